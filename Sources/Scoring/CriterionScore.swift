import AssessmentModel

/// What one criterion brings into the tallies, in the scoreboard's unit.
struct CriterionScore: Hashable, Sendable {
    /// How an answer is counted.
    enum Status: Hashable, Sendable { case open, notApplicable, met, partial, unmet }

    /// What the criterion weighs where all of it is asked for; a multiple of every denominator of the scale.
    let weight: Int
    /// What it can bring at most: its weight times the value of its target.
    let maximum: Int
    /// Whether the catalogue asks for it today; if not, no tally counts it.
    let isCurrent: Bool
    /// What its answer amounts to.
    private(set) var outcome = Outcome.open
    /// How its answer is counted.
    private(set) var status = Status.open
    /// What its answer brings: 0 to `maximum`.
    private(set) var points = 0
    /// Whether it has evidence that counts.
    var isEvidenced = false

    /// A criterion without an answer.
    ///
    /// - Precondition: `weight` is a multiple of every denominator of the scale.
    init(weight: Int, target: Fraction, isCurrent: Bool, under model: ScoringModel) {
        self.weight = weight
        maximum = model.isAllOrNothing ? weight : Self.part(target, of: weight)
        self.isCurrent = isCurrent
    }

    /// Takes in what an answer amounts to, where `target` is the value that is asked for.
    mutating func take(_ outcome: Outcome, target: Fraction, level: Level, under model: ScoringModel) {
        self.outcome = outcome
        switch outcome {
        case .open: (status, points) = (.open, 0)
        case .notApplicable: (status, points) = (.notApplicable, model.countsNotApplicable ? maximum : 0)
        case .rated(let value):
            status = value >= target ? .met : value == .zero ? .unmet : .partial
            if status == .met {
                points = maximum
            } else if model.isAllOrNothing {
                // The badge lets a justified refusal of a recommendation stand, and any refusal of a suggestion.
                points = model == .openssf && level != .shall ? maximum : 0
            } else {
                points = Self.part(value, of: weight)
            }
        }
    }

    /// Brings nothing.
    mutating func takeNothing() { (outcome, status, points) = (.rated(.zero), .unmet, 0) }

    private static func part(_ value: Fraction, of weight: Int) -> Int {
        value.numerator * (weight / value.denominator)
    }
}
