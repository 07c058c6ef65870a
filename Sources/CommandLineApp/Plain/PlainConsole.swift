import AssessmentModel
import Cells

/// Says lines and waits for lines.
struct PlainConsole {
    enum Arrival: Hashable {
        case line(LineInput.Line)
        /// No whole line, in the time given.
        case nothing
        case end
        case signal(Int32)
    }

    private static let usualColumns = 80
    private static let fewestColumns = 20

    let context: CommandContext
    private var input = LineInput()
    private var isOver = false
    /// The columns to wrap at; nil leaves lines as they are.
    private let columns: Int?
    /// Whether the terminal shows nothing but ASCII.
    private let isASCII: Bool

    init(_ context: CommandContext) {
        self.context = context
        let asked = context.environment["COLUMNS"].flatMap { Int($0) } ?? Self.usualColumns
        columns = context.console.isOutputTerminal ? max(Self.fewestColumns, asked) : nil
        isASCII = context.console.isOutputTerminal && !Self.isUTF8(context.environment)
    }

    /// Whether the locale's character set is UTF-8. Source: POSIX, Base Definitions, 8.2.
    private static func isUTF8(_ environment: CommandEnvironment) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return ["utf-8", "utf8"].contains(where: locale.lowercased().contains)
    }

    /// Whether a person types, instead of a script.
    var isTyped: Bool { context.console.isInputTerminal }

    func say(_ lines: [String]) {
        for line in lines {
            // A text of a project may have several lines.
            for part in line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) {
                for line in wrapped(part) { context.console.print(isASCII ? Self.ascii(line) : line) }
            }
        }
    }

    private static func ascii(_ line: String) -> String {
        var grid = Grid(size: Size(columns: line.columns, rows: 1))
        grid.put(line, column: 0, row: 0)
        return grid.asciiLines.joined()
    }

    /// A path that is longer than a line stays in one piece, so that it can be copied.
    private func wrapped(_ line: String) -> [String] {
        guard let columns, line.split(separator: " ").allSatisfy({ String($0).columns <= columns }) else {
            return [line]
        }
        return line.wrapped(columns: columns)
    }

    /// The next line; nil at the end of the input.
    ///
    /// - Throws: `Failure` if a signal ends the program.
    mutating func wait() throws(Failure) -> LineInput.Line? {
        while true {
            switch next(within: nil) {
            case .line(let line): return line
            case .nothing: break
            case .end: return nil
            case .signal(let number): throw Failure(.signal(number))
            }
        }
    }

    /// Why a run whose lines were not all accepted fails: a script learns it from the exit code, a person has read it.
    func failure(refusals: Int) -> Failure? {
        isTyped || refusals == 0 ? nil : Failure(.usage, PlainText.refused(refusals))
    }

    /// The next line, if it comes within so many milliseconds; nil waits without end.
    mutating func next(within patience: Int?) -> Arrival {
        if let line = input.next() { return .line(line) }
        if isOver { return .end }
        switch context.console.read(within: patience) {
        case .bytes(let bytes): input.take(bytes)
        case .nothing: return .nothing
        case .signal(let number): return .signal(number)
        case .end:
            isOver = true
            input.end()
        }
        return input.next().map(Arrival.line) ?? .nothing
    }
}
