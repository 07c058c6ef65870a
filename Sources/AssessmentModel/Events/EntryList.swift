/// Values that people add to an assessment one by one. Each is named by the event that added it, so that copies can add
/// at the same time.
public struct EntryList<Value: Hashable & Sendable>: Hashable, Sendable {
    /// One of them, with what was said of it since.
    public struct Entry: Hashable, Sendable, Identifiable {
        /// Who added it, and when.
        public struct Addition: Hashable, Sendable {
            /// The place of the event in the order of events.
            public let order: EventOrder
            /// When, by the clock of the machine.
            public let at: Timestamp
            /// The person's name as they gave it; untrusted.
            public let by: String
            /// Whose voice it was.
            public let party: Party
            /// The value as it was added.
            public let value: Value
        }

        /// The event that added it.
        public let id: EventID
        /// The value; nil if it was taken back.
        public internal(set) var register = MultiValueRegister<Value?>()
        /// Who added it; nil until that event arrives.
        public internal(set) var addition: Addition?

        /// The value as shown; nil if it was taken back.
        public var content: Value? { register.current?.value ?? nil }
    }

    /// Every entry, also those that were taken back, in the order in which they were added. Those whose adding event is
    /// not known come last.
    public private(set) var all: [Entry] = []

    /// No entries.
    public init() {}

    /// The entries that were added and not taken back, in their order.
    public var standing: [Entry] { all.filter { $0.addition != nil && $0.content != nil } }

    /// The entry with this identity.
    public subscript(id: EventID) -> Entry? { all.first { $0.id == id } }

    /// True while any of them is in conflict.
    public var isConflicted: Bool { all.contains { $0.register.isConflicted } }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: ListChange<Value>) -> [EventID] {
        if case .amend(let id, _) = change { self[id]?.register.replaceable ?? [] } else { [] }
    }

    mutating func apply(_ change: ListChange<Value>, by event: Event) {
        switch change {
        case .add(let value):
            update(event.id) {
                $0.register.set(value, by: event)
                $0.addition = Entry.Addition(
                    order: event.order, at: event.at, by: event.by, party: event.party, value: value)
            }
        case .amend(let id, let value): update(id) { $0.register.set(value, by: event) }
        }
    }

    private mutating func update(_ id: EventID, _ change: (inout Entry) -> Void) {
        if let position = all.firstIndex(where: { $0.id == id }), all[position].addition != nil {
            return change(&all[position])
        }
        var entry = self[id] ?? Entry(id: id)
        change(&entry)
        all.removeAll { $0.id == id }
        let position = all.firstIndex { Self.precedes(entry, $0) } ?? all.count
        all.insert(entry, at: position)
    }

    private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        switch (left.addition?.order, right.addition?.order) {
        case (let first?, let second?): first < second
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.id < right.id
        }
    }
}

/// A value that people call by a number, which is given once and never again.
public protocol Numbered {
    /// From 1.
    var number: Int { get }
}

extension EntryList where Value: Numbered {
    /// The number of the next entry. The number of one that was taken back is not given again.
    public var nextNumber: Int { (all.compactMap(\.addition?.value.number).max() ?? 0) + 1 }

    /// What people call an entry, such as "07". Copies can give the same number at the same time: the later ones have a
    /// letter after it, as in "07b".
    public func label(of id: EventID) -> String {
        guard let number = self[id]?.addition?.value.number else { return "" }
        let twins = all.filter { $0.addition?.value.number == number }
        let repetition = twins.firstIndex { $0.id == id } ?? 0
        let letter = repetition == 0 ? "" : String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(repetition, 25))))
        let digits = String(number)
        return "\(digits.utf8.count < 2 ? "0" : "")\(digits)\(letter)"
    }

    /// The standing entry that people call so, in any case; nil if there is none.
    public func called(_ label: String) -> Entry? {
        standing.first { self.label(of: $0.id).lowercased() == label.lowercased() }
    }
}
