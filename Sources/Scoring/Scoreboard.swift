import AssessmentModel

/// All figures of an assessment on one day, kept up to date event by event.
///
/// It keeps one tally for each level, and one for each level of each category; every other group is a sum of those. So
/// a changed answer costs the same in a catalogue of ten criteria and of ten thousand. Future and retired criteria are
/// in no tally, and criteria outside the scope of the subject are only counted.
///
/// ```swift
/// var board = try Scoreboard(assessment, on: today, counts: { _ in true })
/// if let slot = assessment.apply(event) {
///     board.update(slot, in: assessment, counts: { _ in true })
/// }
/// board.overall.claimed?.percentText
/// ```
public struct Scoreboard: Hashable, Sendable {
    /// The largest common denominator of weights and values. With weights inside `Fraction.bound`, it keeps sums of
    /// 100,000 criteria and more inside 64 bits.
    public static let finestUnit = 1_000_000

    /// The model by which answers become figures.
    public let model: ScoringModel
    /// The day on which evidence has to be valid.
    public private(set) var day: CalendarDay
    /// What the shall gate counts.
    public let gateCounts: CountedRatings
    /// What counts as evidence.
    public let evidenceRule: EvidenceRule
    /// How many units of the tallies make a weight of 1.
    let unit: Int
    private(set) var scores: [CriterionScore]
    /// For each level, the tally over all categories.
    private var levels: [Tally]
    /// For each level of each category, its tally.
    private var tallies: [Tally]
    /// Present only if the model averages group by group.
    private(set) var tree: GroupTree?
    /// For each criterion, its cell in `tallies`.
    private let cells: [Int32]
    /// The value that each criterion asks for; empty if they all ask for the best.
    private let targets: [Fraction]

    /// Scores an assessment, by default under its catalogue's model. `counts` says whether a piece of evidence is
    /// reliable: present and unchanged; `rule` says what counts as evidence besides that.
    ///
    /// - Throws: `ScoringError` if the catalogue's weights cannot be added up exactly.
    public init(
        _ assessment: Assessment, model: ScoringModel? = nil, on day: CalendarDay,
        evidence rule: EvidenceRule = .substantial, counts: (Evidence) -> Bool
    ) throws(ScoringError) {
        let model = model ?? assessment.catalog.model
        self.init(
            assessment, model: model, weights: try Weights(of: assessment.catalog, under: model), on: day, rule, counts)
    }

    /// Scores an assessment as if every level weighed 1, so that its figures can be worked out for any weights of the
    /// levels.
    init(
        withoutLevelsIn assessment: Assessment, on day: CalendarDay, _ rule: EvidenceRule, _ counts: (Evidence) -> Bool
    ) throws(ScoringError) {
        let weights = try Weights(of: assessment.catalog, criterion: { assessment.catalog.criteria[$0].weight })
        self.init(assessment, model: .weighted, weights: weights, on: day, rule, counts)
    }

    private init(
        _ assessment: Assessment, model: ScoringModel, weights: Weights, on day: CalendarDay, _ rule: EvidenceRule,
        _ counts: (Evidence) -> Bool
    ) {
        let catalog = assessment.catalog
        self.model = model
        self.day = day
        gateCounts = catalog.gateCounts
        evidenceRule = rule
        unit = weights.unit
        let hasTargets = catalog.criteria.contains { $0.target != nil }
        targets = hasTargets ? catalog.criteria.map { $0.asked(on: catalog.scale) } : []
        levels = Array(repeating: Tally(model.basis), count: Level.allCases.count)
        tallies = Array(
            repeating: Tally(model.basis), count: catalog.categories.count * Level.allCases.count)
        tree = model == .xccdfDefault ? GroupTree(of: catalog, unit: weights.unit) : nil
        var cells: [Int32] = []
        var scores: [CriterionScore] = []
        cells.reserveCapacity(catalog.criteria.count)
        scores.reserveCapacity(catalog.criteria.count)
        let scopes = assessment.scopes
        let reading = Reading(model: model, day: day, rule: rule)
        for (position, category) in catalog.categories.enumerated() {
            for index in category.criteria {
                let level = catalog.criteria[index].level
                let cell = position * Level.allCases.count + level.rank
                let target = hasTargets ? targets[index] : .one
                var score = CriterionScore(weight: weights.inUnits[index], target: target, under: model)
                score.take(
                    reading.facts(
                        at: index, of: assessment, scope: scopes[index], target: target, counts),
                    target: target, level: level, under: model)
                cells.append(Int32(cell))
                scores.append(score)
            }
        }
        self.cells = cells
        self.scores = scores
        for index in scores.indices { count(index, sign: 1) }
        tree?.settle()
    }

    // MARK: Updating

    /// Takes in what an event changed, or what `counts` now says differently of the evidence of an answer.
    ///
    /// - Precondition: the assessment is against the scoreboard's catalogue, and every earlier event was taken in.
    public mutating func update(
        _ slot: Assessment.Slot, in assessment: Assessment, counts: (Evidence) -> Bool
    ) {
        switch slot {
        case .criterion(let index):
            read(index, of: assessment, scope: assessment.scope(ofCriterionAt: index), counts)
        case .level: break
        case .document(let id):
            for index in assessment.criteria(using: id) {
                read(index, of: assessment, scope: assessment.scope(ofCriterionAt: index), counts)
            }
        case .assessment:
            // Another kind or role of the subject changes the scope, and can start or end a dispute about it.
            for (index, scope) in assessment.scopes.enumerated()
            where Inclusion(assessment.catalog.criteria[index].status, scope) != scores[index].facts.inclusion
                || !assessment.scopeDecision(at: index).heads.isEmpty
            {
                read(index, of: assessment, scope: scope, counts)
            }
        }
    }

