/// One value that people set, as the events set it.
///
/// Setting a value names the settings that it replaces. Two that do not know of each other both stay: the later one in
/// the order of events is shown, and the field is in conflict until somebody replaces both. The result does not depend
/// on the order in which settings arrive.
public struct MultiValueRegister<Value: Hashable & Sendable>: Hashable, Sendable {
    /// A value with who set it and when.
    public struct Assignment: Hashable, Sendable {
        /// What it was set to.
        public let value: Value
        /// Where the setting event stands.
        public let order: EventOrder
        /// When, by the clock of the writer's machine.
        public let at: Timestamp
        /// The person's name as they gave it.
        public let by: String

        /// This value, set by the event that stands here.
        public init(_ value: Value, order: EventOrder, at: Timestamp, by: String) {
            self.value = value
            self.order = order
            self.at = at
            self.by = by
        }
    }

    /// The settings that nothing has replaced, in the order of events.
    public private(set) var heads: [Assignment] = []
    /// Settings that were named as replaced and were no heads then, most because they had yet to arrive.
    private var replacedAhead: Set<EventID> = []

    /// A field that nobody has set.
    public init() {}

    /// The setting to show: the last of the heads.
    public var current: Assignment? { heads.last }

    /// True while values stand side by side that were set without knowledge of each other, and differ.
    public var isConflicted: Bool { heads.count > 1 && heads.contains { $0.value != heads[0].value } }

    /// What a new setting has to name as replaced, so that nothing stands beside it.
    public var replaceable: [EventID] { heads.map(\.order.id) }

    /// Whether the same settings stand in both. What was replaced on the way, and when it arrived, makes no difference.
    public static func == (left: MultiValueRegister, right: MultiValueRegister) -> Bool { left.heads == right.heads }

    /// Feeds in what equality goes by.
    public func hash(into hasher: inout Hasher) { hasher.combine(heads) }

    /// Takes in a setting and takes out those that it names as replaced.
    mutating func set(_ value: Value, by event: Event) {
        // Nearly always one value takes the place of another.
        if heads.count == 1, event.replaces.count == 1, event.replaces[0] == heads[0].order.id,
            heads[0].order < event.order, !replacedAhead.contains(event.id)
        {
            heads[0] = Assignment(value, order: event.order, at: event.at, by: event.by)
            return
        }
        for replaced in event.replaces {
            if let position = heads.firstIndex(where: { $0.order.id == replaced }) {
                heads.remove(at: position)
            } else {
                replacedAhead.insert(replaced)
            }
        }
        guard !replacedAhead.contains(event.id) else { return }
        let setting = Assignment(value, order: event.order, at: event.at, by: event.by)
        let position = heads.lastIndex { $0.order < event.order }.map { $0 + 1 } ?? 0
        if position == heads.count { heads.append(setting) } else { heads.insert(setting, at: position) }
    }
}
