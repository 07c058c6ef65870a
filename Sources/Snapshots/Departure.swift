import AssessmentModel

/// When a person last left an assessment, and what they knew of it then.
package struct Departure: Hashable, Sendable {
    package let at: Timestamp
    /// By writer, the sequence of the last event that they knew; empty if that was not noted.
    package let known: [WriterID: Int]

    package init(at: Timestamp, known: [WriterID: Int] = [:]) {
        self.at = at
        self.known = known
    }

    /// Whether the person knew the event. What arrived later is news, however old it is; only if nothing was noted,
    /// clocks have to decide.
    package func knew(_ event: Event) -> Bool {
        known.isEmpty ? event.at <= at : event.order.sequence <= known[event.order.writer] ?? 0
    }
}
