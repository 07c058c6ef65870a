import AssessmentModel

/// What the levels weigh against each other.
public struct LevelWeights: Hashable, Sendable {
    /// The weight of a shall.
    public let shall: Int
    /// The weight of a should.
    public let should: Int
    /// The weight of a may.
    public let may: Int

    /// Weights, 1 or more each.
    public init(shall: Int, should: Int, may: Int) {
        self.shall = shall
        self.should = should
        self.may = may
    }

    /// Every choice of whole weights from 1:1:1 to 9:3:1 in which a shall weighs at least as much as a should, and a
    /// should at least as much as a may: 24 of them. Source: docs/user/scoring.md, other weights.
    public static let grid: [LevelWeights] = (1...3).flatMap { should in
        (should...9).map { LevelWeights(shall: $0, should: should, may: 1) }
    }

    subscript(level: Level) -> Int {
        switch level {
        case .shall: shall
        case .should: should
        case .may: may
        }
    }
}

/// How far the figures of an assessment depend on what the levels weigh, and on what is not applicable being left out.
///
/// The figures are those of the weighted model. Whatever the levels weigh, the shall gate stays as it is.
public struct Sensitivity: Sendable {
    /// An assumption under which figures are worked out.
    public struct Case: Hashable, Sendable {
        /// What the levels weigh; nil for the weights of the catalogue or profile.
        public let weights: LevelWeights?
        /// Whether what is not applicable counts as unmet.
        public let isStrict: Bool

        /// Every assumption: the own weights and the grid, as it is and strictly.
        public static let all: [Case] = [false, true].flatMap { isStrict in
            ([nil] + LevelWeights.grid.map { $0 }).map { Case(weights: $0, isStrict: isStrict) }
        }

        init(weights: LevelWeights?, isStrict: Bool) {
            self.weights = weights
            self.isStrict = isStrict
        }
    }

    /// The figures that can be asked for.
    public static let figures: [Explanation.Figure] = [.evidenced, .claimed, .attainable]

    /// What a figure can be.
    public struct Range: Hashable, Sendable {
        /// What it is with the own weights.
        public let own: Fraction
        /// The lowest that any assumption makes of it.
        public let lowest: Fraction
        /// The first assumption that does.
        public let lowestCase: Case
        /// The highest that any assumption makes of it.
        public let highest: Fraction
        /// The first assumption that does.
        public let highestCase: Case
    }

    /// By group, the figures in each case, by their order in `figures` and in `Case.all`.
    private var values: [ScoreGroup: [[Fraction?]]] = [:]

    /// Works out the figures of all criteria, and of each category. `counts` says whether a piece of evidence is
    /// reliable.
    ///
    /// - Throws: `ScoringError` if the weights cannot be added up exactly.
    public init(_ assessment: Assessment, on day: CalendarDay, counts: (Evidence) -> Bool) throws(ScoringError) {
        let own = try Scoreboard(assessment, model: .weighted, on: day, counts: counts)
        let plain = try Scoreboard(withoutLevelsIn: assessment, on: day, .substantial, counts)
        try self.init(own, plain, of: assessment.catalog)
    }

    /// The same where the lowest counts of what the parties say; `others` is the same assessment in the voices of the
    /// other parties.
    ///
    /// - Throws: `ScoringError`.
    public init(
        lowestOf assessment: Assessment, _ others: [Assessment], on day: CalendarDay, counts: (Evidence) -> Bool
    ) throws(ScoringError) {
        var own = try Scoreboard(assessment, model: .weighted, on: day, counts: counts)
        var plain = try Scoreboard(withoutLevelsIn: assessment, on: day, .substantial, counts)
        var (ofOthers, plainOfOthers): ([Scoreboard], [Scoreboard]) = ([], [])
        for other in others {
            ofOthers.append(try Scoreboard(other, model: .weighted, on: day, counts: counts))
            plainOfOthers.append(try Scoreboard(withoutLevelsIn: other, on: day, .substantial, counts))
        }
        own = own.lowest(with: ofOthers)
        plain = plain.lowest(with: plainOfOthers)
        try self.init(own, plain, of: assessment.catalog)
    }

