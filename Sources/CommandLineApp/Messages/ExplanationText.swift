import AssessmentModel
import Localization
import Scoring
import Screens

/// What an explanation says.
enum ExplanationText {
    static let columns = (
        criterion: LocalizedString("criterion", "Kriterium"), counting: LocalizedString("counts as", "zählt als"),
        of: LocalizedString("of", "von"), brings: LocalizedString("brings", "bringt"),
        share: LocalizedString("share", "Anteil")
    )
    static func title(_ group: String) -> LocalizedString { LocalizedString("Why \(group)", "Warum: \(group)") }

    static func group(_ category: String?, _ level: Level?) -> LocalizedString {
        LocalizedString { language in
            let level = level?.name[language]
            return switch (category, level) {
            case (nil, nil): language("all criteria", "alle Kriterien")
            case (nil, let level?): language("all \(level)", "alle mit \(level)")
            case (let category?, nil): category
            case (let category?, let level?): "\(category), \(level)"
            }
        }
    }

    static func strict(_ percent: String) -> LocalizedString {
        LocalizedString(
            "With not applicable counted as unmet: \(percent)",
            "Nicht Anwendbares als nicht erfüllt gezählt: \(percent)")
    }

    static func notApplicable(_ count: Int) -> LocalizedString {
        LocalizedString("Not applicable: \(count)", "Nicht anwendbar: \(count)")
    }
    static func leftOpen(_ count: Int) -> LocalizedString {
        LocalizedString("Left out because open: \(count)", "Ausgelassen, weil offen: \(count)")
    }
    static func unproven(_ count: Int) -> LocalizedString {
        LocalizedString("Claimed without evidence: \(count)", "Erklärt ohne Nachweis: \(count)")
    }

    static func name(_ counting: Explanation.Counting) -> LocalizedString {
        switch counting {
        case .met: LocalizedString("met", "erfüllt")
        case .partial: LocalizedString("partly", "teilweise")
        case .unmet: LocalizedString("unmet", "nicht erfüllt")
        case .notApplicable: LocalizedString("n/a", "n. a.")
        case .open: LocalizedString("open", "offen")
        case .openAsMet: LocalizedString("open, as met", "offen, als erfüllt")
        case .unproven: LocalizedString("no evidence", "ohne Nachweis")
        }
    }
}
