import Assessment

/// Why a catalogue cannot be scored.
public enum ScoringError: Error, Hashable, Sendable {
    /// The weights and values of the catalogue have no common denominator up to `Scoreboard.finestUnit`.
    case weightsTooFine
}

/// The shall gate, which stands apart from all percentages.
public enum Gate: String, Hashable, Sendable {
    /// Every applicable shall is met.
    case passed
    /// An applicable shall is rated below met.
    case failed
    /// None is rated below met, and at least one is open.
    case open
}

/// How far a tier of the catalogue is.
public enum TierState: String, Hashable, Sendable {
    /// What is confirmed suffices.
    case reached
    /// What is attainable would suffice.
    case possible
    case outOfReach
}

/// All figures of an assessment, kept up to date answer by answer.
///
/// One tally is kept for each level of each category; every other group is a sum of those. A changed answer therefore
/// costs the same in a catalogue of ten criteria and of ten thousand.
public struct Scoreboard: Hashable, Sendable {
    /// The largest common denominator of weights and values; sums of 100,000 criteria stay inside 64 bits under it.
    public static let finestUnit = 1_000_000

    private var shares: [Share]
    private var tallies: [Tally]
    /// The cell of `tallies` that each criterion counts in.
    private let cells: [Int32]
    private let scale: Scale

    /// Scores an assessment. `counts` says whether a piece of evidence can be relied on: it is there and unchanged.
    ///
    /// - Throws: `ScoringError.weightsTooFine`.
    public init(_ assessment: Assessment, counts: (Evidence) -> Bool) throws(ScoringError) {
        let catalog = assessment.catalog
        guard let unit = Self.unit(of: catalog) else { throw .weightsTooFine }
        scale = catalog.scale
        tallies = Array(repeating: Tally(), count: catalog.categories.count * Level.allCases.count)
        var cells: [Int32] = []
        var shares: [Share] = []
        cells.reserveCapacity(catalog.criteria.count)
        shares.reserveCapacity(catalog.criteria.count)
        for (position, category) in catalog.categories.enumerated() {
            for index in category.criteria {
                let weight = catalog.weight(ofCriterionAt: index)
                cells.append(Int32(position * Level.allCases.count + catalog.criteria[index].level.rank))
                shares.append(
                    Share(
                        weight: weight.numerator * (unit / weight.denominator),
                        standing: Standing(of: assessment.answers[index], to: catalog.criteria[index], on: scale),
                        isEvidenced: Self.isEvidenced(assessment.answers[index], counts)))
                tallies[Int(cells[index])].count(shares[index], sign: 1)
            }
        }
        self.cells = cells
        self.shares = shares
    }

    /// Takes in the answer of the criterion at `index` after a change.
    public mutating func update(
        _ index: Int, to answer: Answer, of criterion: Criterion, counts: (Evidence) -> Bool
    ) {
        let cell = Int(cells[index])
        tallies[cell].count(shares[index], sign: -1)
        shares[index].standing = Standing(of: answer, to: criterion, on: scale)
        shares[index].isEvidenced = Self.isEvidenced(answer, counts)
        tallies[cell].count(shares[index], sign: 1)
    }

    /// What the answer of the criterion at `index` amounts to.
    public func standing(ofCriterionAt index: Int) -> Standing { shares[index].standing }

    /// Whether the criterion at `index` has evidence that counts.
    public func isEvidenced(criterionAt index: Int) -> Bool { shares[index].isEvidenced }

    public var overall: Tally { tallies.reduce(Tally(), +) }

    /// The tally of one level over all categories.
    public func tally(of level: Level) -> Tally {
        stride(from: level.rank, to: tallies.count, by: Level.allCases.count).reduce(Tally()) { $0 + tallies[$1] }
    }

    /// The tally of the category at this index.
    public func tally(ofCategoryAt index: Int) -> Tally {
        Level.allCases.reduce(Tally()) { $0 + tally(ofCategoryAt: index, $1) }
    }

    /// The tally of one level of the category at this index.
    public func tally(ofCategoryAt index: Int, _ level: Level) -> Tally {
        tallies[index * Level.allCases.count + level.rank]
    }

    /// Source: the scoring rules, "the shall gate".
    public var gate: Gate {
        let shall = tally(of: .shall)
        if shall.partial + shall.unmet > 0 { return .failed }
        return shall.open > 0 ? .open : .passed
    }

    /// A tier asks for a share of each level that it names; a level without a result asks for nothing.
    public func state(of tier: Tier) -> TierState {
        var state = TierState.reached
        for (level, minimum) in tier.minimum {
            let tally = tally(of: level)
            guard let confirmed = tally.confirmed, let attainable = tally.attainable else { continue }
            if attainable < minimum { return .outOfReach }
            if confirmed < minimum { state = .possible }
        }
        return state
    }

    private static func isEvidenced(_ answer: Answer, _ counts: (Evidence) -> Bool) -> Bool {
        answer.allAttachments.contains { $0.evidence.map(counts) ?? false }
    }

    /// The smallest number of which every weight and every weighted value is a whole share.
    static func unit(of catalog: Catalog) -> Int? {
        var weights = 1
        for weight in catalog.criteria.indices.map(catalog.weight(ofCriterionAt:)) {
            guard let next = leastCommonMultiple(weights, weight.denominator) else { return nil }
            weights = next
        }
        var values = 1
        for step in catalog.scale.steps {
            guard let next = leastCommonMultiple(values, step.value.denominator) else { return nil }
            values = next
        }
        let unit = weights * values
        return unit <= finestUnit ? unit : nil
    }

    private static func leastCommonMultiple(_ first: Int, _ second: Int) -> Int? {
        let (product, overflows) = (first / greatestCommonDivisor(first, second)).multipliedReportingOverflow(
            by: second)
        return overflows || product > finestUnit ? nil : product
    }
}
