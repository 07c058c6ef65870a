import AssessmentModel
import Scoring
import Testing

/// The figures over time.
struct TrendTests {
    @Test("An answer is looked at once a sample, however often it changes")
    func looks() throws {
        var assessment = Questionnaire([Given(rating: .met, evidence: [true])]).assessment
        for _ in 0..<100 { assessment.make(.rate(Judgement(.met)), at: "c0-0", replacing: []) }
        var looks = 0
        let trend = try Trend(of: assessment, clock: Clock(now: Timestamp(milliseconds: 1)) { _ in 0 }) { _ in
            looks += 1
            return true
        }
        #expect(trend.samples.map(\.evidenced) == [.zero, .one, .one])
        #expect(looks == 1)
    }
}
