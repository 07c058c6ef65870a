import AssessmentModel

/// Why a figure is what it is: its numerator and denominator, and what each criterion contributes.
public struct Explanation: Sendable {
    /// One of the four figures.
    public enum Figure: String, CaseIterable, Hashable, Sendable {
        /// What is claimed and supported by evidence that counts.
        case evidenced
        /// What is claimed.
        case claimed
        /// What it comes to if everything open turns out met.
        case attainable
        /// What is claimed of what has been rated.
        case soFar
    }

    /// What a criterion contributes.
    public struct Contribution: Hashable, Sendable {
        /// The index of the criterion in the catalogue.
        public let index: Int
        /// The most that it can earn, in weights of the model; if groups are averaged, its part of the whole.
        public let weight: Fraction
        /// What it earns of that, 0 to its weight.
        public let points: Fraction
        /// Its points as a share of the denominator, 0 to 1. All shares together are the numerator over the
        /// denominator.
        public let share: Fraction
        /// How it is counted.
        public let counting: Counting
        /// Whether that rests on values that are in conflict.
        public let isConflicted: Bool
    }

    /// How a criterion is counted.
    public enum Counting: String, Hashable, Sendable {
        /// With all that is asked for.
        case met
        /// With part of what is asked for.
        case partial
        /// With nothing.
        case unmet
        /// As not applicable.
        case notApplicable
        /// As open: it is not rated, or the rating lacks what has to come with it.
        case open
        /// As met although it is open, because the figure assumes that it will be.
        case openAsMet
        /// With nothing: it is claimed, but lacks the reliable evidence that the figure asks for.
        case unproven
        /// With nothing until a conflict is settled: people unaware of each other gave answers that cannot be compared.
        case disputed
    }

    /// A criterion that is left out of the figure, with the reason.
    public struct Exclusion: Hashable, Sendable {
        /// The index of the criterion in the catalogue.
        public let index: Int
        /// The reason on record; empty if none is. Untrusted.
        public let reason: String
    }

    /// The group that is explained.
    public let group: ScoreGroup
    /// The figure that is explained.
    public let figure: Figure
    /// The model by which it came about.
    public let model: ScoringModel
    /// The value of the figure; nil if nothing counts.
    public let value: Fraction?
    /// The sum of all points.
    public let numerator: Fraction
    /// The sum of all weights.
    public let denominator: Fraction
    /// The contributions to the denominator, the largest first.
    public let contributions: [Contribution]
    /// The criteria that are left out because they are not applicable.
    public let notApplicable: [Exclusion]
    /// The criteria that are left out because they are open.
    public let leftOpen: [Int]
    /// The same figure if the criteria that are not applicable were unmet.
    public let strict: Fraction?
    /// The criteria that are claimed, in part or whole, without reliable evidence.
    public let unproven: [Int]
    /// The criteria outside the scope of the subject, with the reason if a person decided it.
    public let outOfScope: [Exclusion]

    /// Explains a figure of a group.
    ///
    /// - Precondition: the scoreboard is of this assessment, and has the group.
    public init(
        _ figure: Figure = .claimed, of group: ScoreGroup = .all, on board: Scoreboard, _ assessment: Assessment
    ) {
        let catalog = assessment.catalog
        let criteria = group.criteria(in: catalog).filter { board.scores[$0].isCounted }
        let breakdown = Breakdown(figure, of: group, criteria, on: board)
        let tally = board.tally(of: group)
        self.group = group
        self.figure = figure
        model = board.model
        value = figure.value(of: tally)
        var contributions: [Contribution] = []
        var (notApplicable, leftOpen, unproven): ([Exclusion], [Int], [Int]) = ([], [], [])
        for index in criteria {
            let score = board.scores[index]
            if score.points > 0 && !score.isEvidenced && score.status != .notApplicable { unproven.append(index) }
            if let contribution = breakdown.contribution(of: index) {
                contributions.append(contribution)
            } else if score.status == .notApplicable {
                notApplicable.append(Exclusion(index: index, reason: assessment.answers[index].reason))
            } else {
                leftOpen.append(index)
            }
        }
        self.contributions = contributions.sorted {
            ($1.points, $1.weight, $0.index) < ($0.points, $0.weight, $1.index)
        }
        self.notApplicable = notApplicable
        self.leftOpen = leftOpen
        self.unproven = unproven
        let totals = breakdown.totals
        (numerator, denominator) = (totals.points, totals.weight)
        strict = breakdown.strict
        outOfScope = group.criteria(in: catalog).filter { board.scores[$0].facts.inclusion == .outOfScope }.map {
            Exclusion(index: $0, reason: assessment.scopeDecision(at: $0).current?.value?.reason ?? "")
        }
    }
}

extension Explanation.Figure {
    /// The figure of a tally.
    public func value(of tally: Tally) -> Fraction? {
        switch self {
        case .evidenced: tally.evidenced
        case .claimed: tally.claimed
        case .attainable: tally.attainable
        case .soFar: tally.soFar
        }
    }
}
