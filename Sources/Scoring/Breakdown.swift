import AssessmentModel

/// What each criterion contributes to one figure of a group, under any model.
struct Breakdown {
    private let figure: Explanation.Figure
    private let group: ScoreGroup
    private let board: Scoreboard
    private let criteria: [Int]
    /// If groups are averaged, what a unit of weight is worth in the whole.
    private let parts: GroupTree.Parts?
    /// The denominator, in the scoreboard's unit.
    private var total = 0

    /// The breakdown of these criteria: the group's that take part.
    init(_ figure: Explanation.Figure, of group: ScoreGroup, _ criteria: [Int], on board: Scoreboard) {
        self.figure = figure
        self.group = group
        self.board = board
        self.criteria = criteria
        parts = board.tree?.parts(
            ofCategoryAt: group.category, group.level, figure == .attainable ? .applicable : .rated)
        total = criteria.reduce(0) { isCounted(board.scores[$1]) ? $0 + board.scores[$1].maximum : $0 }
    }

    /// Open criteria are left out of what has been rated so far, and by some models elsewhere too.
    private var leavesOpenOut: Bool { figure == .soFar || figure != .attainable && board.model.leavesOpenOut }

    private func isCounted(_ score: CriterionScore) -> Bool {
        switch score.status {
        case .open: !leavesOpenOut
        case .notApplicable: board.model.countsNotApplicable
        case .met, .partial, .unmet, .disputed: true
        }
    }

    /// In the scoreboard's unit.
    private func points(_ score: CriterionScore) -> Int {
        switch figure {
        case .evidenced: score.isEvidenced ? score.points : 0
        case .claimed, .soFar: score.points
        case .attainable: score.status == .open ? score.maximum : score.points
        }
    }

    /// The contribution of the criterion at `index`; nil if it is not in the denominator.
    func contribution(of index: Int) -> Explanation.Contribution? {
        let score = board.scores[index]
        guard isCounted(score) else { return nil }
        let points = points(score)
        let (weight, earned) = (fraction(score.maximum, index), fraction(points, index))
        return Explanation.Contribution(
            index: index, weight: weight, points: earned,
            share: parts == nil ? Fraction(points, over: total) ?? .zero : earned, counting: counting(score),
            isConflicted: score.facts.isConflicted)
    }

    private func counting(_ score: CriterionScore) -> Explanation.Counting {
        switch figure {
        case .evidenced: score.points > 0 && !score.isEvidenced ? .unproven : score.counting
        case .attainable: score.status == .open ? .openAsMet : score.counting
        case .claimed, .soFar: score.counting
        }
    }

    private func fraction(_ units: Int, _ index: Int) -> Fraction {
        guard let parts else { return Fraction(units, over: board.unit) ?? .zero }
        return (parts[index] * LongFraction(units, over: 1)).fraction
    }

    /// The sums over the criteria.
    var totals: (points: Fraction, weight: Fraction) {
        let counted = criteria.filter { isCounted(board.scores[$0]) }
        guard let parts else {
            let earned = counted.reduce(0) { $0 + points(board.scores[$1]) }
            return (Fraction(earned, over: board.unit) ?? .zero, Fraction(total, over: board.unit) ?? .zero)
        }
        let sum = counted.reduce(LongFraction.zero) {
            $0 + parts[$1] * LongFraction(points(board.scores[$1]), over: 1)
        }
        return (sum.fraction, total > 0 ? .one : .zero)
    }

    /// The figure if the criteria that are not applicable were unmet.
    var strict: Fraction? {
        var board = board
        for index in criteria where board.scores[index].status == .notApplicable { board.supposeNothing(at: index) }
        return figure.value(of: board.tally(of: group))
    }
}
