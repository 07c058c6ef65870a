/// An event whose target, party or change this program does not know, because a later one wrote it.
///
/// It is kept in its journal, counted and passed over; it is not damage.
public struct UnknownEvent: Hashable, Sendable {
    /// Its place in the order of all events.
    public let order: EventOrder
    /// When, by the clock of the writer's machine.
    public let at: Timestamp
    /// The person's name as they gave it; untrusted.
    public let by: String
    /// The unknown word, as the line spells it; untrusted.
    public let word: String

    /// An event of which only this is understood.
    public init(order: EventOrder, at: Timestamp, by: String, word: String) {
        self.order = order
        self.at = at
        self.by = by
        self.word = word
    }
}
