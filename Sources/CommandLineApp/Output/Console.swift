import Cells
import JSON
import Localization
import ProjectStore

/// The door to standard output and standard error.
///
/// Lines go through the same rule as the cells of a screen, so nothing in a project can drive the terminal.
struct Console {
    private let streams: StandardStreams
    /// The language of all that is printed for people.
    let language: Language

    init(_ streams: StandardStreams, _ language: Language) {
        self.streams = streams
        self.language = language
    }

    /// Prints a line of a result.
    func print(_ line: String = "") { write(Self.harmless(line) + "\n", to: streams.output) }

    /// Prints a line of a result in the program's own words.
    func print(_ string: LocalizedString) { print(string[language]) }

    /// Prints a line that is no result.
    func printError(_ line: String) { write(Self.harmless(line) + "\n", to: streams.error) }

    /// Prints a line that is no result, in the program's own words.
    func printError(_ string: LocalizedString) { printError(string[language]) }

    /// Prints a value as a JSON document, which has its own rules of escaping.
    func printDocument(_ document: some Encodable) throws {
        printDocument(try JSONDocumentEncoder().text(of: document))
    }

    /// Prints a document that programs read.
    func printDocument(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: streams.output) }

    /// Shows how far something is, on one line that changes; only where a person looks on.
    func showProgress(_ string: LocalizedString) {
        if streams.error.isTerminal { write("\r\(Self.harmless(string[language]))", to: streams.error) }
    }

    /// Whether a person sees results and can answer.
    var isTerminal: Bool { streams.isInputTerminal && streams.output.isTerminal }

    /// The line with everything replaced that is no visible text.
    static func harmless(_ line: String) -> String {
        let line = FileNames.readable(line)
        if line.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return line }
        var grid = Grid(size: Size(columns: line.columns, rows: 1))
        grid.put(line, column: 0, row: 0)
        return grid.cells.indices.map(grid.text(at:)).joined()
    }

    private func write(_ text: String, to stream: StandardStreams.Output) { stream.write(Array(text.utf8)) }
}
