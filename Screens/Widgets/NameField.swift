import Cells
import Localization
import Presentation

/// A one-line field for a person's name that offers the names in use.
struct NameField: Hashable, Sendable {
    private var field: TextField
    /// Whether the original name is still selected, so that typing replaces it.
    private var isSelected: Bool
    /// The names to offer.
    private let people: [String]
    /// The prefix that tab completes: what was typed, empty at first.
    private var start = ""

    init(_ original: String, of people: [String]) {
        field = TextField(original)
        isSelected = !original.isEmpty
        self.people = people
    }

    /// The name as it stands, without blanks around it.
    var text: String { field.text.trimmed }

    /// The names that tab cycles through.
    private var names: [String] { people.filter { $0.isCalled(start) } }

    /// Fills in the name `step` places after the current one; says so if no name begins like the text.
    mutating func offer(_ step: Int, in context: inout Context) {
        let names = names
        guard !names.isEmpty else { return context.notify(OwnerText.nobodyCalled(start)) }
        isSelected = false
        let next = names.firstIndex(of: field.text).map { ($0 + step + names.count) % names.count }
        field.buffer.replaceAll(with: names[next ?? (step > 0 ? 0 : names.count - 1)])
    }

    /// Takes a key as text; returns false if it is none.
    mutating func type(_ key: Key) -> Bool {
        let before = field.text
        if case .character = key { dropSelected() }
        isSelected = false
        guard field.buffer.handle(key) else { return false }
        if field.text != before { start = text }
        return true
    }

    mutating func paste(_ text: String) {
        dropSelected()
        field.paste(text)
        start = self.text
    }

    private mutating func dropSelected() {
        if isSelected { field.buffer.replaceAll(with: "") }
        isSelected = false
    }

    /// Draws the field, and below it the names to choose from.
    func draw(on grid: inout Grid, column: Int, row: Int, width: Int, _ language: Language) {
        field.draw(on: &grid, column: column, row: row, width: width, isFocused: true)
        if isSelected, field.text.columns < width {
            grid.put(field.text, column: column, row: row, style: Style(.plain, .reverse))
        }
        Span.draw(hint(in: language), on: &grid, column: column, row: row + 1, limit: width)
    }

    /// The names to choose from; the current one is highlighted and stays visible.
    private func hint(in language: Language) -> Line {
        let names = names
        guard !names.isEmpty else { return [Span(OwnerText.newName[language], .muted)] }
        let place = names.firstIndex(of: field.text) ?? 0
        let shown = place < 3 ? names[...] : names[(place - 1)...]
        let spans = shown.map { Span($0.truncated(to: 24), $0 == field.text ? Style(.accent, .bold) : .plain) }
        let list = spans.map { [$0] }.joined(separator: [Span(" · ", .muted)])
        return [Span(OwnerText.tab[language], .muted)] + list
    }
}

// MARK: - Keys

extension NameField {
    /// What the keys do in a prompt for a name.
    enum Action: Hashable, Sendable { case done, next, previous, cancel }

    /// - Parameter taking: what taking the name means, for the help.
    static func keys(taking help: LocalizedString) -> KeyTable<Action> {
        KeyTable([
            Binding(
                [.enter, .control("s")], .done, group: .lineKeys, help: help,
                footer: LocalizedString("take it", "übernehmen")),
            Binding(
                [.tab, .down], .next, group: .lineKeys, help: LocalizedString("the next name", "der nächste Name"),
                footer: LocalizedString("names", "Namen")),
            Binding(
                [.backTab, .up], .previous, group: .lineKeys,
                help: LocalizedString("the name before", "der Name davor")),
            Binding(
                [.escape, .control("c")], .cancel, group: .lineKeys,
                help: LocalizedString("leave it as it was", "lassen, wie es war"),
                footer: LocalizedString("leave it", "lassen")),
        ])
    }
}
