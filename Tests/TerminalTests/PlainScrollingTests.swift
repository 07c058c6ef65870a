import Testing

@testable import Terminal

@Suite struct PlainScrollingTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("\u{1B}[3S", "\n\n\n"), ("\u{1B}[2T", "\u{1B}M\u{1B}M"),
        ("\u{1B}[17;21r\u{1B}[21;1H\u{1B}[2S\u{1B}[1;24rtext", "\u{1B}[17;21r\u{1B}[21;1H\n\n\u{1B}[1;24rtext"),
        ("a\u{1B}[1Sb\u{1B}[1Tc", "a\nb\u{1B}Mc"), ("\u{1B}[38;5;32mS", "\u{1B}[38;5;32mS"),
        ("\u{1B}[S", "\u{1B}[S"), ("\u{1B}[5", "\u{1B}[5"), ("\u{1B}", "\u{1B}"),
        ("\u{1B}[12Hé\u{1B}[9X", "\u{1B}[12Hé\u{1B}[9X"),
    ])
    func scrollsLineByLine(_ sent: String, _ spelled: String) {
        #expect(String(decoding: PlainScrolling.spelledOut(Array(sent.utf8)), as: UTF8.self) == spelled)
    }
}
