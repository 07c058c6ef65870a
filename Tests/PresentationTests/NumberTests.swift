import AssessmentModel
import Presentation
import Testing

/// Numbers in formulas.
struct NumberTextTests {
    @Test(arguments: [
        (3, 1, "3"), (37, 2, "18.5"), (1, 8, "0.125"), (1, 20, "0.05"), (1, 3, "1/3"), (0, 1, "0"), (1, 1_001, "0.0 %"),
    ])
    func areShortAndExact(_ numerator: Int, _ denominator: Int, _ text: String) throws {
        let fraction = try #require(Fraction(numerator, over: denominator))
        #expect(NumberText.text(fraction, .english) == text)
        #expect(NumberText.operand(fraction, .english) == (text.contains("/") ? "(\(text))" : text))
    }

    @Test func germanHasDecimalCommas() throws {
        #expect(NumberText.text(try #require(Fraction(5, over: 2)), .german) == "2,5")
    }

    @Test(
        "A percentage can be written with a percent sign",
        arguments: [
            ("73", "73"), ("73%", "73"), (" 73 % ", "73"), ("007", "7"), ("0", "0"), ("100", "100"), ("101", nil),
            ("-1", nil), ("7.5", nil), ("%", nil), ("", nil), ("met", nil), ("73%%", nil),
        ])
    func percentage(_ text: String, _ rating: String?) { #expect(Scale.percentage(text)?.id == rating) }
}
