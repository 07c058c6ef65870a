import Cells

/// All keys of the page below, out of its own table.
struct Help: Page, Hashable {
    enum Action: Hashable, Sendable { case up, down, pageUp, pageDown, close }

    let rows: [KeyRow]
    private var top = 0

    init(rows: [KeyRow]) { self.rows = rows.merged }

    static let keys = KeyTable<Action>([
        Binding([.escape, .character("q")], .close, group: "Go", help: "back", footer: "back"),
        Binding([.character("j"), .down], .down, group: "Go", help: "a line down", footer: "scroll"),
        Binding([.character("k"), .up], .up, group: "Go", help: "a line up", footer: "scroll"),
        Binding([.pageDown, .character(" ")], .pageDown, group: "Go", help: "a page down"),
        Binding([.pageUp], .pageUp, group: "Go", help: "a page up"),
    ])

    mutating func perform(_ action: Action, in context: inout Context) {
        let height = Frame.body(of: context.size).rows
        switch action {
        case .close: context.turn(.close)
        case .up: top -= 1
        case .down: top += 1
        case .pageUp: top -= height - 2
        case .pageDown: top += height - 2
        }
        top = min(max(0, top), max(0, lines(columns: context.size.columns).count - height))
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: perform(.up, in: &context)
        case .wheelDown: perform(.down, in: &context)
        case .press: break
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        Frame.drawHeader(on: &grid, left: [Span(HelpText.title, .strong)], right: Status.saving(model))
        let body = Frame.body(of: grid.size)
        let lines = lines(columns: body.columns)
        // The window may have changed its size since the last step.
        let top = min(top, max(0, lines.count - body.rows))
        for (position, line) in lines.dropFirst(top).prefix(body.rows).enumerated() {
            Span.draw(line, on: &grid, column: 1, row: body.row + position, limit: body.columns - 2)
        }
    }

    /// The rows under their headings, in the order in which the headings first come.
    private func lines(columns: Int) -> [Line] {
        var groups: [String] = []
        for row in rows where !groups.contains(row.group) { groups.append(row.group) }
        let keyWidth = min(24, (rows.map(\.keyNames.columns).max() ?? 0) + 2)
        return groups.flatMap { group -> [Line] in
            let lines = rows.filter { $0.group == group }.map { row -> Line in
                let isAvailable = row.unavailable == nil
                var line = [
                    Span(row.keyNames.padded(to: keyWidth), isAvailable ? .accent : .muted),
                    Span(row.help, isAvailable ? .plain : .muted),
                ]
                if let reason = row.unavailable { line.append(Span("  \(reason)", .muted)) }
                return line
            }
            return [[Span(group, .strong)]] + lines + [[]]
        }
    }
}

enum HelpText {
    static let title = "Keys"
}
