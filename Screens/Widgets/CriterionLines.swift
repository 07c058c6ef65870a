import AssessmentModel
import Cells
import Localization
import Presentation

/// A criterion in full, laid out for reading.
package struct CriterionLines {
    let criterion: Criterion
    /// Shown below the title.
    let notes: [LocalizedString]
    let language: Language

    package init(criterion: Criterion, notes: [LocalizedString] = [], language: Language) {
        self.criterion = criterion
        self.notes = notes
        self.language = language
    }

    private var text: CriterionText { CriterionText(criterion, language) }

    package func lines(columns: Int) -> [Line] {
        let notes = notes.flatMap { $0[language].wrapped(columns: columns) }.map { [Span($0, Style(.fair))] }
        let blocks = text.blocks.flatMap { block in
            [[]] + block.flatMap { Self.labelled($0.label, $0.text, columns: columns, language) }
        }
        return heading(columns: columns) + notes + blocks
    }

    /// Id, level and the role addressed; below them the title.
    func heading(columns: Int) -> [Line] {
        let first: Line = [
            Span(criterion.id.text, .accent), Span(" · ", .muted), Span(criterion.level.name[language], .strong),
            Span(text.particulars.map { " · \($0)" }.joined(), .muted),
        ]
        return [first] + text.title.wrapped(columns: columns).map { [Span($0, .strong)] }
    }

    /// Text with a hanging label on the left, if any.
    static func labelled(
        _ label: LocalizedString?, _ text: String, columns: Int, style: Style = .plain, _ language: Language
    ) -> [Line] {
        guard let label else { return text.wrapped(columns: columns).map { [Span($0, style)] } }
        let lead = label[language].padded(to: labelWidth(language) - 1) + " "
        return text.wrapped(behind: lead, columns: columns).map { [Span($0.lead, .muted), Span($0.text, style)] }
    }

    /// Columns of the labels on the left.
    static func labelWidth(_ language: Language) -> Int { AnswerLabels().width(language) }
}
