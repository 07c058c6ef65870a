/// The quality rules that are waived somewhere, each with a reason.
public struct Waivers: Hashable, Sendable {
    /// Every rule that was ever waived here; the reason is empty if the waiver was withdrawn.
    public private(set) var registers: [RuleID: MultiValueRegister<String>] = [:]

    /// No waivers.
    public init() {}

    /// The waiver of a rule, with its reason and who gave it; nil if there is none. A reason of only white space counts
    /// as none.
    public subscript(rule: RuleID) -> MultiValueRegister<String>.Assignment? {
        guard let assignment = registers[rule]?.current, assignment.value.contains(where: { !$0.isWhitespace }) else {
            return nil
        }
        return assignment
    }

    /// The waivers that are in force.
    public var standing: [RuleID: MultiValueRegister<String>.Assignment] {
        registers.keys.reduce(into: [:]) { $0[$1] = self[$1] }
    }

    /// True while a reason was set concurrently by several events.
    public var isConflicted: Bool { registers.values.contains { $0.isConflicted } }

    func replaceable(_ rule: RuleID) -> [EventID] { registers[rule]?.replaceable ?? [] }

    mutating func set(_ rule: RuleID, to reason: String, by event: Event) {
        registers[rule, default: MultiValueRegister()].set(reason, by: event)
    }
}
