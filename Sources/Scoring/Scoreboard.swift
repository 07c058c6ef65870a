import AssessmentModel

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
/// board.overall.claimed?.percentText
/// ```
public struct Scoreboard: Hashable, Sendable {
    /// The largest common denominator of weights and values. With weights inside `Fraction.bound`, sums of 100,000
    /// criteria and more stay inside 64 bits under it.
    public static let finestUnit = 1_000_000

    /// How answers become figures here.
    public let model: ScoringModel
    /// How many units of the tallies a weight of 1 is.
    let unit: Int
    private(set) var scores: [CriterionScore]
    private var tallies: [Tally]
    /// Only where the model averages group by group.
    private(set) var tree: GroupTree?
    /// The cell of `tallies` that each criterion counts in.
    private let cells: [Int32]
    private let scale: Scale
    /// The value that each criterion asks for; empty where all ask for all.
    private let targets: [Fraction]

    /// Scores an assessment, by default under its catalogue's model. `counts` says whether a piece of evidence can be
    /// relied on: it is there and unchanged.
    ///
    /// - Throws: `ScoringError` where the catalogue's weights cannot be added up exactly.
    public init(
        _ assessment: Assessment, model: ScoringModel? = nil, counts: (Evidence) -> Bool
    ) throws(ScoringError) {
        let catalog = assessment.catalog
        let model = model ?? catalog.model
        let weights = try Weights(of: catalog, under: model)
        self.model = model
        unit = weights.unit
        let scale = catalog.scale
        self.scale = scale
        let hasTargets = catalog.criteria.contains { $0.target != nil }
        targets = hasTargets ? catalog.criteria.map { $0.asked(on: scale) } : []
        tallies = Array(
            repeating: Tally(model.basis), count: catalog.categories.count * Level.allCases.count)
        tree = model == .xccdfDefault ? GroupTree(of: catalog, unit: weights.unit) : nil
        var cells: [Int32] = []
        var scores: [CriterionScore] = []
        cells.reserveCapacity(catalog.criteria.count)
        scores.reserveCapacity(catalog.criteria.count)
        for (position, category) in catalog.categories.enumerated() {
            for index in category.criteria {
                let level = catalog.criteria[index].level
                let cell = position * Level.allCases.count + level.rank
                let target = hasTargets ? targets[index] : .one
                var score = CriterionScore(
                    weight: weights.inUnits[index], target: target,
                    isCurrent: catalog.criteria[index].status == .current, under: model)
                score.take(
                    Self.outcome(of: assessment.answers, in: catalog, at: index, under: model, target: target),
                    target: target, level: level, under: model)
                score.isEvidenced = Self.isEvidenced(assessment.answers[index].allAttachments, counts)
                tallies[cell].count(score, sign: 1)
                tree?.count(score, of: level, at: index, sign: 1)
                cells.append(Int32(cell))
                scores.append(score)
            }
        }
        tree?.settle()
        self.cells = cells
        self.scores = scores
    }

    /// Takes in the answer of the criterion at `index` after a change, or after `counts` changed its mind about one of
    /// the answer's pieces of evidence.
    ///
    /// - Precondition: `index` is that of `criterion` in the catalogue that the scoreboard was made of.
    public mutating func update(
        _ index: Int, to answer: Answer, of criterion: Criterion, counts: (Evidence) -> Bool
    ) {
        let outcome =
            model == .openssf
            ? Badge.outcome(
                of: answer.judgement.current?.value ?? nil, comment: answer.commentText,
                attachments: answer.allAttachments, under: criterion.rules, level: criterion.level,
                target: target(ofCriterionAt: index), on: scale)
            : Outcome(of: answer, to: criterion, on: scale)
        recount(index, as: outcome, isEvidenced: Self.isEvidenced(answer.allAttachments, counts))
    }

