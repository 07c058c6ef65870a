/// Every finding of an assessment, with what auditor and vendor said of it since.
public struct FindingList: Hashable, Sendable {
    /// A finding with everything that was said of it.
    public struct Entry: Hashable, Sendable, Identifiable {
        /// The event that raised it.
        public let id: FindingID
        /// What was found; nil if raising it was undone.
        public internal(set) var finding = MultiValueRegister<Finding?>()
        /// The auditor's decision; nil if it was taken back.
        public internal(set) var decision = MultiValueRegister<Finding.Decision?>()
        /// The vendor's reply; empty if it was taken back.
        public internal(set) var reply = MultiValueRegister<String>()
        /// The order of the event that raised it; nil until that event arrives.
        public fileprivate(set) var raised: EventOrder?
        /// Its number, as it was raised; nil until that event arrives.
        fileprivate var number: Int?
        /// Distinguishes it from earlier ones with its number, which other auditors raised at the same time: 0 for the
        /// first of them.
        fileprivate var repetition = 0

        fileprivate init(id: FindingID) { self.id = id }

        /// How people call it: "F-07". The number never changes; a later one of the same number has a letter after it.
        public var label: String {
            let digits = String(number ?? 0)
            let letter = repetition == 0 ? "" : String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(repetition, 25))))
            return "F-\(digits.utf8.count < 2 ? "0" : "")\(digits)\(letter)"
        }

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

    /// Every finding, also those that were taken back, in the order in which they were raised.
    public private(set) var all: [Entry] = []

    /// No findings.
    public init() {}

    /// The findings that were raised and not taken back, in their order.
    public var standing: [Entry] { all.filter { $0.raised != nil && $0.content != nil } }

    /// The finding with this identity.
    public subscript(id: FindingID) -> Entry? { all.first { $0.id == id } }

    /// The finding that people call so, in any case; nil if there is none.
    public func called(_ label: String) -> Entry? { standing.first { $0.label.lowercased() == label.lowercased() } }

    /// The number of the next finding. A number that was given to one that was taken back is not given again.
    public var nextNumber: Int { (all.compactMap(\.number).max() ?? 0) + 1 }

    /// True while any of them is in conflict.
    public var isConflicted: Bool { all.contains(where: \.isConflicted) }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: Change) -> [EventID] {
        if case .amendFinding(let id, _) = change { return self[id]?.finding.replaceable ?? [] }
        if case .decide(let id, _) = change { return self[id]?.decision.replaceable ?? [] }
        if case .reply(let id, _) = change { return self[id]?.reply.replaceable ?? [] }
        return []
    }

    /// Takes in an event. What its party may not say of a finding changes nothing.
    mutating func apply(_ event: Event) {
        guard event.change.isAllowed(to: event.party) else { return }
        if case .raise(let finding) = event.change {
            update(event.id) {
                $0.finding.set(finding, by: event)
                ($0.raised, $0.number) = (event.order, finding.number)
            }
        }
        if case .amendFinding(let id, let finding) = event.change { update(id) { $0.finding.set(finding, by: event) } }
        if case .decide(let id, let decision) = event.change { update(id) { $0.decision.set(decision, by: event) } }
        if case .reply(let id, let text) = event.change { update(id) { $0.reply.set(text, by: event) } }
    }

    private mutating func update(_ id: FindingID, _ change: (inout Entry) -> Void) {
        if let position = all.firstIndex(where: { $0.id == id }) {
            let before = all[position].raised
            change(&all[position])
            if all[position].raised == before { return }
        } else {
            var entry = Entry(id: id)
            change(&entry)
            all.append(entry)
        }
        all.sort(by: Self.precedes)
        var seen: [Int: Int] = [:]
        for position in all.indices {
            guard let number = all[position].number else { continue }
            all[position].repetition = seen[number, default: 0]
            seen[number, default: 0] += 1
        }
    }

    /// Orders by the event that raised them; findings whose event is not known come last, by identity.
    private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        switch (left.raised, right.raised) {
        case (let first?, let second?): first < second
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.id < right.id
        }
    }
}
