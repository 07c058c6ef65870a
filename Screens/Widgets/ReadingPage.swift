import AssessmentModel
import Cells
import Localization

/// A read-only page: lines that scroll under a header.
protocol ReadingPage: Page where Action == ReadingAction {
    /// The first visible line.
    var top: Int { get set }

    func lines(columns: Int, in model: Model) -> [Line]

    func drawHeader(on grid: inout Grid, model: Model)

    /// Searches the lines, on pages that can.
    func find(in context: inout Context)

    /// Turns to what is read next or before, on pages that have several.
    mutating func turn(by step: Int, in context: inout Context)

    /// Does something with what is read, on pages that can.
    mutating func take(in context: inout Context)

    /// Changes something that is read, on pages that can.
    mutating func change(in context: inout Context)
}

enum ReadingAction: Hashable, Sendable {
    case up, down, tenUp, tenDown, pageUp, pageDown, first, last, find, next, previous, take, change, close
}

extension ReadingPage {
    func find(in context: inout Context) {}
    mutating func turn(by step: Int, in context: inout Context) {}
    mutating func take(in context: inout Context) {}
    mutating func change(in context: inout Context) {}

    /// The keys of a reading page; the key that opened it can also close it.
    static func readingKeys(closedBy opener: KeyMeaning? = nil, _ own: [Binding<ReadingAction>] = []) -> KeyTable<
        ReadingAction
    > {
        KeyTable(
            [
                Binding(
                    ([.back] + [opener].compactMap { $0 }).flatMap(\.keys), .close, group: .goKeys,
                    help: LocalizedString("back", "zurück"),
                    footer: LocalizedString("back", "zurück")),
                Binding(
                    .down, to: .down, group: .goKeys,
                    help: LocalizedString("a line down", "eine Zeile nach unten"),
                    footer: LocalizedString("scroll", "blättern")),
                Binding(
                    .up, to: .up, group: .goKeys, help: LocalizedString("a line up", "eine Zeile nach oben"),
                    footer: LocalizedString("scroll", "blättern")),
                Binding(
                    .pageDown, .goOn, to: .pageDown, group: .goKeys,
                    help: LocalizedString("a page down", "eine Seite nach unten")),
                Binding(
                    .pageUp, to: .pageUp, group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
                Binding(
                    .tenDown, to: .tenDown, group: .goKeys,
                    help: LocalizedString("ten lines down", "zehn Zeilen nach unten")),
                Binding(
                    .tenUp, to: .tenUp, group: .goKeys, help: LocalizedString("ten lines up", "zehn Zeilen nach oben")),
                Binding(.first, to: .first, group: .goKeys, help: LocalizedString("to the beginning", "zum Anfang")),
                Binding(.last, to: .last, group: .goKeys, help: LocalizedString("to the end", "zum Ende")),
            ] + own)
    }

    private func columns(of size: Size) -> Int { Frame.body(of: size).columns - 2 }

    mutating func perform(_ action: ReadingAction, in context: inout Context) {
        let height = Frame.body(of: context.size).rows
        switch action {
        case .close: context.request(.close)
        case .find: find(in: &context)
        case .next: turn(by: 1, in: &context)
        case .previous: turn(by: -1, in: &context)
        case .take: take(in: &context)
        case .change: change(in: &context)
        case .up: top -= 1
        case .down: top += 1
        case .tenUp: top -= 10
        case .tenDown: top += 10
        case .pageUp: top -= height - 2
        case .pageDown: top += height - 2
        case .first: top = 0
        case .last: top = .max
        }
        top = shownTop(of: lines(columns: columns(of: context.size), in: context.model).count, height: height)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: perform(.up, in: &context)
        case .wheelDown: perform(.down, in: &context)
        case .press: break
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        drawHeader(on: &grid, model: model)
        let body = Frame.body(of: grid.size)
        let lines = lines(columns: body.columns - 2, in: model)
        let top = shownTop(of: lines.count, height: body.rows)
        for (position, line) in lines.dropFirst(top).prefix(body.rows).enumerated() {
            Span.draw(line, on: &grid, column: 1, row: body.row + position, limit: body.columns - 2)
        }
        Frame.drawMore(
            on: &grid, in: body, above: top > 0, below: top + body.rows < lines.count)
    }

    /// Keeps the last lines at the bottom, even if the window was resized since the last step.
    private func shownTop(of count: Int, height: Int) -> Int { min(max(0, top), max(0, count - height)) }
}
