import Cells
import Localization
import Presentation

/// What the keys of a prompt do.
enum PromptAction: Hashable, Sendable { case done, cancel, up, down }

/// A page over another one that asks for a short text: one paragraph in few rows.
protocol PromptPage: Page where Action == PromptAction {
    var field: TextArea { get set }

    /// Does what the prompt is for, or says what is wrong.
    mutating func finish(in context: inout Context)
}

extension PromptPage {
    static var place: PagePlace { .overlay }

    /// The keys of a prompt, with what takes the text and what leaves it.
    static func promptKeys(
        done: (help: LocalizedString, footer: LocalizedString), cancel: (help: LocalizedString, footer: LocalizedString)
    ) -> KeyTable<PromptAction> {
        KeyTable([
            Binding([.enter, .control("s")], .done, group: .lineKeys, help: done.help, footer: done.footer),
            Binding([.escape, .control("c")], .cancel, group: .lineKeys, help: cancel.help, footer: cancel.footer),
            Binding(
                [.up, .control("p")], .up, group: .moveKeys, help: LocalizedString("a line up", "eine Zeile nach oben")),
            Binding(
                [.down, .control("n")], .down, group: .moveKeys,
                help: LocalizedString("a line down", "eine Zeile nach unten")),
        ])
    }

    var takesText: Bool { true }
    var typed: String? { field.buffer.typed }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: finish(in: &context)
        case .cancel: context.request(.close)
        case .up: move(by: -1, in: context)
        case .down: move(by: 1, in: context)
        }
    }

    private mutating func move(by lines: Int, in context: Context) {
        field.buffer.moveLines(lines, columns: columns(context.size))
        reveal(in: context)
    }

    private func columns(_ size: Size) -> Int { size.columns - 4 }

    /// The rows of the text in a window: as many as it needs, and no more than 5; more scrolls.
    private func rows(_ size: Size) -> Int { min(5, field.lineCount(columns: columns(size))) }

    private mutating func reveal(in context: Context) {
        field.reveal(columns: columns(context.size), rows: rows(context.size))
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard field.buffer.handle(key) else { return false }
        reveal(in: context)
        return true
    }

    /// Takes line breaks as blanks: the text is one paragraph.
    mutating func paste(_ text: String, in context: inout Context) {
        field.buffer.insert(text.oneLine)
        reveal(in: context)
    }

    func draw(_ title: LocalizedString, hint: LocalizedString, on grid: inout Grid, _ language: Language) {
        let (columns, rows) = (columns(grid.size), rows(grid.size))
        let hint = hint[language].wrapped(columns: columns)
        let area = OverlayArea.clear(on: &grid, rows: rows + 2 + hint.count, title: title[language])
        let text = Area(column: 2, row: area.row, columns: columns, rows: rows)
        field.draw(on: &grid, in: text, style: Style(.plain, .underline))
        for (position, line) in hint.enumerated() {
            grid.put(line, column: 2, row: text.endRow + position, style: .muted)
        }
    }
}
