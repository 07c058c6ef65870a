import Cells
import Testing

@testable import Terminal

@Suite("Pastes")
struct PasteTests {
    private static let begin = "\u{1B}[200~"
    private static let end = "\u{1B}[201~"

    @Test(
        "one input, with line ends as \\n",
        arguments: [
            ("", ""), ("text", "text"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\nb", "a\nb"),
            ("a\r\r\nb\r", "a\n\nb\n"), ("ä漢", "ä漢"),
            ("\u{1B}[A\u{3}q", "[Aq"), ("\u{1B}\u{1B}[20", "[20"),
            ("a\tb\0\u{7F}c", "a\tbc"), ("\u{9B}201~x\u{85}\u{A0}", "201~x\u{A0}"), ("\u{1B}]11;rgb", "]11;rgb"),
            ("\u{1B}P1$r0m\u{1B}\\", "P1$r0m\\"), ("\u{1B}", ""), ("\u{9D}0;", "0;"),
        ])
    func whole(text: String, expected: String) {
        let bytes = "x" + Self.begin + text + Self.end + "y"
        let inputs: [Input] = [.key(.character("x")), .paste(expected), .key(.character("y"))]
        var decoder = InputDecoder()
        #expect(decoder.feed(bytes.utf8) == inputs)
        #expect(bytes.utf8.flatMap { decoder.feed([$0]) } == inputs)
    }

    @Test("several at once")
    func several() {
        var decoder = InputDecoder()
        let one = Self.begin + "1" + Self.end
        #expect(decoder.feed((one + one).utf8) == [.paste("1"), .paste("1")])
    }

    @Test("an unterminated one is delivered, and keys are keys again")
    func unterminated() {
        var decoder = InputDecoder()
        #expect(decoder.feed((Self.begin + "text\u{1B}[20").utf8) == [])
        #expect(decoder.deadline != nil)
        #expect(decoder.settle() == [.paste("text[20")])
        #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
        #expect(decoder.feed(Self.end.utf8) == [])
    }

    @Test("one that begins in 8-bit form ends in 8-bit form, and vice versa")
    func eightBits() {
        var decoder = InputDecoder()
        #expect(decoder.feed("\u{9B}200~a\u{1B}[201~b\u{9B}201~c".utf8) == [.paste("a[201~b"), .key(.character("c"))])
        #expect(
            decoder.feed([0x9B] + "200~a".utf8 + [0x9B] + "201~c".utf8) == [.paste("a"), .key(.character("c"))])
    }

    @Test("neither a pause within it nor an Esc split from its start turns it into keys")
    func pauses() {
        let start = ContinuousClock.now
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B], at: start) + decoder.settle(until: start + .seconds(1)) == [.key(.escape)])
        var inputs = decoder.feed("[200~one ".utf8, at: start + .seconds(1))
        inputs += decoder.settle(until: start + .seconds(5))
        inputs += decoder.feed("two\u{1B}[201".utf8, at: start + .seconds(5))
        inputs += decoder.settle(until: start + .seconds(9))
        inputs += decoder.feed("~m".utf8, at: start + .seconds(9))
        #expect(inputs == [.paste("one two"), .key(.character("m"))])
    }

    @Test("text that is not UTF-8 becomes valid text")
    func broken() {
        var decoder = InputDecoder()
        let bytes = Array(Self.begin.utf8) + [0x61, 0xE4, 0x62] + Array(Self.end.utf8)
        #expect(decoder.feed(bytes) == [.paste("a\u{FFFD}b")])
    }

    @Test("megabytes in small pieces", .timeLimit(.minutes(30)))
    func large() {
        var decoder = InputDecoder()
        let line = Array("A line of a text that somebody pastes, umlauts (ä) and all.\r".utf8)
        var inputs = decoder.feed(Self.begin.utf8)
        for _ in 0..<50_000 { inputs += decoder.feed(line) }
        inputs += decoder.feed(Self.end.utf8)
        guard case .paste(let text)? = inputs.first, inputs.count == 1 else {
            Issue.record("not one paste")
            return
        }
        #expect(text.utf8.count == line.count * 50_000)
        #expect(!text.utf8.contains(0x0D))
    }
}
