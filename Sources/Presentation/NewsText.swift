import AssessmentModel
import Localization
import Scoring

/// Words for what others changed since a person left.
package enum NewsText {
    /// "Since you left, 21 Nov 17:40"
    package static func title(_ left: Timestamp, _ clock: Clock) -> LocalizedString {
        LocalizedString { language in
            let moment = SittingText.moment(left, clock, language)
            return language("Since you left, \(moment)", "Seit Sie zuletzt hier waren, \(moment)")
        }
    }

    /// "3 changes by Ben and Ines"
    package static func changes(_ count: Int, by people: [String]) -> LocalizedString {
        let changes = HistoryText.count(count)
        return LocalizedString { language in
            language("\(changes[language]) by ", "\(changes[language]) von ") + names(people, language)
        }
    }

    private static func names(_ people: [String], _ language: Language) -> String {
        let and = language("and", "und")
        let named = people.prefix(people.count > 3 ? 2 : 3).map(\.oneLine)
        let rest = people.count - named.count
        if rest > 0 {
            return "\(named.joined(separator: ", ")) \(and) \(rest) \(language("more", "weiteren"))"
        }
        guard let last = named.last, named.count > 1 else { return named.joined() }
        return "\(named.dropLast().joined(separator: ", ")) \(and) \(last)"
    }

    /// What that did to the figures: "claimed 41.8 → 41.0, attainable 85.1 → 84.0 %".
    package static func figures(from before: Tally, to now: Tally) -> LocalizedString {
        let shown: [Explanation.Figure] = [.claimed, .attainable, .evidenced]
        let changed = shown.filter { $0.value(of: before) != $0.value(of: now) }
        guard !changed.isEmpty else {
            return LocalizedString("the figures are as before", "die Zahlen sind wie vorher")
        }
        return LocalizedString { language in
            let parts = changed.map { figure in
                let (then, now) = (
                    number(figure.value(of: before), language), number(figure.value(of: now), language)
                )
                return "\(figure.name[language]) \(then) → \(now)"
            }
            return parts.joined(separator: ", ") + " %"
        }
    }

    private static func number(_ fraction: Fraction?, _ language: Language) -> String {
        fraction.map { language.decimal($0.percentText) } ?? Figures.none
    }

    /// A rating before and now: "unmet → met".
    package static func rating(from before: Rating?, to now: Rating?, on scale: Scale) -> LocalizedString {
        let (then, now) = (name(before, on: scale), name(now, on: scale))
        return LocalizedString { "\(then[$0]) → \(now[$0])" }
    }

    private static func name(_ rating: Rating?, on scale: Scale) -> LocalizedString {
        rating.map { RatingText.name($0, on: scale) } ?? RatingText.open
    }

    /// Marks an answer of the person's own that others changed.
    package static let own = LocalizedString("was yours", "war Ihre")
    package static let conflict = LocalizedString("in conflict", "im Widerspruch")

    package static func expired(_ day: CalendarDay) -> LocalizedString {
        LocalizedString { language in
            let day = Moments.text(day, language)
            return language("evidence expired on \(day)", "Nachweis abgelaufen am \(day)")
        }
    }

    package static func expiring(_ day: CalendarDay) -> LocalizedString {
        LocalizedString { language in
            let day = Moments.text(day, language)
            return language("evidence expires on \(day)", "Nachweis läuft ab am \(day)")
        }
    }

    /// "1 in conflict · 2 expired · 1 expires within 30 days"; nil if there is nothing of the kind.
    package static func counts(conflicts: Int, expired: Int, expiring: Int) -> LocalizedString? {
        let days = DocumentState.daysToExpiry
        let parts = [
            conflicts == 0
                ? nil
                : LocalizedString(
                    "\(conflicts) in conflict", "\(conflicts) \(conflicts == 1 ? "Widerspruch" : "Widersprüche")"),
            expired == 0 ? nil : LocalizedString("\(expired) expired", "\(expired) abgelaufen"),
            expiring == 0
                ? nil
                : LocalizedString(
                    "\(expiring) \(expiring == 1 ? "expires" : "expire") within \(days) days",
                    "\(expiring) \(expiring == 1 ? "läuft" : "laufen") in \(days) Tagen ab"),
        ].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        return LocalizedString { language in parts.map { $0[language] }.joined(separator: " · ") }
    }
}
