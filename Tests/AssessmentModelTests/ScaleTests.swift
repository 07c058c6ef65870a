import AssessmentModel
import Testing

/// The ratings of a scale, and their values.
struct ScaleTests {
    @Test("The standard scale has met, partial and unmet, and allows not applicable without a value")
    func standard() {
        let ratings: [Rating] = [.met, .partial, .unmet, .notApplicable, Rating("5")]
        #expect(ratings.map(Scale.standard.value(of:)) == [.one, .half, .zero, nil, nil])
        #expect(ratings.map(Scale.standard.allows) == [true, true, true, true, false])
    }

    @Test("A custom scale has only its own names")
    func custom() {
        let scale = Scale([.init(Rating("F"), .one), .init(Rating("N"), .zero)])
        #expect(scale.value(of: Rating("F")) == .one)
        #expect(!scale.allows(.met))
        #expect(scale.allows(.notApplicable))
    }

    @Test(
        "Percentages have their own value",
        arguments: [
            ("100", Fraction.one), ("73", Fraction(73, over: 100)), ("50", .half), ("0", .zero), ("101", nil),
            ("7.5", nil), ("-1", nil), ("met", nil),
        ])
    func percent(rating: String, value: Fraction?) {
        #expect(Scale.percent.value(of: Rating(rating)) == value)
    }
}
