/// A register that several writers can set, and that keeps values set concurrently side by side.
///
/// Setting a value names the assignments that it replaces. Of two concurrent assignments, made by people who did not
/// know of each other's, both stay: the later one in the order of events is shown, and the register is in conflict
/// until somebody replaces both. The result does not depend on the order of arrival.
public struct MultiValueRegister<Value: Hashable & Sendable>: Hashable, Sendable {
    /// A value, with who set it and when.
    public struct Assignment: Hashable, Sendable {
        /// The value.
        public let value: Value
        /// The order of the event that set it.
        public let order: EventOrder
        /// When, by the clock of the writer's machine.
        public let at: Timestamp
        /// The person's name as they gave it.
        public let by: String

        /// This value, set by the event in this place.
        public init(_ value: Value, order: EventOrder, at: Timestamp, by: String) {
            self.value = value
            self.order = order
            self.at = at
            self.by = by
        }
    }

    /// The assignments that nothing has replaced, in the order of events.
    public private(set) var heads: [Assignment] = []
    /// Assignments that were named as replaced while they were not heads, mostly because they had yet to arrive.
    private var replacedAhead: Set<EventID> = []

    /// A register that nobody has set.
    public init() {}

    /// The assignment to show: the last of the heads.
    public var current: Assignment? { heads.last }

    /// True while there are different values that were set concurrently.
    public var isConflicted: Bool { heads.count > 1 && heads.contains { $0.value != heads[0].value } }

    /// The assignments that a new one has to name as replaced so that it stands alone.
    public var replaceable: [EventID] { heads.map(\.order.id) }

    /// Whether both have the same heads. What was replaced on the way, and when it arrived, makes no difference.
    public static func == (left: MultiValueRegister, right: MultiValueRegister) -> Bool { left.heads == right.heads }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(heads) }

    /// Adds an assignment and removes those that it names as replaced.
    mutating func set(_ value: Value, by event: Event) {
        // Nearly always one value replaces another.
        if heads.count == 1, event.replaces.count == 1, event.replaces[0] == heads[0].order.id,
            heads[0].order < event.order, !replacedAhead.contains(event.id)
        {
            heads[0] = Assignment(value, order: event.order, at: event.at, by: event.by)
            return
        }
        if !event.replaces.isEmpty {
            var replaced = Set(event.replaces)
            heads.removeAll { replaced.remove($0.order.id) != nil }
            replacedAhead.formUnion(replaced)
        }
        guard !replacedAhead.contains(event.id) else { return }
        let setting = Assignment(value, order: event.order, at: event.at, by: event.by)
        let position = heads.lastIndex { $0.order < event.order }.map { $0 + 1 } ?? 0
        if position == heads.count { heads.append(setting) } else { heads.insert(setting, at: position) }
    }
}
