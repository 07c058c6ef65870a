import AssessmentModel
import Cells
import Localization
import Presentation

/// Finds criteria as the person types, to go to one match or walk through all. While a token is being typed, the tokens
/// that it may become are listed instead.
struct Search: Page {
    enum Action: Hashable, Sendable { case go, filter, up, down, pageUp, pageDown, close }

    private var field: TextField
    private var results: SearchResults
    private var selected = 0
    private var window = ListWindow()

    /// Begins with the text of an earlier search, if any.
    init(_ text: String = "", in model: Model) {
        field = TextField(text)
        results = SearchResults(of: text, in: model)
    }

    static let keys = KeyTable<Action>([
        Binding(
            [.enter], .go, group: .searchKeys, help: LocalizedString("go to the criterion", "zum Kriterium gehen"),
            footer: LocalizedString("go there", "hingehen")),
        Binding(
            [.tab], .filter, group: .searchKeys,
            help: LocalizedString("walk through these only", "nur durch diese gehen"),
            footer: LocalizedString("only these", "nur diese")),
        Binding([.down], .down, group: .searchKeys, help: LocalizedString("the match below", "der Treffer darunter")),
        Binding([.up], .up, group: .searchKeys, help: LocalizedString("the match above", "der Treffer darüber")),
        Binding(
            [.pageDown], .pageDown, group: .searchKeys,
            help: LocalizedString("ten matches down", "zehn Treffer nach unten")),
        Binding(
            [.pageUp], .pageUp, group: .searchKeys, help: LocalizedString("ten matches up", "zehn Treffer nach oben")),
        Binding(
            [.escape, .control("c")], .close, group: .searchKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
    ])

    var takesText: Bool { true }

    static let isPrepared = true

    /// Follows what others answer meanwhile.
    mutating func prepare(in context: Context) {
        guard !results.isCurrent(in: context.model) else { return }
        results = SearchResults(of: field.text, in: context.model)
        selected = min(selected, max(0, results.rows - 1))
    }

    private func results(in model: Model) -> SearchResults {
        results.isCurrent(in: model) ? results : SearchResults(of: field.text, in: model)
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .up: move(to: selected - 1, in: context)
        case .down: move(to: selected + 1, in: context)
        case .pageUp: move(to: selected - 10, in: context)
        case .pageDown: move(to: selected + 10, in: context)
        case .go, .filter: choose(action, in: &context)
        case .close: context.request(.close)
        }
    }

    private mutating func choose(_ action: Action, in context: inout Context) {
        let results = results(in: context.model)
        if let chosen = results.operators[safe: selected] {
            return complete(chosen.name(beginning: results.query.beginning ?? "", context.model.language), in: context)
        }
        guard let match = results.matches[safe: selected] else { return context.notify(SearchText.nothing, .problem) }
        guard action == .filter else { return context.request(.walk(match)) }
        let query = results.query
        let filter = query.isEmpty ? nil : Filter(query, candidates: results.candidates, in: context.model)
        context.request(.filter(filter, match))
    }

    /// Types the rest of the token.
    private mutating func complete(_ name: String, in context: Context) {
        let typed = field.text.lastIndex(of: "#") ?? field.text.endIndex
        field.buffer.replaceAll(with: "\(field.text[..<typed])#\(name) ")
        search(in: context.model)
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard field.buffer.handle(key) else { return false }
        search(in: context.model)
        return true
    }

    mutating func paste(_ text: String, in context: inout Context) {
        field.paste(text)
        search(in: context.model)
    }

    private mutating func search(in model: Model) {
        results = SearchResults(of: field.text, in: model, after: results)
        selected = 0
        window = ListWindow()
    }

    private mutating func move(to row: Int, in context: Context) {
        let count = results(in: context.model).rows
        selected = min(max(0, row), max(0, count - 1))
        window.reveal(selected, of: count, height: SearchView.list(of: context.size).rows)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: move(to: selected - 1, in: context)
        case .wheelDown: move(to: selected + 1, in: context)
        case .press:
            let list = SearchView.list(of: context.size)
            guard list.contains(mouse.position) else { return }
            let count = results(in: context.model).rows
            let visible = window.visible(of: count, height: list.rows, showing: selected)
            let row = visible.lowerBound + mouse.position.row - list.row
            guard visible.contains(row) else { return }
            if row == selected { perform(.go, in: &context) } else { move(to: row, in: context) }
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        SearchView(model: model, results: results(in: model))
            .draw(on: &grid, field: field, selected: selected, window: window)
    }
}
