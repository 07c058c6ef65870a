import AssessmentModel

/// The criteria that somebody judges otherwise than they are claimed, by what that changes in the figures.
public struct Differences: Sendable {
    /// A criterion whose claim and judgement amount to something else.
    public struct Difference: Hashable, Sendable {
        /// The index of the criterion in the catalogue.
        public let index: Int
        /// What *claimed* of all criteria becomes more by the judgement of this one alone, -1 to 1; nil if there is no
        /// figure before or after.
        public let change: Fraction?
        /// How the claim is counted.
        public let claim: Explanation.Counting
        /// How the judgement is counted.
        public let judgement: Explanation.Counting
        /// Whether the judgement alone gives the shall gate another state.
        public let changesGate: Bool
    }

    /// The largest change first; of equal ones, those that change the gate, then as in the catalogue.
    public let all: [Difference]

    /// Compares a judgement with a claim. What was not judged is no difference.
    ///
    /// - Precondition: both are of the same assessment, in different voices, under the same model.
    public init(from claims: Scoreboard, to judgements: Scoreboard) {
        let (now, gate) = (claims.overall.claimed, claims.gate)
        var trial = claims
        all = claims.scores.indices.compactMap { index -> Difference? in
            let (claim, judgement) = (claims.scores[index], judgements.scores[index])
            guard claim.isCounted, judgement.status != .open, claim.facts.outcome != judgement.facts.outcome else {
                return nil
            }
            trial.suppose(as: judgements, at: index)
            defer { trial.restore(claim, at: index) }
            return Difference(
                index: index, change: Self.change(from: now, to: trial.overall.claimed), claim: claim.counting,
                judgement: judgement.counting, changesGate: trial.gate != gate)
        }.sorted { left, right in
            let (first, second) = (Self.size(left.change), Self.size(right.change))
            if first != second { return second < first }
            if left.changesGate != right.changesGate { return left.changesGate }
            return left.index < right.index
        }
    }

    private static func change(from now: Fraction?, to then: Fraction?) -> Fraction? {
        guard let now, let then else { return nil }
        return then < now ? .zero - LongFraction.difference(now, then) : LongFraction.difference(then, now)
    }

    private static func size(_ change: Fraction?) -> Fraction {
        guard let change else { return .zero }
        return change < .zero ? .zero - change : change
    }
}
