import AssessmentModel

/// The smallest set of criteria that, met, passes the gate or reaches a tier.
public struct MinimalPath: Hashable, Sendable {
    /// Where to.
    public enum Goal: Hashable, Sendable {
        /// The shall gate.
        case gate
        /// A tier of the catalogue.
        case tier(Tier)
    }

    /// The criteria to be met, in the catalogue's order; none where the goal is reached.
    public let criteria: [Int]
    /// Whether it is proven that no smaller set will do.
    public let isSmallest: Bool

    /// Finds the way. It is nil where there is none: even if all was met, it would not do.
    ///
    /// The gate asks for every shall, so its set has no choice in it. A tier asks for a share of each level on its own,
    /// and a criterion counts in one level, so each level can be looked at alone. There a share of `m` is reached when
    /// the sum of what counts, less `m` times the sum of what could, is no longer below zero. Every criterion that is
    /// met raises that difference by an amount which does not depend on the others: by what it lacks if it is in the
    /// denominator already, and by that less `m` times its weight if it enters with that. So of any set that does, each
    /// element can be exchanged for one of the largest amounts not in it, and the set still does: taking the largest
    /// first is the smallest set. Rounding to whole percent, as badges do, keeps order, and changes nothing in that.
    ///
    /// Where nothing has been rated, one criterion that weighs something has to enter; so of equal amounts the larger
    /// weight goes first.
    ///
    /// Where groups are averaged, the same holds as long as nothing is open. But a criterion that enters changes the
    /// parts of its siblings. The largest step is then taken again and again, and the set may not be the smallest.
    public init?(to goal: Goal, on board: Scoreboard, in catalog: Catalog) {
        switch goal {
        case .gate:
            criteria = Gaps.open(in: catalog, of: .shall, on: board)
            isSmallest = true
        case .tier(let tier):
            var found: [Int] = []
            var isSmallest = true
            for (level, minimum) in tier.minimum {
                var search = Search(board, catalog, level, minimum)
                guard search.reach() else { return nil }
                found += search.taken
                if !search.isExact { isSmallest = false }
            }
            criteria = found.sorted()
            self.isSmallest = isSmallest
        }
    }

    /// The search of one level.
    private struct Search {
        private var board: Scoreboard
        private let level: Level
        private let minimum: Fraction
        private var candidates: [Int]
        private(set) var taken: [Int] = []
        private let isAdditive: Bool

        /// Whether the set is proven to be the smallest.
        var isExact: Bool { isAdditive || taken.count < 2 }

        init(_ board: Scoreboard, _ catalog: Catalog, _ level: Level, _ minimum: Fraction) {
            self.board = board
            self.level = level
            self.minimum = minimum
            candidates = Gaps.open(in: catalog, of: level, on: board)
            isAdditive = board.tree == nil || candidates.allSatisfy { board.scores[$0].status != .open }
        }

        private var isThere: Bool {
            let tally = board.tally(of: level)
            guard tally.attainable != nil else { return true }
            return tally.claimed ?? .zero >= minimum
        }

        mutating func reach() -> Bool {
            if board.tree == nil { sort() }
            while !isThere {
                guard let next = board.tree == nil ? 0 : largestStep(), next < candidates.count else { return false }
                let index = candidates.remove(at: next)
                board.suppose(metAt: index)
                taken.append(index)
            }
            return true
        }

        /// Puts the largest amounts first.
        private mutating func sort() {
            let amounts = candidates.map { (index: $0, amount: amount(of: board.scores[$0]), board.scores[$0].maximum) }
            candidates = amounts.sorted { ($1.1, $1.2, $0.index) < ($0.1, $0.2, $1.index) }.map(\.index)
        }

        /// By how much the criterion, met, raises what counts less `minimum` times what could, times the minimum's
        /// denominator.
        private func amount(of score: CriterionScore) -> Int128 {
            let lacking = Int128(score.maximum - score.points) * Int128(minimum.denominator)
            guard score.status == .open && board.model.leavesOpenOut else { return lacking }
            // All or nothing: what enters with its full weight makes up for nothing.
            if board.model == .xccdfAbsolute { return 0 }
            return lacking - Int128(score.maximum) * Int128(minimum.numerator)
        }

        /// Which candidate leads furthest; nil where there is none.
        private func largestStep() -> Int? {
            var best: (position: Int, value: Fraction)?
            var trial = board
            for (position, index) in candidates.enumerated() {
                trial.suppose(metAt: index)
                let value = trial.tally(of: level).claimed ?? .zero
                trial.restore(board.scores[index], at: index)
                if best.map({ value > $0.value }) ?? true { best = (position, value) }
            }
            return best?.position
        }
    }
}

extension Gaps {
    /// The criteria of a level that take part and are not met.
    fileprivate static func open(in catalog: Catalog, of level: Level, on board: Scoreboard) -> [Int] {
        catalog.criteria.indices.filter { index in
            let score = board.scores[index]
            return catalog.criteria[index].level == level && score.isCounted && score.status.isGap
        }
    }
}
