import Cells
import Glibc
import Testing

@testable import Terminal

extension OnATerminal {
    @Suite("Waiting and reading")
    struct InputTests {
        @Test("keys arrive, including those with a meaning for the tty")
        func keys() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            pty.type("a\r\u{3}\u{1A}\u{4}\u{13}\u{11}\u{1B}OA\u{1B}[A")
            let expected: [Key] = [
                .character("a"), .enter, .control("c"), .control("z"), .control("d"), .control("s"), .control("q"), .up,
                .up,
            ]
            #expect(terminal.inputs(expected.count) == expected.map(Input.key))
        }

        @Test("a character whose bytes arrive separately is one")
        func splitCharacter() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            pty.type([0xC3])
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .input)
            #expect(terminal.read() == [])
            pty.type([0xA4])
            #expect(terminal.inputs(1) == [.key(.character("ä"))])
        }

        @Test("Esc alone is delivered after a moment, even if no other key follows")
        func escape() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            pty.type("\u{1B}")
            #expect(terminal.inputs(1) == [.key(.escape)])
        }

        @Test("on a slow line, a longer ESCDELAY keeps a key whole whose bytes arrive separately")
        func slowLine() throws {
            let pty = try Pty()
            var terminal = try pty.terminal(escape: 1_000_000)
            pty.type("\u{1B}")
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .input)
            #expect(terminal.read() == [])
            // Much longer than the default.
            #expect(terminal.wait(timeoutMilliseconds: 200) == .timeout)
            #expect(terminal.read() == [])
            pty.type("[B")
            #expect(terminal.inputs(1) == [.key(.down)])
        }

        @Test("a paste without an end neither hangs nor swallows later keys")
        func unterminatedPaste() throws {
            let pty = try Pty()
            var terminal = try pty.terminal(silence: 200)
            pty.type("\u{1B}[200~some text")
            #expect(terminal.inputs(1) == [.paste("some text")])
            pty.type("q")
            #expect(terminal.inputs(1) == [.key(.character("q"))])
        }

        @Test("a paste larger than the tty's buffer is one input")
        func longPaste() throws {
            let pty = try Pty()
            // However long this test must wait for a processor in between.
            var terminal = try pty.terminal(silence: 1_000_000)
            let text = String(repeating: "0123456789abcdef\r", count: 4000)
            var rest = Array(("\u{1B}[200~" + text + "\u{1B}[201~q").utf8)[...]
            var inputs: [Input] = []
            while !rest.isEmpty {
                let piece = Array(rest.prefix(1000))
                pty.type(piece)
                rest = rest.dropFirst(piece.count)
                #expect(terminal.wait(timeoutMilliseconds: 10_000) == .input)
                inputs += terminal.read()
            }
            inputs += terminal.inputs(2 - inputs.count)
            let expected = String(text.map { $0 == "\r" ? "\n" : $0 })
            #expect(inputs == [.paste(expected), .key(.character("q"))])
        }

        @Test("a new size is reported once")
        func resize() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            terminal.draw(Grid(size: terminal.size))
            pty.resize(columns: 100, rows: 30)
            kill(getpid(), SIGWINCH)
            #expect(terminal.inputs(1) == [.resize(Size(columns: 100, rows: 30))])
            #expect(terminal.size == Size(columns: 100, rows: 30))
            #expect(terminal.wait(timeoutMilliseconds: 0) == .timeout)

            var grid = Grid(size: terminal.size)
            grid.put("corner", column: 90, row: 29)
            _ = pty.received()
            terminal.draw(grid)
            #expect(pty.received().contains("corner"))
        }

        @Test("other descriptors and the timeout end a wait")
        func otherReasons() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            var ends: [CInt] = [-1, -1]
            try #require(pipe(&ends) == 0)
            defer { ends.forEach { close($0) } }
            #expect(terminal.wait(forFileDescriptors: [ends[0]], timeoutMilliseconds: 1) == .timeout)
            write(ends[1], "x", 1)
            #expect(terminal.wait(forFileDescriptors: [ends[0]], timeoutMilliseconds: 10_000) == .descriptor(ends[0]))
        }

        @Test("requests to end are reported", arguments: [Signal.terminate, .hangup, .interrupt])
        func signals(signal: Signal) throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            kill(getpid(), signal.number)
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .signal(signal))
            #expect(terminal.wait(timeoutMilliseconds: 0) == .timeout)
        }

        @Test("while the terminal is lent, an interrupt is for the other program, but a request to end is not")
        func signalsWhileLent() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            terminal.leave()
            kill(getpid(), SIGINT)
            kill(getpid(), SIGTERM)
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .signal(.terminate))
            terminal.resume()
            #expect(terminal.inputs(1) == [.resize(terminal.size)])
            #expect(terminal.wait(timeoutMilliseconds: 0) == .timeout)
        }

        @Test("a closed terminal is a hangup, every time")
        func gone() throws {
            var master: CInt = -1
            var slave: CInt = -1
            try #require(openpty(&master, &slave, nil, nil, nil) == 0)
            defer { close(slave) }
            var terminal = try Terminal(TerminalOptions(name: "xterm-256color"), input: slave, output: slave)
            write(master, "x", 1)
            close(master)
            var inputs: [Input] = []
            while terminal.wait(timeoutMilliseconds: 10_000) == .input, inputs.count < 10 { inputs += terminal.read() }
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .signal(.hangup))
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .signal(.hangup))
        }
    }
}
