import Cells
import Randomness
import Testing

/// Drawing text in runs, without looking at every character, gives the same result as drawing it character by
/// character.
@Suite("Text runs")
struct TextRunTests {
    /// Scalars that stand alone, that combine with their neighbours, that are wide, or dangerous.
    private static let scalars: [Unicode.Scalar] = [
        "a", "z", " ", "~", "\t", "\n", "\r", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "ä", "ß", "\u{AD}",
        "\u{A0}", "…", "–", "│", "█", "✓", "❤", "→", "漢", "字", "\u{301}", "\u{308}", "\u{20DD}", "\u{200D}",
        "\u{FE0F}", "\u{FE0E}", "\u{202E}", "\u{2028}", "\u{2067}", "👩", "👧", "\u{1F3FD}", "\u{1F1E9}", "\u{1F1EA}",
        "\u{1100}", "\u{1161}", "\u{11A8}", "\u{600}", "\u{E33}", "\u{915}", "\u{94D}", "\u{937}", "\u{378}",
        "\u{FFFD}",
    ]

    private func text(seed: UInt64, among scalars: [Unicode.Scalar], length: ClosedRange<Int> = 0...12) -> String {
        var random = SplitMix64(seed: seed)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: length, using: &random) {
            text.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
        }
        return String(text)
    }

    @Test("a text has the cells of its characters", arguments: Seeds.first(2_000))
    func cells(seed: UInt64) {
        let text = text(seed: seed, among: Self.scalars)
        let clusters = text.map(Cluster.init)
        let columns = clusters.reduce(0) { $0 + $1.columns }
        #expect(text.columns == columns, "\(text.debugDescription)")
        var (grid, expected) = (Grid(size: Size(columns: 40, rows: 1)), Grid(size: Size(columns: 40, rows: 1)))
        var end = 0
        for character in text { end = expected.put(String(character), column: end, row: 0) }
        #expect(grid.put(text, column: 0, row: 0) == end)
        #expect(grid == expected, "\(text.debugDescription)")
        let shown = clusters.map { cluster in
            cluster.marks.reduce(into: String(Character(cluster.scalar))) { $0.unicodeScalars.append($1) }
        }
        // A blank after some scalars is part of their character, and stays at the end of a line.
        let line = Array(shown.joined().unicodeScalars.trimmingEnd)
        #expect(Array(grid.lines[0].unicodeScalars.trimmingEnd) == line, "\(text.debugDescription)")
    }

    @Test("truncated text fits", arguments: Seeds.first(500))
    func truncated(seed: UInt64) {
        // An ellipsis after this one would become part of its character.
        let text = text(seed: seed, among: Self.scalars.filter { $0 != "\u{600}" })
        let room = Int(seed % 12)
        let cut = text.truncated(to: room)
        guard text.columns > room else { return #expect(cut == text) }
        #expect(cut.columns <= room)
        guard room > 0 else { return }
        let kept = cut.dropLast()
        #expect(cut.last == "…" && text.hasPrefix(kept))
        let next = text[text.index(text.startIndex, offsetBy: kept.count)]
        #expect(String(kept).columns + Cluster(next).columns > room - 1, "\(text.debugDescription)")
    }

    @Test("lines break where reading character by character would break them", arguments: Seeds.first(1_000))
    func wrapped(seed: UInt64) {
        let text = text(seed: seed, among: Self.scalars + [" ", " ", " ", "b", "c", "d", "\n"], length: 0...40)
        let columns = 2 + Int(seed % 9)
        #expect(
            text.wrappedRanges(columns: columns) == slowlyWrapped(text, columns: columns), "\(text.debugDescription)")
    }

    private func slowlyWrapped(_ text: String, columns: Int) -> [Range<String.Index>] {
        var lines: [Range<String.Index>] = []
        var (start, index) = (text.startIndex, text.startIndex)
        var breakpoint: String.Index?
        func width(_ range: Range<String.Index>) -> Int { text[range].reduce(0) { $0 + Cluster($1).columns } }
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index].isNewline {
                lines.append(start..<next)
                (start, breakpoint) = (next, nil)
            } else if text[index] == " " || text[index] == "\t" {
                breakpoint = next
            } else {
                while width(start..<next) > columns, start < index {
                    let end = breakpoint ?? index
                    lines.append(start..<end)
                    (start, breakpoint) = (end, nil)
                }
            }
            index = next
        }
        return lines + [start..<text.endIndex]
    }
}

extension String.UnicodeScalarView {
    /// Without trailing blanks.
    fileprivate var trimmingEnd: Substring.UnicodeScalarView {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
