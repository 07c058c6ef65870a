import AssessmentModel

/// How far two assessments agree about the criteria that both have rated.
public struct Agreement: Hashable, Sendable {
    /// The number of criteria that both have rated.
    public let rated: Int
    /// How many of them have the same rating.
    public let same: Int
    /// The sum over all ratings of how often one gives it times how often the other does.
    private let chance: Int

    /// - Parameter pairs: the ratings of the criteria that both have rated.
    public init(_ pairs: some Collection<(Rating, Rating)>) {
        var first: [Rating: Int] = [:]
        var second: [Rating: Int] = [:]
        for (left, right) in pairs {
            first[left, default: 0] += 1
            second[right, default: 0] += 1
        }
        rated = pairs.count
        same = pairs.count { $0 == $1 }
        chance = first.reduce(0) { $0 + $1.value * second[$1.key, default: 0] }
    }

    /// The share of equal ratings, 0 to 1; nil if there are none.
    public var share: Fraction? { Fraction(same, over: rated) }

    /// Cohen's kappa: what is equal beyond what chance would make equal; 1 if all is, 0 if only that much. Nil if both
    /// give the same single rating everywhere, because chance then explains everything.
    ///
    /// Source: J. Cohen, A coefficient of agreement for nominal scales, 1960.
    public var kappa: Fraction? { Fraction(rated * same - chance, over: rated * rated - chance) }
}
