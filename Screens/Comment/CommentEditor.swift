import AssessmentModel
import Cells
import Localization
import Presentation

/// A multi-line editor for a criterion's comment, in the place of the answer.
struct CommentEditor: Page, Hashable {
    enum Action: Hashable, Sendable {
        case keep, leave, editor, up, down, pageUp, pageDown, start, end, newline
    }

    let index: Int
    /// The walk that it was opened from, which is drawn around it.
    private let walk: Walk
    private var field: TextArea
    private let original: String
    /// The text at the start. In a conflict it holds both comments, so it equals neither recorded one.
    private let opened: String
    /// The events on screen when the editor opened; the comment replaces these.
    private let replaces: [EventID]

    /// Opens with the draft, or the current comment, or both comments if two people wrote concurrently.
    init(at index: Int, in model: Model, over walk: Walk, draft: String? = nil) {
        let comment = model.assessment.answers[index].comment
        let text =
            comment.isConflicted
            ? CommentText.both(comment.heads, model.clock, model.language) : comment.current?.value ?? ""
        self.index = index
        self.walk = walk
        original = text
        opened = text
        replaces = comment.replaceable
        field = TextArea(draft ?? text)
    }

    static let keys = KeyTable<Action>([
        Binding(
            [.control("s")], .keep, group: .commentKeys,
            help: LocalizedString("keep it and go back", "behalten und zurück"),
            footer: LocalizedString("keep", "behalten")),
        Binding(
            [.escape, .control("c")], .leave, group: .commentKeys,
            help: LocalizedString("leave it as it was; asks first", "lassen, wie es war; fragt vorher"),
            footer: LocalizedString("leave it", "lassen")),
        Binding(
            [.control("o")], .editor, group: .commentKeys,
            help: LocalizedString("go on in your own editor", "im eigenen Editor weiterschreiben"),
            footer: LocalizedString("your editor", "eigener Editor")),
        Binding([.enter], .newline, group: .commentKeys, help: LocalizedString("new line", "neue Zeile")),
        Binding(
            [.up, .control("p")], .up, group: .moveKeys, help: LocalizedString("a line up", "eine Zeile nach oben")),
        Binding(
            [.down, .control("n")], .down, group: .moveKeys,
            help: LocalizedString("a line down", "eine Zeile nach unten")),
        Binding([.pageUp], .pageUp, group: .moveKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
        Binding(
            [.pageDown], .pageDown, group: .moveKeys, help: LocalizedString("a page down", "eine Seite nach unten")),
        Binding([.alt("<")], .start, group: .moveKeys, help: LocalizedString("to the beginning", "zum Anfang")),
        Binding([.alt(">")], .end, group: .moveKeys, help: LocalizedString("to the end", "zum Ende")),
    ])

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        let area = layout(context.size, context.model).text
        switch action {
        case .keep: keep(in: &context)
        case .leave:
            guard field.text != opened else { return close(in: &context) }
            context.push(
                Confirmation(question: CommentText.keepQuestion, yes: CommentText.keep, no: CommentText.drop))
        case .editor: context.emit(.edit(field.text))
        case .newline: change(in: &context) { $0.insert("\n") }
        case .up: field.buffer.moveLines(-1, columns: area.columns)
        case .down: field.buffer.moveLines(1, columns: area.columns)
        case .pageUp: field.buffer.moveLines(1 - area.rows, columns: area.columns)
        case .pageDown: field.buffer.moveLines(area.rows - 1, columns: area.columns)
        case .start: field.buffer.moveToStart()
        case .end: field.buffer.moveToEnd()
        }
        reveal(in: context)
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        var isHandled = false
        change(in: &context) { isHandled = $0.handle(key) }
        return isHandled
    }

    mutating func paste(_ text: String, in context: inout Context) { change(in: &context) { $0.insert(text) } }

    mutating func receive(_ message: Message, in context: inout Context) {
        if case .edited(let text) = message { change(in: &context) { $0.replaceAll(with: text.trimmedAtEnd) } }
        if case .answered(let isKept) = message { isKept ? keep(in: &context) : close(in: &context) }
    }

    private func keep(in context: inout Context) {
        let text = field.text.trimmedAtEnd
        guard CommentLimit.fits(text) else { return context.notify(CommentText.tooLong, .problem) }
        if text != original {
            let target = context.model.assessment.target(of: .criterion(index))
            context.emit(.record(Entry(.comment(text), of: target, replaces: replaces)))
        }
        close(in: &context)
    }

    private func close(in context: inout Context) {
        context.emit(.keepDraft(nil))
        context.request(.close)
    }

    private mutating func change(in context: inout Context, _ body: (inout TextBuffer) -> Void) {
        let before = field.text
        body(&field.buffer)
        if field.text != before {
            let id = context.model.catalog.criteria[index].id
            context.emit(.keepDraft(Draft(criterion: id, text: field.text)))
        }
        reveal(in: context)
    }

    private mutating func reveal(in context: Context) {
        let area = layout(context.size, context.model).text
        field.reveal(columns: area.columns, rows: area.rows)
    }

    private func layout(_ size: Size, _ model: Model) -> CommentLayout {
        let columns = CommentLayout.columns(size, isProjected: model.isProjected)
        return CommentLayout(
            size, isProjected: model.isProjected, lines: field.lineCount(columns: columns),
            criterionLines: conditions(columns, model).count)
    }

    private func conditions(_ columns: Int, _ model: Model) -> [Line] {
        CriterionLines(ofCriterionAt: index, in: model).conditions(columns: columns)
    }

    func draw(on grid: inout Grid, model: Model) {
        let layout = layout(grid.size, model)
        if layout.isInWalk { drawInWalk(layout, on: &grid, model) } else { drawAlone(layout, on: &grid, model) }
        field.draw(on: &grid, in: layout.text)
        if field.text.isEmpty {
            grid.put(
                CommentText.empty[model.language].truncated(to: layout.text.columns), column: layout.text.column,
                row: layout.text.row, style: .muted)
        }
    }

    private func drawInWalk(_ layout: CommentLayout, on grid: inout Grid, _ model: Model) {
        walk.draw(on: &grid, model: model)
        let (text, below) = (layout.text, layout.criterion)
        let rows = below.endRow - text.row + 1
        grid.fill(" ", column: text.column, row: text.row - 1, columns: text.columns, rows: rows)
        grid.focus = nil
        WalkView.drawRule(" \(CommentText.title[model.language]) ", above: text, on: &grid)
        WalkView.drawRule(WalkText.criterion[model.language], above: below, on: &grid)
        for (position, line) in conditions(below.columns, model).prefix(below.rows).enumerated() {
            Span.draw(line, on: &grid, column: below.column, row: below.row + position, limit: below.columns)
        }
    }

    private func drawAlone(_ layout: CommentLayout, on grid: inout Grid, _ model: Model) {
        let above = layout.criterion
        Frame.drawHeader(on: &grid, criterionAt: index, in: model, title: CommentText.title)
        let statement = model.text(model.catalog.criteria[index].texts.statement).wrapped(columns: above.columns)
        for (position, line) in statement.prefix(above.rows).enumerated() {
            grid.put(line, column: above.column, row: above.row + position, style: .muted)
        }
        Frame.drawRule(on: &grid, row: layout.text.row - 1)
    }
}
