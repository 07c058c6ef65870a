import Cells
import Testing

@testable import Terminal

/// Own colours on every kind of terminal.
struct OwnColourPaletteTests {
    private static let violet = OwnColour.exact(RGB(0x8A2BE2))

    @Test func anExactColourIsTheNearestOf256OrItself() {
        for depth in [ColourDepth.indexed, .direct] {
            let look = Palette(.dark, depth: depth, own: [.proof: Self.violet]).look(of: Style(.proof))
            #expect(look.colour == .tone(Tone(92, 0x8A2BE2)))
        }
    }

    @Test func aTerminalWithoutTheColourShowsThatOfTheTheme() {
        for depth in [ColourDepth.eight, .sixteen, .none] {
            let own = Palette(.dark, depth: depth, own: [.proof: Self.violet])
            #expect(own.look(of: Style(.proof)) == Palette(.dark, depth: depth).look(of: Style(.proof)))
        }
        let bright = Palette(.dark, depth: .eight, own: [.poor: .basic(9)])
        #expect(bright.look(of: Style(.poor)) == Palette(.dark, depth: .eight).look(of: Style(.poor)))
    }

    @Test func otherInksKeepTheirColours() {
        let (own, usual) = (
            Palette(.light, depth: .direct, own: [.proof: Self.violet]), Palette(.light, depth: .direct)
        )
        for ink in Ink.allCases where ink != .proof { #expect(own.look(of: Style(ink)) == usual.look(of: Style(ink))) }
    }

    /// The output is rewritten by number, so two colours of one number would look the same.
    @Test func similarColoursHaveDifferentNumbers() {
        let colours = Dictionary(
            uniqueKeysWithValues: Ink.allCases.enumerated().map { ($1, OwnColour.exact(RGB(0x8A2BE2 + UInt32($0)))) })
        let palette = Palette(.dark, depth: .direct, own: colours)
        let numbers = Ink.allCases.compactMap { ink -> UInt8? in
            if case .tone(let tone)? = palette.look(of: Style(ink)).colour { tone.index } else { nil }
        }
        #expect(Set(numbers).count == Ink.allCases.count)
    }
}
