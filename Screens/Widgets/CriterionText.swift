import AssessmentModel
import Cells
import Localization

/// A criterion in full, laid out for reading: what is asked first, then what would meet it, then why.
package struct CriterionText {
    let criterion: Criterion
    /// What stands below its title.
    let notes: [LocalizedString]
    let language: Language

    package init(criterion: Criterion, notes: [LocalizedString] = [], language: Language) {
        self.criterion = criterion
        self.notes = notes
        self.language = language
    }

    /// Columns of the labels at the left.
    static func labelWidth(_ language: Language) -> Int {
        let labels = WalkText.labels
        return [labels.met, labels.evidence, labels.comment, labels.partly].map { $0[language].columns + 1 }.max() ?? 0
    }

    package func lines(columns: Int) -> [Line] {
        let texts = criterion.texts
        let labels = WalkText.labels
        var lines = heading(columns: columns)
        lines += notes.flatMap { $0[language].wrapped(columns: columns) }.map { [Span($0, Style(.fair))] }
        lines.append([])
        lines += language.text(texts.statement).wrapped(columns: columns).map { [Span($0)] }
        lines.append([])
        lines += labelled(labels.met, language.text(texts.met), columns: columns)
        lines += labelled(labels.partly, language.text(texts.partly), columns: columns)
        let evidence = texts.evidence.map(language.text).joined(separator: " · ")
        lines += labelled(labels.evidence, evidence, columns: columns)
        for (label, text) in [
            (labels.why, language.text(texts.why)), (labels.verify, language.text(texts.verify)),
            (labels.standards, criterion.references.joined(separator: ", ")),
            (labels.buildsOn, criterion.buildsOn.map(\.text).joined(separator: ", ")),
        ] where !text.isEmpty {
            lines.append([])
            lines += labelled(label, text, columns: columns)
        }
        return lines
    }

    /// Id, level and whom it addresses; below the title.
    func heading(columns: Int) -> [Line] {
        let particulars = criterion.addresses.map { $0.name[language] } + criterion.appliesTo.map { $0.name[language] }
        let first: Line = [
            Span(criterion.id.text, .accent), Span(" · ", .muted), Span(criterion.level.name[language], .strong),
            Span(particulars.map { " · \($0)" }.joined(), .muted),
        ]
        return [first] + language.text(criterion.title).wrapped(columns: columns).map { [Span($0, .strong)] }
    }

    private func labelled(_ label: LocalizedString, _ text: String, columns: Int) -> [Line] {
        Self.labelled(label, text, columns: columns, language)
    }

    /// Text with its label hanging at the left; nothing where there is no text.
    static func labelled(
        _ label: LocalizedString, _ text: String, columns: Int, style: Style = .plain, _ language: Language
    ) -> [Line] {
        guard !text.isEmpty else { return [] }
        let label = label[language]
        let width = max(labelWidth(language), label.columns + 1)
        return text.wrapped(columns: columns - width).enumerated().map { position, line in
            let head = position == 0 ? label : ""
            return [Span(head.padded(to: width), .muted), Span(line, style)]
        }
    }
}
