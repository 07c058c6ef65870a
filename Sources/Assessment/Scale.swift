/// The value chosen for a criterion, by its name in the catalogue's scale or `notApplicable`.
public struct Rating: Hashable, Sendable {
    public let id: String

    public init(_ id: String) { self.id = id }

    public static let met = Rating("met")
    public static let partial = Rating("partial")
    public static let unmet = Rating("unmet")
    public static let notApplicable = Rating("notApplicable")
}

/// The named values that criteria of a catalogue can be rated with, from best to worst.
public struct Scale: Hashable, Sendable {
    /// One named value between 0 (nothing) and 1 (all of it).
    public struct Step: Hashable, Sendable {
        public let rating: Rating
        public let value: Fraction

        public init(_ rating: Rating, _ value: Fraction) {
            self.rating = rating
            self.value = value
        }
    }

    public let steps: [Step]

    public init(_ steps: [Step]) { self.steps = steps }

    /// Met 1, partial 1/2, unmet 0.
    public static let standard = Scale([
        Step(.met, .one), Step(.partial, .half), Step(.unmet, .zero),
    ])

    /// The value of a rating, or nil for one that is not on the scale (as *not applicable* is not).
    public func value(of rating: Rating) -> Fraction? {
        steps.first { $0.rating == rating }?.value
    }

    /// True for the steps' ratings and for *not applicable*.
    public func allows(_ rating: Rating) -> Bool {
        rating == .notApplicable || value(of: rating) != nil
    }
}
