import AssessmentModel
import Cells
import Localization
import Presentation

/// What stands beside the list of evidence in a wide window: the criterion with its answer and history, and the
/// beginning of the piece that is selected.
struct EvidencePanes {
    private static let leastColumns = 200
    /// The least rows for what is said of the criterion and of its history.
    private static let leastRows = 6

    private let layout: WalkLayout
    /// The preview.
    private let preview: Area

    /// Nil where there is no room beside the list.
    init?(_ size: Size) {
        let layout = WalkLayout(size)
        guard size.columns >= Self.leastColumns, let preview = layout.history else { return nil }
        self.layout = layout
        self.preview = preview
    }

    /// The list of evidence.
    var list: Area { layout.list }

    func draw(_ attachment: Answer.Attachment?, ofCriterionAt index: Int, on grid: inout Grid, model: Model) {
        for column in [layout.list.endColumn, preview.column - 2] {
            grid.fill("│", column: column, row: preview.row, columns: 1, rows: preview.rows, style: .faint)
        }
        drawCriterion(at: index, on: &grid, model: model)
        let lines = attachment.map { Self.lines(of: $0, columns: preview.columns, model: model) } ?? []
        Span.draw([[Span(EvidencePreviewText.title[model.language], .muted)]] + lines, on: &grid, in: preview)
    }

    private func drawCriterion(at index: Int, on grid: inout Grid, model: Model) {
        let (columns, language) = (layout.detail.columns, model.language)
        let criterion = CriterionLines(ofCriterionAt: index, in: model)
        Span.draw(criterion.heading(columns: columns, rows: WalkLayout.headingRows), on: &grid, in: layout.detail)
        let answer = AnswerLines(model: model, index: index).lines(
            columns: columns, most: layout.mostAnswerRows(besideText: Self.leastRows))
        WalkView.drawRule(WalkText.answer[language], above: layout.answer(rows: answer.count), on: &grid)
        Span.draw(answer, on: &grid, in: layout.answer(rows: answer.count))
        let rest = layout.text(belowAnswer: answer.count)
        let text = criterion.conditions(columns: columns)
        let textRows = min(text.count, max(Self.leastRows, rest.rows / 2))
        let above = Area(column: rest.column, row: rest.row, columns: columns, rows: textRows)
        WalkView.drawRule(
            WalkText.criterion[language], above: above, on: &grid,
            more: text.count > textRows ? WalkText.more[language] : nil)
        Span.draw(text, on: &grid, in: above)
        let below = Area(
            column: rest.column, row: above.endRow + 2, columns: columns, rows: rest.endRow - above.endRow - 2)
        guard below.rows > 0 else { return }
        WalkView.drawRule(" \(WalkText.history[language]) ", above: below, on: &grid)
        Span.draw(
            HistoryLines.pane(ofCriterionAt: index, in: model, columns: columns, rows: below.rows), on: &grid, in: below
        )
    }

    /// What there is to see of a piece: its particulars, its hash, and its beginning.
    private static func lines(of attachment: Answer.Attachment, columns: Int, model: Model) -> [Line] {
        guard let setting = attachment.field.current, let evidence = attachment.shown else { return [] }
        let language = model.language
        let signature = EvidencePreviewText.attached(
            setting.by, Moments.text(setting.at, model.clock, language))[language]
        var lines: [Line] = evidence.displayTitle.wrapped(columns: columns).prefix(3).map { [Span($0, .strong)] }
        let parts =
            [EvidencePreviewText.kind(of: evidence)[language]] + EvidenceText.particularParts(evidence, language)
        lines += (parts.joined(separator: EvidenceText.separator).wrapped(columns: columns) + [signature]).map {
            [Span($0, .muted)]
        }
        guard let sha256 = evidence.sha256 else {
            return lines + [[]] + words(EvidencePreviewText.link, columns: columns, language)
        }
        lines += ["SHA-256", sha256].joined(separator: " ").wrapped(columns: columns).map { [Span($0, .muted)] } + [[]]
        guard let preview = model.preview, preview.sha256 == sha256 else { return lines }
        switch preview.content {
        case .text(let text, let isWhole):
            let more: [Line] = isWhole ? [] : [[Span("…", .muted)]]
            return lines + text.map { [Span($0.truncated(to: columns))] } + more
        case .empty: return lines + words(EvidencePreviewText.empty, columns: columns, language)
        case .notText: return lines + words(EvidencePreviewText.notText, columns: columns, language)
        case .missing: return lines + words(EvidencePreviewText.missing, columns: columns, language)
        }
    }

    private static func words(_ text: LocalizedString, columns: Int, _ language: Language) -> [Line] {
        text[language].wrapped(columns: columns).map { [Span($0, .muted)] }
    }
}

/// Text of the preview of evidence.
enum EvidencePreviewText {
    static let title = LocalizedString("preview", "Vorschau")
    static let empty = LocalizedString("The file is empty.", "Die Datei ist leer.")
    static let notText = LocalizedString(
        "No preview of this kind. enter shows it.", "Für diese Art gibt es keine Vorschau. Enter zeigt sie.")
    static let missing = LocalizedString(
        "There is no plain file in its place.", "An ihrer Stelle ist keine gewöhnliche Datei.")
    static let link = LocalizedString("enter opens the link.", "Enter öffnet den Link.")

    /// "PDF file", by the ending of the name.
    static func kind(of evidence: Evidence) -> LocalizedString {
        guard case .file(_, let name, _) = evidence.source else { return LocalizedString("link", "Link") }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let ending = parts.last, parts.count > 1, (1...5).contains(ending.count) else {
            return LocalizedString("file", "Datei")
        }
        let kind = ending.uppercased()
        return LocalizedString("\(kind) file", "\(kind)-Datei")
    }

    static func attached(_ name: String, _ moment: String) -> LocalizedString {
        LocalizedString("attached or changed by \(name), \(moment)", "angehängt oder geändert von \(name), \(moment)")
    }
}