    /// Supposes that the criterion at `index` is met, with all that the model wants to see with that; its evidence stays
    /// as it is.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public mutating func suppose(metAt index: Int) {
        recount(index, as: .rated(.one), isEvidenced: scores[index].isEvidenced)
    }

    /// Takes a supposition back: the criterion at `index` counts again as it did.
    mutating func restore(_ score: CriterionScore, at index: Int) { exchange(index) { $0 = score } }

    /// Supposes that the criterion at `index` brings nothing, whatever the model makes of a rating of unmet.
    mutating func supposeNothing(at index: Int) { exchange(index) { $0.takeNothing() } }

    private mutating func recount(_ index: Int, as outcome: Outcome, isEvidenced: Bool) {
        let (model, level, target) = (model, level(ofCriterionAt: index), target(ofCriterionAt: index))
        exchange(index) { score in
            score.take(outcome, target: target, level: level, under: model)
            score.isEvidenced = isEvidenced
        }
    }

    private mutating func exchange(_ index: Int, _ change: (inout CriterionScore) -> Void) {
        let cell = Int(cells[index])
        let level = level(ofCriterionAt: index)
        tallies[cell].count(scores[index], sign: -1)
        tree?.count(scores[index], of: level, at: index, sign: -1)
        change(&scores[index])
        tallies[cell].count(scores[index], sign: 1)
        tree?.count(scores[index], of: level, at: index, sign: 1)
        tree?.settle(index, of: level)
    }

    /// What the answer of the criterion at `index` amounts to.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func outcome(ofCriterionAt index: Int) -> Outcome { scores[index].outcome }

    /// Whether the criterion at `index` waits for an answer that counts: it is asked for today, and it is open.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isOpen(criterionAt index: Int) -> Bool {
        scores[index].isCurrent && scores[index].outcome == .open
    }

    /// Whether the criterion at `index` has evidence that counts, however it is rated.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isEvidenced(criterionAt index: Int) -> Bool { scores[index].isEvidenced }

    /// The tally of all criteria.
    public var overall: Tally { nested(tallies.reduce(Tally(model.basis), +)) { $0.figures(of: nil) } }

    /// The tally of one level over all categories.
    public func tally(of level: Level) -> Tally {
        let cells = stride(from: level.rank, to: tallies.count, by: Level.allCases.count)
        return nested(cells.reduce(Tally(model.basis)) { $0 + tallies[$1] }) { $0.figures(of: level) }
    }

    /// The tally of the category at this index.
    ///
    /// - Precondition: `index` is one of the catalogue's categories.
    public func tally(ofCategoryAt index: Int) -> Tally {
        let first = index * Level.allCases.count
        let sum = tallies[first..<first + Level.allCases.count].reduce(Tally(model.basis), +)
        return nested(sum) { $0.figures(ofCategoryAt: index, nil) }
    }

    /// The tally of one level of the category at this index.
    ///
    /// - Precondition: `index` is one of the catalogue's categories.
    public func tally(ofCategoryAt index: Int, _ level: Level) -> Tally {
        nested(tallies[index * Level.allCases.count + level.rank]) { $0.figures(ofCategoryAt: index, level) }
    }

    private func nested(_ tally: Tally, _ figures: (GroupTree) -> NestedFigures) -> Tally {
        tree.map { tally.with(figures($0)) } ?? tally
    }

    private func target(ofCriterionAt index: Int) -> Fraction { targets.isEmpty ? .one : targets[index] }

    private func level(ofCriterionAt index: Int) -> Level {
        Level.allCases[Int(cells[index]) % Level.allCases.count]
    }

    // Only what is needed is taken out of the arrays: copying whole answers and criteria, with all their texts, would
    // double the time.
    private static func outcome(
        of answers: [Answer], in catalog: Catalog, at index: Int, under model: ScoringModel, target: Fraction
    ) -> Outcome {
        let judgement = answers[index].judgement.current?.value ?? nil
        guard model == .openssf else {
            return Outcome(of: judgement, under: catalog.criteria[index].rules.notApplicable, on: catalog.scale)
        }
        return Badge.outcome(
            of: judgement, comment: answers[index].commentText, attachments: answers[index].allAttachments,
            under: catalog.criteria[index].rules, level: catalog.criteria[index].level, target: target,
            on: catalog.scale)
    }

    private static func isEvidenced(_ attachments: [Answer.Attachment], _ counts: (Evidence) -> Bool) -> Bool {
        attachments.contains { $0.evidence.map(counts) ?? false }
    }
}
