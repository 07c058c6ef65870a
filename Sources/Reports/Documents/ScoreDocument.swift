import AssessmentModel
import JSON
import QualityChecks
import Scoring

/// The score as one JSON object. Its shape is stable: within a format version, members are added but never renamed or
/// removed. Source: docs/user/scoring.md.
package struct ScoreDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 2

    private let origin: ReportOrigin
    private let figures: ScoreFigures
    private let own: ScoreFigures?
    private let claims: ScoreFigures?
    private let waivers: CheckWaivers?

    private enum CodingKeys: CodingKey { case catalogOwn, claims, waivers }

    /// The figures of a scoreboard of this catalogue.
    ///
    /// - Parameters:
    ///   - own: those without the profile, if one is applied.
    ///   - claims: those of the vendor's claims, if somebody else judges.
    ///   - checks: the checks, of which the waived ones are counted.
    package init(
        _ origin: ReportOrigin, _ scoreboard: Scoreboard, of catalog: Catalog,
        beside own: (scoreboard: Scoreboard, catalog: Catalog)? = nil, claims: Scoreboard? = nil,
        checks: [Check]? = nil
    ) {
        self.claims = claims.map { ScoreFigures($0, of: catalog) }
        waivers = checks.map { CheckWaivers($0) }
        self.origin = origin
        figures = ScoreFigures(scoreboard, of: catalog)
        self.own = own.map { ScoreFigures($0.scoreboard, of: $0.catalog) }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try figures.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(own, forKey: .catalogOwn)
        try container.encodeIfPresent(claims, forKey: .claims)
        try container.encodeIfPresent(waivers, forKey: .waivers)
    }
}

/// The JSON members of the figures.
private struct ScoreFigures: Encodable {
    private struct TierFigure: Encodable {
        let id: String
        let state: String
        /// `evidenced` if only that counts; nil for claims.
        let counts: String?
    }

    private struct Group: Encodable {
        let id: String
        let criteria: Int
        let outOfScope: Int
        let met: Int
        let partial: Int
        let unmet: Int
        let notApplicable: Int
        let open: Int
        let conflicts: Int
        @OrNull var claimed: Ratio?
        @OrNull var attainable: Ratio?
        @OrNull var soFar: Ratio?
        @OrNull var evidenced: Ratio?
        @OrNull var progress: Ratio?
        let levels: [Group]?

        init(_ id: String, _ tally: Tally, levels: [Group]? = nil) {
            self.id = id
            criteria = tally.criteria
            outOfScope = tally.outOfScope
            met = tally.met
            partial = tally.partial
            unmet = tally.unmet
            notApplicable = tally.notApplicable
            open = tally.open
            conflicts = tally.conflicts
            claimed = tally.claimed.map(Ratio.init)
            attainable = tally.attainable.map(Ratio.init)
            soFar = tally.soFar.map(Ratio.init)
            evidenced = tally.evidenced.map(Ratio.init)
            progress = tally.progress.map(Ratio.init)
            self.levels = levels
        }
    }

    private let gate: String
    /// `evidenced` if the gate counts only that; nil for claims.
    private let gateCounts: String?
    private let evidencedGate: String
    private let tiers: [TierFigure]
    private let overall: Group
    private let levels: [Group]
    private let categories: [Group]

    private static func name(_ counted: CountedRatings) -> String? { counted == .claimed ? nil : counted.rawValue }

    init(_ scoreboard: Scoreboard, of catalog: Catalog) {
        gate = scoreboard.gate.rawValue
        evidencedGate = scoreboard.evidencedGate.rawValue
        gateCounts = Self.name(catalog.gateCounts)
        tiers = catalog.tiers.map {
            TierFigure(id: $0.id, state: scoreboard.state(of: $0).rawValue, counts: Self.name($0.counts))
        }
        overall = Group("overall", scoreboard.overall)
        levels = Level.allCases.map { Group($0.rawValue, scoreboard.tally(of: $0)) }
        categories = catalog.categories.enumerated().map { index, category in
            Group(
                category.id, scoreboard.tally(ofCategoryAt: index),
                levels: Level.allCases.map { Group($0.rawValue, scoreboard.tally(ofCategoryAt: index, $0)) })
        }
    }
}
