import AssessmentModel
import JSON
import Presentation

/// Who changed what and when, as one JSON object. As stable as `ScoreDocument`. Source: docs/user/timeline.md.
package struct LogDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Entry: Encodable {
        let id: String
        let at: String
        let by: String
        let party: String
        let target: String
        let what: String
    }

    private struct Members: Encodable {
        /// Nothing proves a name, until a seal is signed.
        let namesAreProven = false
        let events: [Entry]
    }

    private let origin: ReportOrigin
    private let members: Members

    package init(_ origin: ReportOrigin, _ history: HistoryTable) {
        self.origin = origin
        members = Members(
            events: history.events.reversed().map { event in
                Entry(
                    id: event.id.description, at: event.at.text, by: event.by, party: event.party.identifier,
                    target: HistoryText.name(of: event.target)[.english],
                    what: HistoryText.what(event, in: history.assessment)[.english])
            })
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try members.encode(to: encoder)
    }
}