    /// Moves to another day, on which other evidence has expired.
    ///
    /// - Precondition: as for `update`.
    public mutating func move(to day: CalendarDay, in assessment: Assessment, counts: (Evidence) -> Bool) {
        self.day = day
        for index in assessment.answers.indices where !assessment.attachments(at: index).isEmpty {
            read(index, of: assessment, scope: assessment.scope(ofCriterionAt: index), counts)
        }
    }

    private mutating func read(
        _ index: Int, of assessment: Assessment, scope: Assessment.Scope, _ counts: (Evidence) -> Bool
    ) {
        let target = target(ofCriterionAt: index)
        let reading = Reading(model: model, day: day, rule: evidenceRule)
        let facts = reading.facts(
            at: index, of: assessment, scope: scope, target: target, counts)
        take(facts, at: index)
    }

    /// Supposes that the criterion at `index` is met, with everything the model demands of that, and that nobody
    /// disagrees. Its evidence and the scope stay as they are.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public mutating func suppose(metAt index: Int) {
        let facts = scores[index].facts
        take(
            .init(
                inclusion: facts.inclusion, outcome: .rated(.one), isEvidenced: facts.isEvidenced,
                isConflicted: false),
            at: index)
    }

    /// Supposes that the criterion at `index` is met and has evidence that counts.
    mutating func suppose(evidencedAt index: Int) {
        take(
            .init(
                inclusion: scores[index].facts.inclusion, outcome: .rated(.one), isEvidenced: true,
                isConflicted: false),
            at: index)
    }

    /// Supposes that each criterion is answered as the lowest of the other scoreboards that have an answer to it, and
    /// of this one. What no two of them agree to have evidence for has none.
    ///
    /// - Precondition: all are of the same assessment, in different voices, under the same model.
    mutating func supposeLowest(with others: [Scoreboard]) {
        for index in scores.indices {
            let all = ([scores[index]] + others.map { $0.scores[index] }).map(\.facts)
            let rated = all.filter { $0.outcome != .open }
            guard let first = rated.first else { continue }
            let target = target(ofCriterionAt: index)
            take(
                .init(
                    inclusion: scores[index].facts.inclusion,
                    outcome: rated.dropFirst().reduce(first.outcome) { $0.lower($1.outcome, asking: target) },
                    isEvidenced: rated.allSatisfy(\.isEvidenced), isConflicted: rated.contains(where: \.isConflicted)),
                at: index)
        }
    }

    /// Supposes that the criterion at `index` is answered as in another scoreboard.
    mutating func suppose(as other: Scoreboard, at index: Int) { take(other.scores[index].facts, at: index) }

    /// Withdraws a supposition: the criterion at `index` counts again as it did.
    mutating func restore(_ score: CriterionScore, at index: Int) { exchange(index) { $0 = score } }

    /// Supposes that the criterion at `index` earns nothing, whatever a rating of unmet earns in the model.
    mutating func supposeNothing(at index: Int) { exchange(index) { $0.takeNothing() } }

    private mutating func take(_ facts: CriterionScore.Facts, at index: Int) {
        let (model, level, target) = (model, level(ofCriterionAt: index), target(ofCriterionAt: index))
        exchange(index) { $0.take(facts, target: target, level: level, under: model) }
    }

    private mutating func exchange(_ index: Int, _ change: (inout CriterionScore) -> Void) {
        let level = level(ofCriterionAt: index)
        count(index, sign: -1)
        change(&scores[index])
        count(index, sign: 1)
        tree?.settle(index, of: level)
    }

    /// Counts the criterion at `index` in (`sign` 1) or out (`sign` -1), without settling the tree.
    private mutating func count(_ index: Int, sign: Int) {
        let level = level(ofCriterionAt: index)
        levels[level.rank].count(scores[index], sign: sign)
        tallies[Int(cells[index])].count(scores[index], sign: sign)
        tree?.count(scores[index], of: level, at: index, sign: sign)
    }

    private func target(ofCriterionAt index: Int) -> Fraction { targets.isEmpty ? .one : targets[index] }

    private func level(ofCriterionAt index: Int) -> Level {
        Level.allCases[Int(cells[index]) % Level.allCases.count]
    }
}

// MARK: - Criteria

extension Scoreboard {
    /// The outcome of the answer to the criterion at `index`.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func outcome(ofCriterionAt index: Int) -> Outcome { scores[index].facts.outcome }

    /// Whether the criterion at `index` takes part in the figures.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func inclusion(ofCriterionAt index: Int) -> Inclusion { scores[index].facts.inclusion }

    /// Whether the criterion at `index` is in the figures and has no answer that counts, or people disagree whether it
    /// has.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isOpen(criterionAt index: Int) -> Bool {
        guard scores[index].isCounted else { return false }
        return switch scores[index].status {
        case .open, .disputed: true
        case .met, .partial, .unmet, .notApplicable: false
        }
    }

    /// Whether the criterion at `index` has evidence that counts, whatever its rating.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isEvidenced(criterionAt index: Int) -> Bool { scores[index].isEvidenced }

    /// Whether figures rest on values of the criterion at `index` that are in conflict: its rating, its evidence, its
    /// scope, and under the badge's model its comment.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isConflicted(criterionAt index: Int) -> Bool { scores[index].facts.isConflicted }
}

// MARK: - Groups

extension Scoreboard {
    /// The tally of all criteria.
    public var overall: Tally { nested(levels.reduce(Tally(model.basis), +)) { $0.figures(of: nil) } }

    /// The tally of one level over all categories.
    public func tally(of level: Level) -> Tally { nested(levels[level.rank]) { $0.figures(of: level) } }

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
}
