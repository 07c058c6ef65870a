import AssessmentModel
import Cells
import Localization
import Presentation

/// The full text of a criterion, as lines.
package struct CriterionDetails {
    private let text: CriterionText
    /// The language of the catalogue, if none of its texts is in that of the reader.
    private let mark: String?
    private let language: Language

    /// The criterion at `index`.
    package init(_ index: Int, of catalog: Catalog, _ language: Language) {
        text = CriterionText(
            catalog.criteria[index], on: catalog.scale, language, unmarked: catalog.foreignLanguage(for: language))
        mark = language.mark(of: catalog)
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
        let heading = [text.heading, mark].compactMap { $0 }.joined(separator: " ")
        return [heading] + text.title.wrapped(columns: columns) + blocks
    }
}
