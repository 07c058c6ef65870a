import Cells
import Testing

@Suite("ASCII forms")
struct AsciiFormTests {
    @Test(
        "each character by a similar one",
        arguments: [
            ("abc 123 ~", "abc 123 ~"), ("äöüÄÖÜß", "aouAOUs"), ("éèêëñçøåÅŁž", "eeeencoaALz"), ("ſ", "?"),
            ("…–—•·", "~--*."), ("„“”‚‘’«»", "\"\"\"'''<>"), ("✓✗◐▸", "vx/>"), ("█▓▒░", "#=-."), ("─━═│┃║", "---|||"),
            ("┌┬┼╬╭╯", "++++++"), ("←→↑↓", "<>^V"), ("\u{A0}\u{202F}", "  "), ("漢😀Ωд", "????"), ("\u{FFFD}", "?"),
            ("⠁⠉⠊⠤⠒⣀⡀⣿⡇⠀", "'''--..:: "),
        ])
    func forms(text: String, expected: String) {
        #expect(String(String.UnicodeScalarView(text.unicodeScalars.map(AsciiForm.of))) == expected)
    }

    @Test("only printable ASCII comes out")
    func allScalars() {
        for value in (0xA0...0x2FFFF).lazy.compactMap(Unicode.Scalar.init) {
            let form = AsciiForm.of(value)
            if !(0x20..<0x7F).contains(form.value) { Issue.record("\(value.value) becomes \(form.value)") }
        }
    }
}
