import AssessmentModel

/// Why a catalogue cannot be scored.
public enum ScoringError: Error, Hashable, Sendable {
    /// The weights and values of the catalogue have no common denominator up to ``Scoreboard/finestUnit``.
    case weightsTooFine
    /// A weight is negative or its numerator is above 1,000,000, a value is not between 0 and 1, or the sum of all
    /// weights does not fit 64 bits.
    case weightsOutOfRange
}

/// The weight of each criterion of a catalogue, in whole numbers of one unit.
struct Weights {
    /// How many units make a weight of 1; 1 or more.
    let unit: Int
    /// w(k) of each criterion. Each is a multiple of every denominator of the scale, so weighted values are whole.
    let inUnits: [Int]

    /// - Throws: `ScoringError` if sums over the criteria could overflow.
    init(of catalog: Catalog, under model: ScoringModel) throws(ScoringError) {
        for weight in catalog.levelWeights { try Self.check(weight) }
        try self.init(of: catalog) { model.weight(ofCriterionAt: $0, in: catalog) }
    }

    /// - Parameter weight: what the criterion at an index weighs.
    /// - Throws: `ScoringError` if sums over the criteria could overflow.
    init(of catalog: Catalog, criterion weight: (Int) -> Fraction) throws(ScoringError) {
        for criterion in catalog.criteria { try Self.check(criterion.weight) }
        let weights = catalog.criteria.indices.map(weight)

        var (unitOfWeights, unitOfValues) = (1, 1)
        for weight in weights { try Self.refine(&unitOfWeights, by: weight.denominator) }
        for step in catalog.scale.steps {
            guard step.value <= .one else { throw .weightsOutOfRange }
            try Self.check(step.value)
            try Self.refine(&unitOfValues, by: step.value.denominator)
        }
        let unit = unitOfWeights * unitOfValues
        guard unit <= Scoreboard.finestUnit else { throw .weightsTooFine }

        // The numerator of a weight is a product of two checked ones, so at most 10^12, and the unit is at most 10^6.
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

    /// Refines the unit so that this denominator divides it.
    private static func refine(_ unit: inout Int, by denominator: Int) throws(ScoringError) {
        guard !unit.isMultiple(of: denominator) else { return }
        let (finer, overflows) = unit.multipliedReportingOverflow(
            by: denominator / greatestCommonDivisor(unit, denominator))
        guard !overflows, finer <= Scoreboard.finestUnit else { throw .weightsTooFine }
        unit = finer
    }
}
