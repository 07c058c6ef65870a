import AssessmentModel
import Localization
import Presentation
import Testing

/// Numbers and times in minutes.
struct MinutesTextTests {
    @Test(arguments: [
        (0, "0 min"), (59_000, "< 1 min"), (60_000, "1 min"), (3_599_000, "59 min"), (3_600_000, "1 h"),
        (5_700_000, "1 h 35 min"), (-1, "0 min"),
    ])
    func durations(_ milliseconds: Int64, _ text: String) {
        #expect(MinutesText.duration(milliseconds: milliseconds)[.english] == text)
    }

    @Test func sessionsSayTheDayOnceUnlessItChanges() {
        let clock = Clock(now: Sample.moment("2026-05-03T14:02:30")) { _ in 0 }
        let begin = Sample.moment("2026-05-03T13:20:00")
        func text(_ end: String?, _ language: Language) -> String {
            MinutesText.session(from: begin, to: end.map { Sample.moment($0) }, clock, language)
        }
        #expect(text("2026-05-03T14:05:00", .english) == "3 May 2026, 13:20–14:05")
        #expect(text("2026-05-04T00:05:00", .german) == "03.05.2026, 13:20 – 04.05.2026, 00:05")
        #expect(text(nil, .english) == "3 May 2026, 13:20 – goes on")
    }

    @Test(arguments: [
        ([Rating.met, .met], "2 met"), ([.unmet, .met, .partial], "1 met, 1 partly met, 1 unmet · 2 steps apart"),
        ([.partial, .met, .met], "2 met, 1 partly met · 1 step apart"),
        ([.notApplicable, .unmet], "1 unmet, 1 not applicable"), ([], ""),
    ])
    func votesAreCountedTheBestFirst(_ ratings: [Rating], _ text: String) {
        #expect(MinutesText.spread(ratings, on: .standard)[.english] == text)
    }
}
