import Cells
import Glibc
import Testing

@testable import Terminal

extension OnATerminal {
    @Suite("Claiming and restoring a terminal")
    struct ClaimTests {
        @Test("it is restored completely")
        func restored() throws {
            let pty = try Pty()
            let before = pty.modes
            var terminal = try pty.terminal()
            var grid = Grid(size: terminal.size)
            grid.put("text", column: 0, row: 0, style: Style(.accent, .bold))
            grid.cursor = Position(column: 2, row: 0)
            terminal.draw(grid)
            #expect(pty.modes != before)
            let claimed = pty.received()
            for sequence in ["\u{1B}[?1049h", "\u{1B}[?2004h", "\u{1B}[?1000h", "\u{1B}[?1006h"] {
                #expect(claimed.contains(sequence))
            }

            terminal.restore()
            #expect(pty.modes == before)
            let restored = pty.received()
            for sequence in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1006l", "\u{1B}[?1l"] {
                #expect(restored.contains(sequence))
            }
            terminal.restore()
            #expect(pty.received() == "")
        }

        @Test("it is restored when its owner is gone")
        func dropped() throws {
            let pty = try Pty(columns: 90, rows: 30)
            let before = pty.modes
            func holdBriefly() throws {
                let terminal = try pty.terminal()
                #expect(terminal.size == Size(columns: 90, rows: 30))
            }
            try holdBriefly()
            #expect(pty.modes == before)
            #expect(pty.received().contains("\u{1B}[?1049l"))
        }

        @Test("the cursor is shown again at the end")
        func cursor() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            terminal.draw(Grid(size: terminal.size))
            #expect(pty.received().contains("\u{1B}[?25l"))
            terminal.restore()
            #expect(pty.received().contains("\u{1B}[?25h"))
        }

        @Test("while lent to another program, it is restored, and its input is not ours")
        func lent() throws {
            let pty = try Pty()
            let before = pty.modes
            var terminal = try pty.terminal()
            let claimed = pty.modes
            var grid = Grid(size: terminal.size)
            grid.put("still here", column: 0, row: 0)
            terminal.draw(grid)
            _ = pty.received()

            terminal.leave()
            #expect(pty.modes == before)
            #expect(pty.received().contains("\u{1B}[?1049l"))
            pty.type("for the editor\n")
            #expect(terminal.wait(timeoutMilliseconds: 0) == .timeout)
            #expect(terminal.read() == [])
            terminal.draw(Grid(size: terminal.size))
            #expect(pty.received() == "for the editor\r\n", "the line's own echo, and no drawing")
            tcflush(pty.slave, TCIFLUSH)

            terminal.resume()
            #expect(pty.modes == claimed)
            #expect(terminal.inputs(1) == [.resize(terminal.size)])
            terminal.draw(grid)
            let repainted = pty.received()
            #expect(repainted.contains("still here"))
            #expect(repainted.contains("\u{1B}[?2004h"))
            pty.type("x")
            #expect(terminal.inputs(1) == [.key(.character("x"))])
        }

        @Test("non-terminals and unusable terminals are refused untouched")
        func refused() throws {
            let pty = try Pty()
            let before = pty.modes
            func error(name: String?, input: CInt, output: CInt) -> TerminalError? {
                do {
                    _ = try Terminal(TerminalOptions(name: name), input: input, output: output)
                    return nil
                } catch { return error }
            }
            let null = open("/dev/null", O_RDWR)
            defer { close(null) }
            #expect(error(name: "xterm", input: null, output: pty.slave) == .notATerminal)
            #expect(error(name: "xterm", input: pty.slave, output: null) == .notATerminal)
            #expect(error(name: nil, input: pty.slave, output: pty.slave) == .unknownTerminal(name: nil))
            #expect(error(name: "unheard", input: pty.slave, output: pty.slave) == .unknownTerminal(name: "unheard"))
            #expect(error(name: "dumb", input: pty.slave, output: pty.slave) == .cannotAddress(name: "dumb"))
            #expect(pty.modes == before)
            #expect(pty.received() == "")
        }

        @Test("a terminal that lacks mouse and bracketed paste is not asked for them")
        func plainTerminal() throws {
            let pty = try Pty()
            let terminal = try pty.terminal("vt100")
            #expect(!pty.received().contains("\u{1B}[?1000h"))
            _ = consume terminal
        }
    }
}
