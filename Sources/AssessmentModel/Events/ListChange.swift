/// A change to a list in which each entry is named by the event that added it.
public enum ListChange<Value: Listable>: Hashable, Sendable {
    /// Adds an entry. The event's identity becomes the entry's.
    case add(Value)
    /// Changes an entry. Nil takes it back; its events stay.
    case amend(EventID, Value?)

    /// The value that it sets; nil if it takes an entry back.
    public var value: Value? {
        switch self {
        case .add(let value): value
        case .amend(_, let value): value
        }
    }

    /// The entry that it is about if the event `id` makes it.
    package func entry(of id: EventID) -> EventID { if case .amend(let entry, _) = self { entry } else { id } }

    /// The change that makes this one again after the event `id` was undone.
    func again(after id: EventID) -> ListChange {
        switch self {
        case .add(let value): .amend(id, value)
        case .amend: self
        }
    }

    /// The change that restores what was there before.
    ///
    /// - Parameters:
    ///   - id: the event that made this change.
    ///   - before: the change that it replaced; nil if there is none.
    func inverse(of id: EventID, before: ListChange?) -> ListChange {
        switch self {
        case .add: .amend(id, nil)
        case .amend(let entry, _): .amend(entry, before?.value)
        }
    }

    /// The same change of a value that was changed.
    package func map(_ transform: (Value) -> Value) -> ListChange {
        switch self {
        case .add(let value): .add(transform(value))
        case .amend(let id, let value): .amend(id, value.map(transform))
        }
    }
}
