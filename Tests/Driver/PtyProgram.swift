import CDriver
import Glibc

/// A program on its own terminal, driven from the other end of the terminal.
package final class PtyProgram {
    package let child: Child
    private let master: CInt
    private let path: String
    private var isOver = false

    /// Starts the program on a new terminal of this size.
    package init(
        _ words: [String], environment: [String: String], directory: String = "/", columns: Int, rows: Int
    ) throws(DriverError) {
        var name = [CChar](repeating: 0, count: 64)
        master = driver_open_terminal(&name, name.count)
        guard master >= 0 else { throw .noTerminal(code: errno) }
        Self.resize(master, columns: columns, rows: rows)
        path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        child = try Child(words, environment: environment, directory: directory, .terminal(path: path))
    }

    deinit { close(master) }

    private static func resize(_ master: CInt, columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Resizes the terminal, which notifies the program.
    package func resize(columns: Int, rows: Int) { Self.resize(master, columns: columns, rows: rows) }

    /// Types; false if nobody has the other end of the terminal open any more.
    @discardableResult
    package func type(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    package func type(_ text: String) -> Bool { type(Array(text.utf8)) }

    /// What the program has painted, as soon as there is something; empty if nothing comes in time, nil if nothing will
    /// come any more.
    package func read(within patience: Duration) -> [UInt8]? {
        if isOver { return nil }
        var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, CInt(clamping: patience.milliseconds)) > 0 else { return [] }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &chunk, chunk.count)
        // When the last process closes the other end, reading fails instead of reporting the end.
        isOver = count <= 0
        return isOver ? nil : Array(chunk.prefix(count))
    }

    /// Whether the program waits for input, is stopped, or has ended. Its output is complete then, and can be `read`
    /// without waiting. Keys typed a moment ago may still be on their way to it.
    package var isIdle: Bool {
        if child.endingSoFar() != nil { return true }
        guard child.isStopped || driver_is_polling(child.id) else { return false }
        let terminal = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return false }
        defer { close(terminal) }
        var typed: CInt = 0
        return ioctl(terminal, UInt(FIONREAD), &typed) == 0 && typed == 0
    }
}

/// The text of a file; empty if there is none.
package func contents(of path: String) -> String {
    guard let file = fopen(path, "re") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
    return String(decoding: bytes, as: UTF8.self)
}
