import Assessment
import Cells
import Scoring
import Wording

/// What an explanation says.
enum WhyText {
    static let title = Phrase("Why", "Warum")
    static let noResult = Phrase("no result: nothing that weighs is counted", "kein Ergebnis: Nichts mit Gewicht zählt")
    static let noFurtherCategory = Phrase("There is no further category.", "Es gibt keine weitere Kategorie.")
    static let confirmed = name(.confirmed)
    static let strict = Phrase("With not applicable counted as unmet:", "Mit „nicht anwendbar“ als unerfüllt:")
    static let notApplicable = Phrase("Left out because not applicable", "Weggelassen, weil nicht anwendbar")
    static let leftOpen = Phrase("Left out because not rated", "Weggelassen, weil unbewertet")
    static let unproven = Phrase("Claimed without evidence", "Ohne Nachweis erklärt")
    static let columns = (
        criterion: Phrase("criterion", "Kriterium"), counting: Phrase("rating", "Wertung"),
        of: Phrase("weight", "Gewicht"), brings: Phrase("points", "Punkte"), share: Phrase("share", "Anteil")
    )

    /// "4 Interfaces · shall"
    static func name(of group: ScoreGroup, in model: Model) -> Line {
        let level = group.level.map { [Span(" · \($0.name[model.tongue])", .strong)] } ?? []
        guard let category = group.category else { return [Span(all[model.tongue], .strong)] + level }
        let title = model.text(model.catalog.categories[category].title)
        return [Span("\(category + 1) ", .accent), Span(title, .strong)] + level
    }

    private static let all = Phrase("All criteria", "Alle Kriterien")

    static func name(_ figure: Explanation.Figure) -> Phrase {
        switch figure {
        case .evidenced: Phrase("evidenced", "belegt")
        case .confirmed: Phrase("confirmed", "bestätigt")
        case .attainable: Phrase("attainable", "erreichbar")
        case .soFar: Phrase("so far", "bisher")
        }
    }

    /// What is confirmed, in words. Source: docs/scoring.md.
    static func formula(_ model: ScoringModel) -> Phrase {
        switch model {
        case .weighted:
            Phrase(
                "weight × value of what is rated / weight of all that is applicable",
                "Gewicht × Wert des Bewerteten / Gewicht alles Anwendbaren")
        case .flat:
            Phrase(
                "value of what is rated / number of all that is applicable",
                "Wert des Bewerteten / Anzahl alles Anwendbaren")
        case .xccdfDefault:
            Phrase(
                "mean of the groups, each the weighted mean of what is rated in it",
                "Mittel der Gruppen, jede das gewichtete Mittel des darin Bewerteten")
        case .xccdfFlat:
            Phrase(
                "weight of what passes / weight of what is rated and applicable",
                "Gewicht des Bestandenen / Gewicht des Bewerteten und Anwendbaren")
        case .xccdfFlatUnweighted:
            Phrase(
                "number of what passes / number of what is rated and applicable",
                "Anzahl des Bestandenen / Anzahl des Bewerteten und Anwendbaren")
        case .xccdfAbsolute:
            Phrase(
                "100 % if all that is rated and applicable passes, else 0 %",
                "100 %, wenn alles Bewertete und Anwendbare besteht, sonst 0 %")
        case .openssf:
            Phrase(
                "number of what is enough / number of all, rounded to whole percent",
                "Anzahl des Genügenden / Anzahl aller, auf ganze Prozent gerundet")
        }
    }
}
