/// How far the ratings that people give one criterion lie apart.
public struct RatingSpread: Hashable, Sendable {
    /// How many people chose a rating.
    public struct Count: Hashable, Sendable {
        /// The rating.
        public let rating: Rating
        /// The number of people, 1 or more.
        public let people: Int
    }

    /// How many people chose each step that anybody chose, best first, and *not applicable* last.
    public let counts: [Count]
    /// The best rating on the scale that anybody chose; nil if nobody chose one.
    public let highest: Rating?
    /// The worst rating on the scale that anybody chose; nil if nobody chose one.
    public let lowest: Rating?
    /// The number of steps of the scale from the worst to the best: 0 if there is one only. On a scale of percentages,
    /// the number of percentage points.
    public let steps: Int

    /// The spread of these ratings. Those that are not on the scale are passed over, except *not applicable*.
    public init(of ratings: some Sequence<Rating>, on scale: Scale) {
        let people = ratings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let chosen = scale.steps.indices.filter { people[scale.steps[$0].rating] != nil }
        counts = (chosen.map { scale.steps[$0].rating } + [.notApplicable]).compactMap { rating in
            people[rating].map { Count(rating: rating, people: $0) }
        }
        highest = chosen.first.map { scale.steps[$0].rating }
        lowest = chosen.last.map { scale.steps[$0].rating }
        steps = (chosen.last ?? 0) - (chosen.first ?? 0)
    }

    /// Whether everybody chose the same.
    public var isUnanimous: Bool { counts.count < 2 }
}
