import AssessmentModel
import Cells
import Localization
import Presentation

/// The moments of the assessment, to choose which to compare.
struct MomentList: CachingPage {
    enum Action: Hashable, Sendable { case open, mark, up, down, pageUp, pageDown, first, last, close }

    private var selected = 1
    private var window = ListWindow()
    /// The moment to compare the next one with; nil for now.
    private var marked: ComparedMoment?
    var cached = Cached<Int, [Row]>()

    /// A moment, and how much changed on its day.
    struct Row: Hashable, Sendable {
        let moment: ComparedMoment
        let changes: Int
    }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .goKeys,
            help: LocalizedString(
                "compare it with now, or with the marked one", "mit jetzt vergleichen, oder mit dem markierten"),
            footer: LocalizedString("compare", "vergleichen")),
        Binding(
            .mark, to: .mark, group: .goKeys,
            help: LocalizedString("mark it, to compare another with it", "markieren, um es zu vergleichen"),
            footer: LocalizedString("mark", "markieren")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("earlier moment", "früherer Stand")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("later moment", "späterer Stand")),
        Binding(
            .pageDown, .tenDown, .goOn, to: .pageDown, group: .goKeys,
            help: LocalizedString("ten moments on", "zehn weiter")),
        Binding(.pageUp, .tenUp, to: .pageUp, group: .goKeys, help: LocalizedString("ten moments back", "zehn zurück")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("latest moment", "letzter Stand")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("earliest moment", "erster Stand")),
        Binding(
            .back, .compare, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
    ])

    /// The moments are the same in any window.
    func subject(in size: Size) -> Int { 0 }

    static func content(of subject: Int, in model: Model) -> [Row] {
        model.moments.map { Row(moment: $0.moment, changes: $0.changes) }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .open, .mark: content(about: 0, in: model).count < 2 ? ComparisonPageText.onlyNow : nil
        case .up, .down, .pageUp, .pageDown, .first, .last, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let rows = content(in: context.model, context.size)
        switch action {
        case .open: open(rows, in: &context)
        case .mark: mark(rows, in: &context)
        case .up: move(to: shown(in: rows) - 1, of: rows, in: context)
        case .down: move(to: shown(in: rows) + 1, of: rows, in: context)
        case .pageUp: move(to: shown(in: rows) - 10, of: rows, in: context)
        case .pageDown: move(to: shown(in: rows) + 10, of: rows, in: context)
        case .first: move(to: 0, of: rows, in: context)
        case .last: move(to: rows.count - 1, of: rows, in: context)
        case .close: context.request(.close)
        }
    }

    /// The earlier one is the first of the two, whichever was marked.
    private func open(_ rows: [Row], in context: inout Context) {
        guard let chosen = rows[safe: shown(in: rows)]?.moment else { return }
        let other = marked ?? .now
        guard chosen != other else { return context.notify(ComparisonPageText.sameMoment, .problem) }
        let (first, second) = chosen.isLater(than: other) ? (other, chosen) : (chosen, other)
        context.push(ComparisonList(first, second))
    }

    private mutating func mark(_ rows: [Row], in context: inout Context) {
        guard let chosen = rows[safe: shown(in: rows)]?.moment else { return }
        marked = marked == chosen ? nil : chosen
        context.notify(marked == nil ? ComparisonPageText.unmarked : ComparisonPageText.marked)
    }

    private func shown(in rows: [Row]) -> Int { min(selected, max(0, rows.count - 1)) }

    private mutating func move(to position: Int, of rows: [Row], in context: Context) {
        selected = min(max(0, position), max(0, rows.count - 1))
        window.reveal(selected, of: rows.count, height: Self.list(of: context.size).rows)
    }

    /// Leaves room above for a line and a blank one.
    private static func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 0, row: body.row + 2, columns: body.columns, rows: body.rows - 2)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let rows = content(in: context.model, context.size)
        switch mouse.action {
        case .wheelUp: move(to: shown(in: rows) - 1, of: rows, in: context)
        case .wheelDown: move(to: shown(in: rows) + 1, of: rows, in: context)
        case .press:
            let area = Self.list(of: context.size)
            guard area.contains(mouse.position) else { return }
            let visible = window.visible(of: rows.count, height: area.rows, showing: shown(in: rows))
            let row = visible.lowerBound + mouse.position.row - area.row
            guard visible.contains(row) else { return }
            if row == shown(in: rows) { open(rows, in: &context) } else { move(to: row, of: rows, in: context) }
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let rows = content(in: model, grid.size)
        let area = Self.list(of: grid.size)
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(ComparisonPageText.momentsTitle[language], .muted)])
        let question =
            marked.map { ComparisonPageText.compareWith($0.name(model.clock)) } ?? ComparisonPageText.question
        grid.put(question[language].truncated(to: area.columns - 2), column: 1, row: area.row - 2, style: .muted)
        let visible = window.visible(of: rows.count, height: area.rows, showing: shown(in: rows))
        for (position, row) in rows[visible].enumerated() {
            let index = visible.lowerBound + position
            draw(row, on: &grid, row: area.row + position, model)
            if index == shown(in: rows) { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
        if rows.count < 2 {
            let lines = ComparisonPageText.onlyNow[language].wrapped(columns: area.columns - 4)
            for (position, line) in lines.prefix(area.rows - 2).enumerated() {
                grid.put(line, column: 2, row: area.row + 2 + position)
            }
        }
        Frame.drawMore(on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < rows.count)
    }

    private func draw(_ row: Row, on grid: inout Grid, row line: Int, _ model: Model) {
        let language = model.language
        let changes = row.changes == 0 ? "" : HistoryText.count(row.changes)[language]
        let mark = row.moment == marked ? "* " : "  "
        let isNamed = if case .milestone = row.moment { true } else { false }
        let room = grid.size.columns - 5 - changes.columns
        let name = row.moment.name(model.clock)[language].truncated(to: room)
        Span.draw(
            [Span(mark, .accent), Span(name, isNamed ? .strong : .plain)], on: &grid, column: 1, row: line,
            limit: room + 2)
        let start = min(44, grid.size.columns - 1 - changes.columns)
        if 3 + name.columns + 1 <= start { grid.put(changes, column: start, row: line, style: .muted) }
    }
}
