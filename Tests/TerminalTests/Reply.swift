import Testing

/// What a terminal sends, as a reply or unsolicited.
struct Reply: Sendable, CustomTestStringConvertible, CustomStringConvertible {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }
    private init(bytes: [UInt8]) { self.bytes = bytes }

    var description: String { String(decoding: bytes.prefix(60), as: UTF8.self).debugDescription }
    var testDescription: String { description }

    /// Those of xterm 388, tmux 3.3a, kitty 0.35, foot 1.16 and VTE 0.76.
    static let all: [Reply] = withKnownBeginning + withUnknownBeginning + withKnownBeginning.flatMap(\.inEightBits)

    /// Those whose first bytes nobody types.
    static let withKnownBeginning: [Reply] = (controls + strings).map(Reply.init)

    private static let controls = [
        // DA1, DA2
        "\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28c", "\u{1B}[?1;2c", "\u{1B}[?62;c", "\u{1B}[?62;4;22c",
        "\u{1B}[?65;1;9c",
        "\u{1B}[?6c", "\u{1B}[>41;388;0c", "\u{1B}[>84;0;0c", "\u{1B}[>1;4000;35c", "\u{1B}[>65;7600;1c",
        // DECRPM
        "\u{1B}[?2026;2$y", "\u{1B}[?69;0$y", "\u{1B}[4;1$y",
        // Cursor position
        "\u{1B}[1;1R", "\u{1B}[1;5R", "\u{1B}[12;40R", "\u{1B}[?12;40;1R",
        // Window reports and resize reports (mode 2048)
        "\u{1B}[3;10;20t", "\u{1B}[4;600;800t", "\u{1B}[6;17;8t", "\u{1B}[8;24;80t", "\u{1B}[9;60;200t",
        "\u{1B}[48;24;80;600;800t",
        // Keyboard modes of kitty and xterm, colour schemes, printers, graphics, terminal parameters
        "\u{1B}[?0u", "\u{1B}[?31u", "\u{1B}[>4;2m", "\u{1B}[?997;1n", "\u{1B}[?13n", "\u{1B}[?1;0;256S",
        "\u{1B}[2;1;1;112;112;1;0x",
    ]

    private static let strings = [
        // DA3, XTVERSION
        "\u{1B}P!|00000000\u{1B}\\", "\u{1B}P!|7E565445\u{1B}\\", "\u{1B}P!|464f4f54\u{1B}\\",
        "\u{1B}P>|XTerm(388)\u{1B}\\", "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}P>|kitty(0.35.2)\u{1B}\\",
        "\u{1B}P>|foot(1.16.2)\u{1B}\\", "\u{1B}P>|VTE(7600)\u{1B}\\",
        // DECRQSS, XTGETTCAP
        "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P1$r38:2:1:2:3;48;5;16m\u{1B}\\", "\u{1B}P1$r2 q\u{1B}\\",
        "\u{1B}P1$r1;24r\u{1B}\\", "\u{1B}P0$r\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}P0+r\u{1B}\\",
        "\u{1B}P1+r436f=323536;524742=38\u{1B}\\",
        // Colours
        "\u{1B}]4;1;rgb:cdcd/0000/0000\u{1B}\\", "\u{1B}]10;rgb:ffff/ffff/ffff\u{7}",
        "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}",
        "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "\u{1B}]11;rgba:0000/0000/0000/cccc\u{1B}\\", "\u{1B}]12;#d8dee9\u{7}",
        "\u{1B}]21;foreground=rgb:ff/ff/ff\u{1B}\\",
        // The clipboard, which contains keys, and cells
        "\u{1B}]52;c;bXB1bXB1\u{7}", "\u{1B}]52;c;\u{1B}\\", "\u{1B}]1337;ReportCellSize=17.5;8.0\u{1B}\\",
        // Images
        "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}_Gi=31;ENOENT:mpu\u{1B}\\",
    ]

    /// Those that a brief look could mistake for typing.
    private static let withUnknownBeginning = [
        "\u{1B}[I", "\u{1B}[O", "\u{1B}[0n", "\u{1B}[3n", "\u{1B}[1t", "\u{1B}[2t",
        // Titles, which can be any text: here one with a byte 9C
        "\u{1B}]lmpu \u{2713} \u{1F700}\u{1B}\\", "\u{1B}]Lmpu\u{1B}\\",
        "\u{1B}^mpu\u{1B}\\", "\u{1B}Xmpu\u{7}", "\u{1B}_mpu\u{1B}\\", "\u{1B}]mpu\u{7}", "\u{1B}P\u{1B}\\",
    ].map(Reply.init)

    /// Long enough to arrive in many reads.
    static let clipboard = Reply("\u{1B}]52;c;" + String(repeating: "bXB1", count: 25_000) + "\u{1B}\\")

    /// The same with C1 control characters, as bytes and as UTF-8.
    private var inEightBits: [Reply] {
        guard bytes.count > 3, let body = String(validating: bytes.dropFirst(2), as: UTF8.self) else { return [] }
        let text = body.hasSuffix("\u{1B}\\") ? Array(body.utf8.dropLast(2)) : Array(body.utf8)
        let isString = body.hasSuffix("\u{1B}\\")
        return [[], [0xC2]].map { lead in
            Reply(bytes: lead + [bytes[1] + 0x40] + text + (isString ? lead + [0x9C] : []))
        }
    }
}
