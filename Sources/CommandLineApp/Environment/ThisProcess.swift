import CSystem
import Glibc
import ProjectStore

/// What the operating system passes to the process.
package enum ThisProcess {
    /// The arguments without the program's name. One that names a file whose name is not UTF-8 still names it; others
    /// that are not UTF-8 are made so.
    package static var arguments: [String] {
        (0..<Int(CommandLine.argc)).dropFirst().compactMap { CommandLine.unsafeArgv[$0] }.map { argument in
            let bytes = UnsafeBufferPointer(start: argument, count: strlen(argument)).map { UInt8(bitPattern: $0) }
            let isName = String(validating: bytes, as: UTF8.self) == nil && access(argument, F_OK) == 0
            return isName ? FileNames.text(bytes) : String(decoding: bytes, as: UTF8.self)
        }
    }

    package static var environment: CommandEnvironment {
        CommandEnvironment { name in getenv(name).map { String(cString: $0) } }
    }

    package static var streams: StandardStreams {
        StandardStreams(
            output: output(STDOUT_FILENO), error: output(STDERR_FILENO), isInputTerminal: isatty(STDIN_FILENO) == 1,
            signals: StandardStreams.Signals(watch: system_watch_signals, take: takeSignal), read: readInput)
    }

    private static func takeSignal() -> Int32? {
        let number = system_take_signal()
        return number == 0 ? nil : number
    }

    private static func readInput(_ patience: Int?) -> StandardStreams.Arrival {
        var requests = [STDIN_FILENO, system_signals()].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let ready = poll(&requests, nfds_t(requests.count), patience.map { CInt(clamping: $0) } ?? -1)
        let problem = errno
        if let signal = takeSignal() { return .signal(signal) }
        guard ready > 0 else { return ready == 0 || problem == EINTR ? .nothing : .end }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return .nothing }
        return count > 0 ? .bytes(Array(chunk.prefix(count))) : .end
    }

    private static func output(_ descriptor: CInt) -> StandardStreams.Output {
        StandardStreams.Output(isTerminal: isatty(descriptor) == 1) { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 || errno == EINTR else { return }
                rest = rest.dropFirst(max(0, count))
            }
        }
    }

    /// Process-wide settings: fatal signals become errors of the failing call, and freed memory is kept for reuse.
    package static func prepare() {
        // Exceeding the file size limit then fails the write, which keeps the answer and reports the error.
        ignoreFileSizeSignal()
        signal(SIGPIPE, SIG_IGN)
        system_keep_memory()
    }
}
