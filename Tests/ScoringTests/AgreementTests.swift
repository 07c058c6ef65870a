import AssessmentModel
import Scoring
import Testing

/// Agreement of two assessors, against worked examples.
struct AgreementTests {
    private func agreement(_ pairs: [(Rating, Rating, Int)]) -> Agreement {
        Agreement(pairs.flatMap { first, second, count in Array(repeating: (first, second), count: count) })
    }

    /// Both say yes 20 times and no 15 times; once 5 and once 10 times they differ. By hand: share 35/50, chance 1/2.
    @Test func kappaOfAWorkedExample() {
        let found = agreement([(.met, .met, 20), (.met, .unmet, 5), (.unmet, .met, 10), (.unmet, .unmet, 15)])
        #expect((found.rated, found.same) == (50, 35))
        #expect(found.share == Fraction(7, over: 10))
        #expect(found.kappa == Fraction(2, over: 5))
    }

    @Test func allEqualIsOneAndAllCrossedIsMinusOne() {
        #expect(agreement([(.met, .met, 3), (.unmet, .unmet, 2)]).kappa == .one)
        #expect(agreement([(.met, .unmet, 2), (.unmet, .met, 2)]).kappa == Fraction(-1))
    }

    @Test func nothingRatedOrOneRatingOnlySaysNothing() {
        #expect(agreement([]).share == nil)
        #expect(agreement([]).kappa == nil)
        #expect(agreement([(.met, .met, 4)]).kappa == nil)
    }
}
