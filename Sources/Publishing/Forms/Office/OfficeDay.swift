/// A day of the Gregorian calendar, of the years that spreadsheets can calculate with.
struct OfficeDay: Hashable {
    private let year: Int, month: Int, day: Int

    /// Nil if there is no such day, or it is before March 1900, before which spreadsheets miscount.
    init?(year: Int, month: Int, day: Int) {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1], year > 1900 || month > 2 else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// A day as `YYYY-MM-DD`; nil for anything else.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let numbers = parts.map { $0.reduce(0) { 10 * $0 + Int($1 - 0x30) } }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// `YYYY-MM-DD`.
    var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    /// What a spreadsheet stores: 1 March 1900 is 61. Source: ECMA-376, part 1, 18.17.4.1, the 1900 date system.
    var serialNumber: Int {
        // Counted in years that begin in March, so that the leap day is the last one.
        let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let days = 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
        let first = 365 * 1900 + 1900 / 4 - 1900 / 100 + 1900 / 400 + 1
        return days - first + 61
    }
}
