import AssessmentModel
import Testing

/// How far votes lie apart.
struct RatingSpreadTests {
    @Test(
        "The spread counts the steps from the worst to the best",
        arguments: [
            ([Rating.met, .met], 0, true), ([.met, .partial], 1, false), ([.unmet, .met, .partial], 2, false),
            ([.partial, .notApplicable], 0, false), ([.notApplicable, .notApplicable], 0, true), ([], 0, true),
        ] as [([Rating], Int, Bool)])
    func steps(_ ratings: [Rating], _ steps: Int, _ isUnanimous: Bool) {
        let spread = RatingSpread(of: ratings, on: .standard)
        #expect(spread.steps == steps && spread.isUnanimous == isUnanimous)
        #expect(spread.counts.reduce(0) { $0 + $1.people } == ratings.count)
    }

    @Test("The counts begin with the best rating, and not applicable comes last")
    func counts() {
        let ratings: [Rating] = [.unmet, .notApplicable, .met, .unmet]
        let spread = RatingSpread(of: ratings, on: .standard)
        #expect(spread.counts.map(\.rating) == [.met, .unmet, .notApplicable])
        #expect(spread.counts.map(\.people) == [1, 2, 1])
        #expect(spread.highest == .met && spread.lowest == .unmet)
    }

    @Test("Percentages lie apart by their difference")
    func percent() {
        #expect(RatingSpread(of: ["20", "95", "50"].map { Rating($0) }, on: .percent).steps == 75)
    }
}
