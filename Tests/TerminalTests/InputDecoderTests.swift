import Cells
import Randomness
import Testing

@testable import Terminal

@Suite("Decoding bytes")
struct InputDecoderTests {
    static let keys: [(String, Key)] = [
        ("a", .character("a")), ("Z", .character("Z")), (" ", .character(" ")), ("~", .character("~")),
        ("ä", .character("ä")), ("漢", .character("漢")), ("😀", .character("😀")),
        ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{1B}[Z", .backTab), ("\u{7F}", .backspace),
        ("\u{8}", .backspace),
        ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{1}", .control("a")), ("\0", .control(" ")),
        ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
        ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
        ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
        ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OH", .home), ("\u{1B}OF", .end),
        ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
        ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
        ("\u{1B}OP", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[11~", .function(1)),
        ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
        ("\u{1B}[24~", .function(12)), ("\u{1B}[[A", .function(1)), ("\u{1B}[1;2P", .function(1)),
        ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft),
        ("\u{1B}[1;3C", .wordRight), ("\u{1B}Od", .wordLeft), ("\u{1B}\u{1B}[D", .wordLeft), ("\u{1B}b", .wordLeft),
        ("\u{1B}f", .wordRight), ("\u{1B}[1;2C", .right), ("\u{1B}[1;5A", .up), ("\u{1B}[3;5~", .delete),
        ("\u{1B}x", .alt("x")), ("\u{1B}Y", .alt("Y")), ("\u{1B}ä", .alt("ä")), ("\u{1B}\r", .alt("\n")),
        ("\u{1B}\u{7F}", .control("w")), ("\u{1B}OM", .enter), ("\u{1B}Oq", .character("1")),
        ("\u{1B}O ", .character(" ")), ("\u{1B}O5D", .wordLeft),
        ("\u{9B}A", .up), ("\u{8F}P", .function(1)), ("\u{9B}1;5D", .wordLeft), ("\u{1B}[R", .function(3)),
    ]

    @Test("each key by the bytes that terminals send for it", arguments: keys)
    func key(bytes: String, key: Key) {
        var decoder = InputDecoder()
        #expect(decoder.feed(bytes.utf8) == [.key(key)])
        #expect(decoder.deadline == nil)
    }

    @Test("each key, byte by byte", arguments: keys)
    func keyInPieces(bytes: String, key: Key) {
        var decoder = InputDecoder()
        #expect(bytes.utf8.flatMap { decoder.feed([$0]) } == [.key(key)])
    }

    @Test(
        "terminfo overrides the common sequences",
        arguments: [("\u{1B}[A", Key.pageUp), ("\u{1B}[M", .function(1)), ("\u{1B}A", .up), ("\u{1B}OA", .home)])
    func knownSequences(bytes: String, key: Key) {
        var decoder = InputDecoder(keys: [Array(bytes.utf8): key])
        #expect(decoder.feed(bytes.utf8) == [.key(key)])
    }

    @Test(
        "Esc is a key if nothing follows it",
        arguments: [
            ("\u{1B}", [Key.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[", [.escape, .character("[")]),
            ("\u{1B}O", [.escape, .character("O")]), ("\u{1B}]", [.escape, .character("]")]),
            ("\u{1B}\u{1B}P", [.escape, .escape, .character("P")]), ("\u{1B}\u{1B}[1;", [.escape]),
            ("x\u{1B}", [.character("x"), .escape]), ("\u{1B}[1;", []),
        ])
    func settled(bytes: String, keys: [Key]) {
        var decoder = InputDecoder()
        let before = decoder.feed(bytes.utf8)
        #expect(decoder.deadline != nil)
        #expect(before + decoder.settle(until: nil) == keys.map(Input.key))
        #expect(decoder.deadline == nil)
        #expect(decoder.feed("y".utf8) + decoder.settle(until: nil) == [.key(.character("y"))])
    }

    @Test("Esc and a control key at once are two keys")
    func escapeThenControl() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B, 0x03]) == [.key(.escape), .key(.control("c"))])
    }

    @Test(
        "an unknown sequence is not text",
        arguments: [
            "\u{1B}[I", "\u{1B}[?1;2c", "\u{1B}[99~", "\u{1B}[12;34R", "\u{1B}[27;5;9~", "\u{1B}[97;5u", "\u{1B}[0c",
            "\u{1B}[1;1$y", "\u{1B}[1;1:3A", "\u{1B}[ A", "\u{1B}Oz", "\u{1B}O1;9z",
        ])
    func unknownSequence(bytes: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed((bytes + "y").utf8) == [.key(.character("y"))])
    }

    @Test(
        "bytes that are not UTF-8 cost no other key",
        arguments: [[0xE4], [0xC3], [0xE2, 0x82], [0xFF], [0xF0, 0x9F, 0x98], [0xC0, 0xAF]] as [[UInt8]])
    func brokenText(bytes: [UInt8]) {
        var decoder = InputDecoder()
        let inputs = decoder.feed(bytes + Array("yz".utf8))
        #expect(Array(inputs.suffix(2)) == [.key(.character("y")), .key(.character("z"))])
        #expect(inputs.count > 2)
        #expect(inputs.dropLast(2).allSatisfy { $0 == .key(.character("\u{FFFD}")) })
    }

    @Test("C1 control characters are not text")
    func c1() {
        var decoder = InputDecoder()
        #expect(decoder.feed("\u{85}\u{84}\u{9C}y".utf8) == [.key(.character("y"))])
    }

    @Test("a combining mark is a key of its own")
    func combining() {
        var decoder = InputDecoder()
        #expect(decoder.feed("e\u{301}".utf8) == [.key(.character("e")), .key(.character("\u{301}"))])
    }

    @Test("mouse, in the new and the old form")
    func mouse() {
        let sequences: [(String, Input?)] = [
            ("\u{1B}[<0;3;2M", .mouse(Mouse(.press, at: Position(column: 2, row: 1)))),
            ("\u{1B}[<0;3;2m", nil),
            ("\u{1B}[<64;300;200M", .mouse(Mouse(.wheelUp, at: Position(column: 299, row: 199)))),
            ("\u{1B}[<65;1;1M", .mouse(Mouse(.wheelDown, at: Position(column: 0, row: 0)))),
            ("\u{1B}[<16;3;2M", .mouse(Mouse(.press, at: Position(column: 2, row: 1)))),
            ("\u{1B}[<2;3;2M", nil), ("\u{1B}[<35;3;2M", nil), ("\u{1B}[<0;0;0M", nil), ("\u{1B}[<0;3M", nil),
            ("\u{1B}[M #\"", .mouse(Mouse(.press, at: Position(column: 2, row: 1)))),
            ("\u{1B}[M##\"", nil),
            ("\u{9B}<0;3;2M", .mouse(Mouse(.press, at: Position(column: 2, row: 1)))),
            ("\u{1B}[32;3;2M", nil), ("\u{1B}[M #\u{1B}[I", nil),
            ("\u{1B}[M`#\"", .mouse(Mouse(.wheelUp, at: Position(column: 2, row: 1)))),
        ]
        for (bytes, input) in sequences {
            var decoder = InputDecoder()
            let expected = (input.map { [$0] } ?? []) + [.key(.character("y"))]
            #expect(decoder.feed((bytes + "y").utf8) == expected, "\(bytes.debugDescription)")
        }
    }

    @Test("any bytes are settled, in any pieces", arguments: Seeds.first(1_000))
    func noise(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet =
            Array("\u{1B}\u{1B}[[O<;M12~0ab\r".utf8) + [0xC3, 0xA4, 0xFF] + Array("\u{1B}[201~]P\\\u{7}".utf8) + [
                0x9C, 0x9D, 0xC2, 0x9B,
            ]
        let bytes = (0..<60).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
        var whole = InputDecoder()
        var split = InputDecoder()
        let inputs = whole.feed(bytes) + whole.settle(until: nil)
        #expect(bytes.flatMap { split.feed([$0]) } + split.settle(until: nil) == inputs)
        #expect(whole.deadline == nil)
        #expect((whole.feed("y".utf8) + whole.settle(until: nil)).last == .key(.character("y")))
    }
}

extension InputDecoder {
    private static let instant = ContinuousClock.now

    /// Takes bytes that come all at once.
    mutating func feed(_ bytes: some Collection<UInt8>) -> [Input] { feed(bytes, at: Self.instant) }
}
