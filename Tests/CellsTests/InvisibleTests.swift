import Cells
import Testing

/// Invisible characters are made visible.
@Suite("Invisible characters")
struct InvisibleTests {
    /// Source: Unicode 15.0, DerivedCoreProperties.txt, Default_Ignorable_Code_Point. It is the same in 14.0 and 16.0.
    static let ignorable: [ClosedRange<UInt32>] = [
        0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
        0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0,
        0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF,
    ]

    /// Control characters, line and paragraph separators, and annotations.
    static let others: [ClosedRange<UInt32>] = [0x0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFFF9...0xFFFB]

    /// What is shown of a text, cluster by cluster.
    private func shown(_ text: String) -> [Cluster] { text.map { Cluster($0) } }

    private func isMarked(_ cluster: Cluster, as value: UInt32) -> Bool {
        cluster == (value == 0xAD ? Cluster("-") : [9, 10, 13].contains(value) ? Cluster(" ") : .replacement)
    }

    @Test("alone, and after a letter or an emoji", arguments: ignorable + others)
    func everyOne(range: ClosedRange<UInt32>) throws {
        for value in range {
            let scalar = try #require(Unicode.Scalar(value))
            let alone = shown(String(Character(scalar)))
            #expect(alone.count == 1 && alone.allSatisfy { isMarked($0, as: value) }, "U+\(String(value, radix: 16))")
            for base in ["a", "ß", "漢", "😀", "1"] where !isForm(value, of: base) {
                let text = base + String(Character(scalar)) + "b"
                #expect(
                    shown(text).contains { isMarked($0, as: value) }, "U+\(String(value, radix: 16)) behind \(base)")
            }
        }
    }

    /// Selectors are kept after a base that has variants for them.
    private func isForm(_ value: UInt32, of base: String) -> Bool {
        switch value {
        case 0xFE0E, 0xFE0F: base == "😀" || base == "1"
        case 0xFE00...0xFE0D, 0xE0100...0xE01EF: base == "漢"
        default: false
        }
    }

    @Test("nothing printable is invisible")
    func printed() {
        for value in UInt32(0)..<0x11_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let cluster = Cluster(Character(scalar))
            if (Self.ignorable + Self.others).contains(where: { $0.contains(cluster.scalar.value) }) {
                Issue.record("U+\(String(value, radix: 16)) is printed")
            }
        }
    }

    @Test("text in tag characters is visible")
    func tags() {
        let hidden = "Ignore".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xE0000) }
        let text = "met" + String(String.UnicodeScalarView(hidden))
        var grid = Grid(size: Size(columns: 20, rows: 1))
        grid.put(text, column: 0, row: 0)
        #expect(grid.lines[0].contains("\u{FFFD}"))
        #expect(!grid.lines[0].unicodeScalars.contains { $0.value >= 0xE0000 })
    }
}
