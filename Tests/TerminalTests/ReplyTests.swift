import Cells
import Randomness
import Testing

@testable import Terminal

/// What terminals send besides keys never acts as a key, however it is split.
@Suite("Replies of terminals")
struct ReplyTests {
    private typealias Piece = InputTrial.Piece

    @Test("whole, alone and between keys", arguments: Reply.all)
    func whole(reply: Reply) {
        var decoder = InputDecoder()
        #expect(decoder.feed(reply.bytes) == [])
        #expect(decoder.deadline == nil)
        #expect(decoder.feed("m".utf8 + reply.bytes + "p".utf8) == [.key(.character("m")), .key(.character("p"))])
        // The Esc of a user who pressed it just before the reply came.
        #expect(decoder.feed([0x1B] + reply.bytes) == [.key(.escape)])
    }

    @Test("byte by byte", arguments: Reply.all)
    func byteByByte(reply: Reply) {
        var decoder = InputDecoder()
        #expect(reply.bytes.flatMap { decoder.feed([$0]) } == [])
        #expect(decoder.deadline == nil)
    }

    @Test("cut at any position, with any pause there", arguments: Reply.all)
    func anyCut(reply: Reply) {
        for cut in reply.bytes.indices.dropFirst() {
            for pause in [1, 26, 400, 600, 4_900] {
                let inputs = InputTrial.inputs(of: [
                    Piece(Array(reply.bytes[..<cut]), pause: .milliseconds(pause)), Piece(Array(reply.bytes[cut...])),
                ])
                // An Esc alone cannot be told from the key; an introducer is held.
                let expected: [Key] =
                    switch (reply.bytes.prefix(cut), pause) {
                    case ([0x1B], 26...): [.escape]
                    case (let bytes, 501...) where bytes.count == 2 && bytes.first == 0x1B:
                        // A letter alone could have been typed.
                        reply.bytes.count == 3 ? reply.bytes.map(KeyParser.key) : bytes.map(KeyParser.key)
                    default: []
                    }
                #expect(inputs == expected.map(Input.key), "\(reply) cut at \(cut) for \(pause) ms")
            }
        }
    }

    @Test("in any pieces, with any pauses, mixed with keys", arguments: Seeds.first(2_000))
    func mixed(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var pieces: [Piece] = []
        var expected: [Input] = []
        for _ in 0..<8 {
            if Bool.random(using: &random) {
                pieces += cut(Reply.all.randomElement(using: &random)?.bytes ?? [], using: &random)
            } else if let (bytes, input) = Self.keys.randomElement(using: &random) {
                pieces.append(Piece(bytes, pause: .milliseconds(Int.random(in: 26...400, using: &random))))
                expected.append(input)
            }
        }
        #expect(InputTrial.inputs(of: joined(pieces)) == expected, "seed \(seed): \(pieces)")
    }

    /// A cut anywhere except within the first two bytes.
    private func cut(_ bytes: [UInt8], using random: inout SplitMix64) -> [Piece] {
        var pieces: [Piece] = []
        var rest = bytes[...]
        var pauses = 9_000
        while !rest.isEmpty {
            let least = pieces.isEmpty ? min(rest.count, 3) : 1
            let length =
                rest.count > 1_000 ? 1_000 : Int.random(in: least...max(least, min(9, rest.count)), using: &random)
            let pause = [0, 0, 10, 30, 100, 1_000, 4_900].filter { $0 <= pauses }.randomElement(using: &random) ?? 0
            pauses -= pause
            pieces.append(Piece(Array(rest.prefix(length)), pause: .milliseconds(pause)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }

    /// As reads return them: pieces without a pause between them arrive together.
    private func joined(_ pieces: [Piece]) -> [Piece] {
        pieces.reduce(into: []) { joined, piece in
            if let last = joined.last, last.pause == .zero {
                joined[joined.count - 1] = Piece(last.bytes + piece.bytes, pause: piece.pause)
            } else {
                joined.append(piece)
            }
        }
    }

    private static let keys: [([UInt8], Input)] =
        ([
            ("m", .character("m")), ("ä", .character("ä")), ("漢", .character("漢")), ("]", .character("]")),
            ("P", .character("P")), ("[", .character("[")), ("O", .character("O")), ("1", .character("1")),
            ("\r", .enter), ("\u{3}", .control("c")), ("\u{1B}", .escape), ("\u{1B}[A", .up), ("\u{1B}OB", .down),
            ("\u{1B}[1;5C", .wordRight), ("\u{1B}[15~", .function(5)), ("\u{1B}x", .alt("x")),
        ] as [(String, Key)]).map { (Array($0.utf8), .key($1)) } + [
            (Array("\u{1B}[<0;3;2M".utf8), .mouse(Mouse(.press, at: Position(column: 2, row: 1)))),
            (Array("\u{1B}[M #\"".utf8), .mouse(Mouse(.press, at: Position(column: 2, row: 1)))),
            (Array("\u{1B}[200~a \u{1B}]11;rgb b\u{1B}[201~".utf8), .paste("a ]11;rgb b")),
        ]

    @Test("cut within its first bytes, it yields no more than those", arguments: Seeds.first(2_000))
    func worst(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let reply = Reply.withKnownBeginning.randomElement(using: &random)?.bytes ?? []
        let beginning = Int.random(in: 1...8, using: &random)
        var pieces = reply.prefix(beginning).map { byte in
            Piece([byte], pause: .milliseconds(Int.random(in: 1...700, using: &random)))
        }
        pieces.append(Piece(Array(reply.dropFirst(beginning))))
        let inputs = InputTrial.inputs(of: pieces)
        guard !inputs.isEmpty else { return }
        let characters = Set("]P_[0123456789<=>?!G")
        #expect(inputs.first == .key(.escape))
        #expect(
            inputs.dropFirst().allSatisfy { input in
                guard case .key(.character(let character)) = input else { return false }
                return characters.contains(character)
            }, "seed \(seed): \(pieces) gives \(inputs)")
        #expect(inputs.count <= 8, "seed \(seed): \(pieces) gives \(inputs)")
    }

    @Test(
        "Esc and another key are two keys, pressed together or in succession",
        arguments: ["]", "[", "P", "O", "_", "^", "X"], [0, 10, 30, 300, 600])
    func escapeAndKey(key: String, milliseconds: Int) {
        let pause = Duration.milliseconds(milliseconds)
        let expected: [Input] = [.key(.escape), .key(.character(Character(key)))]
        let two = [Piece([0x1B], pause: pause), Piece(Array(key.utf8))]
        #expect(InputTrial.inputs(of: joined(two)) == expected)
        for next in ["m", "j", "\r", "ä"] where milliseconds > 25 || "]P[O".contains(key) {
            let three = [two[0]] + [Piece(Array(key.utf8), pause: .milliseconds(80)), Piece(Array(next.utf8))]
            let last = InputTrial.inputs(of: [Piece(Array(next.utf8))])
            #expect(InputTrial.inputs(of: joined(three)) == expected + last, "\(next)")
        }
    }

    @Test("keys that a busy program reads at once stay keys, if a lone Esc came before them")
    func stalled() {
        for keys in ["]jjm", "Pjm", "[jm", "Ojm", "]\r", "Xm", "]]]"] {
            let inputs = InputTrial.inputs(of: [Piece([0x1B], pause: .milliseconds(30)), Piece(Array(keys.utf8))])
            #expect(
                inputs == InputTrial.inputs(of: [Piece([0x1B], pause: .seconds(1))] + keys.utf8.map { Piece([$0]) }))
            #expect(inputs.count == keys.count + 1)
        }
    }
}