    private init(_ own: Scoreboard, _ plain: Scoreboard, of catalog: Catalog) throws(ScoringError) {
        for category in [nil] + catalog.categories.indices.map(Optional.some) {
            let group = category.map { ScoreGroup.category($0) } ?? .all
            let tally = own.tally(of: group)
            let levels = Level.allCases.map { level in
                (level, plain.tally(of: category.map { .part(category: $0, level) } ?? .level(level)))
            }
            var figures: [[Fraction?]] = Self.figures.map { _ in [] }
            for assumption in Case.all {
                let sums =
                    try assumption.weights.map { weights throws(ScoringError) in try Sums(levels, weights) }
                    ?? Sums(tally)
                for (position, figure) in Self.figures.enumerated() {
                    figures[position].append(sums.value(of: figure, isStrict: assumption.isStrict))
                }
            }
            values[group] = figures
        }
    }

    /// The value of a figure of a group in each case, in the order of `Case.all`.
    ///
    /// - Precondition: the group is all criteria or a category.
    public func values(of figure: Explanation.Figure, in group: ScoreGroup = .all) -> [Fraction?] {
        guard let position = Self.figures.firstIndex(of: figure) else { return [] }
        return values[group].map { $0[position] } ?? []
    }

    /// The range of a figure of a group; nil if it has no result with the own weights.
    ///
    /// - Precondition: the group is all criteria or a category.
    public func range(of figure: Explanation.Figure, in group: ScoreGroup = .all) -> Range? {
        let found = zip(Case.all, values(of: figure, in: group)).compactMap { one, value in value.map { (one, $0) } }
        guard let own = values(of: figure, in: group).first ?? nil,
            let lowest = found.min(by: { $0.1 < $1.1 }), let highest = found.max(by: { $0.1 < $1.1 })
        else { return nil }
        // The first of several, so that the own weights are named where they are as low or as high as any.
        let last = found.first { $0.1 == highest.1 } ?? highest
        return Range(
            own: own, lowest: lowest.1, lowestCase: lowest.0, highest: last.1, highestCase: last.0)
    }
}

/// The sums of a group from which the figures of the weighted model come.
private struct Sums {
    private var evidenced = 0
    private var earned = 0
    private var open = 0
    private var applicable = 0
    private var excluded = 0

    init(_ tally: Tally) {
        evidenced = tally.earnedWithEvidence
        earned = tally.earned
        open = tally.openWeight
        applicable = tally.applicableWeight
        excluded = tally.excludedWeight
    }

    /// The levels together, each weighing so much.
    ///
    /// - Throws: `ScoringError.weightsOutOfRange` if a sum does not fit 64 bits.
    init(_ levels: [(Level, Tally)], _ weights: LevelWeights) throws(ScoringError) {
        for (level, tally) in levels {
            let sums = Sums(tally)
            let weight = weights[level]
            for path in [\Sums.evidenced, \.earned, \.open, \.applicable, \.excluded] {
                let (product, isOver) = sums[keyPath: path].multipliedReportingOverflow(by: weight)
                let (sum, isTooMuch) = self[keyPath: path].addingReportingOverflow(product)
                guard !isOver, !isTooMuch else { throw .weightsOutOfRange }
                self[keyPath: path] = sum
            }
        }
    }

    func value(of figure: Explanation.Figure, isStrict: Bool) -> Fraction? {
        let total = applicable + (isStrict ? excluded : 0)
        return switch figure {
        case .evidenced: Fraction(evidenced, over: total)
        case .claimed: Fraction(earned, over: total)
        case .attainable: Fraction(earned + open, over: total)
        case .soFar: Fraction(earned, over: total - open)
        }
    }
}

/// The places of several assessments among each other, under every assumption.
public struct Ranking: Hashable, Sendable {
    /// The place of one assessment.
    public struct Place: Hashable, Sendable {
        /// With the own weights, from 1. Equal figures share a place.
        public let own: Int
        /// The best under any assumption.
        public let best: Int
        /// The worst under any assumption.
        public let worst: Int
        /// Under how many assumptions it is first, alone or with others.
        public let first: Int
    }

    /// In the order of the assessments.
    public let places: [Place]

    /// Ranks assessments by a figure of all criteria. One without a result comes after those that have one.
    ///
    /// - Precondition: all are against the same catalogue.
    public init(_ assessments: [Sensitivity], by figure: Explanation.Figure) {
        let values = assessments.map { $0.values(of: figure) }
        let cases = Sensitivity.Case.all.indices
        places = values.map { own in
            let places = cases.map { position in 1 + values.count { Self.isBetter($0[position], own[position]) } }
            return Place(
                own: places.first ?? 1, best: places.min() ?? 1, worst: places.max() ?? 1,
                first: places.count { $0 == 1 })
        }
    }

    private static func isBetter(_ left: Fraction?, _ right: Fraction?) -> Bool {
        guard let left else { return false }
        return right.map { $0 < left } ?? true
    }
}
