import Assessment
import Cells

/// A criterion in full, laid out for reading: what is asked first, then what would meet it, then why.
package struct CriterionText {
    let criterion: Criterion
    let language: Language

    package init(criterion: Criterion, language: Language) {
        self.criterion = criterion
        self.language = language
    }

    static let labelWidth = 9

    package func lines(columns: Int) -> [Line] {
        let texts = criterion.texts
        let labels = WalkText.labels
        var lines = heading(columns: columns)
        lines.append([])
        lines += texts.statement.text(in: language).wrapped(columns: columns).map { [Span($0)] }
        lines.append([])
        lines += Self.labelled(labels.met, texts.met.text(in: language), columns: columns)
        lines += Self.labelled(labels.partly, texts.partly.text(in: language), columns: columns)
        let evidence = texts.evidence.map { $0.text(in: language) }.joined(separator: " · ")
        lines += Self.labelled(labels.evidence, evidence, columns: columns)
        for (label, text) in [
            (labels.why, texts.why.text(in: language)), (labels.verify, texts.verify.text(in: language)),
            (labels.standards, criterion.references.joined(separator: ", ")),
            (labels.buildsOn, criterion.buildsOn.map(\.text).joined(separator: ", ")),
        ] where !text.isEmpty {
            lines.append([])
            lines += Self.labelled(label, text, columns: columns)
        }
        return lines
    }

    /// Id, level and whom it addresses; below the title.
    func heading(columns: Int) -> [Line] {
        let particulars = criterion.addresses.map(\.rawValue) + criterion.appliesTo.map(\.rawValue)
        let first: Line = [
            Span(criterion.id.text, .accent), Span(" · ", .muted), Span(criterion.level.rawValue, .strong),
            Span(particulars.map { " · \($0)" }.joined(), .muted),
        ]
        return [first] + criterion.title.text(in: language).wrapped(columns: columns).map { [Span($0, .strong)] }
    }

    /// Text with its label hanging at the left; nothing where there is no text.
    static func labelled(_ label: String, _ text: String, columns: Int, style: Style = .plain) -> [Line] {
        guard !text.isEmpty else { return [] }
        let width = max(labelWidth, label.columns + 1)
        return text.wrapped(columns: columns - width).enumerated().map { position, line in
            let head = position == 0 ? label : ""
            return [Span(head.padded(to: width), .muted), Span(line, style)]
        }
    }
}
