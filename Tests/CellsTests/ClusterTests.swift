import Cells
import Testing

@Suite("What a cell can show of a character")
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
        Case("a scalar without a meaning", "\u{378}", "\u{FFFD}"),
    ]

    @Test("one rule for width and harmlessness", arguments: cases)
    func rule(_ example: Case) {
        let cluster = Cluster(example.character)
        var kept = String(Character(cluster.scalar))
        kept.unicodeScalars.append(contentsOf: cluster.marks)
        #expect(Array(kept.unicodeScalars) == Array(example.scalars.unicodeScalars))
        #expect(cluster.columns == example.columns)
    }

    @Test("the columns of a text are those of its clusters")
    func columns() {
        #expect("".columns == 0)
        #expect("plain".columns == 5)
        #expect("a\u{308}b".columns == 2)
        #expect("漢字 x".columns == 6)
        #expect("\u{1B}[31m".columns == 5)
    }
}
