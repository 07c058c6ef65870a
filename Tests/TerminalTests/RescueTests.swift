import Cells
import Glibc
import Testing

@testable import Terminal

extension OnATerminal {
    /// Deaths of a program that has no time to restore the terminal itself. Each has its own process.
    @Suite("Rescue")
    struct RescueTests {
        private func expectGivenBack(_ pty: borrowing Pty, as before: [UInt32]) {
            #expect(pty.modes == before)
            let sent = pty.received()
            #expect(sent.contains("\u{1B}[?1049h"))
            for sequence in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?25h", "\u{1B}[?1l"] {
                #expect(sent.contains(sequence))
            }
        }

        @Test("fatal signals", arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGQUIT, SIGUSR1])
        func deadlySignal(number: CInt) async throws {
            let pty = try Pty()
            let before = pty.modes
            let path = pty.path
            await #expect(processExitsWith: .signal(number)) { [path = path as String, number] in
                try SeparateProcess.holding(path) {
                    kill(getpid(), number)
                    while true { pause() }
                }
            }
            expectGivenBack(pty, as: before)
        }

        @Test("a Swift trap")
        func trap() async throws {
            let pty = try Pty()
            let before = pty.modes
            let path = pty.path
            await #expect(processExitsWith: .failure) { [path = path as String] in
                try SeparateProcess.holding(path) { preconditionFailure("a bug") }
            }
            expectGivenBack(pty, as: before)
        }

        @Test("exit, from anywhere")
        func exit() async throws {
            let pty = try Pty()
            let before = pty.modes
            let path = pty.path
            await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
                try SeparateProcess.holding(path) { Glibc.exit(7) }
            }
            expectGivenBack(pty, as: before)
        }

        @Test("a lent terminal is left alone")
        func lent() async throws {
            let pty = try Pty()
            let path = pty.path
            await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
                try SeparateProcess.holding(path, after: { $0.leave() }) {
                    write(open(path, O_RDWR | O_NOCTTY), "MARK", 4)
                    Glibc.exit(7)
                }
            }
            #expect(pty.received().hasSuffix("MARK"))
        }

        @Test(
            "after the terminal is restored, signals end the program as by default",
            arguments: [SIGTERM, SIGHUP, SIGINT])
        func restored(number: CInt) async throws {
            let pty = try Pty()
            let path = pty.path
            await #expect(processExitsWith: .signal(number)) { [path = path as String, number] in
                try SeparateProcess.holding(path, after: { $0.restore() }) {
                    kill(getpid(), number)
                    while true { pause() }
                }
            }
            #expect(pty.received().contains("\u{1B}[?1049l"))
        }
    }
}

/// What runs in a separate process.
private enum SeparateProcess {
    /// Dies while it holds a terminal. The compiler must not know that it dies: before code that does not return, it
    /// destroys whatever is no longer needed, which would restore the terminal in the normal way.
    static func holding(
        _ path: String, after preparation: (inout Terminal) -> Void = { _ in }, end: () -> Void
    ) throws {
        let descriptor = open(path, O_RDWR | O_NOCTTY)
        var terminal = try Terminal(TerminalOptions(name: "xterm-256color"), input: descriptor, output: descriptor)
        var grid = Grid(size: terminal.size)
        grid.put("text", column: 0, row: 0, style: Style(.accent, .bold))
        terminal.draw(grid)
        preparation(&terminal)
        end()
        terminal.restore()
    }
}
