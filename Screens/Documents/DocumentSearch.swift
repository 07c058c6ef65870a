import Cells
import Localization
import Presentation

/// The list of documents while a text is typed that narrows it.
struct DocumentSearch: Page, Hashable {
    enum Action: Hashable, Sendable { case done, cancel }

    private let before: DocumentList.Subject
    private var field: TextField

    init(from list: DocumentList.Subject) {
        before = list
        field = TextField(list.text)
    }

    static let keys = KeyTable<Action>([
        Binding(
            [.enter], .done, group: .searchKeys, help: LocalizedString("take these", "diese nehmen"),
            footer: LocalizedString("take these", "diese nehmen")),
        Binding(
            [.escape, .control("c")], .cancel, group: .searchKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
    ])

    var takesText: Bool { true }

    private var text: String { field.text.trimmed }

    mutating func perform(_ action: Action, in context: inout Context) {
        context.request(.close)
        guard action == .done else { return }
        context.request(.close)
        context.push(DocumentList(by: before.order, with: text))
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool { field.buffer.handle(key) }

    mutating func paste(_ text: String, in context: inout Context) { field.paste(text) }

    func draw(on grid: inout Grid, model: Model) {
        let content = DocumentRows(of: model, by: before.order, with: text)
        let rows = 0..<min(content.rows.count, DocumentListView.list(of: grid.size).rows)
        DocumentListView(model: model, content: content, order: before.order)
            .draw(on: &grid, selected: 0, visible: rows, field: field)
    }
}
