import AssessmentModel

/// What one criterion contributes to the tallies, in the scoreboard's unit.
struct CriterionScore: Hashable, Sendable {
    /// How an answer is counted.
    enum Status: Hashable, Sendable {
        case open, notApplicable, met, partial, unmet
        case disputed(isBelow: Bool)
    }

    /// What figures depend on.
    struct Facts: Hashable, Sendable {
        /// Whether it takes part at all.
        let inclusion: Inclusion
        /// The outcome of the answer.
        let outcome: Outcome
        /// Whether it has evidence that counts.
        let isEvidenced: Bool
        /// Whether something that figures depend on is in conflict.
        let isConflicted: Bool
    }

    /// The weight of the criterion if the best rating is asked for; a multiple of every denominator of the scale.
    let weight: Int
    /// The most that it can earn: its weight times the value of its target.
    let maximum: Int
    /// The facts that it rests on.
    private(set) var facts = Facts(inclusion: .notAsked, outcome: .open, isEvidenced: false, isConflicted: false)
    /// How its answer is counted.
    private(set) var status = Status.open
    /// What its answer earns: 0 to `maximum`.
    private(set) var points = 0

    /// A criterion of which nothing is known yet.
    ///
    /// - Precondition: `weight` is a multiple of every denominator of the scale.
    init(weight: Int, target: Fraction, under model: ScoringModel) {
        self.weight = weight
        maximum = model.isAllOrNothing ? weight : Self.part(target, of: weight)
    }

    /// Whether any tally counts it.
    var isCounted: Bool { facts.inclusion == .counted }
    /// Whether it has evidence that counts.
    var isEvidenced: Bool { facts.isEvidenced }

    /// Takes in the facts, where `target` is the value that is asked for.
    mutating func take(_ facts: Facts, target: Fraction, level: Level, under model: ScoringModel) {
        self.facts = facts
        switch facts.outcome {
        case .open: (status, points) = (.open, 0)
        case .notApplicable: (status, points) = (.notApplicable, model.countsNotApplicable ? maximum : 0)
        case .disputed(let isBelow): (status, points) = (.disputed(isBelow: isBelow), 0)
        case .rated(let value):
            status = value >= target ? .met : value == .zero ? .unmet : .partial
            if status == .met {
                points = maximum
            } else if model.isAllOrNothing {
                // The badge accepts a justified refusal of a recommendation, and any refusal of a suggestion.
                points = model == .openssf && level != .shall ? maximum : 0
            } else {
                points = Self.part(value, of: weight)
            }
        }
    }

    /// Earns nothing.
    mutating func takeNothing() { (status, points) = (.unmet, 0) }

    private static func part(_ value: Fraction, of weight: Int) -> Int {
        value.numerator * (weight / value.denominator)
    }
}
