import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// All answers, one line each, by category; those outside the scope at the end.
package struct AnswerTable {
    private let assessment: Assessment
    private let scoreboard: Scoreboard
    private let language: Language

    /// - Parameter scoreboard: of this assessment.
    package init(_ assessment: Assessment, _ scoreboard: Scoreboard, _ language: Language) {
        self.assessment = assessment
        self.scoreboard = scoreboard
        self.language = language
    }

    package var lines: [String] {
        let catalog = assessment.catalog
        let idWidth = catalog.criteria.map(\.id.text.columns).max() ?? 0
        let levelWidth = max(6, Level.nameWidth(language))
        let line = { (index: Int) -> String in
            let criterion = catalog.criteria[index]
            let level = criterion.level.name[language].padded(to: levelWidth)
            let owner = assessment.answers[index].ownerName.oneLine
            return "  \(scoreboard.outcome(ofCriterionAt: index).sign) \(criterion.id.text.padded(to: idWidth))  "
                + "\(level)  \(language.text(criterion.title))" + (owner.isEmpty ? "" : " · \(owner)")
        }
        let isOutside = { (index: Int) in scoreboard.inclusion(ofCriterionAt: index) == .outOfScope }
        let categories = catalog.categories.enumerated().flatMap { position, category -> [String] in
            let range = Figures.range(scoreboard.tally(ofCategoryAt: position), language)
            return ["\(language.text(category.title))  \(range)"]
                + category.criteria.filter { !isOutside($0) }.map(line) + [""]
        }
        let outside = catalog.criteria.indices.filter(isOutside)
        guard !outside.isEmpty else { return categories }
        return categories + [ScopeText.count(outside.count, of: assessment.subject)[language]] + outside.map(line)
            + [""]
    }
}
