import Cells
import Glibc
import Testing

@testable import Terminal

@Suite("Palette")
struct PaletteTests {
    @Test("each ink is legible on black and on white", arguments: Ink.allCases)
    func legible(ink: Ink) throws {
        guard let colour = Palette.full.colour(of: ink) else { return }
        let luminance = try #require(Self.luminance(ofXtermColour: Int(colour)))
        #expect((luminance + 0.05) / 0.05 >= 3)
        #expect(1.05 / (luminance + 0.05) >= 3)
    }

    @Test("inks for ratings differ if there are colours", arguments: [Palette.full, .basic])
    func distinct(palette: Palette) {
        let inks: [Ink] = [.accent, .good, .fair, .poor]
        #expect(Set(inks.map { palette.colour(of: $0) }).count == inks.count)
    }

    @Test("secondary text is distinct even without colours", arguments: [Palette.basic, .none])
    func dim(palette: Palette) {
        #expect(Ink.allCases.filter(palette.isDim) == [.muted, .faint])
        #expect(Ink.allCases.allSatisfy { !Palette.full.isDim($0) })
    }

    /// WCAG's relative luminance; nil for the first sixteen colours, which each terminal defines itself.
    private static func luminance(ofXtermColour number: Int) -> Double? {
        guard (16..<256).contains(number) else { return nil }
        let levels = [0, 95, 135, 175, 215, 255]
        let cube = number - 16
        let channels =
            number >= 232
            ? Array(repeating: 8 + 10 * (number - 232), count: 3)
            : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
        let weights = [0.2126, 0.7152, 0.0722]
        return zip(channels, weights).map { linear(Double($0) / 255) * $1 }.reduce(0, +)
    }

    private static func linear(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
