import AssessmentModel
import JSON
import Scoring

/// The gaps, as one JSON object. As stable as `ScoreDocument`. Source: docs/user/scoring.md.
package struct GapDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 2

    private struct Entry: Encodable {
        let criterion: String
        let category: String
        let level: String
        let counting: String
        let gain: Ratio
        let holdsGate: Bool
        let conflict: Bool
        @OrNull var owner: String?

        init(_ gap: Gaps.Gap, _ assessment: Assessment) {
            let catalog = assessment.catalog
            let owner = assessment.answers[gap.index].ownerName
            criterion = catalog.criteria[gap.index].id.text
            category = catalog.categories[catalog.category(ofCriterionAt: gap.index)].id
            level = catalog.criteria[gap.index].level.rawValue
            counting = gap.counting.rawValue
            gain = Ratio(gap.gain)
            holdsGate = gap.holdsGate
            conflict = gap.isConflicted
            self.owner = owner.isEmpty ? nil : owner
        }
    }

    private struct Members: Encodable {
        let gate: String
        let evidencedGate: String
        @OrNull var claimed: Ratio?
        @OrNull var evidenced: Ratio?
        let gaps: [Entry]
    }

    private let origin: ReportOrigin
    private let members: Members

    /// The gaps of a scoreboard computed from this assessment.
    package init(_ origin: ReportOrigin, _ gaps: Gaps, of scoreboard: Scoreboard, _ assessment: Assessment) {
        self.origin = origin
        members = Members(
            gate: scoreboard.gate.rawValue, evidencedGate: scoreboard.evidencedGate.rawValue,
            claimed: scoreboard.overall.claimed.map(Ratio.init),
            evidenced: scoreboard.overall.evidenced.map(Ratio.init),
            gaps: gaps.all.map { Entry($0, assessment) })
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try members.encode(to: encoder)
    }
}

/// The fewest criteria to meet for a goal, or that it is out of reach, as one JSON object. As stable as
/// `ScoreDocument`. Source: docs/user/scoring.md.
package struct PathDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 2

    private struct Members: Encodable {
        let goal: String
        @OrNull var tier: String?
        let state: String
        let isReachable: Bool
        @OrNull var claimed: Ratio?
        @OrNull var isSmallest: Bool?
        @OrNull var criteria: [String]?
        @OrNull var claimedThen: Ratio?
    }

    private let origin: ReportOrigin
    private let members: Members

    /// The shortest way to a goal on a scoreboard of this catalogue; a nil path means out of reach.
    package init(
        _ origin: ReportOrigin, _ path: MinimalPath?, to goal: MinimalPath.Goal, on scoreboard: Scoreboard,
        of catalog: Catalog
    ) {
        self.origin = origin
        let (name, tier, state): (String, String?, String) =
            switch goal {
            case .gate: ("gate", nil, scoreboard.gate.rawValue)
            case .tier(let tier): ("tier", tier.id, scoreboard.state(of: tier).rawValue)
            }
        members = Members(
            goal: name, tier: tier, state: state, isReachable: path != nil,
            claimed: scoreboard.overall.claimed.map(Ratio.init), isSmallest: path?.isSmallest,
            criteria: path?.criteria.map { catalog.criteria[$0].id.text },
            claimedThen: path.flatMap { Self.claimed(after: $0, on: scoreboard) }.map(Ratio.init))
    }

    /// The overall claimed figure once the criteria of the path are met.
    private static func claimed(after path: MinimalPath, on scoreboard: Scoreboard) -> Fraction? {
        var board = scoreboard
        for index in path.criteria { board.suppose(metAt: index) }
        return board.overall.claimed
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try members.encode(to: encoder)
    }
}
