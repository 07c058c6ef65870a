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
    static let noResult = Phrase(
        "no result: nothing that weighs is counted", "kein Ergebnis: nichts von Gewicht wird gezählt")

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

    /// The formula of what is confirmed, in words.
    static func formula(_ model: ScoringModel) -> [Phrase] {
        switch model {
        case .weighted:
            [
                Phrase("confirmed = weight x value of what is rated", "bestätigt = Gewicht x Wert des Bewerteten"),
                Phrase("          / weight of all that is applicable", "          / Gewicht alles Anwendbaren"),
            ]
        case .flat:
            [
                Phrase("confirmed = value of what is rated", "bestätigt = Wert des Bewerteten"),
                Phrase("          / number of all that is applicable", "          / Anzahl alles Anwendbaren"),
            ]
        case .xccdfDefault:
            [
                Phrase(
                    "confirmed = mean of the groups, each the weighted mean of what is in it,",
                    "bestätigt = Mittel der Gruppen, je das gewichtete Mittel ihres Inhalts,"),
                Phrase("          of what is rated", "          vom Bewerteten"),
            ]
        case .xccdfFlat:
            [
                Phrase("confirmed = weight of what passes", "bestätigt = Gewicht dessen, was besteht"),
                Phrase(
                    "          / weight of what is rated and applicable",
                    "          / Gewicht des Bewerteten und Anwendbaren"),
            ]
        case .xccdfFlatUnweighted:
            [
                Phrase("confirmed = number of what passes", "bestätigt = Anzahl dessen, was besteht"),
                Phrase(
                    "          / number of what is rated and applicable",
                    "          / Anzahl des Bewerteten und Anwendbaren"),
            ]
        case .xccdfAbsolute:
            [
                Phrase(
                    "confirmed = 100 % if all that is rated and applicable passes, else 0 %",
                    "bestätigt = 100 %, wenn alles Bewertete und Anwendbare besteht, sonst 0 %")
            ]
        case .openssf:
            [
                Phrase("confirmed = number of what is enough", "bestätigt = Anzahl dessen, was genügt"),
                Phrase(
                    "          / number of all, rounded to whole percent",
                    "          / Anzahl von allem, auf ganze Prozent gerundet"),
            ]
        }
    }

    static func numbers(_ numerator: String, _ denominator: String, _ percent: String) -> String {
        "          = \(numerator) / \(denominator) = \(percent)"
    }

    static func figures(_ evidenced: String, _ confirmed: String, _ attainable: String, _ soFar: String) -> Phrase {
        Phrase(
            "evidenced \(evidenced), confirmed \(confirmed), attainable \(attainable), so far \(soFar)",
            "belegt \(evidenced), bestätigt \(confirmed), erreichbar \(attainable), bisher \(soFar)")
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
        Phrase("Left out because not rated: \(count)", "Ausgelassen, weil nicht bewertet: \(count)")
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
        case .unproven: Phrase("no evidence", "ohne Nachweis")
        }
    }
}
