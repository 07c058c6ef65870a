import Cells
import Randomness
import Testing

@Suite("Text layout")
struct TextLayoutTests {
    @Test(
        "overlong text ends in an ellipsis",
        arguments: [
            ("plain", 5, "plain"), ("plain", 4, "pla…"), ("plain", 1, "…"), ("plain", 0, ""), ("plain", -1, ""),
            ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("ae\u{301}i", 2, "a…"), ("", 3, ""),
        ])
    func truncated(text: String, columns: Int, expected: String) {
        #expect(text.truncated(to: columns) == expected)
    }

    @Test(
        "names are cut in the middle",
        arguments: [
            ("plain", 5, "plain"), ("plain", 4, "p…in"), ("plain", 3, "p…n"), ("plain", 2, "…n"), ("plain", 1, "…"),
            ("plain", 0, ""), ("漢字漢", 5, "漢…漢"), ("漢字漢", 4, "…漢"), ("ae\u{301}ie\u{301}", 3, "a…e\u{301}"),
            ("", 3, ""),
            ("https://acme.example/reports/2026/api-12.pdf", 24, "https://acm…6/api-12.pdf"),
        ])
    func truncatedInside(text: String, columns: Int, expected: String) {
        #expect(text.truncatedInside(to: columns) == expected)
    }

    @Test(
        "what is cut in the middle keeps whole characters from both ends, and fills its room",
        arguments: Seeds.first(200))
    func cuttingKeepsBothEnds(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet: [Character] = ["a", "b", "/", " ", "漢", "😀", "👨‍👩‍👧", "e\u{301}", "\u{1B}", "–", "🇩🇪"]
        let length = Int.random(in: 0...40, using: &random)
        let text = String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
        let columns = Int.random(in: 0...20, using: &random)

        let cut = text.truncatedInside(to: columns)
        #expect(cut.columns <= columns)
        guard cut != text else { return }
        #expect(text.columns > columns)
        // A wide character may leave a column.
        #expect(cut.columns >= columns - 1)
        let parts = cut.split(separator: "…", omittingEmptySubsequences: false)
        guard columns > 0 else { return }
        #expect(parts.count == 2 && text.hasPrefix(parts[0]) && text.hasSuffix(parts[1]))
        #expect(parts[1].columns >= parts[0].columns - 2 && parts[0].columns >= parts[1].columns - 3)
    }

    @Test("padding counts columns, not characters")
    func padded() {
        #expect("ab".padded(to: 4) == "ab  ")
        #expect("ab".padded(to: 4, right: true) == "  ab")
        #expect("漢".padded(to: 4) == "漢  ")
        #expect("abcde".padded(to: 4) == "abcde")
    }

    @Test(
        "lines break at blanks, else inside a word",
        arguments: [
            ("", 10, [""]),
            ("one two three", 8, ["one two", "three"]),
            ("one two three", 7, ["one two", "three"]),
            ("abcdefgh", 3, ["abc", "def", "gh"]),
            ("a\nb\n", 10, ["a", "b", ""]),
            ("a\r\nb", 10, ["a", "b"]),
            ("  indented text", 10, ["  indented", "text"]),
            (" abc漢", 4, ["", "abc", "漢"]),
            ("漢字漢字", 5, ["漢字", "漢字"]),
        ])
    func wrapped(text: String, columns: Int, expected: [String]) {
        #expect(text.wrapped(columns: columns) == expected)
    }

    @Test("every character is on one line, and no line is too wide", arguments: Seeds.first(200))
    func wrappingKeepsAll(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet: [Character] = ["a", "b", "c", "d", " ", " ", "\t", "\n", "漢", "😀", "e\u{301}", "\u{1B}", "–"]
        let length = Int.random(in: 0...60, using: &random)
        let text = String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
        let columns = Int.random(in: 2...12, using: &random)

        let lines = text.wrappedRanges(columns: columns)
        #expect(lines.first?.lowerBound == text.startIndex)
        #expect(lines.last?.upperBound == text.endIndex)
        for (line, next) in zip(lines, lines.dropFirst()) { #expect(line.upperBound == next.lowerBound) }
        for line in lines {
            var shown = text[line]
            while let last = shown.last, last.isWhitespace { shown.removeLast() }
            #expect(shown.columns <= columns, "\(shown.debugDescription) of \(text.debugDescription)")
            #expect(!text[line].dropLast().contains("\n"))
        }
    }
}
