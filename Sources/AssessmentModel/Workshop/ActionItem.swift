/// Something that is to be done after a meeting, or a point to come back to.
public struct ActionItem: Numbered {
    /// What it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Somebody is to do something.
        case action
        /// A point that was put off: it is in the parking lot.
        case point
    }

    /// Its number, from 1, given once and for ever.
    public let number: Int
    /// What it is.
    public var kind: Kind
    /// What is to be done, or the point.
    public var text: String
    /// Who is to do it, in people's own words; empty for nobody.
    public var owner: String
    /// The day by which it is to be done.
    public var due: CalendarDay?
    /// The criterion that it is about; nil for none.
    public var criterion: CriterionID?

    /// An item with what is known of it.
    public init(
        number: Int, kind: Kind = .action, text: String, owner: String = "", due: CalendarDay? = nil,
        criterion: CriterionID? = nil
    ) {
        self.number = number
        self.kind = kind
        self.text = text
        self.owner = owner
        self.due = due
        self.criterion = criterion
    }
}

/// The identity of an action item: the event that added it.
public typealias ActionItemID = EventID

/// Every action item of an assessment, and which are done.
public struct ActionItemList: Hashable, Sendable {
    /// The items as they were added and changed.
    public private(set) var entries = EntryList<ActionItem>()
    /// Which of them are done.
    private(set) var done: [ActionItemID: MultiValueRegister<Bool>] = [:]

    /// No items.
    public init() {}

    /// The items that were added and not taken back, in their order.
    public var standing: [EntryList<ActionItem>.Entry] { entries.standing }

    /// Whether an item is done.
    public func isDone(_ id: ActionItemID) -> Bool { done[id]?.current?.value ?? false }

    /// The items about a criterion that are not done, in their order.
    public func open(about id: CriterionID) -> [EntryList<ActionItem>.Entry] {
        standing.filter { $0.content?.criterion == id && !isDone($0.id) }
    }

    /// Whether an item is not done and its day is past.
    public func isOverdue(_ id: ActionItemID, on day: CalendarDay) -> Bool {
        guard !isDone(id), let due = entries[id]?.content?.due else { return false }
        return due < day
    }

    /// What people call an item: "A-07", or "P-07" if it is in the parking lot.
    public func label(of id: ActionItemID) -> String {
        "\(entries[id]?.addition?.value.kind == .point ? "P" : "A")-\(entries.label(of: id))"
    }

    /// The standing item that people call so, in any case; nil if there is none.
    public func called(_ label: String) -> EntryList<ActionItem>.Entry? {
        guard let dash = label.firstIndex(of: "-"), let entry = entries.called(String(label[dash...].dropFirst()))
        else {
            return nil
        }
        return self.label(of: entry.id).lowercased() == label.lowercased() ? entry : nil
    }

    /// True while an item, or whether it is done, is in conflict.
    public func isConflicted(_ id: ActionItemID) -> Bool {
        entries[id]?.register.isConflicted ?? false || done[id]?.isConflicted ?? false
    }

    /// True while anything about them is in conflict.
    public var isConflicted: Bool { entries.isConflicted || done.values.contains { $0.isConflicted } }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: Change) -> [EventID] {
        if case .actionItem(let change) = change { return entries.replaced(by: change) }
        if case .finish(let id, _) = change { return done[id]?.replaceable ?? [] }
        return []
    }

    /// Takes in an event. What its party may not say changes nothing.
    mutating func apply(_ event: Event) {
        guard event.change.isAllowed(to: event.party) else { return }
        if case .actionItem(let change) = event.change { entries.apply(change, by: event) }
        if case .finish(let id, let isDone) = event.change {
            done[id, default: MultiValueRegister()].set(isDone, by: event)
        }
    }
}
