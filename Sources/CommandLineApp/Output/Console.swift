import Cells
import Glibc
import JSON
import Localization

/// The door to standard output and standard error for text that people read.
///
/// Lines go through the same rule as the cells of a screen, so nothing in a project can drive the terminal.
enum Console {
    static func print(_ line: String = "") { write(harmless(line) + "\n", to: STDOUT_FILENO) }

    static func printError(_ line: String) { write(harmless(line) + "\n", to: STDERR_FILENO) }

    /// What the program says itself, in the language that it began to speak in.
    static func print(_ string: LocalizedString) { print(string.localized) }

    static func printError(_ string: LocalizedString) { printError(string.localized) }

    /// For several lines of our own wording.
    static func printErrorLines(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { printError(String(line)) }
    }

    /// For documents that programs read, which have their own rules of escaping.
    static func printDocument(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO) }

    /// A value as a JSON document.
    static func printDocument(_ document: some Encodable) throws {
        printDocument(try JSONDocumentEncoder().text(of: document))
    }

    /// The line with everything replaced that is no visible text.
    static func harmless(_ line: String) -> String {
        if line.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return line }
        var grid = Grid(size: Size(columns: line.columns, rows: 1))
        grid.put(line, column: 0, row: 0)
        return grid.cells.indices.map(grid.text(at:)).joined()
    }

    /// Shows how far something is, on one line that changes; only where a person looks on.
    static func showProgress(_ text: String) {
        if isatty(STDERR_FILENO) == 1 { write("\r\(harmless(text))", to: STDERR_FILENO) }
    }

    private static func write(_ text: String, to descriptor: CInt) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            // Who closed the other end wants no more.
            guard count > 0 || errno == EINTR else { return }
            bytes = bytes.dropFirst(max(0, count))
        }
    }

    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
