import Cells
import Randomness
import Testing

@testable import Terminal

/// Unterminated input returns the keyboard, and costs no more than its length.
@Suite("Unterminated input")
struct UnfinishedTests {
    private typealias Piece = InputTrial.Piece

    private static let beginnings: [[UInt8]] =
        ["\u{1B}]11;rgb:", "\u{1B}P1$r", "\u{1B}_G", "\u{1B}^x", "\u{1B}Xx", "\u{9D}1"]
        .map { Array($0.utf8) } + [[0x9D, 0x31], [0x90], [0x98], [0x9E], [0x9F]]

    @Test("silence returns the keyboard", arguments: beginnings)
    func silence(beginning: [UInt8]) {
        let pieces = [Piece(beginning, pause: .milliseconds(5_100)), Piece(Array("q".utf8))]
        #expect(InputTrial.inputs(of: pieces) == [.key(.character("q"))])
    }

    @Test("so does typing, eventually", arguments: beginnings)
    func typing(beginning: [UInt8]) {
        let keys = (0..<60).map { _ in Piece(Array("q".utf8), pause: .milliseconds(200)) }
        let inputs = InputTrial.inputs(of: [Piece(beginning, pause: .milliseconds(200))] + keys)
        #expect(inputs.count >= 10)
        #expect(inputs.allSatisfy { $0 == .key(.character("q")) })
    }

    @Test(
        "so do these keys, at once",
        arguments: [
            ("\u{3}", [Key.control("c")]), ("\u{1A}", [.control("z")]), ("\u{18}", [.control("x")]),
            ("\u{1B}[A", [.up]), ("\u{1B}OP", [.function(1)]), ("\u{1B}", []), ("\u{1B}\u{1B}", [.escape]),
        ] as [(String, [Key])], beginnings)
    func escapes(key: (bytes: String, keys: [Key]), beginning: [UInt8]) {
        let pieces = [
            Piece(beginning, pause: .milliseconds(100)), Piece(Array("mm".utf8), pause: .milliseconds(100)),
            Piece(Array(key.bytes.utf8), pause: .milliseconds(100)), Piece(Array("q".utf8)),
        ]
        #expect(InputTrial.inputs(of: pieces) == (key.keys + [.character("q")]).map(Input.key))
    }

    @Test("an unterminated sequence costs at most the next letter, and none after a silence")
    func sequences() {
        for beginning in ["\u{1B}[1;", "\u{1B}[?6", "\u{1B}[<0;1", "\u{1B}[M ", "\u{9B}1", "\u{1B}O5", "\u{1B}[["] {
            let bytes = Array(beginning.utf8)
            let soon = [Piece(bytes, pause: .seconds(1)), Piece(Array("\u{1B}[Aq".utf8))]
            #expect(InputTrial.inputs(of: soon).last == .key(.character("q")), "\(beginning.debugDescription)")
            let late = [Piece(bytes, pause: .milliseconds(5_100)), Piece(Array("q".utf8))]
            #expect(InputTrial.inputs(of: late) == [.key(.character("q"))], "\(beginning.debugDescription)")
        }
        // Shift and Page Up of rxvt
        let shifted = [Piece(Array("\u{1B}[5$".utf8), pause: .milliseconds(100)), Piece(Array("q".utf8))]
        #expect(InputTrial.inputs(of: shifted) == [.key(.character("q"))])
    }

    @Test("a long clipboard is swallowed, even if it arrives slowly")
    func clipboard() {
        let bytes = Reply.clipboard.bytes
        let pieces = stride(from: 0, to: bytes.count, by: 700).map { start in
            Piece(Array(bytes[start..<min(bytes.count, start + 700)]), pause: .milliseconds(900))
        }
        #expect(InputTrial.inputs(of: pieces + [Piece(Array("q".utf8))]) == [.key(.character("q"))])
    }

    @Test(
        "a quarter of a megabyte of anything is looked at once", .timeLimit(.minutes(30)),
        arguments: [
            "\u{1B}]", "\u{1B}[", "\u{1B}[1;", "1;", "\u{1B}", "\u{1B}P\u{1B}", "\u{1B}]x\u{1B}q", "\u{1B}\u{1B}[",
            "\u{9D}",
            "\u{1B}O1", "\u{1B}[200~", "\u{1B}[200~\u{1B}", "\u{1B}[M", "\u{9C}", "m",
        ])
    func long(part: String) {
        let bytes = Array(String(repeating: part, count: 250_000 / part.utf8.count).utf8)
        let atOnce = InputTrial.inputs(of: [Piece(bytes)])
        let inReads = stride(from: 0, to: bytes.count, by: 1_000).map { start in
            Piece(Array(bytes[start..<min(bytes.count, start + 1_000)]))
        }
        #expect(InputTrial.inputs(of: inReads) == atOnce)
    }

    @Test("ten megabytes of an unterminated string", .timeLimit(.minutes(30)))
    func endless() {
        var decoder = InputDecoder()
        let now = ContinuousClock.now
        let chunk = [UInt8](repeating: UInt8(ascii: "m"), count: 4_096)
        #expect(decoder.feed("\u{1B}]11;".utf8, at: now) == [])
        for _ in 0..<2_560 where decoder.feed(chunk, at: now) != [] { Issue.record("a key comes") }
        #expect(decoder.settle(until: now + .seconds(5)) == [])
        #expect(decoder.feed("q".utf8, at: now + .seconds(6)) == [.key(.character("q"))])
    }

    @Test("random bytes in random pieces are settled eventually", arguments: Seeds.first(2_000))
    func noise(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet =
            Array("\u{1B}\u{1B}\u{1B}[]PO_^X\\\u{7}<;?$!>|~0123M\r\u{3}mä".utf8) + [
                0x9B, 0x9C, 0x9D, 0x90, 0x8F, 0xC2, 0xFF,
            ]
        let data = (0..<200).map { index in
            index % 5 == 0
                ? UInt8.random(in: 0...255, using: &random)
                : alphabet.randomElement(using: &random) ?? 0
        }
        _ = InputTrial.inputs(fuzzing: data)
    }
}
