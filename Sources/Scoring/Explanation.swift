import AssessmentModel

/// Why a figure is what it is: its formula with the numbers set in, and what each criterion has to do with it.
public struct Explanation: Sendable {
    /// One of the four figures.
    public enum Figure: String, CaseIterable, Hashable, Sendable {
        case evidenced, claimed, attainable, soFar
    }

    /// What a criterion brings.
    public struct Contribution: Hashable, Sendable {
        /// Which one, in the catalogue's order.
        public let index: Int
        /// What it can bring at most, in weights of the model; where groups are averaged, its part of the whole.
        public let weight: Fraction
        /// What it brings of that, 0 to its weight.
        public let points: Fraction
        /// What part of the whole denominator that is, 0 to 1. All parts together are the numerator over the denominator.
        public let share: Fraction
        /// How it is counted.
        public let counting: Counting
        /// Whether that rests on values that were set without knowledge of each other and differ.
        public let isConflicted: Bool
    }

    /// How a criterion is counted.
    public enum Counting: String, Hashable, Sendable {
        case met, partial, unmet, notApplicable
        /// Not rated, or what has to come with the rating is missing.
        case open
        /// Open, and the figure supposes that it turns out met.
        case openAsMet
        /// Claimed, but there is no evidence that can be relied on, and the figure asks for it.
        case unproven
        /// People said what cannot be compared, without knowledge of each other: it counts nothing until that is settled.
        case disputed
    }

    /// A criterion that is left out of the figure, and what was given as the reason.
    public struct Exclusion: Hashable, Sendable {
        /// Which one.
        public let index: Int
        /// The reason on record; empty where none is. Untrusted.
        public let reason: String
    }

    /// What is explained.
    public let group: ScoreGroup
    /// Which figure of it.
    public let figure: Figure
    /// How it came about.
    public let model: ScoringModel
    /// The figure as the scoreboard has it; nil where nothing counts.
    public let value: Fraction?
    /// The sum of all points.
    public let numerator: Fraction
    /// The sum of all weights.
    public let denominator: Fraction
    /// Everything in the denominator, the largest contribution first.
    public let contributions: [Contribution]
    /// What is not applicable and left out for that.
    public let notApplicable: [Exclusion]
    /// What is open and left out for that.
    public let leftOpen: [Int]
    /// The same figure, if all that is not applicable were unmet.
    public let strict: Fraction?
    /// What is claimed, in part or whole, without evidence that can be relied on.
    public let unproven: [Int]
    /// What is outside the scope of the subject, with the reason where a person decided it.
    public let outOfScope: [Exclusion]

    /// Explains a figure of a group.
    ///
    /// - Precondition: the scoreboard was made of this assessment, and has the group.
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
            Exclusion(index: $0, reason: assessment.answers[$0].scope.current?.value?.reason ?? "")
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
