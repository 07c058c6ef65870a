import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// All answers by category, each with its reason, comment, evidence and history in a line of their own; those outside
/// the scope at the end.
package struct AnswerTable {
    private let assessment: Assessment
    private let scoreboard: Scoreboard
    private let clock: Clock
    private let language: Language
    private let idWidth: Int

    /// - Parameter scoreboard: of this assessment, on the day on which evidence must be valid.
    package init(_ assessment: Assessment, _ scoreboard: Scoreboard, clock: Clock, _ language: Language) {
        self.assessment = assessment
        self.scoreboard = scoreboard
        self.clock = clock
        self.language = language
        idWidth = assessment.catalog.criteria.map(\.id.text.columns).max() ?? 0
    }

    /// `condition` returns the state of a piece of evidence as read from disk.
    package func lines(_ condition: (Evidence) -> EvidenceCondition) -> [String] {
        let catalog = assessment.catalog
        func entry(_ index: Int) -> [String] { lines(of: [index], condition) }
        let isOutside = { (index: Int) in scoreboard.inclusion(ofCriterionAt: index) == .outOfScope }
        let categories = catalog.categories.enumerated().flatMap { position, category -> [String] in
            let range = Figures.range(scoreboard.tally(ofCategoryAt: position), language)
            return ["\(language.text(category.title, of: catalog))  \(range)"]
                + category.criteria.filter { !isOutside($0) }.flatMap(entry) + [""]
        }
        let outside = catalog.criteria.indices.filter(isOutside)
        guard !outside.isEmpty else { return heading + categories }
        let title = ScopeText.count(outside.count, of: assessment.subject)[language]
        return heading + categories + [title] + outside.flatMap(entry) + [""]
    }

    /// The answers to these criteria.
    package func lines(of indexes: [Int], _ condition: (Evidence) -> EvidenceCondition) -> [String] {
        let catalog = assessment.catalog
        let levelWidth = max(6, Level.nameWidth(language))
        return indexes.flatMap { index in
            let criterion = catalog.criteria[index]
            let level = criterion.level.name[language].padded(to: levelWidth)
            let owner = assessment.answers[index].ownerName.oneLine
            let line =
                "  \(scoreboard.outcome(ofCriterionAt: index).sign) \(criterion.id.text.padded(to: idWidth))  "
                + "\(level)  \(language.text(criterion.title, of: catalog))" + (owner.isEmpty ? "" : " · \(owner)")
            return [line] + notes(of: index, condition)
        }
    }

    /// The catalogue with its language, if none of its texts is in that of the reader.
    private var heading: [String] {
        let catalog = assessment.catalog
        return language.mark(of: catalog).map { ["\(catalog.id) \(catalog.version) \($0)", ""] } ?? []
    }

    /// What goes with the rating, cut to the width of a table.
    private func notes(of index: Int, _ condition: (Evidence) -> EvidenceCondition) -> [String] {
        let notes = AnswerNotes(index, of: assessment, clock: clock, on: scoreboard.day, language: language)
        let labels = AnswerLabels()
        let comment = assessment.answers[index].isDecision ? AnswerText.decision : labels.comment
        let parked = notes.parkingReason.isEmpty ? [] : [(AnswerText.parkedLabel, notes.parkingReason)]
        let texts =
            [(labels.reason, notes.reason)] + parked + notes.comments.map { (comment, $0) }
            + [(labels.evidence, notes.evidenceSummary(condition)), (labels.history, notes.changesSummary)]
        let width = texts.map { $0.0[language].columns }.max() ?? 0
        return texts.filter { !$0.1.isEmpty }.map { label, text in
            TableLine.cut("      \(label[language].padded(to: width))  \(text.oneLine)")
        }
    }
}
