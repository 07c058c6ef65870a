import AssessmentModel
import Cells
import Localization
import Presentation

/// A criterion in full, laid out for reading.
package struct CriterionLines {
    let criterion: Criterion
    /// Shown above its text.
    let notes: [LocalizedString]
    /// The sections that it is in, the outermost first.
    let sections: [Section]
    let language: Language

    package init(
        criterion: Criterion, notes: [LocalizedString] = [], sections: [Section] = [], language: Language
    ) {
        self.criterion = criterion
        self.notes = notes
        self.sections = sections
        self.language = language
    }

    private var words: CriterionText { CriterionText(criterion, language) }

    /// Id, level and title in so many rows; what does not fit ends in an ellipsis.
    func heading(columns: Int, rows: Int) -> [Line] {
        let lead: Line = [
            Span(criterion.id.text.truncated(to: max(1, columns - 12)), .accent), Span(" · ", .muted),
            Span(criterion.level.name[language], .strong), Span(" · ", .muted),
        ]
        let title = words.title
        var first = ""
        for word in title.split(separator: " ") {
            let longer = first.isEmpty ? String(word) : "\(first) \(word)"
            guard lead.columns + longer.columns <= columns else { break }
            first = longer
        }
        let rest = title.dropFirst(first.count).trimmed.wrapped(columns: columns).filter { !$0.isEmpty }
        let more = rest.prefix(rows - 1).enumerated().map { position, line in
            let isCut = position == rows - 2 && rest.count > rows - 1
            return [Span(isCut ? "\(line)…".truncated(to: columns) : line, .strong)]
        }
        return [lead + [Span(first, .strong)]] + more
    }

    /// Everything below the heading: the path to it, its text, whom it addresses, and what its sections say.
    package func text(columns: Int) -> [Line] {
        let path = sections.map { language.text($0.title) }.joined(separator: " › ")
        let above =
            path.wrapped(columns: columns).filter { !$0.isEmpty }.map { [Span($0, .muted)] }
            + notes.flatMap { $0[language].wrapped(columns: columns) }.map { [Span($0, Style(.fair))] }
        let blocks = words.blocks.map { block in
            block.flatMap { Self.labelled($0.label, $0.text, columns: columns, language) }
        }
        let particulars = words.particulars.joined(separator: " · ")
        let below =
            (particulars.isEmpty ? [] : [[[Span(particulars, .muted)]]])
            + sections.filter { !language.text($0.summary).isEmpty }.map { section in
                "\(language.text(section.title)): \(language.text(section.summary))".wrapped(columns: columns).map {
                    [Span($0, .muted)]
                }
            }
        let parts = (above.isEmpty ? [] : [above]) + blocks + below
        return Array(parts.joined(separator: [[]]))
    }

    /// What meets it, then what it demands: for someone who writes about it.
    func conditions(columns: Int) -> [Line] {
        let blocks = [words.demands, words.statement].filter { !$0.isEmpty }.map { block in
            block.flatMap { Self.labelled($0.label, $0.text, columns: columns, language) }
        }
        return Array(blocks.joined(separator: [[]]))
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
