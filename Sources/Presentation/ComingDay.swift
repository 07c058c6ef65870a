import AssessmentModel
import Localization

/// Days that are still to come, as people type them.
extension Moments {
    /// Stands in an empty field for a day that is to come.
    package static let comingDayForm = LocalizedString(
        "like 12 Dec, 2026-12-12 or +14 (days)", "wie 12.12., 12. Dez. oder +14 (Tage)")

    /// Parses a typed day that is to come: "+14" days from today, "12 Dec", "12.12.", or any form that
    /// ``day(_:_:)`` reads. Without a year, it is the next such day, which can be today. Nil if it is no day.
    package static func comingDay(_ typed: String, from today: CalendarDay, _ language: Language) -> CalendarDay? {
        let text = typed.trimmed
        if let day = day(text, language) { return day }
        if text.hasPrefix("+") { return number(text.dropFirst(), atMost: 36_500).map { today.adding(days: $0) } }
        let parts = text.split { $0 == "." || $0 == "," || $0.isWhitespace }
        guard (2...3).contains(parts.count), let (day, month) = dayAndMonth(parts, isDotted: text.contains(".")) else {
            return nil
        }
        if parts.count == 3 {
            guard parts[2].count == 4, let year = number(parts[2], atMost: 9_999) else { return nil }
            return CalendarDay(year: year, month: month, day: day)
        }
        // Eight years have a 29 February, also around a century.
        return (0...8).lazy.compactMap { CalendarDay(year: today.year + $0, month: month, day: day) }
            .first { $0 >= today }
    }

    private static func dayAndMonth(_ parts: [Substring], isDotted: Bool) -> (day: Int, month: Int)? {
        if let day = number(parts[0], atMost: 31) {
            if let month = month(parts[1]) { return (day, month) }
            return isDotted ? number(parts[1], atMost: 12).map { (day, $0) } : nil
        }
        guard let month = month(parts[0]), let day = number(parts[1], atMost: 31) else { return nil }
        return (day, month)
    }

    private static func number(_ text: Substring, atMost most: Int) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        return Int(text).flatMap { $0 <= most ? $0 : nil }
    }

    /// The number of a month by its name in either language, or by at least three letters of it.
    private static func month(_ text: Substring) -> Int? {
        let wanted = text.lowercased()
        guard wanted.count >= 3 else { return nil }
        return monthNames.firstIndex { name in Language.allCases.contains { name[$0].hasPrefix(wanted) } }.map {
            $0 + 1
        }
    }

    private static let monthNames: [LocalizedString] = [
        LocalizedString("january", "januar"), LocalizedString("february", "februar"), LocalizedString("march", "märz"),
        .same("april"), LocalizedString("may", "mai"), LocalizedString("june", "juni"), LocalizedString("july", "juli"),
        .same("august"), .same("september"), LocalizedString("october", "oktober"), .same("november"),
        LocalizedString("december", "dezember"),
    ]
}
