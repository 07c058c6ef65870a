import AssessmentModel
import Cells
import Localization
import Presentation
import Publishing

/// Asks for the file that a report is written to. Its name says in which form.
struct ReportFilePrompt: Page, Hashable {
    enum Action: Hashable, Sendable { case done, complete, cancel }

    private let kind: ReportKind
    private var field: TextField
    /// What is to be overwritten if the person says so.
    private var existing: ReportOrder?

    init(_ kind: ReportKind, of subject: Subject) {
        self.kind = kind
        let name = subject.name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(name).split(separator: "-").joined(separator: "-").prefix(Self.longestName)
        field = TextField("\(words.isEmpty ? "" : "\(words)-")\(kind.rawValue).\(PublicationForm.html.rawValue)")
    }

    private static let longestName = 60

    static let place = PagePlace.overlay

    static let keys = KeyTable<Action>([
        Binding(
            [.enter, .control("s")], .done, group: .lineKeys, help: LocalizedString("write it", "schreiben"),
            footer: LocalizedString("write", "schreiben")),
        Binding(
            [.tab], .complete, group: .lineKeys, help: LocalizedString("complete the path", "den Pfad ergänzen"),
            footer: LocalizedString("complete", "ergänzen")),
        Binding(
            [.escape, .control("c")], .cancel, group: .lineKeys,
            help: LocalizedString("back, without writing", "zurück, ohne zu schreiben"),
            footer: LocalizedString("back", "zurück")),
    ])

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .cancel: context.request(.close)
        case .complete: context.emit(.complete(field.text))
        case .done: write(in: &context)
        }
    }

    private mutating func write(in context: inout Context) {
        let path = field.text.trimmed
        guard let form = PublicationForm(file: path) else { return context.notify(ReportPageText.noForm, .problem) }
        context.emit(
            .writeReport(
                ReportOrder(publication: context.model.publication(kind), kind: kind, form: form, path: path)))
    }

    mutating func receive(_ message: Message, in context: inout Context) {
        switch message {
        case .completed(let path, _): field.buffer.replaceAll(with: path)
        case .reportExists(let order):
            existing = order
            context.push(
                Confirmation(question: ReportPageText.overwrite(order.path), yes: ReportPageText.overwriteIt))
        case .answered(true):
            guard var order = existing else { return }
            order.overwrites = true
            context.emit(.writeReport(order))
        case .reportWritten(let path):
            context.request(.close)
            context.notify(ReportText.written(kind, to: path))
        case .input, .recorded, .arrived, .saved, .saveFailed, .checked, .previewed, .edited, .answered(false), .listed,
            .chosen, .copying, .copied, .doubted, .signed, .recents, .catalogs, .profiles, .created, .damaged, .failed,
            .notified, .warned, .participants, .followed, .recentFigures, .compared, .tick:
            break
        }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool { field.buffer.handle(key) }

    mutating func paste(_ text: String, in context: inout Context) { field.paste(text) }

    func draw(on grid: inout Grid, model: Model) {
        let columns = grid.size.columns - 4
        let hint = ReportPageText.hint[model.language].wrapped(columns: columns)
        let title = ReportPageText.question(kind)[model.language]
        let area = OverlayArea.clear(on: &grid, rows: 3 + hint.count, title: title)
        field.draw(on: &grid, column: 2, row: area.row, width: columns, isFocused: true)
        for (position, line) in hint.enumerated() {
            grid.put(line, column: 2, row: area.row + 1 + position, style: .muted)
        }
    }
}
