import AssessmentModel
import Localization
import Presentation
import Testing

/// Sizes, days and times in the notation of each language.
struct MomentsTests {
    @Test(arguments: [(812, "812 B", "812 B"), (3_412_000, "3.4 MB", "3,4 MB"), (48_300, "48 kB", "48 kB")])
    func sizes(_ bytes: Int, _ english: String, _ german: String) {
        #expect(Bytes.text(bytes, .english) == english)
        #expect(Bytes.text(bytes, .german) == german)
    }

    @Test(arguments: [
        ("2026-05-03T14:02", "14:02", "14:02"), ("2026-03-09T08:05", "9 Mar 08:05", "9. März 08:05"),
        ("2025-11-20T14:02", "20 Nov 2025", "20.11.2025"),
    ])
    func moments(_ moment: String, _ english: String, _ german: String) {
        let clock = Clock(now: Sample.moment("2026-05-03T14:02:30")) { _ in 0 }
        #expect(Moments.text(Sample.moment(moment + ":00"), clock, .english) == english)
        #expect(Moments.text(Sample.moment(moment + ":00"), clock, .german) == german)
    }

    @Test(arguments: [
        ("30.06.2027", "2027-06-30"), ("3.6.2027", "2027-06-03"), ("2027-06-30", "2027-06-30"), ("31.06.2027", nil),
        ("30.06.27", nil), ("30.06.", nil), ("30/06/2027", nil), ("-3.06.2027", nil), ("٣.06.2027", nil),
    ])
    func germanDaysAreRead(_ text: String, _ day: String?) {
        #expect(Moments.day(text, .german) == day.flatMap { CalendarDay($0) })
    }

    @Test func shownDaysAreReadBack() throws {
        for language in Language.allCases {
            for text in ["2027-06-30", "2026-01-01", "1999-12-31"] {
                let day = try #require(CalendarDay(text))
                let typed = Moments.typed(day, language)
                #expect(Moments.day(typed, language) == day, "\(typed)")
            }
        }
    }
}
