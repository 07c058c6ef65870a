import AssessmentModel
import Scoring
import Testing

/// Catalogues whose weights cannot be added up exactly are refused before anything overflows.
struct WeightsTests {
    /// A catalogue to refuse, and the expected error.
    struct Refusal: CustomTestStringConvertible {
        /// What is wrong with it.
        let testDescription: String
        /// The expected error.
        let error: ScoringError
        /// The catalogue.
        let questionnaire: Questionnaire

        /// A refusal for one criterion per weight, with these own weights and this scale.
        init(
            _ description: String, as error: ScoringError, own: [Fraction] = [.one],
            levels: [Fraction] = Catalog.standardLevelWeights, values: [Fraction] = [.one, .half, .zero]
        ) {
            testDescription = description
            self.error = error
            let steps = values.enumerated().map { Scale.Step(Rating("\($0)"), $1) }
            questionnaire = Questionnaire(
                categories: [own.map { Given(weight: $0) } + [Given(level: .should)]], scale: Scale(steps),
                levelWeights: levels)
        }
    }

    private static let refusals = [
        Refusal("an own weight finer than the unit", as: .weightsTooFine, own: [ratio(1, 1_000_003)]),
        Refusal("an own weight as fine as can be", as: .weightsTooFine, own: [ratio(1, .max)]),
        Refusal(
            "a level weight as fine as can be", as: .weightsTooFine, own: [.half], levels: [ratio(1, .max), .one, .one]),
        Refusal(
            "weights without a common denominator", as: .weightsTooFine,
            own: [2, 3, 5, 7, 11, 13, 17, 19, 23].map { ratio(1, $0) }),
        Refusal("a weight and a scale that are too fine together", as: .weightsTooFine, own: [ratio(1, 999_983)]),
        Refusal("a value as fine as can be", as: .weightsTooFine, values: [ratio(1, .max)]),
        Refusal("a negative own weight", as: .weightsOutOfRange, own: [Fraction(-1)]),
        Refusal("a negative level weight", as: .weightsOutOfRange, levels: [.one, Fraction(-1), .one]),
        Refusal("an own weight that no sum can hold", as: .weightsOutOfRange, own: [Fraction(.max)]),
        Refusal("a level weight that no sum can hold", as: .weightsOutOfRange, levels: [.one, Fraction(.max), .one]),
        Refusal("a value above all of it", as: .weightsOutOfRange, values: [Fraction(2)]),
        Refusal("a value below nothing", as: .weightsOutOfRange, values: [Fraction(-1)]),
        Refusal(
            "weights that no sum can hold together", as: .weightsOutOfRange,
            own: Array(repeating: Fraction(1_000_000), count: 10),
            levels: [Fraction(1_000_000), ratio(1, 500_000), .one]),
    ]

    @Test("Catalogues that are refused", arguments: refusals)
    func refused(refusal: Refusal) {
        #expect(throws: refusal.error) { try refusal.questionnaire.scoreboard() }
    }

    @Test("The finest unit, and all its divisors, are accepted")
    func finest() throws {
        #expect(Scoreboard.finestUnit == 1_000_000)
        let halfOfUnit = Questionnaire([
            Given(weight: ratio(1, 500_000), rating: .met), Given(weight: ratio(1, 250_000), rating: .unmet),
        ])
        #expect(try halfOfUnit.scoreboard().overall.claimed == ratio(1, 3))
        let coprime = Questionnaire([2, 3, 5, 7, 11, 13].map { Given(weight: ratio(1, $0), rating: .partial) })
        #expect(try coprime.scoreboard().overall.claimed == .half)
    }
}
