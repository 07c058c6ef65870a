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

    /// Ids from best to worst, and the digit of each.
    private static let keys: [([String], [Int?])] = [
        (["met", "partial", "unmet"], [3, 2, 1]), (["2", "1", "0"], [2, 1, 0]), (["1", "2", "3"], [1, 2, 3]),
        (["10", "5", "0"], [3, 5, 0]), (["3", "2", "1", "none"], [3, 2, 1, nil]), (["A", "1"], [2, 1]),
        (["9", "8", "7", "6", "5", "4", "3", "2", "1", "0"], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]),
        ((0...9).map { "s\($0)" }, [nil, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
    ]

    @Test("A digit means the step with that id, else the one that far from the worst", arguments: keys)
    func digits(ids: [String], expected: [Int?]) {
        let scale = Scale(ids.map { Scale.Step(Rating($0), .one) })
        #expect(scale.steps.indices.map(scale.digit(ofStepAt:)) == expected)
        for digit in 0...9 {
            let position = expected.firstIndex(of: digit)
            #expect(scale.rating(ofDigit: digit) == position.map { scale.steps[$0].rating })
        }
    }

    @Test("Percentages have no digits") func percentHasNoDigits() {
        #expect((0...9).allSatisfy { Scale.percent.rating(ofDigit: $0) == nil })
    }
}
