import Cells
import JSON
import Localization
import ProjectStore

/// Prints to standard output and standard error.
///
/// Lines are sanitised like the cells of a screen, so nothing in a project can control the terminal.
struct Console {
    private let streams: StandardStreams
    /// The language of everything printed for people.
    let language: Language

    init(_ streams: StandardStreams, _ language: Language) {
        self.streams = streams
        self.language = language
    }

    /// Prints a line of a result.
    func print(_ line: String = "") { write(Self.harmless(line) + "\n", to: streams.output) }

    /// Prints a localised line of a result.
    func print(_ string: LocalizedString) { print(string[language]) }

    /// Prints a line to standard error.
    func printError(_ line: String) { write(Self.harmless(line) + "\n", to: streams.error) }

    /// Prints a localised line to standard error.
    func printError(_ string: LocalizedString) { printError(string[language]) }

    /// Prints a value as JSON, which does its own escaping.
    func printDocument(_ document: some Encodable) throws {
        printDocument(try JSONDocumentEncoder().text(of: document))
    }

    /// Prints a machine-readable document as it is.
    func printDocument(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: streams.output) }

    /// Shows progress on one line that is overwritten; only if standard error is a terminal.
    func showProgress(_ string: LocalizedString) {
        if streams.error.isTerminal { write("\r\(Self.harmless(string[language]))", to: streams.error) }
    }

    /// Takes progress of this width off the line.
    func clearProgress(columns: Int) {
        if streams.error.isTerminal { write("\r\(String(repeating: " ", count: columns))\r", to: streams.error) }
    }

    /// Whether input is a terminal.
    var isInputTerminal: Bool { streams.isInputTerminal }

    /// Whether output is a terminal, where lines are to be wrapped.
    var isOutputTerminal: Bool { streams.output.isTerminal }

    /// What comes in within so many milliseconds; nil waits without end.
    func read(within patience: Int?) -> StandardStreams.Arrival { streams.read(patience) }

    /// The signals that ask the program to end.
    var signals: StandardStreams.Signals { streams.signals }

    /// Whether both input and output are a terminal.
    var isTerminal: Bool { streams.isInputTerminal && streams.output.isTerminal }

    /// The line with everything but visible text replaced.
    static func harmless(_ line: String) -> String {
        let line = FileNames.readable(line)
        if line.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return line }
        var grid = Grid(size: Size(columns: line.columns, rows: 1))
        grid.put(line, column: 0, row: 0)
        return grid.cells.indices.map(grid.text(at:)).joined()
    }

    private func write(_ text: String, to stream: StandardStreams.Output) { stream.write(Array(text.utf8)) }
}
