import Cells
import Localization
import Presentation

/// Finds an action of the page below by its name, and does it.
struct Palette: Page, Hashable {
    enum Action: Hashable, Sendable { case go, up, down, pageUp, pageDown, close }

    private let rows: [KeyRow]
    private var field = TextField()
    private var selected = 0
    private var window = ListWindow()

    /// - Parameter rows: the keys of the page below, with the reasons why some are unavailable.
    init(rows: [KeyRow]) { self.rows = rows.merged.filter { $0.keys != KeyMeaning.palette.keys } }

    static let keys = KeyTable<Action>([
        Binding(
            [.enter], .go, group: .searchKeys, help: LocalizedString("do it", "ausführen"),
            footer: LocalizedString("do it", "ausführen")),
        Binding([.down], .down, group: .searchKeys, help: LocalizedString("the action below", "die Aktion darunter")),
        Binding([.up], .up, group: .searchKeys, help: LocalizedString("the action above", "die Aktion darüber")),
        Binding(
            [.pageDown], .pageDown, group: .searchKeys,
            help: LocalizedString("ten actions down", "zehn Aktionen nach unten")),
        Binding(
            [.pageUp], .pageUp, group: .searchKeys, help: LocalizedString("ten actions up", "zehn Aktionen nach oben")),
        Binding(
            [.escape, .control("c")], .close, group: .searchKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
    ])

    var takesText: Bool { true }

    /// The rows that match what was typed, the best first.
    private func matches(_ language: Language) -> [KeyRow] {
        let typed = field.text.trimmed
        guard !typed.isEmpty else { return rows }
        let ranked = rows.enumerated().compactMap { position, row -> (rank: Int, position: Int, row: KeyRow)? in
            let name = FuzzyMatch.rank(of: typed, in: row.help[language])
            let isKey = row.keys.contains { $0.name(language) == typed }
            return (isKey ? 0 : name).map { ($0, position, row) }
        }
        return ranked.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.map(\.row)
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let matches = matches(context.model.language)
        switch action {
        case .up: move(to: selected - 1, of: matches.count, in: context.size)
        case .down: move(to: selected + 1, of: matches.count, in: context.size)
        case .pageUp: move(to: selected - 10, of: matches.count, in: context.size)
        case .pageDown: move(to: selected + 10, of: matches.count, in: context.size)
        case .go: go(matches[safe: selected], in: &context)
        case .close: context.request(.close)
        }
    }

    private func go(_ row: KeyRow?, in context: inout Context) {
        guard let row, let key = row.keys.first else { return context.notify(PaletteText.nothing, .problem) }
        if let reason = row.unavailable { return context.notify(reason, .problem) }
        context.request(.press(key))
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard field.buffer.handle(key) else { return false }
        (selected, window) = (0, ListWindow())
        return true
    }

    mutating func paste(_ text: String, in context: inout Context) {
        field.paste(text)
        (selected, window) = (0, ListWindow())
    }

    private mutating func move(to row: Int, of count: Int, in size: Size) {
        selected = min(max(0, row), max(0, count - 1))
        window.reveal(selected, of: count, height: Self.list(of: size).rows)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let matches = matches(context.model.language)
        switch mouse.action {
        case .wheelUp: move(to: selected - 1, of: matches.count, in: context.size)
        case .wheelDown: move(to: selected + 1, of: matches.count, in: context.size)
        case .press:
            let list = Self.list(of: context.size)
            guard list.contains(mouse.position) else { return }
            let visible = window.visible(of: matches.count, height: list.rows, showing: selected)
            let row = visible.lowerBound + mouse.position.row - list.row
            guard visible.contains(row) else { return }
            if row == selected { go(matches[safe: row], in: &context) }
            move(to: row, of: matches.count, in: context.size)
        }
    }

    /// The area of the actions.
    private static func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 0, row: body.row + 2, columns: size.columns, rows: body.rows - 2)
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let matches = matches(language)
        Frame.drawHeader(
            on: &grid, left: [Span(PaletteText.title[language], .strong)],
            right: [Span(SearchText.count(matches.count, of: rows.count)[language], .muted)])
        let body = Frame.body(of: grid.size)
        let label = SearchText.label[language].columns + 2
        grid.put(SearchText.label[language], column: 1, row: body.row, style: .muted)
        field.draw(on: &grid, column: 1 + label, row: body.row, width: body.columns - label - 3, isFocused: true)
        let cursor = grid.cursor
        let area = Self.list(of: grid.size)
        if matches.isEmpty { grid.put(PaletteText.nothing[language], column: 2, row: area.row, style: .muted) }
        let visible = window.visible(of: matches.count, height: area.rows, showing: selected)
        let keyWidth = min(20, rows.map { $0.keyNames(language).columns }.max() ?? 0)
        for (position, row) in visible.enumerated() {
            Span.draw(
                Self.line(matches[row], keyWidth: keyWidth, columns: area.columns - 4, language), on: &grid, column: 2,
                row: area.row + position,
                limit: area.columns - 4)
            if row == selected { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < matches.count)
        grid.cursor = cursor
    }

    /// An action with its keys, and why it is unavailable if that fits; choosing it says so in any case.
    private static func line(_ row: KeyRow, keyWidth: Int, columns: Int, _ language: Language) -> Line {
        let isAvailable = row.unavailable == nil
        let keys = row.keyNames(language).truncated(to: keyWidth).padded(to: keyWidth + 2)
        let line = [
            Span(keys, isAvailable ? .accent : .muted), Span(row.help[language], isAvailable ? .plain : .muted),
        ]
        let reason = row.unavailable.map { [Span("  (\($0[language].trimmedSentence))", .muted)] } ?? []
        return line.columns + reason.columns <= columns ? line + reason : line
    }
}

enum PaletteText {
    static let title = LocalizedString("Actions", "Aktionen")
    static let nothing = LocalizedString(
        "No action is called that. Type less, or esc to go back.",
        "Keine Aktion heißt so. Weniger eingeben, oder Esc: zurück.")
}
