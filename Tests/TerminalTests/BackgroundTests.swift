import Cells
import Testing

@testable import Terminal

@Suite("The terminal's background")
struct BackgroundTests {
    private typealias Piece = InputTrial.Piece

    static let answers: [[UInt8]] = [
        Array("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\".utf8), Array("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}".utf8),
        Array("\u{1B}]11;rgba:1e1e/1e1e/2e2e/ffff\u{7}".utf8), Array("\u{1B}]11;#1e1e2e\u{1B}\\".utf8),
        [0x9D] + Array("11;rgb:1e/1e/2e".utf8) + [0x9C], Array("\u{9D}11;rgb:1e/1e/2e\u{9C}".utf8),
    ]

    private static let fence = Array("\u{1B}[?64;1;2c".utf8)

    private static func asking(_ now: ContinuousClock.Instant) -> InputDecoder {
        var decoder = InputDecoder()
        decoder.expectBackground(until: now + BackgroundQuestion.patience)
        return decoder
    }

    @Test("an answer is handed out once, wherever it is cut, and never acts as a key", arguments: answers)
    func everyCut(answer: [UInt8]) {
        let whole = answer + Self.fence
        for cut in whole.indices {
            for milliseconds in [1, 20, 100, 400] {
                var now = ContinuousClock.now
                var decoder = Self.asking(now)
                var inputs = decoder.feed(whole[..<cut], at: now)
                now += .milliseconds(milliseconds)
                inputs += decoder.settle(until: now)
                inputs += decoder.feed(whole[cut...], at: now)
                inputs += decoder.settle(until: nil)
                // A lone Esc is the key after a while.
                let isLoneEscape = whole[..<cut].last == 0x1B && milliseconds > 25
                let mayBeKey = isLoneEscape && (cut == 1 || cut == answer.count + 1)
                #expect(inputs == (mayBeKey ? [.key(.escape)] : []), "cut at \(cut) for \(milliseconds) ms")
                #expect(decoder.takeBackground() == RGB(0x1E1E2E), "cut at \(cut) for \(milliseconds) ms")
                #expect(decoder.takeBackground() == nil)
                #expect(!decoder.isAsking(at: now))
            }
        }
    }

    @Test("byte by byte, between keys", arguments: answers)
    func byteByByte(answer: [UInt8]) {
        let now = ContinuousClock.now
        var decoder = Self.asking(now)
        let inputs = (Array("m".utf8) + answer + Array("p".utf8) + Self.fence + Array("u".utf8)).flatMap {
            decoder.feed([$0], at: now)
        }
        #expect(inputs == ["m", "p", "u"].map { .key(.character($0)) })
        #expect(decoder.takeBackground() == RGB(0x1E1E2E))
    }

    @Test("without a question, it is only swallowed", arguments: answers)
    func notAsked(answer: [UInt8]) {
        var decoder = InputDecoder()
        #expect(decoder.feed(answer, at: .now) == [])
        #expect(decoder.takeBackground() == nil)
    }

    @Test("no answer is taken after that to the second question, or too late")
    func bounded() {
        let now = ContinuousClock.now
        var decoder = Self.asking(now)
        #expect(decoder.isAsking(at: now))
        #expect(decoder.feed(Self.fence + Self.answers[0], at: now) == [])
        #expect(decoder.takeBackground() == nil && !decoder.isAsking(at: now))

        decoder = Self.asking(now)
        let late = now + BackgroundQuestion.patience + .milliseconds(1)
        #expect(!decoder.isAsking(at: late))
        #expect(decoder.feed(Self.answers[0], at: late) == [])
        #expect(decoder.takeBackground() == nil)
    }

    @Test("no other string is taken for it", arguments: Reply.all + [Reply.clipboard])
    func others(reply: Reply) {
        let isAnswer = String(decoding: reply.bytes, as: UTF8.self).contains("11;rgb")
        guard !isAnswer, reply.bytes.first != 0x9D else { return }
        let now = ContinuousClock.now
        var decoder = Self.asking(now)
        #expect(decoder.feed(reply.bytes, at: now) == [])
        #expect(decoder.takeBackground() == nil)
    }

    @Test("only the beginning of a string is kept")
    func memory() {
        var string = ControlString(keeping: 41)
        var rest = ArraySlice(repeatElement(UInt8(ascii: "1"), count: 100_000))
        #expect(string.skip(&rest) == .open)
        #expect(string.body.count == 41)
        var plain = ControlString()
        rest = [0x31, 0x32]
        #expect(plain.skip(&rest) == .open && plain.body.isEmpty)
    }

    @Test(
        "colours as terminals report them",
        arguments: [
            ("rgb:ffff/8080/0000", 0xFF8000), ("rgb:ff/80/00", 0xFF8000), ("rgb:f/8/0", 0xFF8800),
            ("rgb:fff/800/000", 0xFF8000), ("rgba:0000/0000/ffff/cccc", 0x0000FF), ("#102030", 0x102030),
            ("#123", 0x112233), ("#ffff00008080", 0xFF0080), ("RGB:ff/ff/ff", nil), ("rgb:ff/ff", nil),
            ("rgb:ff/ff/ff/ff", nil), ("rgb:fffff/0/0", nil), ("rgb:/0/0", nil), ("rgb:-1/0/0", nil), ("#12345", nil),
            ("#", nil), ("", nil), ("rgb:ff/ff/f\u{666}", nil), ("white", nil), ("?", nil),
        ] as [(String, UInt32?)])
    func parsing(text: String, colour: UInt32?) {
        #expect(RGB(reported: text) == colour.map(RGB.init(_:)))
    }

