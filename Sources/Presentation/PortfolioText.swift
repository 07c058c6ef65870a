import AssessmentModel
import Localization
import Scoring

/// Many assessments, in words.
package enum PortfolioText {
    package static let title = LocalizedString("Portfolio of assessments", "Portfolio der Bewertungen")
    package static let assessments = LocalizedString("Assessments", "Bewertungen")
    package static let none = LocalizedString("No assessments found.", "Keine Bewertungen gefunden.")
    package static let unreadable = LocalizedString("Could not be read", "Nicht zu lesen")
    package static let whyNot = LocalizedString("Why", "Warum")
    package static let path = LocalizedString("Where", "Wo")
    package static let age = LocalizedString("Last change", "Zuletzt geändert")
    package static let fading = LocalizedString("Evidence that ends", "Nachweise, die auslaufen")
    package static let trend = LocalizedString("Milestones", "Meilensteine")
    package static let damages = LocalizedString("damaged", "beschädigt")
    package static let expired = LocalizedString("expired", "abgelaufen")
    package static let tiers = LocalizedString("Tiers", "Niveaus")
    package static let uses = LocalizedString("Criteria", "Kriterien")
    package static let notice = LocalizedString(
        "Internal: figures as answered, no verdict by a third party, no certificate",
        "Intern: Zahlen wie beantwortet, kein Urteil Dritter, kein Zertifikat")
    /// What the figures rest on.
    package static let glance = LocalizedString(
        "Evidence is looked at and not read: a file counts if it is there with its size. cpo score reads every byte.",
        "Nachweise werden angesehen, nicht gelesen: Eine Datei zählt, wenn sie mit ihrer Größe da ist. cpo score liest jedes "
            + "Byte.")

    /// "today", "12 days ago"
    package static func age(_ days: Int) -> LocalizedString {
        switch days {
        case 0: LocalizedString("today", "heute")
        case 1: LocalizedString("1 day ago", "vor 1 Tag")
        default: LocalizedString("\(days) days ago", "vor \(days) Tagen")
        }
    }

    /// "30 assessments: 4 passed the shall gate, 20 failed, 6 undecided"
    package static func count(_ count: Int, _ gates: [Gate]) -> LocalizedString {
        let states: [Gate] = [.passed, .failed, .undecided]
        return LocalizedString { language in
            let parts = states.map { state in "\(gates.count { $0 == state }) \(state.name[language])" }
            let noun = count == 1 ? language("assessment", "Bewertung") : language("assessments", "Bewertungen")
            return "\(count) \(noun); \(GateText.label[language]): \(parts.joined(separator: ", "))"
        }
    }

    /// "2 could not be read"
    package static func unreadable(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) could not be read:", "\(count) nicht zu lesen:")
    }

    /// What has expired and what will: "2 expired, 1 within 30 days"; nil if nothing.
    package static func fading(expired: Int, expiring: Int) -> LocalizedString? {
        guard expired + expiring > 0 else { return nil }
        return LocalizedString { language in
            [
                expired > 0 ? language("\(expired) expired", "\(expired) abgelaufen") : nil,
                expiring > 0
                    ? language(
                        "\(expiring) within \(DocumentState.daysToExpiry) days",
                        "\(expiring) binnen \(DocumentState.daysToExpiry) Tagen") : nil,
            ].compactMap(\.self).joined(separator: ", ")
        }
    }

    /// Claimed at each milestone, and now: "20.0 → 45.0 → 58.3 %"; nil without milestones.
    package static func trend(_ claimed: [Fraction?], _ language: Language) -> String? {
        guard claimed.count > 1 else { return nil }
        let values = claimed.map { $0.map { language.decimal($0.percentText) } ?? Figures.none }
        return values.joined(separator: " → ") + " %"
    }
}
