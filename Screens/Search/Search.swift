import AssessmentModel
import Cells
import Localization
import Presentation

/// Finds criteria as the person types, to go to one match or walk through all.
struct Search: Page, Hashable {
    enum Action: Hashable, Sendable { case go, filter, up, down, pageUp, pageDown, close }

    private var field: TextField
    private var texts: [SearchableText]
    private var language: LanguageCode
    private var query: Query
    private var candidates: [Int]
    private var selected = 0
    private var window = ListWindow()

    /// Begins with the text of an earlier search, if any.
    init(_ text: String = "", in model: Model) {
        field = TextField(text)
        language = model.language.code
        texts = model.catalog.criteria.map { SearchableText($0, in: model.language.code) }
        query = Query(text, in: model.catalog)
        candidates = query.candidates(among: texts, of: model.catalog)
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

    private func matches(in model: Model) -> [Int] {
        candidates.filter { query.matches(answerAt: $0, in: model) }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let matches = matches(in: context.model)
        switch action {
        case .up: move(to: selected - 1, of: matches.count, in: context)
        case .down: move(to: selected + 1, of: matches.count, in: context)
        case .pageUp: move(to: selected - 10, of: matches.count, in: context)
        case .pageDown: move(to: selected + 10, of: matches.count, in: context)
        case .go:
            guard let match = matches[safe: selected] else { return context.notify(SearchText.nothing, .problem) }
            context.request(.walk(match))
        case .filter:
            guard let match = matches[safe: selected] else { return context.notify(SearchText.nothing, .problem) }
            let filter = query.isEmpty ? nil : Filter(query, candidates: candidates)
            context.request(.filter(filter, match))
        case .close: context.request(.close)
        }
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
        query = Query(field.text, in: model.catalog)
        candidates = query.candidates(among: texts, of: model.catalog)
        selected = 0
        window = ListWindow()
    }

    private mutating func move(to row: Int, of count: Int, in context: Context) {
        selected = min(max(0, row), max(0, count - 1))
        window.reveal(selected, of: count, height: SearchView.list(of: context.size).rows)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let count = matches(in: context.model).count
        switch mouse.action {
        case .wheelUp: move(to: selected - 1, of: count, in: context)
        case .wheelDown: move(to: selected + 1, of: count, in: context)
        case .press:
            let list = SearchView.list(of: context.size)
            guard list.contains(mouse.position) else { return }
            let visible = window.visible(of: count, height: list.rows, showing: selected)
            let row = visible.lowerBound + mouse.position.row - list.row
            guard visible.contains(row) else { return }
            if row == selected { perform(.go, in: &context) } else { move(to: row, of: count, in: context) }
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        SearchView(model: model, matches: matches(in: model), query: query)
            .draw(on: &grid, field: field, selected: selected, window: window)
    }
}

enum SearchText {
    static let title = LocalizedString("search", "Suche")
    static let label = LocalizedString("Find", "Suchen")
    static let hint = LocalizedString(
        "Words, and what narrows: #shall #open #unproven, a tag, @name.",
        "Wörter; enger mit #muss #offen #unbelegt, Schlagwort, @Name.")
    static let nothing = LocalizedString(
        "Nothing matches. Type less, or esc to go back.", "Kein Treffer. Weniger eingeben, oder Esc: zurück.")

    static func count(_ count: Int, of all: Int) -> LocalizedString {
        LocalizedString("\(count) of \(all)", "\(count) von \(all)")
    }

    static func unknown(_ token: String) -> LocalizedString {
        LocalizedString("Nothing here is called #\(token). There are: ", "Hier heißt nichts #\(token). Es gibt: ")
    }

    static func unknownOwner(_ name: String) -> LocalizedString {
        LocalizedString(
            "No owner here is called @\(name). There are: ", "Niemand namens @\(name) ist zuständig. Es gibt: ")
    }
}