    @Test(
        "direct colours in the output",
        arguments: [
            ("a\u{1B}[38;5;75mb", "a\u{1B}[38;2;1;2;3mb"), ("\u{1B}[48;5;75m\u{1B}[1m", "\u{1B}[48;2;1;2;3m\u{1B}[1m"),
            ("\u{1B}[38:5:75m", "\u{1B}[38:2::1:2:3m"), ("\u{1B}[38;5;76m\u{1B}[75m", "\u{1B}[38;5;76m\u{1B}[75m"),
            ("\u{1B}[38;5;75", "\u{1B}[38;5;75"), ("\u{1B}", "\u{1B}"), ("38;5;75m", "38;5;75m"),
            ("\u{1B}[38;5;75H", "\u{1B}[38;5;75H"),
        ])
    func directColours(bytes: String, spelled: String) {
        let colours: [UInt8: RGB] = [75: RGB(0x010203)]
        #expect(String(decoding: DirectColour.spelledOut(Array(bytes.utf8), colours), as: UTF8.self) == spelled)
        #expect(DirectColour.spelledOut(Array(bytes.utf8), [:]) == Array(bytes.utf8))
    }
}

extension OnATerminal {
    @Suite("Asking for the background")
    struct QuestionTests {
        private static let question = String(decoding: BackgroundQuestion.bytes, as: UTF8.self)

        private func grid(_ terminal: borrowing Terminal) -> Grid {
            var grid = Grid(size: terminal.size)
            grid.put("accent", column: 0, row: 0, style: .accent)
            grid.put("plain", column: 0, row: 1)
            return grid
        }

        @Test("it is asked once, after the first paint, and the answer recolours the next")
        func answered() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            #expect(!pty.received().contains(Self.question))
            let grid = grid(terminal)
            terminal.draw(grid)
            let first = pty.received()
            #expect(
                first.hasSuffix(Self.question) && first.contains("\u{1B}[38;5;63maccent") && first.contains("plain"))
            terminal.draw(grid)
            #expect(pty.received() == "")
            pty.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?64;1c")
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .input)
            #expect(terminal.read() == [])
            terminal.draw(grid)
            let second = pty.received()
            // Only what has a colour is painted again, and nothing is cleared.
            #expect(second.contains("\u{1B}[38;5;26maccent") && !second.contains("plain"))
            #expect(!second.contains("\u{1B}[2J") && !second.contains("\u{1B}[J") && !second.contains(Self.question))
        }

        @Test(
            "the answer changes colours of any depth",
            arguments: [
                ("xterm", false, "1e1e/1e1e/1e1e", "\u{1B}[36maccent"),
                ("xterm", false, "ffff/ffff/ffff", "\u{1B}[34maccent"),
                ("xterm-256color", false, "0000/0000/0000", "\u{1B}[38;5;75maccent"),
                ("xterm-256color", true, "0000/0000/0000", "\u{1B}[38;2;113;179;242maccent"),
            ])
        func depths(name: String, directColour: Bool, background: String, shown: String) throws {
            let pty = try Pty()
            var terminal = try pty.terminal(name, directColour: directColour)
            let grid = grid(terminal)
            terminal.draw(grid)
            #expect(!pty.received().contains(shown))
            pty.type("\u{1B}]11;rgb:\(background)\u{1B}\\\u{1B}[?64;1c")
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .input)
            #expect(terminal.read() == [])
            terminal.draw(grid)
            #expect(pty.received().contains(shown))
        }

        @Test("no answer, as in a multiplexer, changes nothing, and nobody waits for it")
        func unanswered() throws {
            let pty = try Pty()
            var terminal = try pty.terminal("tmux-256color")
            let grid = grid(terminal)
            terminal.draw(grid)
            #expect(pty.received().contains(Self.question))
            #expect(terminal.wait(timeoutMilliseconds: 0) == .timeout)
            pty.type("\u{1B}[?1;2;4c")
            #expect(terminal.wait(timeoutMilliseconds: 10_000) == .input)
            #expect(terminal.read() == [])
            terminal.draw(grid)
            #expect(pty.received() == "")
            pty.type("m")
            #expect(terminal.inputs(1) == [.key(.character("m"))])
        }

        @Test(
            "it is not asked if the answer would change nothing, or might appear as text",
            arguments: [
                ("xterm-256color", true, Theme.dark), ("xterm-256color", true, .light),
                ("xterm-256color", false, .auto),
                ("linux", true, .auto), ("vt100", true, .auto), ("ansi", true, .auto),
            ])
        func notAsked(name: String, colour: Bool, theme: Theme) throws {
            let pty = try Pty()
            var terminal = try pty.terminal(name, colour: colour, theme: theme)
            terminal.draw(grid(terminal))
            let received = pty.received()
            #expect(received.contains("accent") && !received.contains("\u{1B}]11"))
        }

        @Test(
            "a theme brings its own background",
            arguments: [
                (Theme.dark, false, "48;5;233"), (.dark, true, "48;2;21;25;30"), (.light, false, "48;5;231"),
                (.light, true, "48;2;253;253;251"),
            ])
        func paper(theme: Theme, directColour: Bool, shown: String) throws {
            let pty = try Pty()
            var terminal = try pty.terminal(directColour: directColour, theme: theme)
            terminal.draw(grid(terminal))
            let received = pty.received()
            #expect(received.contains("\u{1B}[\(shown)m"))
            #expect(!directColour || !received.contains("8;5;"))
            terminal.restore()
            #expect(pty.received().contains("\u{1B}[39;49m"))
        }

        @Test("an answer that is still to come does not go to the next program", arguments: [true, false])
        func leaving(isAnswered: Bool) throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            terminal.draw(grid(terminal))
            if isAnswered { pty.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?64;1c") }
            terminal.restore()
            let isUnread = pty.hasUnreadInput()
            #expect(!isUnread)
        }
    }
}
