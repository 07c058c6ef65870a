import AssessmentModel
import Cells
import Localization
import Presentation

/// A multi-line editor for a criterion's comment.
struct CommentEditor: Page, Hashable {
    enum Action: Hashable, Sendable {
        case keep, leave, editor, up, down, pageUp, pageDown, start, end, newline
    }

    let index: Int
    private var buffer: TextBuffer
    private let original: String
    /// The text at the start. In a conflict it holds both comments, so it equals neither recorded one.
    private let opened: String
    /// The events on screen when the editor opened; the comment replaces these.
    private let replaces: [EventID]
    /// The first visible wrapped line.
    private var top = 0

    /// Opens with the draft, or the current comment, or both comments if two people wrote concurrently.
    init(at index: Int, in model: Model, draft: String? = nil) {
        let comment = model.assessment.answers[index].comment
        let text =
            comment.isConflicted
            ? CommentText.both(comment.heads, model.clock, model.language) : comment.current?.value ?? ""
        self.index = index
        original = text
        opened = text
        replaces = comment.replaceable
        buffer = TextBuffer(draft ?? text)
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
        let area = CommentLayout(context.size).text
        switch action {
        case .keep: keep(in: &context)
        case .leave:
            guard buffer.text != opened else { return close(in: &context) }
            context.push(
                Confirmation(question: CommentText.keepQuestion, yes: CommentText.keep, no: CommentText.drop))
        case .editor: context.emit(.edit(buffer.text))
        case .newline: change(in: &context) { $0.insert("\n") }
        case .up: buffer.moveLines(-1, columns: area.columns)
        case .down: buffer.moveLines(1, columns: area.columns)
        case .pageUp: buffer.moveLines(1 - area.rows, columns: area.columns)
        case .pageDown: buffer.moveLines(area.rows - 1, columns: area.columns)
        case .start: buffer.moveToStart()
        case .end: buffer.moveToEnd()
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
        let text = buffer.text.trimmedAtEnd
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
        let before = buffer.text
        body(&buffer)
        if buffer.text != before {
            let id = context.model.catalog.criteria[index].id
            context.emit(.keepDraft(Draft(criterion: id, text: buffer.text)))
        }
        reveal(in: context)
    }

    private mutating func reveal(in context: Context) {
        let area = CommentLayout(context.size).text
        let lines = buffer.text.wrappedRanges(columns: area.columns)
        top = top(of: lines, height: area.rows)
    }

    /// The first visible line, moved as little as needed to show the cursor.
    private func top(of lines: [Range<String.Index>], height: Int) -> Int {
        let row = TextBuffer.place(of: buffer.cursorIndex, in: lines, buffer.text).row
        return min(max(top, row - height + 1), row, max(0, lines.count - height))
    }

    func draw(on grid: inout Grid, model: Model) {
        let criterion = model.catalog.criteria[index]
        let layout = CommentLayout(grid.size)
        Frame.drawHeader(on: &grid, criterionAt: index, in: model, title: CommentText.title)
        let statement = model.text(criterion.texts.statement).wrapped(columns: layout.statement.columns)
        for (position, line) in statement.prefix(layout.statement.rows).enumerated() {
            grid.put(line, column: layout.statement.column, row: layout.statement.row + position, style: .muted)
        }
        Frame.drawRule(on: &grid, row: layout.text.row - 1)
        let area = layout.text
        let lines = buffer.text.wrappedRanges(columns: area.columns)
        let top = top(of: lines, height: area.rows)
        for (position, range) in lines.dropFirst(top).prefix(area.rows).enumerated() {
            let line = buffer.text[range].drop { $0.isNewline }
            grid.put(
                String(line.last?.isNewline ?? false ? line.dropLast() : line), column: area.column,
                row: area.row + position, limit: area.columns)
        }
        let cursor = TextBuffer.place(of: buffer.cursorIndex, in: lines, buffer.text)
        grid.cursor = Position(
            column: area.column + min(cursor.column, area.columns), row: area.row + cursor.row - top)
        if buffer.text.isEmpty {
            grid.put(
                CommentText.empty[model.language].truncated(to: area.columns), column: area.column, row: area.row,
                style: .muted)
        }
    }
}

/// How long a comment can be: an event is one line of a journal, of at most 1 MiB. Source: docs, the project directory.
enum CommentLimit {
    /// In bytes as JSON; the rest of the line takes what is left.
    static let bytes = 1_000_000

    static func fits(_ text: String) -> Bool {
        // No byte takes more than six.
        if text.utf8.count <= bytes / 6 { return true }
        let escaped = text.unicodeScalars.reduce(0) { count, scalar in
            switch scalar.value {
            case 0x0A, 0x22, 0x5C: count + 2
            case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: count + 6
            default: count + UTF8.width(scalar)
            }
        }
        return escaped <= bytes
    }
}

/// The layout of the comment editor.
struct CommentLayout {
    let statement: Area
    let text: Area

    init(_ size: Size) {
        let body = Frame.body(of: size)
        let width = min(76, size.columns - 4)
        statement = Area(column: 2, row: body.row, columns: width, rows: min(4, body.rows / 4))
        let first = statement.endRow + 1
        // A long notice takes the last row of the body and must not cover the line being typed.
        text = Area(column: 2, row: first, columns: width, rows: body.endRow - 1 - first)
    }
}

enum CommentText {
    static let title = LocalizedString("comment", "Kommentar")
    static let empty = LocalizedString(
        "Type. ctrl-s keeps the comment, alt-u undoes, ctrl-o opens your own editor.",
        "Tippen. Strg-s behält den Kommentar, Alt-u macht rückgängig, Strg-o: Editor.")
    static let keepQuestion = LocalizedString("Keep what you typed?", "Das Getippte behalten?")
    static let keep = LocalizedString("keep it", "behalten")
    static let drop = LocalizedString(
        "drop it; the comment stays as it was", "verwerfen; der Kommentar bleibt, wie er war")
    static let tooLong = LocalizedString(
        "A comment can have at most 1 MB. Shorten it, or attach the text as a file.",
        "Ein Kommentar kann höchstens 1 MB haben. Kürzen oder den Text als Datei anhängen.")
    static let restored = LocalizedString(
        "Your unsaved comment is back. ctrl-s keeps it, esc asks.",
        "Ihr ungespeicherter Kommentar ist wieder da. Strg-s behält ihn, Esc fragt.")

    /// Both comments in turn, each under its author's name.
    static func both(_ heads: [MultiValueRegister<String>.Assignment], _ clock: Clock, _ language: Language) -> String {
        heads.map { "\($0.by), \(Moments.text($0.at, clock, language)):\n\($0.value)" }.joined(separator: "\n\n")
    }
}
