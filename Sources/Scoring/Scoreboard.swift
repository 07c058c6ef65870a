import Assessment

/// All figures of an assessment, kept up to date answer by answer.
///
/// One tally is kept for each level of each category; every other group is a sum of those. Criteria that are
/// not asked for today, future and retired ones, are in none. A changed answer therefore
/// costs the same in a catalogue of ten criteria and of ten thousand.
///
/// ```swift
/// var board = try Scoreboard(assessment, counts: { _ in true })
/// if let index = assessment.apply(event) {
///     board.update(index, to: assessment.answers[index], of: catalog.criteria[index], counts: { _ in true })
/// }
/// board.overall.confirmed?.percentText
/// ```
public struct Scoreboard: Hashable, Sendable {
    /// The largest common denominator of weights and values. With weights inside `Fraction.bound`, sums of 100,000
    /// criteria and more stay inside 64 bits under it.
    public static let finestUnit = 1_000_000

    private var shares: [Share]
    private var tallies: [Tally]
    /// The cell of `tallies` that each criterion counts in.
    private let cells: [Int32]
    private let scale: Scale

    /// Scores an assessment. `counts` says whether a piece of evidence can be relied on: it is there and unchanged.
    ///
    /// - Throws: `ScoringError` where the catalogue's weights cannot be added up exactly.
    public init(_ assessment: Assessment, counts: (Evidence) -> Bool) throws(ScoringError) {
        let catalog = assessment.catalog
        let answers = assessment.answers
        let weights = try Weights(of: catalog).inUnits
        scale = catalog.scale
        tallies = Array(repeating: Tally(), count: catalog.categories.count * Level.allCases.count)
        var cells: [Int32] = []
        var shares: [Share] = []
        cells.reserveCapacity(catalog.criteria.count)
        shares.reserveCapacity(catalog.criteria.count)
        for (position, category) in catalog.categories.enumerated() {
            for index in category.criteria {
                let cell = position * Level.allCases.count + catalog.criteria[index].level.rank
                // Only what is needed is taken out of the arrays: copying whole answers and criteria, with all their
                // texts, would double the time.
                let share = Share(
                    weight: weights[index], isCurrent: catalog.criteria[index].status == .current,
                    standing: Standing(
                        of: answers[index].judgement.current?.value ?? nil,
                        under: catalog.criteria[index].rules.notApplicable, on: scale),
                    isEvidenced: Self.isEvidenced(answers[index].allAttachments, counts))
                tallies[cell].count(share, sign: 1)
                cells.append(Int32(cell))
                shares.append(share)
            }
        }
        self.cells = cells
        self.shares = shares
    }

    /// Takes in the answer of the criterion at `index` after a change, or after `counts` changed its mind about one of
    /// the answer's pieces of evidence.
    ///
    /// - Precondition: `index` is that of `criterion` in the catalogue that the scoreboard was made of.
    public mutating func update(
        _ index: Int, to answer: Answer, of criterion: Criterion, counts: (Evidence) -> Bool
    ) {
        let cell = Int(cells[index])
        tallies[cell].count(shares[index], sign: -1)
        shares[index].standing = Standing(of: answer, to: criterion, on: scale)
        shares[index].isEvidenced = Self.isEvidenced(answer.allAttachments, counts)
        tallies[cell].count(shares[index], sign: 1)
    }

    /// What the answer of the criterion at `index` amounts to.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func standing(ofCriterionAt index: Int) -> Standing { shares[index].standing }

    /// Whether the criterion at `index` waits for an answer that counts: it is asked for today, and it is open.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isOpen(criterionAt index: Int) -> Bool {
        shares[index].isCurrent && shares[index].standing == .open
    }

    /// Whether the criterion at `index` has evidence that counts, however it is rated.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isEvidenced(criterionAt index: Int) -> Bool { shares[index].isEvidenced }

    /// The tally of all criteria.
    public var overall: Tally { tallies.reduce(Tally(), +) }

    /// The tally of one level over all categories.
    public func tally(of level: Level) -> Tally {
        stride(from: level.rank, to: tallies.count, by: Level.allCases.count).reduce(Tally()) { $0 + tallies[$1] }
    }

    /// The tally of the category at this index.
    ///
    /// - Precondition: `index` is one of the catalogue's categories.
    public func tally(ofCategoryAt index: Int) -> Tally {
        Level.allCases.reduce(Tally()) { $0 + tally(ofCategoryAt: index, $1) }
    }

    /// The tally of one level of the category at this index.
    ///
    /// - Precondition: `index` is one of the catalogue's categories.
    public func tally(ofCategoryAt index: Int, _ level: Level) -> Tally {
        tallies[index * Level.allCases.count + level.rank]
    }

    /// Where the shall gate stands. Source: the scoring rules, "the shall gate".
    public var gate: Gate {
        let shall = tally(of: .shall)
        if shall.partial + shall.unmet > 0 { return .failed }
        return shall.open > 0 ? .open : .passed
    }

    /// How far the tier is. It asks for a share of each level that it names; a level without a result asks for nothing.
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

    private static func isEvidenced(_ attachments: [Answer.Attachment], _ counts: (Evidence) -> Bool) -> Bool {
        attachments.contains { $0.evidence.map(counts) ?? false }
    }
}
