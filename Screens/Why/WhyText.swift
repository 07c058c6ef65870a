import AssessmentModel
import Cells
import Localization
import Scoring

/// What an explanation says.
enum WhyText {
    static let noFurtherCategory = LocalizedString("There is no further category.", "Es gibt keine weitere Kategorie.")
    static let strict = LocalizedString("With not applicable counted as unmet:", "Mit „nicht anwendbar“ als unerfüllt:")
    static let notApplicable = LocalizedString("Left out because not applicable", "Weggelassen, weil nicht anwendbar")
    static let leftOut = LocalizedString("Left out by the profile", "Vom Profil ausgelassen")
    static let leftOpen = LocalizedString("Left out because open", "Weggelassen, weil offen")
    static let unproven = LocalizedString("Claimed without evidence", "Ohne Nachweis erklärt")
    static let columns = (
        criterion: LocalizedString("criterion", "Kriterium"), counting: LocalizedString("rating", "Wertung"),
        of: LocalizedString("weight", "Gewicht"), brings: LocalizedString("points", "Punkte"),
        share: LocalizedString("share", "Anteil")
    )

    /// "Why: confirmed"
    static func title(_ figure: Explanation.Figure) -> LocalizedString {
        let name = FormulaText.name(figure)
        return LocalizedString { $0("Why: \(name[$0])", "Warum: \(name[$0])") }
    }

    /// "4 Interfaces · shall"
    static func name(of group: ScoreGroup, in model: Model) -> Line {
        let level = group.level.map { [Span(" · \($0.name[model.language])", .strong)] } ?? []
        guard let category = group.category else { return [Span(all[model.language], .strong)] + level }
        let title = model.text(model.catalog.categories[category].title)
        return [Span("\(category + 1) ", .accent), Span(title, .strong)] + level
    }

    private static let all = LocalizedString("All criteria", "Alle Kriterien")
}
