import Cells
import Glibc

/// The door to standard output and standard error for text that people read.
///
/// Lines go through the same rule as the cells of a screen, so nothing in a project can drive the terminal.
enum Console {
    static func print(_ line: String = "") { write(harmless(line) + "\n", to: stdout) }

    static func printError(_ line: String) { write(harmless(line) + "\n", to: stderr) }

    /// For several lines of our own wording.
    static func printErrorLines(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { printError(String(line)) }
    }

    /// For documents that programs read, which have their own rules of escaping.
    static func printDocument(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: stdout) }

    /// The line with everything replaced that is no visible text.
    static func harmless(_ line: String) -> String {
        if line.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return line }
        var grid = Grid(size: Size(columns: line.columns, rows: 1))
        grid.put(line, column: 0, row: 0)
        return grid.cells.indices.map(grid.text(at:)).joined()
    }

    private static func write(_ text: String, to stream: UnsafeMutablePointer<FILE>?) {
        guard let stream else { return }
        fputs(text, stream)
        fflush(stream)
    }

    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
