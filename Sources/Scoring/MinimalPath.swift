import AssessmentModel

/// The smallest set of criteria that have to be met to pass the gate or reach a tier.
public struct MinimalPath: Hashable, Sendable {
    /// What is to be reached.
    public enum Goal: Hashable, Sendable {
        /// The shall gate.
        case gate
        /// A tier of the catalogue.
        case tier(Tier)
    }

    /// The indexes of the criteria to be met, or to be met with evidence if the goal counts only that, in the
    /// catalogue's order; none if the goal is reached.
    public let criteria: [Int]
    /// Whether it is certain that no smaller set exists.
    public let isSmallest: Bool

    /// Finds the path; nil if the goal is out of reach even with everything met.
    ///
    /// The gate asks for every shall, so there is only one set. A tier asks for a share of each level separately, and a
    /// criterion counts in one level, so each level can be solved alone. A share of `m` is reached once the sum of what
    /// counts, minus `m` times the sum of what could count, is not below zero. Every criterion that is met raises this
    /// difference by an amount that does not depend on the others: what it lacks, minus `m` times its weight if it only
    /// now enters the denominator. So in any set that suffices, each element can be exchanged for the largest amount
    /// outside of it, and taking the largest first yields a smallest set. Rounding to whole percent, as badges do,
    /// preserves the order and changes nothing.
    ///
    /// If nothing has been rated, a criterion with a weight has to enter, so of equal amounts the larger weight goes
    /// first.
    ///
    /// If groups are averaged, the same holds as long as nothing is open. Otherwise a criterion that enters changes the
    /// parts of its siblings. The search then takes the largest step again and again, and may miss the smallest set.
    public init?(to goal: Goal, on board: Scoreboard, in catalog: Catalog) {
        switch goal {
        case .gate:
            criteria = Gaps.open(in: catalog, of: .shall, on: board, counting: board.gateCounts)
            isSmallest = true
        case .tier(let tier):
            var found: [Int] = []
            var isSmallest = true
            for (level, minimum) in tier.minimum {
                var search = Search(board, catalog, level, minimum, counting: tier.counts)
                guard search.reach() else { return nil }
                found += search.taken
                if !search.isExact { isSmallest = false }
            }
            criteria = found.sorted()
            self.isSmallest = isSmallest
        }
    }

    /// The search in one level.
    private struct Search {
        private var board: Scoreboard
        private let level: Level
        private let minimum: Fraction
        private let counted: CountedRatings
        private var candidates: [Int]
        private(set) var taken: [Int] = []
        private let isAdditive: Bool

        /// Whether the set is certain to be the smallest.
        var isExact: Bool { isAdditive || taken.count < 2 }

        init(
            _ board: Scoreboard, _ catalog: Catalog, _ level: Level, _ minimum: Fraction,
            counting counted: CountedRatings
        ) {
            self.board = board
            self.level = level
            self.minimum = minimum
            self.counted = counted
            candidates = Gaps.open(in: catalog, of: level, on: board, counting: counted)
            isAdditive = board.tree == nil || candidates.allSatisfy { board.scores[$0].status != .open }
        }

        private var isThere: Bool {
            let tally = board.tally(of: level)
            guard tally.attainable != nil else { return true }
            return tally.share(counting: counted) ?? .zero >= minimum
        }

        mutating func reach() -> Bool {
            if board.tree == nil { sort() }
            while !isThere {
                guard let index = board.tree == nil ? candidates.popLast() : popLargestStep() else { return false }
                board.suppose(metAt: index, counting: counted)
                taken.append(index)
            }
            return true
        }

        /// Puts the largest amounts last, so that the next one can be popped.
        private mutating func sort() {
            let amounts = candidates.map { (index: $0, amount: amount(of: board.scores[$0]), board.scores[$0].maximum) }
            candidates = amounts.sorted { ($0.1, $0.2, $1.index) < ($1.1, $1.2, $0.index) }.map(\.index)
        }

        /// How much meeting the criterion raises what counts minus `minimum` times what could count, times the
        /// minimum's denominator.
        private func amount(of score: CriterionScore) -> Int128 {
            let earned = counted == .evidenced && !score.isEvidenced ? 0 : score.points
            let lacking = Int128(score.maximum - earned) * Int128(minimum.denominator)
            guard score.status == .open && board.model.leavesOpenOut else { return lacking }
            // All or nothing: a criterion that enters makes up for nothing.
            if board.model == .xccdfAbsolute { return 0 }
            return lacking - Int128(score.maximum) * Int128(minimum.numerator)
        }

        /// Removes the candidate that leads furthest; nil if there is none.
        private mutating func popLargestStep() -> Int? {
            var best: (position: Int, value: Fraction)?
            var trial = board
            for (position, index) in candidates.enumerated() {
                trial.suppose(metAt: index, counting: counted)
                let value = trial.tally(of: level).share(counting: counted) ?? .zero
                trial.restore(board.scores[index], at: index)
                if best.map({ value > $0.value }) ?? true { best = (position, value) }
            }
            return best.map { candidates.remove(at: $0.position) }
        }
    }
}

extension Scoreboard {
    /// Supposes that the criterion at `index` is met, with evidence that counts if only that does.
    fileprivate mutating func suppose(metAt index: Int, counting counted: CountedRatings) {
        switch counted {
        case .claimed: suppose(metAt: index)
        case .evidenced: suppose(evidencedAt: index)
        }
    }
}

extension Gaps {
    /// The criteria of a level that take part and are not met, or not with evidence if only that counts.
    fileprivate static func open(
        in catalog: Catalog, of level: Level, on board: Scoreboard, counting counted: CountedRatings
    ) -> [Int] {
        catalog.criteria.indices.filter { index in
            let score = board.scores[index]
            return catalog.criteria[index].level == level && score.isCounted
                && (score.status.isGap || counted == .evidenced && score.isUnproven)
        }
    }
}
