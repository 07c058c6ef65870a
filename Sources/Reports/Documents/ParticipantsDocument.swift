import AssessmentModel
import JSON

/// The participants of workshops with what they prepared, as one JSON object. Source: docs/user/participants.md.
package struct ParticipantsDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Entry: Encodable {
        let id: String
        /// Null for a name that was removed or is not known.
        @OrNull var name: String?
        let organisation: String
        let role: String
        /// On how many criteria they rated or commented.
        let prepared: Int
        let rated: Int
    }

    private let origin: ReportOrigin
    private let participants: [Entry]

    private enum CodingKeys: CodingKey { case participants }

    package init(_ origin: ReportOrigin, _ participants: ParticipantList, in assessment: Assessment) {
        self.origin = origin
        self.participants = assessment.everybody(in: participants).map { id in
            let participant = participants[id]
            return Entry(
                id: id.text, name: participant?.name, organisation: participant?.organisation ?? "",
                role: participant?.role ?? "", prepared: assessment.prepared(by: id).count,
                rated: assessment.ratings(of: id))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(participants, forKey: .participants)
    }
}
