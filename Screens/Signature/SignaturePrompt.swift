import Cells
import Localization
import Presentation

/// Asks for the name to sign with, and offers the names in use.
struct SignaturePrompt: Page, Hashable {
    typealias Action = NameField.Action

    private let original: String
    private var field: NameField

    /// Opens with the present name; nil in a review, which signs nothing.
    init?(in model: Model) {
        guard case .work(let author) = model.access else { return nil }
        original = author
        field = NameField(author.oneLine.trimmed, of: model.people)
    }

    static let place = PagePlace.overlay

    static let keys = NameField.keys(taking: LocalizedString("take it", "übernehmen"))

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .cancel: context.request(.close)
        case .next: field.offer(1, in: &context)
        case .previous: field.offer(-1, in: &context)
        case .done: finish(in: &context)
        }
    }

    private func finish(in context: inout Context) {
        guard let name = SigningName(field.text) else { return context.notify(SignatureText.noName, .problem) }
        context.request(.close)
        if name.text != original { context.emit(.sign(as: name.text)) }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool { field.type(key) }

    mutating func paste(_ text: String, in context: inout Context) { field.paste(text) }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let columns = grid.size.columns - 4
        let lines = SignatureText.hint[language].wrapped(columns: columns)
        let area = OverlayArea.clear(on: &grid, rows: 4 + lines.count, title: SignatureText.title[language])
        field.draw(on: &grid, column: 2, row: area.row, width: columns, language)
        for (position, line) in lines.enumerated() {
            grid.put(line, column: 2, row: area.row + 2 + position, style: .muted)
        }
    }
}
