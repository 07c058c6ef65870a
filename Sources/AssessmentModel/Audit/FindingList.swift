/// Every finding of an assessment, with what auditor and vendor said of it since.
public struct FindingList: Hashable, Sendable {
    /// A finding with everything that was said of it.
    public struct Entry: Hashable, Sendable, Identifiable {
        /// The event that raised it.
        public let id: FindingID
        /// How people call it: "F-07". The number never changes; a later one of the same number has a letter after it.
        public let label: String
        /// What was found; nil if raising it was undone.
        public let finding: MultiValueRegister<Finding?>
        /// The auditor's decision; nil if it was taken back.
        public let decision: MultiValueRegister<Finding.Decision?>
        /// The vendor's reply; empty if it was taken back.
        public let reply: MultiValueRegister<String>

        /// What was found, as shown; nil if raising it was undone.
        public var content: Finding? { finding.current?.value ?? nil }

        /// The reply, as shown; empty if there is none.
        public var replyText: String { reply.current?.value ?? "" }

        /// What holds now.
        public var state: State {
            let decision = decision.current?.value ?? nil
            switch decision?.status {
            case .accepted: return .accepted
            case .closed: return .closed
            case .withdrawn: return .withdrawn
            case .open, nil: return replyText.isEmpty || replyText == decision?.reply ? .open : .answered
            }
        }

        /// True while people gave it different values concurrently.
        public var isConflicted: Bool { finding.isConflicted || decision.isConflicted || reply.isConflicted }

        /// Whether it waits for somebody and its day is past.
        public func isOverdue(on day: CalendarDay) -> Bool {
            guard !state.isSettled, let due = content?.due else { return false }
            return due < day
        }
    }

    /// What holds of a finding: the auditor's decision, and whether the vendor has answered.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// The vendor is to answer.
        case open
        /// The auditor is to look at the answer.
        case answered
        /// What is planned is accepted, and has to be seen to work.
        case accepted
        /// It is settled.
        case closed
        /// It is not maintained.
        case withdrawn

        /// Whether nobody has anything left to do.
        public var isSettled: Bool { self == .closed || self == .withdrawn }
    }

    /// The findings as they were raised and changed.
    public private(set) var entries = EntryList<Finding>()
    private var decisions: [FindingID: MultiValueRegister<Finding.Decision?>] = [:]
    private var replies: [FindingID: MultiValueRegister<String>] = [:]

    /// No findings.
    public init() {}

    /// Every finding, also those that were taken back, in the order in which they were raised.
    public var all: [Entry] { entries.all.map(entry) }

    /// The findings that were raised and not taken back, in their order.
    public var standing: [Entry] { entries.standing.map(entry) }

    /// The finding with this identity.
    public subscript(id: FindingID) -> Entry? { entries[id].map(entry) }

    /// The finding that people call so, in any case; nil if there is none.
    public func called(_ label: String) -> Entry? {
        label.lowercased().hasPrefix("f-") ? entries.called(String(label.dropFirst(2))).map(entry) : nil
    }

    /// The number of the next finding. A number that was given to one that was taken back is not given again.
    public var nextNumber: Int { entries.nextNumber }

    /// True while any of them is in conflict.
    public var isConflicted: Bool {
        entries.isConflicted || decisions.values.contains { $0.isConflicted }
            || replies.values.contains { $0.isConflicted }
    }

    private func entry(_ entry: EntryList<Finding>.Entry) -> Entry {
        Entry(
            id: entry.id, label: "F-\(entries.label(of: entry.id))", finding: entry.register,
            decision: decisions[entry.id] ?? MultiValueRegister(), reply: replies[entry.id] ?? MultiValueRegister())
    }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: Change) -> [EventID] {
        if case .amendFinding(let id, let finding) = change { return entries.replaced(by: .amend(id, finding)) }
        if case .decide(let id, _) = change { return decisions[id]?.replaceable ?? [] }
        if case .reply(let id, _) = change { return replies[id]?.replaceable ?? [] }
        return []
    }

    /// Takes in an event. What its party may not say of a finding changes nothing.
    mutating func apply(_ event: Event) {
        guard event.change.isAllowed(to: event.party) else { return }
        if case .raise(let finding) = event.change { entries.apply(.add(finding), by: event) }
        if case .amendFinding(let id, let finding) = event.change { entries.apply(.amend(id, finding), by: event) }
        if case .decide(let id, let decision) = event.change {
            decisions[id, default: MultiValueRegister()].set(decision, by: event)
        }
        if case .reply(let id, let text) = event.change {
            replies[id, default: MultiValueRegister()].set(text, by: event)
        }
    }
}
