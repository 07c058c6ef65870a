/// Values that people add to an assessment one by one. Each is named by the event that added it, so that copies can add
/// at the same time.
public struct EntryList<Value: Listable>: Hashable, Sendable {
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

    private var entries: [EventID: Entry] = [:]
    /// The entries whose adding event is known, in the order in which they were added.
    private var added: [EventID] = []
    /// Which of them have a number, in their order.
    private var numbers: [Int: [EventID]] = [:]

    /// No entries.
    public init() {}

    /// Every entry, also those that were taken back, in the order in which they were added. Those whose adding event is
    /// not known come last.
    public var all: [Entry] {
        added.compactMap { entries[$0] } + entries.values.filter { $0.addition == nil }.sorted { $0.id < $1.id }
    }

    /// The entries that were added and not taken back, in their order.
    public var standing: [Entry] { added.compactMap { entries[$0] }.filter { $0.content != nil } }

    /// The entry with this identity.
    public subscript(id: EventID) -> Entry? { entries[id] }

    /// True while any of them is in conflict.
    public var isConflicted: Bool { entries.values.contains { $0.register.isConflicted } }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: ListChange<Value>) -> [EventID] {
        if case .amend(let id, _) = change { entries[id]?.register.replaceable ?? [] } else { [] }
    }

    mutating func apply(_ change: ListChange<Value>, by event: Event) {
        switch change {
        case .add(let value):
            entries[event.id, default: Entry(id: event.id)].register.set(value, by: event)
            entries[event.id]?.addition = Entry.Addition(
                order: event.order, at: event.at, by: event.by, party: event.party, value: value)
            added.insert(event.id, at: position(of: event.order, in: added))
            guard let number = value.ordinal else { return }
            let position = position(of: event.order, in: numbers[number] ?? [])
            numbers[number, default: []].insert(event.id, at: position)
        case .amend(let id, let value):
            entries[id, default: Entry(id: id)].register.set(value, by: event)
        }
    }

    /// Where the entry that was added by the event in this place is among others, or belongs.
    private func position(of order: EventOrder, in list: [EventID]) -> Int {
        list.sortedEnd { entries[$0]?.addition.map { $0.order < order } ?? true }
    }
}

/// A value that can be in a list.
public protocol Listable: Hashable, Sendable {
    /// The number by which people call it; nil if they call it otherwise.
    var ordinal: Int? { get }
}

extension Listable {
    /// None.
    public var ordinal: Int? { nil }
}

/// A value that people call by a number, which is given once and never again.
public protocol Numbered: Listable {
    /// From 1.
    var number: Int { get }
}

extension Numbered {
    /// Its number.
    public var ordinal: Int? { number }
}

extension EntryList where Value: Numbered {
    /// The number of the next entry. The number of one that was taken back is not given again. After the greatest
    /// number that journals can hold, which only a forged line has, comes the first that is free.
    public var nextNumber: Int {
        let last = numbers.keys.max() ?? 0
        return last < Event.greatestNumber ? last + 1 : (1...).first { numbers[$0] == nil } ?? last
    }

    /// What people call an entry, such as "07". Copies can give the same number at the same time: the later ones have a
    /// letter after it, as in "07b".
    public func label(of id: EventID) -> String {
        guard let addition = entries[id]?.addition else { return "" }
        let number = addition.value.number
        let repetition = position(of: addition.order, in: numbers[number] ?? [])
        let letter = repetition == 0 ? "" : String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(repetition, 25))))
        let digits = String(number)
        return "\(digits.utf8.count < 2 ? "0" : "")\(digits)\(letter)"
    }

    /// The standing entry that people call so, in any case; nil if there is none.
    public func called(_ label: String) -> Entry? {
        let digits = label.prefix { $0.isNumber }
        guard let twins = Int(digits).flatMap({ numbers[$0] }) else { return nil }
        let found = twins.first { self.label(of: $0).lowercased() == label.lowercased() }
        return found.flatMap { entries[$0] }.flatMap { $0.content == nil ? nil : $0 }
    }
}
