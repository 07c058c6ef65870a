import AssessmentModel

/// The end of a journal, which the next line has to follow.
struct JournalEnd: Hashable, Sendable {
    /// The digest of the last line; zero if there is none.
    private(set) var tip = SHA256Digest.zero
    /// The number of the last line, from 1.
    private(set) var sequence = 0
    /// The greatest clock so far.
    private(set) var clock = 0

    /// The beginning of a journal.
    init() {}

    /// The end of a journal that was read, after its last complete line.
    init(_ cursor: JournalCursor) {
        tip = cursor.tip
        sequence = cursor.sequence
        clock = cursor.clock
    }

    /// What a line says, apart from its place in the journal.
    struct Content {
        var change: Change
        var target: Target
        var party = Party.vendor
        var replaces: [EventID] = []
        var intent = Event.Intent.change
        var at: Timestamp
        /// The person's name as they give it.
        var by: String
    }

    /// Encodes the next line, with its line feed, and moves past it.
    ///
    /// - Parameter seen: the highest clock of all events that the author had seen.
    /// - Throws: `StoreError.tooLong`.
    mutating func append(
        _ content: Content, of writer: WriterID, afterClock seen: Int
    ) throws(StoreError) -> (line: [UInt8], event: Event) {
        // A hostile file can push the clock to its maximum. From there on, writer and sequence decide the order.
        let next = min(max(seen, clock) + 1, Event.greatestNumber)
        let entry = JournalEntry(
            writer: writer, sequence: sequence + 1, clock: next, at: content.at, by: content.by, previous: tip,
            party: content.party, target: content.target, change: content.change, replaces: content.replaces,
            intent: content.intent)
        var line = entry.encoded
        guard line.count <= JournalEntry.longest else {
            throw .tooLong(bytes: line.count, limit: JournalEntry.longest)
        }
        tip = SHA256.digest(of: line)
        sequence = entry.sequence
        clock = next
        line.append(0x0A)
        return (line, entry.event(tip.eventID))
    }
}
