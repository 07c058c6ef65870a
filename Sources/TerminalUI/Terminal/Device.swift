import Glibc

/// The file descriptors of a terminal, and what they offer without ncurses.
struct Device {
    let input: CInt
    let output: CInt

    enum Reading {
        case bytes([UInt8])
        case nothing
        /// The terminal is gone.
        case end
    }

    var isTerminal: Bool { isatty(input) == 1 && isatty(output) == 1 }

    /// The current size of the terminal; nil if it does not know.
    var size: (rows: CInt, columns: CInt)? {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else { return nil }
        return (CInt(size.ws_row), CInt(size.ws_col))
    }

    var modes: termios? {
        var modes = termios()
        return tcgetattr(output, &modes) == 0 ? modes : nil
    }

    /// Reads what has been typed, without waiting.
    func read() -> Reading {
        var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 0) > 0 else { return .nothing }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, length in
            count = Glibc.read(input, buffer.baseAddress, buffer.count)
            length = max(0, count)
        }
        if count > 0 { return .bytes(bytes) }
        return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .end
    }

    /// Sends bytes directly. Flush ncurses before, if it has buffered any.
    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return
            }
        }
    }
}
