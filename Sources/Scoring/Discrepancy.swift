import AssessmentModel

/// What somebody else's judgement does to the vendor's claim.
public struct Discrepancy: Hashable, Sendable {
    /// The number of criteria that were judged, of how many.
    public let judged: Int
    /// The number of criteria that are asked for.
    public let criteria: Int
    /// The number of those that were judged to earn another value than is claimed.
    public let different: Int
    /// What the judged criteria add to what is claimed, as a share of the claim's weight: -1 to 1; nil if there is no
    /// weight. What was not judged changes nothing.
    public let change: Fraction?
}

extension Scoreboard {
    /// What this judgement does to the claim in a group of criteria.
    ///
    /// - Precondition: both are against the same catalogue, under the same model.
    public func discrepancy(from claims: Scoreboard, in group: ScoreGroup, of catalog: Catalog) -> Discrepancy {
        let asked = group.criteria(in: catalog).filter { scores[$0].isCounted }
        let judged = asked.filter { !isOpen(criterionAt: $0) }
        let changes = judged.map { scores[$0].points - claims.scores[$0].points }
        return Discrepancy(
            judged: judged.count, criteria: asked.count, different: changes.count { $0 != 0 },
            change: Fraction(changes.reduce(0, +), over: claims.tally(of: group).applicableWeight))
    }
}
