import Cells
import Testing

@Suite("Clusters")
struct ClusterTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let character: Character
        let scalars: String
        let columns: Int

        init(_ description: String, _ character: Character, _ scalars: String, _ columns: Int = 1) {
            testDescription = description
            self.character = character
            self.scalars = scalars
            self.columns = columns
        }
    }

    static let cases = [
        Case("a letter stays", "a", "a"),
        Case("a line end is a blank", "\n", " "),
        Case("CR LF, one character, is one blank", "\r\n", " "),
        Case("a tab is a blank", "\t", " "),
        Case("ESC cannot start a sequence", "\u{1B}", "\u{FFFD}"),
        Case("NUL", "\0", "\u{FFFD}"),
        Case("DEL", "\u{7F}", "\u{FFFD}"),
        Case("CSI of C1", "\u{9B}", "\u{FFFD}"),
        Case("NEL of C1", "\u{85}", "\u{FFFD}"),
        Case("right-to-left override", "\u{202E}", "\u{FFFD}"),
        Case("right-to-left isolate", "\u{2067}", "\u{FFFD}"),
        Case("right-to-left mark", "\u{200F}", "\u{FFFD}"),
        Case("line separator", "\u{2028}", "\u{FFFD}"),
        Case("a composed umlaut", "ä", "ä"),
        Case("a letter with a combining mark", "a\u{308}", "a\u{308}"),
        Case("at most four marks", "a\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{301}\u{302}\u{303}\u{304}"),
        Case("a mark with nothing below it", "\u{301}", "\u{FFFD}"),
        Case("a joiner alone", "\u{200D}", "\u{FFFD}"),
        Case("CJK is wide", "漢", "漢", 2),
        Case("an emoji is wide", "😀", "😀", 2),
        Case("a family shows its first member", "👩‍👩‍👧‍👦", "👩", 2),
        Case("a skin tone is dropped", "👍🏽", "👍", 2),
        Case("marks of a dropped scalar are dropped, too", "👩‍❤\u{FE0F}\u{301}", "👩", 2),
        Case("no emoji selector, which makes some terminals widen", "❤\u{FE0F}", "❤"),
        Case("a soft hyphen is seen by every terminal", "\u{AD}", "-"),
        Case("a letter with a selector, of which it has no forms", "a\u{FE0F}", "\u{FFFD}"),
        Case("a letter with a tag on it", "a\u{E0041}", "\u{FFFD}"),
        Case("a letter with a non-joiner that joins nothing", "a\u{200C}", "\u{FFFD}"),
        Case("a letter with a joiner that joins nothing", "a\u{200D}", "\u{FFFD}"),
        Case("an emoji with a joiner to nothing", "👩\u{200D}", "\u{FFFD}"),
        Case("an emoji with more selectors than one", "❤\u{FE0F}\u{FE0F}", "\u{FFFD}"),
        Case("an emoji with bytes hidden in selectors", "😀\u{E0101}\u{E0102}", "\u{FFFD}"),
        Case("a flag with a text hidden in tags", "\u{1F3F4}\u{E0068}\u{E0069}\u{E0020}\u{E007F}", "\u{FFFD}"),
        Case("the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\u{1F3F4}", 2),
        Case("a pirate's flag", "🏴‍☠️", "\u{1F3F4}", 2),
        Case("a heart on fire", "❤️‍🔥", "❤"),
        Case("a woman of a profession and a skin tone", "👩🏽‍💻", "👩", 2),
        Case("a key", "1\u{FE0F}\u{20E3}", "1\u{20E3}"),
        Case("a flag", "🇩🇪", "\u{1F1E9}"),
        Case("an ideograph in one of its forms", "葛\u{E0100}", "葛", 2),
        Case("a Persian letter that joins not the next one", "ی\u{200C}", "ی"),
        Case("a letter that Hangul fills up", "\u{115F}\u{1161}", "\u{FFFD}"),
        Case("a sign that encloses what follows, with nothing behind it", "\u{600}", "\u{600}"),
        Case("a scalar without a meaning", "\u{378}", "\u{FFFD}"),
    ]

    @Test("one rule for width and safety", arguments: cases)
    func rule(_ example: Case) {
        let cluster = Cluster(example.character)
        var kept = String(Character(cluster.scalar))
        kept.unicodeScalars.append(contentsOf: cluster.marks)
        #expect(Array(kept.unicodeScalars) == Array(example.scalars.unicodeScalars))
        #expect(cluster.columns == example.columns)
    }

    @Test("the width of a text is that of its clusters")
    func columns() {
        #expect("".columns == 0)
        #expect("plain".columns == 5)
        #expect("a\u{308}b".columns == 2)
        #expect("漢字 x".columns == 6)
        #expect("\u{1B}[31m".columns == 5)
    }
}
