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
            ("\u{1B}[A\u{3}q", "\u{1B}[A\u{3}q"), ("\u{1B}\u{1B}[20", "\u{1B}\u{1B}[20"),
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

    @Test("one without an end is delivered, and keys are keys again")
    func unterminated() {
        var decoder = InputDecoder()
        #expect(decoder.feed((Self.begin + "text\u{1B}[20").utf8) == [])
        #expect(decoder.expectation == .paste)
        #expect(decoder.settle() == [.paste("text\u{1B}[20")])
        #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
        #expect(decoder.feed(Self.end.utf8) == [])
    }

    @Test("text that is no UTF-8 becomes text")
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
