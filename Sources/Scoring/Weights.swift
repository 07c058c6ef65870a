import AssessmentModel

/// Why a catalogue cannot be scored.
public enum ScoringError: Error, Hashable, Sendable {
    /// The weights and values of the catalogue have no common denominator up to `Scoreboard.finestUnit`.
    case weightsTooFine
    /// A weight is negative or its numerator above 1,000,000; or a value is not within 0 to 1; or all weights together
    /// do not fit 64 bits.
    case weightsOutOfRange
}

/// What each criterion of a catalogue weighs, in whole numbers of one unit.
struct Weights {
    /// How many units a weight of 1 is; 1 or more.
    let unit: Int
    /// w(k) of each criterion. Each is a multiple of every denominator of the scale, so that a weighted value is whole.
    let inUnits: [Int]

    /// - Throws: `ScoringError`, so that no sum over the criteria overflows afterwards.
    init(of catalog: Catalog, under model: ScoringModel) throws(ScoringError) {
        for weight in catalog.levelWeights { try Self.check(weight) }
        for criterion in catalog.criteria { try Self.check(criterion.weight) }
        let weights = catalog.criteria.indices.map { model.weight(ofCriterionAt: $0, in: catalog) }

        var (unitOfWeights, unitOfValues) = (1, 1)
        for weight in weights { try Self.refine(&unitOfWeights, by: weight.denominator) }
        for step in catalog.scale.steps {
            guard step.value <= .one else { throw .weightsOutOfRange }
            try Self.check(step.value)
            try Self.refine(&unitOfValues, by: step.value.denominator)
        }
        let unit = unitOfWeights * unitOfValues
        guard unit <= Scoreboard.finestUnit else { throw .weightsTooFine }

        // A weight's numerator is a product of two that were checked, 10^12 at most, and the unit is 10^6 at most.
        self.unit = unit
        inUnits = weights.map { $0.numerator * (unit / $0.denominator) }
        var total = 0
        for weight in inUnits {
            let (sum, overflows) = total.addingReportingOverflow(weight)
            guard !overflows else { throw .weightsOutOfRange }
            total = sum
        }
    }

    private static func check(_ fraction: Fraction) throws(ScoringError) {
        guard (0...1_000_000).contains(fraction.numerator) else { throw .weightsOutOfRange }
        guard fraction.denominator <= Scoreboard.finestUnit else { throw .weightsTooFine }
    }

    /// Makes the unit so fine that this denominator divides it.
    private static func refine(_ unit: inout Int, by denominator: Int) throws(ScoringError) {
        guard !unit.isMultiple(of: denominator) else { return }
        let (finer, overflows) = unit.multipliedReportingOverflow(
            by: denominator / greatestCommonDivisor(unit, denominator))
        guard !overflows, finer <= Scoreboard.finestUnit else { throw .weightsTooFine }
        unit = finer
    }
}
