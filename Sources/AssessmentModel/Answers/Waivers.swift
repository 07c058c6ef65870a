/// The quality rules that need not be kept somewhere, each with the reason that was given.
public struct Waivers: Hashable, Sendable {
    /// Every rule that was ever waived here; the reason is empty where the waiver was taken back.
    public private(set) var registers: [RuleID: MultiValueRegister<String>] = [:]

    /// No waivers.
    public init() {}

    /// The waiver of the rule on show, with who gave which reason; nil where there is none. A reason of nothing but white
    /// space is none.
    public subscript(rule: RuleID) -> MultiValueRegister<String>.Assignment? {
        guard let assignment = registers[rule]?.current, assignment.value.contains(where: { !$0.isWhitespace }) else {
            return nil
        }
        return assignment
    }

    /// Those that stand.
    public var standing: [RuleID: MultiValueRegister<String>.Assignment] {
        registers.keys.reduce(into: [:]) { $0[$1] = self[$1] }
    }

    /// True while a reason was set twice without knowledge of each other.
    public var isConflicted: Bool { registers.values.contains { $0.isConflicted } }

    func replaceable(_ rule: RuleID) -> [EventID] { registers[rule]?.replaceable ?? [] }

    mutating func set(_ rule: RuleID, to reason: String, by event: Event) {
        registers[rule, default: MultiValueRegister()].set(reason, by: event)
    }
}
