/// An event whose target, party or change this program does not know: a later one wrote it.
///
/// It is kept in its journal, counted and passed over; it is not damage.
public struct UnknownEvent: Hashable, Sendable {
    /// Where it stands among all events.
    public let order: EventOrder
    /// When, by the clock of the writer's machine.
    public let at: Timestamp
    /// The person's name as they gave it; untrusted.
    public let by: String
    /// The word that is not known, as the line spells it; untrusted.
    public let word: String

    /// An event of which no more is understood than this.
    public init(order: EventOrder, at: Timestamp, by: String, word: String) {
        self.order = order
        self.at = at
        self.by = by
        self.word = word
    }
}
