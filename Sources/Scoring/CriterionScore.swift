import AssessmentModel

/// What one criterion brings into the tallies, in the scoreboard's unit.
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
        /// What the answer amounts to.
        let outcome: Outcome
        /// Whether it has evidence that counts.
        let isEvidenced: Bool
        /// Whether something that figures depend on was set twice without knowledge of each other.
        let isConflicted: Bool
    }

    /// What the criterion weighs where all of it is asked for; a multiple of every denominator of the scale.
    let weight: Int
    /// What it can bring at most: its weight times the value of its target.
    let maximum: Int
    /// What it is made of.
    private(set) var facts = Facts(inclusion: .notAsked, outcome: .open, isEvidenced: false, isConflicted: false)
    /// How its answer is counted.
    private(set) var status = Status.open
    /// What its answer brings: 0 to `maximum`.
    private(set) var points = 0

    /// A criterion that nothing is known of yet.
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

    /// Takes in what there is to know, where `target` is the value that is asked for.
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
                // The badge lets a justified refusal of a recommendation stand, and any refusal of a suggestion.
                points = model == .openssf && level != .shall ? maximum : 0
            } else {
                points = Self.part(value, of: weight)
            }
        }
    }

    /// Brings nothing.
    mutating func takeNothing() { (status, points) = (.unmet, 0) }

    private static func part(_ value: Fraction, of weight: Int) -> Int {
        value.numerator * (weight / value.denominator)
    }
}
