import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Text of the screen of explanations besides the explanations themselves.
enum WhyText {
    static let noFurtherCategory = LocalizedString("There is no further category.", "Es gibt keine weitere Kategorie.")

    /// "4 Interfaces · shall"
    static func name(of group: ScoreGroup, in model: Model) -> Line {
        let level = group.level.map { [Span(" · \($0.name[model.language])", .strong)] } ?? []
        guard let category = group.category else { return [Span(ExplanationText.all[model.language], .strong)] + level }
        let title = model.text(model.catalog.categories[category].title)
        return [Span("\(category + 1) ", .accent), Span(title, .strong)] + level
    }
}
