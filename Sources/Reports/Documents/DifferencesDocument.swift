import AssessmentModel
import JSON
import Scoring

/// What is judged otherwise than claimed, as one JSON object. As stable as `ScoreDocument`. Source:
/// docs/user/scoring.md.
package struct DifferencesDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 2

    private struct Entry: Encodable {
        let criterion: String
        let category: String
        let level: String
        @OrNull var claim: String?
        @OrNull var judgement: String?
        let claimCounting: String
        let judgementCounting: String
        @OrNull var change: Ratio?
        let changesGate: Bool
    }

    private struct Members: Encodable {
        let gate: String
        let claimedGate: String
        @OrNull var judged: Ratio?
        @OrNull var claimed: Ratio?
        let differences: [Entry]
    }

    private let origin: ReportOrigin
    private let members: Members

    /// - Parameters:
    ///   - claims: the figures of the vendor's claims.
    ///   - judgements: those of the party that judges.
    ///   - assessment: in the voice of that party.
    package init(
        _ origin: ReportOrigin, _ differences: Differences, from claims: Scoreboard, to judgements: Scoreboard,
        of assessment: Assessment
    ) {
        let catalog = assessment.catalog
        self.origin = origin
        members = Members(
            gate: judgements.gate.rawValue, claimedGate: claims.gate.rawValue,
            judged: judgements.overall.claimed.map(Ratio.init), claimed: claims.overall.claimed.map(Ratio.init),
            differences: differences.all.map { one in
                Entry(
                    criterion: catalog.criteria[one.index].id.text,
                    category: catalog.categories[catalog.category(ofCriterionAt: one.index)].id,
                    level: catalog.criteria[one.index].level.rawValue,
                    claim: assessment.answer(of: .vendor, at: one.index).rating?.id,
                    judgement: assessment.answers[one.index].rating?.id, claimCounting: one.claim.rawValue,
                    judgementCounting: one.judgement.rawValue, change: one.change.map(Ratio.init),
                    changesGate: one.changesGate)
            })
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try members.encode(to: encoder)
    }
}
