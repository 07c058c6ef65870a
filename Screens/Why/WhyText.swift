import Assessment
import Cells
import Scoring
import Wording

/// What an explanation says.
enum WhyText {
    static let noFurtherCategory = Phrase("There is no further category.", "Es gibt keine weitere Kategorie.")
    static let strict = Phrase("With not applicable counted as unmet:", "Mit „nicht anwendbar“ als unerfüllt:")
    static let notApplicable = Phrase("Left out because not applicable", "Weggelassen, weil nicht anwendbar")
    static let leftOut = Phrase("Left out by the profile", "Vom Profil ausgelassen")
    static let leftOpen = Phrase("Left out because open", "Weggelassen, weil offen")
    static let unproven = Phrase("Claimed without evidence", "Ohne Nachweis erklärt")
    static let columns = (
        criterion: Phrase("criterion", "Kriterium"), counting: Phrase("rating", "Wertung"),
        of: Phrase("weight", "Gewicht"), brings: Phrase("points", "Punkte"), share: Phrase("share", "Anteil")
    )

    /// "Why: confirmed"
    static func title(_ figure: Explanation.Figure) -> Phrase {
        let name = FormulaText.name(figure)
        return Phrase { $0("Why: \(name[$0])", "Warum: \(name[$0])") }
    }

    /// "4 Interfaces · shall"
    static func name(of group: ScoreGroup, in model: Model) -> Line {
        let level = group.level.map { [Span(" · \($0.name[model.tongue])", .strong)] } ?? []
        guard let category = group.category else { return [Span(all[model.tongue], .strong)] + level }
        let title = model.text(model.catalog.categories[category].title)
        return [Span("\(category + 1) ", .accent), Span(title, .strong)] + level
    }

    private static let all = Phrase("All criteria", "Alle Kriterien")
}
