/// The value chosen for a criterion: a name on the catalogue's scale, or `notApplicable`.
public struct Rating: Hashable, Sendable {
    /// The name.
    public let id: String

    /// The rating with this name.
    public init(_ id: String) { self.id = id }

    /// Everything, on the standard scale.
    public static let met = Rating("met")
    /// Half, on the standard scale.
    public static let partial = Rating("partial")
    /// Nothing, on the standard scale.
    public static let unmet = Rating("unmet")
    /// The question does not arise. It is on no scale; each criterion's rules say when it counts.
    public static let notApplicable = Rating("notApplicable")
}

/// The named values that criteria of a catalogue can be rated with, from best to worst.
public struct Scale: Hashable, Sendable {
    /// One named value between 0 (nothing) and 1 (all of it).
    public struct Step: Hashable, Sendable {
        /// The name.
        public let rating: Rating
        /// What it earns, 0 to 1.
        public let value: Fraction
        /// Its title; empty if the name says it.
        public let title: LocalizedText

        /// A step with this name and value, 0 to 1, by default without a title.
        public init(_ rating: Rating, _ value: Fraction, title: LocalizedText = .empty) {
            self.rating = rating
            self.value = value
            self.title = title
        }
    }

    /// The steps from best to worst, which is also their order on screen.
    public let steps: [Step]

    /// A scale of these steps, best first.
    public init(_ steps: [Step]) { self.steps = steps }

    /// Met 1, partial 1/2, unmet 0. Source: the scoring rules, rating values.
    public static let standard = Scale([
        Step(.met, .one), Step(.partial, .half), Step(.unmet, .zero),
    ])

    /// Every whole percentage from "100" to "0", worth that much.
    public static let percent = Scale(
        (0...100).reversed().map { percent in
            let title = "\(percent) %"
            return Step(
                Rating(String(percent)), Fraction(percent, over: 100) ?? .zero,
                title: LocalizedText([.init("en", title), .init("de", title)]))
        })

    /// True if the ratings are met, partial and unmet, whatever their titles and values.
    public var isStandard: Bool { steps.elementsEqual(Scale.standard.steps) { $0.rating == $1.rating } }

    /// The value of a rating; nil if it is not on the scale, as *not applicable* never is.
    public func value(of rating: Rating) -> Fraction? {
        steps.first { $0.rating == rating }?.value
    }

    /// True for the ratings of the steps and for *not applicable*.
    public func allows(_ rating: Rating) -> Bool {
        rating == .notApplicable || value(of: rating) != nil
    }
}

// MARK: - Digits

extension Scale {
    /// The digit that means the step at `position` in `steps`; nil if none does.
    ///
    /// A step whose id is a digit has that one. The others count from the worst, 1, as long as that is one digit and
    /// not the id of another step. So a key, an id and a word on the command line never mean different steps.
    ///
    /// - Precondition: `position` is one of `steps`.
    public func digit(ofStepAt position: Int) -> Int? {
        if self == .percent { return nil }
        if let digit = steps[position].rating.digit { return digit }
        let digit = steps.count - position
        return digit <= 9 && !steps.contains { $0.rating.digit == digit } ? digit : nil
    }

    /// The rating that a digit means, 0 to 9; nil if none.
    public func rating(ofDigit digit: Int) -> Rating? {
        steps.indices.first { self.digit(ofStepAt: $0) == digit }.map { steps[$0].rating }
    }
}

extension Rating {
    /// Its name, if that is one digit.
    fileprivate var digit: Int? {
        guard let byte = id.utf8.first, id.utf8.count == 1, (0x30...0x39).contains(byte) else { return nil }
        return Int(byte) - 0x30
    }
}
