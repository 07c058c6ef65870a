import AssessmentModel
import Cells
import Localization
import Presentation

/// The full text of a criterion, as lines.
package struct CriterionDetails {
    private let text: CriterionText
    private let language: Language

    package init(_ criterion: Criterion, _ language: Language) {
        text = CriterionText(criterion, language)
        self.language = language
    }

    /// Lines wrapped to `columns`.
    package func lines(columns: Int = 76) -> [String] {
        let labelWidth = AnswerLabels().width(language)
        let blocks = text.blocks.flatMap { block in
            [""]
                + block.flatMap {
                    TableLine.labelled($0.label?[language], $0.text, columns: columns, labelWidth: labelWidth)
                }
        }
        return [text.heading] + text.title.wrapped(columns: columns) + blocks
    }
}
