import AssessmentModel
import Testing

/// Which days exist, how they are written, and how they follow each other.
struct CalendarDayTests {
    /// Every day from 1970-01-01 to 2400-12-31 as year, month and day, enumerated by the Gregorian rule.
    private static var allDays: [(year: Int, month: Int, day: Int)] {
        (1970...2400).flatMap { year in
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            return (1...12).flatMap { month in (1...lengths[month - 1]).map { (year, month, $0) } }
        }
    }

    @Test("Every day from 1970 to 2400 is written and read back, without gaps")
    func everyDay() throws {
        var last: CalendarDay?
        for (count, date) in Self.allDays.enumerated() {
            let day = try #require(CalendarDay(year: date.year, month: date.month, day: date.day), "\(date)")
            // The n-th enumerated day is n days after the epoch.
            let moment = Timestamp(milliseconds: Int64(count) * 86_400_000)
            try #require(moment.day(secondsFromGMT: 0) == day, "\(date)")
            try #require(CalendarDay(day.text) == day, "\(date)")
            try #require(last.map { $0 < day } ?? true, "\(date)")
            last = day
        }
        #expect(last?.text == "2400-12-31")
    }

    @Test("A day is padded to ten characters", arguments: [(1, 1, 1, "0001-01-01"), (999, 12, 31, "0999-12-31")])
    func padding(year: Int, month: Int, day: Int, text: String) {
        #expect(CalendarDay(year: year, month: month, day: day)?.text == text)
    }

    @Test("The 29th of February is a day in leap years only")
    func leapDays() {
        for year in 1...9999 {
            let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
            #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap, "\(year)")
        }
    }

    @Test(
        "Invalid days and other notations are refused",
        arguments: [
            "", "2027", "2027-6-30", "2027-06-3", "27-06-30", "2027/06/30", "2027-06-30Z", " 2027-06-30",
            "2027-06-30\n",
            "2027-00-10", "2027-13-10", "2027-04-31", "2027-06-00", "2027-06-32", "2027-02-29", "2100-02-29",
            "0000-01-01", "-001-01-01", "+027-06-30", "2027-+6-30", "２０27-06-30", "2027-06-3٠", "20270630xx",
        ])
    func malformed(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test("Days are ordered by year, month and day")
    func order() throws {
        let ascending = try ["2026-12-31", "2027-01-02", "2027-01-31", "2027-02-01"].map {
            try #require(CalendarDay($0))
        }
        #expect(ascending.reversed().sorted() == ascending)
    }
}
