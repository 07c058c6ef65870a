import AssessmentModel

// Where the sides of a comparison differ, criterion by criterion and category by category.
extension VendorComparison {
    /// How a side stands at a criterion.
    package enum Standing: Hashable, Sendable {
        /// The catalogue, or the profile, does not ask for it.
        case notAsked
        case outOfScope
        case open
        case notApplicable
        /// A rating; while several are in conflict, the lowest.
        case rated(Rating)
        /// Ratings that cannot be compared are in conflict.
        case disputed
    }

    /// How a side stands at the criterion at `index`.
    ///
    /// - Precondition: both are indices of the comparison.
    package func standing(of side: Int, at index: Int) -> Standing {
        let (board, answer) = (sides[side].scoreboard, sides[side].assessment.answers[index])
        switch board.inclusion(ofCriterionAt: index) {
        case .notAsked: return .notAsked
        case .outOfScope: return .outOfScope
        case .counted: break
        }
        switch board.outcome(ofCriterionAt: index) {
        case .open: return .open
        case .notApplicable: return .notApplicable
        case .disputed: return .disputed
        case .rated(let value):
            let ratings = answer.judgement.heads.compactMap { $0.value?.rating }
            // The badge's model counts some ratings as others.
            let rating = ratings.first { catalog.scale.value(of: $0) == value } ?? answer.rating
            return rating.map(Standing.rated) ?? .open
        }
    }

    /// Whether not all sides stand alike at the criterion at `index`.
    package func differs(at index: Int) -> Bool { Set(sides.indices.map { standing(of: $0, at: index) }).count > 1 }

    /// The criteria of a category that not all sides stand alike at.
    ///
    /// - Precondition: `index` is one of the catalogue's categories.
    package func differences(inCategoryAt index: Int) -> [Int] {
        catalog.categories[index].criteria.filter(differs)
    }

    /// The shalls that not all sides stand alike at.
    package var differingShalls: [Int] {
        catalog.criteria.indices.filter { catalog.criteria[$0].level == .shall && differs(at: $0) }
    }

    /// Who is ahead of all others in a category.
    package struct Lead: Hashable, Sendable {
        /// The index of the side.
        package let side: Int
        /// Whether it stays ahead however the others answer what they left open.
        package let isSettled: Bool
        /// The criteria that it meets better than any other.
        package let criteria: [Int]
    }

    /// The figures by which one can lead.
    package enum Measure: String, CaseIterable, Hashable, Sendable {
        case claimed, evidenced

        func value(of tally: Tally) -> Fraction? {
            switch self {
            case .claimed: tally.claimed
            case .evidenced: tally.evidenced
            }
        }
    }

    /// The side whose figure is above that of all others; nil if none is alone.
    ///
    /// - Parameter index: that of a category; nil for all criteria.
    /// - Precondition: `index` is one of the catalogue's categories.
    package func lead(inCategoryAt index: Int?, by measure: Measure) -> Lead? {
        let tallies = sides.map { $0.tally(inCategoryAt: index) }
        let values = tallies.map { measure.value(of: $0) }
        guard let best = values.compactMap(\.self).max(), values.count(where: { $0 == best }) == 1,
            values.count(where: { $0 != nil }) > 1, let side = values.firstIndex(of: best)
        else { return nil }
        let others = tallies.enumerated().filter { $0.offset != side }.compactMap(\.element.attainable)
        let criteria = index.map { catalog.categories[$0].criteria } ?? catalog.criteria.indices
        return Lead(
            side: side, isSettled: others.allSatisfy { $0 < best },
            criteria: criteria.filter { leads(side, at: $0) })
    }

    /// Whether a side earns more at a criterion than each other one that it applies to.
    private func leads(_ side: Int, at index: Int) -> Bool {
        guard let own = worth(of: side, at: index) else { return false }
        let others = sides.indices.filter { $0 != side }.compactMap { worth(of: $0, at: index) }
        return !others.isEmpty && others.allSatisfy { $0 < own }
    }

    /// What the rating is worth, up to what is asked for; nil where the criterion does not apply.
    private func worth(of side: Int, at index: Int) -> Fraction? {
        switch standing(of: side, at: index) {
        case .notAsked, .outOfScope, .notApplicable: nil
        case .open, .disputed: .zero
        case .rated(let rating):
            min(catalog.scale.value(of: rating) ?? .zero, catalog.criteria[index].asked(on: catalog.scale))
        }
    }

    /// The goals that one can ask the way to: the gate, then the tiers.
    package var goals: [MinimalPath.Goal] { [.gate] + catalog.tiers.map(MinimalPath.Goal.tier) }

    /// The fewest criteria that a side has to meet for a goal; nil if it is out of reach.
    ///
    /// - Precondition: `side` is one of the comparison.
    package func way(of side: Int, to goal: MinimalPath.Goal) -> MinimalPath? {
        MinimalPath(to: goal, on: sides[side].scoreboard, in: catalog)
    }
}
