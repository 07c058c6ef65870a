import InvisibleCharacters
import Testing

/// Texts in documents hide nothing, and lose nothing that is seen.
@Suite struct VisibleTextTests {
    @Test(arguments: [
        "", "plain, with \"signs\" & <b>", "Größe – „so“ … 5 €", "漢字", "e\u{301}", "👩🏽‍💻 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "क्ष", "می‌خواهم",
        "two\nlines",
    ])
    func whatIsSeenStays(_ text: String) { #expect(text.visible.unicodeScalars.elementsEqual(text.unicodeScalars)) }

    @Test(arguments: [
        ("a\r\nb\rc", "a\nb\nc"), ("a\tb", "a b"), ("co\u{AD}operate", "cooperate"), ("a\u{202E}b", "a\u{FFFD}b"),
        ("\u{2066}a\u{2069}", "\u{FFFD}a\u{FFFD}"), ("\u{0}\u{1B}", "\u{FFFD}\u{FFFD}"), ("a\u{200B}b", "a\u{FFFD}b"),
        ("\u{FEFF}a", "\u{FFFD}a"), ("met\u{E0041}", "me\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"),
        ("a\u{2028}b", "a\u{FFFD}b"),
    ])
    func whatIsHiddenIsShownOrDropped(_ text: String, _ visible: String) {
        #expect(text.visible.unicodeScalars.elementsEqual(visible.unicodeScalars))
    }

    @Test func marksDoNotPileUp() {
        let text = "a" + String(repeating: "\u{301}", count: 5_000) + "b"
        #expect(text.visible.unicodeScalars.count == 17)
    }
}
