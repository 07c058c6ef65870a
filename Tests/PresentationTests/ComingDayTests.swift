import AssessmentModel
import Localization
import Presentation
import Testing

/// Days that are to come, as people type them on 30 November 2026.
struct ComingDayTests {
    private func day(_ text: String, _ language: Language) throws -> String? {
        let today = try #require(CalendarDay("2026-11-30"))
        return Moments.comingDay(text, from: today, language)?.text
    }

    @Test(arguments: [
        ("2026-12-12", "2026-12-12"), ("2025-01-01", "2025-01-01"), ("+14", "2026-12-14"), ("+0", "2026-11-30"),
        ("12 Dec", "2026-12-12"), ("12 december", "2026-12-12"), ("Dec 12", "2026-12-12"), ("12. Dez.", "2026-12-12"),
        ("12 Dezember 2027", "2027-12-12"), ("12.12.", "2026-12-12"), ("1.2.", "2027-02-01"), ("30 Nov", "2026-11-30"),
        ("29 Nov", "2027-11-29"), ("29 Feb", "2028-02-29"), ("3. März", "2027-03-03"), ("24. dez", "2026-12-24"),
        (" 12 Dec ", "2026-12-12"), ("12 Dec, 2026", "2026-12-12"),
    ])
    func areRead(_ text: String, _ expected: String) throws {
        for language in Language.allCases { #expect(try day(text, language) == expected, "\(text)") }
    }

    @Test(arguments: [
        "", "+", "+-3", "+1x", "+99999999999", "12", "12 De", "12 Foo", "32 Dec", "30 Feb", "12 13", "12 12", "13.13.",
        "12.12.26", "12 Dec 26", "Dec", "١٢ Dec", "tomorrow", "1 2 3 4",
    ])
    func othersAreNone(_ text: String) throws {
        for language in Language.allCases { #expect(try day(text, language) == nil, "\(text)") }
    }

    @Test func whatAFieldShowsIsReadBack() throws {
        let today = try #require(CalendarDay("2026-11-30"))
        for language in Language.allCases {
            for days in 0..<800 {
                let day = today.adding(days: days - 400)
                #expect(Moments.comingDay(Moments.typed(day, language), from: today, language) == day)
                #expect(Moments.comingDay(Moments.text(day, language), from: today, language) == day)
            }
        }
    }
}
