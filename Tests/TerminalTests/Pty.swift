import Cells
import Glibc
import Testing

@testable import Terminal

/// The two ends of a terminal: the program's, and the emulator's.
struct Pty: ~Copyable {
    let master: CInt
    let slave: CInt

    init(columns: Int = 80, rows: Int = 24) throws {
        var master: CInt = -1
        var slave: CInt = -1
        try #require(openpty(&master, &slave, nil, nil, nil) == 0)
        (self.master, self.slave) = (master, slave)
        resize(columns: columns, rows: rows)
        // Widths depend on the locale.
        setlocale(LC_CTYPE, "C.UTF-8")
    }

    deinit {
        close(master)
        close(slave)
    }

    func terminal(
        _ name: String = "xterm-256color", asciiOnly: Bool = false, colour: Bool = true,
        directColour: Bool = false, theme: Theme = .auto, escape delay: Int = 25, silence milliseconds: Int = 5_000
    ) throws(TerminalError) -> Terminal {
        try Terminal(
            TerminalOptions(
                name: name, asciiOnly: asciiOnly, colour: colour, directColour: directColour, theme: theme,
                escapeDelayMilliseconds: delay, silenceMilliseconds: milliseconds),
            input: slave, output: slave)
    }

    var path: String { String(cString: ttyname(slave)) }

    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Types, and returns when it has arrived.
    func type(_ bytes: [UInt8]) {
        #expect(write(master, bytes, bytes.count) == bytes.count)
        var request = pollfd(fd: slave, events: Int16(POLLIN), revents: 0)
        #expect(poll(&request, 1, 10_000) == 1)
    }

    func type(_ text: String) { type(Array(text.utf8)) }

    /// What the program has sent so far. A mark sent after it shows where that ends.
    func received() -> String {
        let mark = "\u{1E}"
        write(slave, mark, 1)
        var bytes: [UInt8] = []
        while !bytes.contains(where: mark.utf8.contains) {
            var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, 10_000) == 1 else {
                Issue.record("nothing arrives")
                break
            }
            var chunk = [UInt8](repeating: 0, count: 4096)
            let count = read(master, &chunk, chunk.count)
            bytes += chunk.prefix(max(0, count))
        }
        bytes.removeAll(where: mark.utf8.contains)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the program has left anything unread.
    func hasUnreadInput() -> Bool {
        var request = pollfd(fd: slave, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) == 1
    }

    /// The terminal's modes, in a form that can be compared.
    var modes: [UInt32] {
        var modes = termios()
        tcgetattr(slave, &modes)
        let controls = withUnsafeBytes(of: &modes.c_cc) { $0.map(UInt32.init) }
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + controls
    }
}

extension Terminal {
    /// Waits for this many inputs.
    mutating func inputs(_ count: Int) -> [Input] {
        var inputs: [Input] = []
        while inputs.count < count {
            guard wait(timeoutMilliseconds: 10_000) == .input else {
                Issue.record("no input comes")
                break
            }
            inputs += read()
        }
        return inputs
    }
}

/// All suites that claim the terminal, run serially, because ncurses and signals are global to the process.
@Suite(.serialized)
enum OnATerminal {}
