import CSystem
import Glibc
import ProjectStore

/// What the operating system gives to the process.
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

    /// The variables of its environment.
    package static var environment: CommandEnvironment {
        CommandEnvironment { name in getenv(name).map { String(cString: $0) } }
    }

    /// Standard input, output and error.
    package static var streams: StandardStreams {
        StandardStreams(
            output: output(STDOUT_FILENO), error: output(STDERR_FILENO), isInputTerminal: isatty(STDIN_FILENO) == 1)
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

    /// Settings for as long as it lives: what a signal would end it for becomes an error of the call, and memory that
    /// was used once is kept for the next need.
    package static func prepare() {
        // A limit on the size of files then fails the write, which keeps the answer and says so.
        ignoreFileSizeSignal()
        signal(SIGPIPE, SIG_IGN)
        system_keep_memory()
    }
}
