import Assessment
import Scoring
import Screens
import Wording

/// What an explanation says.
enum ExplanationText {
    static let columns = (
        criterion: Phrase("criterion", "Kriterium"), counting: Phrase("counts as", "zählt als"),
        of: Phrase("of", "von"), brings: Phrase("brings", "bringt"), share: Phrase("share", "Anteil")
    )
    static func title(_ group: String) -> Phrase { Phrase("Why \(group)", "Warum: \(group)") }

    static func group(_ category: String?, _ level: Level?) -> Phrase {
        Phrase { tongue in
            let level = level?.name[tongue]
            return switch (category, level) {
            case (nil, nil): tongue("all criteria", "alle Kriterien")
            case (nil, let level?): tongue("all \(level)", "alle mit \(level)")
            case (let category?, nil): category
            case (let category?, let level?): "\(category), \(level)"
            }
        }
    }

    static func strict(_ percent: String) -> Phrase {
        Phrase(
            "With not applicable counted as unmet: \(percent)",
            "Nicht Anwendbares als nicht erfüllt gezählt: \(percent)")
    }

    static func notApplicable(_ count: Int) -> Phrase {
        Phrase("Not applicable: \(count)", "Nicht anwendbar: \(count)")
    }
    static func leftOpen(_ count: Int) -> Phrase {
        Phrase("Left out because open: \(count)", "Ausgelassen, weil offen: \(count)")
    }
    static func unproven(_ count: Int) -> Phrase {
        Phrase("Claimed without evidence: \(count)", "Erklärt ohne Nachweis: \(count)")
    }

    static func name(_ counting: Explanation.Counting) -> Phrase {
        switch counting {
        case .met: Phrase("met", "erfüllt")
        case .partial: Phrase("partly", "teilweise")
        case .unmet: Phrase("unmet", "nicht erfüllt")
        case .notApplicable: Phrase("n/a", "n. a.")
        case .open: Phrase("open", "offen")
        case .openAsMet: Phrase("open, as met", "offen, als erfüllt")
        case .unproven: Phrase("no evidence", "ohne Nachweis")
        }
    }
}
