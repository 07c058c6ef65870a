import AssessmentModel
import Cells
import Localization
import Presentation

/// A criterion in full, laid out for reading.
package struct CriterionLines {
    private let criterion: Criterion
    /// Shown above its text.
    private let notes: [LocalizedString]
    private let headings: [Heading]
    private let words: CriterionText
    private let language: Language

    /// What a criterion is in, with its text.
    private struct Heading {
        let title: String
        let summary: String
        let isSection: Bool
    }

    package init(ofCriterionAt index: Int, in model: Model, notes: [LocalizedString] = []) {
        criterion = model.catalog.criteria[index]
        self.notes = notes
        let category = model.catalog.categories[model.catalog.category(ofCriterionAt: index)].heading
        let sections = model.catalog.sectionPath(ofCriterionAt: index)
        headings =
            [Heading(title: model.text(category.title), summary: model.text(category.summary), isSection: false)]
            + sections.map { Heading(title: model.text($0.title), summary: model.text($0.summary), isSection: true) }
        words = model.words(ofCriterionAt: index)
        language = model.language
    }

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

    /// Everything below the heading: the path to it, its text, whom it addresses, and what its category and its
    /// sections say.
    package func text(columns: Int) -> [Line] {
        let path = headings.filter(\.isSection).map(\.title).joined(separator: " › ")
        let above =
            path.wrapped(columns: columns).filter { !$0.isEmpty }.map { [Span($0, .muted)] }
            + notes.flatMap { $0[language].wrapped(columns: columns) }.map { [Span($0, Style(.fair))] }
        let blocks = words.blocks.map { block in
            block.flatMap { Self.labelled($0.label, $0.text, columns: columns, language) }
        }
        let particulars = words.particulars.joined(separator: " · ")
        let below =
            (particulars.isEmpty ? [] : [[[Span(particulars, .muted)]]])
            + headings.filter { !$0.summary.isEmpty }.map { heading in
                "\(heading.title): \(heading.summary)".wrapped(columns: columns).map { [Span($0, .muted)] }
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
