import Testing

@testable import Publishing

/// Everything that is read has the contrast that WCAG asks for, whatever accent a template has.
@Suite struct PaletteTests {
    private func expectReadable(_ palette: HTMLPalette, _ accent: Publication.Colour) {
        for ground in [palette.page, palette.tint] {
            for ink in [
                palette.text, palette.soft, palette.accent, palette.good, palette.warning, palette.bad,
            ] {
                let contrast = ink.contrast(to: ground)
                #expect(contrast >= 4.5, "\(ink.hex) on \(ground.hex), accent \(accent.hex): \(contrast)")
            }
        }
    }

    @Test func everyAccentIsReadable() {
        for red in stride(from: 0, through: 255, by: 17) {
            for green in stride(from: 0, through: 255, by: 17) {
                for blue in stride(from: 0, through: 255, by: 51) {
                    let accent = Publication.Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
                    expectReadable(.light(accent), accent)
                    expectReadable(.dark(accent), accent)
                }
            }
        }
    }

    @Test func readableAccentStaysAsItIs() {
        let accent = Publication.Colour(red: 0x0B, green: 0x4F, blue: 0x9C)
        #expect(HTMLPalette.light(accent).accent == accent)
    }

    @Test(arguments: [("#0b4f9c", true), ("#FFFFFF", true), ("#fff", false), ("0b4f9c", false), ("#+b4f9c", false)])
    func colourIsReadAsWritten(_ text: String, _ isColour: Bool) {
        #expect(Publication.Colour(text)?.hex == (isColour ? text.lowercased() : nil))
    }

    @Test func contrastIsThatOfWCAG() {
        #expect(Publication.Colour.black.contrast(to: .white) == 21)
        #expect(Publication.Colour.white.contrast(to: .white) == 1)
    }
}
