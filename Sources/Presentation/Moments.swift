import AssessmentModel
import Localization

/// Human-readable times and dates.
package enum Moments {
    private static let months = [
        LocalizedString("Jan", "Jan."), LocalizedString("Feb", "Feb."), LocalizedString("Mar", "März"),
        LocalizedString("Apr", "Apr."),
        LocalizedString("May", "Mai"), LocalizedString("Jun", "Juni"), LocalizedString("Jul", "Juli"),
        LocalizedString("Aug", "Aug."),
        LocalizedString("Sep", "Sep."), LocalizedString("Oct", "Okt."), LocalizedString("Nov", "Nov."),
        LocalizedString("Dec", "Dez."),
    ]

    /// "14:02" on the same day, "3 May 14:02" in the same year, else "3 May 2025"; in German "3. Mai 14:02" and
    /// "03.05.2025".
    package static func text(_ moment: Timestamp, _ clock: Clock, _ language: Language) -> String {
        let offset = clock.secondsFromGMT(moment)
        let day = moment.day(secondsFromGMT: offset)
        guard day.year == clock.today.year else { return text(day, language) }
        let time = time(moment, clock)
        let month = months[day.month - 1][language]
        return day == clock.today ? time : language("\(day.day) \(month) \(time)", "\(day.day). \(month) \(time)")
    }

    /// "3 May 2025"; in German "03.05.2025".
    package static func text(_ day: CalendarDay, _ language: Language) -> String {
        language(
            "\(day.day) \(months[day.month - 1][language]) \(day.year)",
            "\(twoDigits(day.day)).\(twoDigits(day.month)).\(day.year)")
    }

    /// "3 May" in the year of `today`, else "3 May 2025"; in German "03.05." and "03.05.2025".
    package static func brief(_ day: CalendarDay, on today: CalendarDay, _ language: Language) -> String {
        guard day.year == today.year else { return text(day, language) }
        return language(
            "\(day.day) \(months[day.month - 1][language])", "\(twoDigits(day.day)).\(twoDigits(day.month)).")
    }

    /// "14:02"
    package static func time(_ moment: Timestamp, _ clock: Clock) -> String {
        let minutes = (Int(moment.milliseconds / 1_000) + clock.secondsFromGMT(moment)) / 60 % 1_440
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(twoDigits(hour)):\(twoDigits(minute))"
    }

    /// A day as an editable field shows it: "2025-05-03", in German "03.05.2025".
    package static func typed(_ day: CalendarDay, _ language: Language) -> String {
        language(day.text, text(day, language))
    }

    /// Parses a typed day: "2025-05-03", in German also "3.5.2025"; nil if it is not a valid date.
    package static func day(_ typed: String, _ language: Language) -> CalendarDay? {
        if let day = CalendarDay(typed) { return day }
        let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
        guard language == .german, parts.count == 3, parts[2].count == 4,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
