import AssessmentModel
import Cells
import Localization
import Presentation

/// Asks for the owner of a criterion on one line, and offers the known names.
struct OwnerPrompt: Page, Hashable {
    enum Action: Hashable, Sendable { case done, next, previous, cancel }

    private let index: Int
    private var field: TextField
    /// Whether the original name is still selected, so that typing replaces it.
    private var isSelected: Bool
    /// The names to offer.
    private let people: [String]
    /// The prefix that tab completes: what was typed, empty at first.
    private var start = ""
    private let original: String
    private let isConflicted: Bool
    /// The events on screen when the prompt opened; the answer replaces these.
    private let replaces: [EventID]

    /// Opens with the current owner.
    init(at index: Int, in model: Model) {
        self.index = index
        let answer = model.assessment.answers[index]
        original = answer.ownerName.oneLine.trimmed
        isConflicted = answer.owner.isConflicted
        replaces = answer.owner.replaceable
        people = model.people
        field = TextField(original)
        isSelected = !original.isEmpty
    }

    static let place = PagePlace.overlay

    static let keys = KeyTable<Action>([
        Binding(
            [.enter, .control("s")], .done, group: .lineKeys,
            help: LocalizedString(
                "take it; an empty line leaves it to nobody", "übernehmen; eine leere Zeile heißt: niemand"),
            footer: LocalizedString("take it", "übernehmen")),
        Binding(
            [.tab, .down], .next, group: .lineKeys, help: LocalizedString("the next name", "der nächste Name"),
            footer: LocalizedString("names", "Namen")),
        Binding(
            [.backTab, .up], .previous, group: .lineKeys, help: LocalizedString("the name before", "der Name davor")),
        Binding(
            [.escape, .control("c")], .cancel, group: .lineKeys,
            help: LocalizedString("leave it as it was", "lassen, wie es war"),
            footer: LocalizedString("leave it", "lassen")),
    ])

    var takesText: Bool { true }

    /// The names that tab cycles through.
    private var names: [String] { people.filter { $0.isCalled(start) } }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .cancel: context.request(.close)
        case .next: offer(1, in: &context)
        case .previous: offer(-1, in: &context)
        case .done:
            context.request(.close)
            let name = field.text.trimmed
            guard name != original || isConflicted else { return }
            let target = context.model.assessment.target(of: .criterion(index))
            context.emit(.record(Entry(.assign(to: name), of: target, replaces: replaces)))
            context.notify(OwnerText.assigned(name))
        }
    }

    /// Fills in the name `step` places after the current one.
    private mutating func offer(_ step: Int, in context: inout Context) {
        let names = names
        guard !names.isEmpty else { return context.notify(OwnerText.nobodyCalled(start)) }
        isSelected = false
        let next = names.firstIndex(of: field.text).map { ($0 + step + names.count) % names.count }
        field.buffer.replaceAll(with: names[next ?? (step > 0 ? 0 : names.count - 1)])
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        let before = field.text
        if case .character = key { dropSelected() }
        isSelected = false
        guard field.buffer.handle(key) else { return false }
        if field.text != before { start = field.text.trimmed }
        return true
    }

    mutating func paste(_ text: String, in context: inout Context) {
        dropSelected()
        field.paste(text)
        start = field.text.trimmed
    }

    private mutating func dropSelected() {
        if isSelected { field.buffer.replaceAll(with: "") }
        isSelected = false
    }

    func draw(on grid: inout Grid, model: Model) {
        let title = OwnerText.title(model.catalog.criteria[index].id)[model.language]
        let area = OverlayArea.clear(on: &grid, rows: 4, title: title)
        let width = grid.size.columns - 4
        field.draw(on: &grid, column: 2, row: area.row, width: width, isFocused: true)
        if isSelected, field.text.columns < width {
            grid.put(field.text, column: 2, row: area.row, style: Style(.plain, .reverse))
        }
        Span.draw(hint(in: model.language), on: &grid, column: 2, row: area.row + 1, limit: width)
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
