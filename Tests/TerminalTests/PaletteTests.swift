import Cells
import Testing

@testable import Terminal

@Suite("Themes and their colours")
struct PaletteTests {
    /// A palette, and a style that it shows.
    struct Sample: CustomTestStringConvertible {
        let palette: Palette
        let style: Style

        var testDescription: String {
            "\(palette.theme) \(palette.depth) \(palette.background) \(style.ink) \(style.emphasis.rawValue)"
        }
    }

    private static let backgrounds: [Background] = [.dark, .light, .middle, .unknown]

    private static let palettes = Theme.allCases.flatMap { theme in
        ColourDepth.allCases.flatMap { depth in
            backgrounds.map { Palette(theme, depth: depth, background: $0) }
        }
    }

    private static let samples = palettes.flatMap { palette in
        Ink.allCases.flatMap { ink in
            (0..<UInt8(8)).map { Sample(palette: palette, style: Style(ink, Style.Emphasis(rawValue: $0))) }
        }
    }

    /// What the terminal's own background may be, as far as the palette can know; all of them if it cannot.
    private static func grounds(_ palette: Palette) -> [Luminance] {
        switch palette.background {
        case .dark: [.black, Luminance(Background.mostOfDark)]
        case .light: [.white, Luminance(Background.leastOfLight)]
        case .middle: [Luminance(0.18), Luminance(0.4)]
        case .unknown: [.black, .white]
        }
    }

    @Test("every style is legible, at every depth, on every background")
    func legible() throws {
        var checked = 0
        for sample in Self.samples {
            let palette = sample.palette
            let look = palette.look(of: sample.style)
            // The terminal's own text colour on its own background is the user's choice.
            guard let colour = look.colour else { continue }
            switch colour {
            case .tone(let tone):
                let grounds = palette.paper.map { [Self.ground(of: $0, palette.depth)] } ?? Self.grounds(palette)
                for (position, ground) in grounds.enumerated() {
                    let least = Self.leastContrast(sample.style.ink, palette.theme, isExtreme: position == 0)
                    let contrast = Self.luminance(of: tone, palette.depth).contrast(to: ground)
                    #expect(contrast >= least, "\(sample.testDescription): \(contrast)")
                    checked += 1
                }
            case .basic(let index):
                #expect(palette.background != .unknown && palette.background != .middle)
                let ground = palette.background == .dark ? Luminance.black : .white
                for (name, colours) in BasicColours.all {
                    // Many terminals brighten bold text.
                    let isBold = look.emphasis.contains(.bold)
                    for shown in [index, isBold && index < 8 ? index + 8 : index] {
                        let contrast = try #require(colours[Int(shown)]).contrast(to: ground)
                        #expect(contrast >= 4.5, "\(sample.testDescription) in \(name): \(contrast)")
                        checked += 1
                    }
                }
            }
        }
        // 5 themes x 8 emphases x at least 7 inks x 2 depths on known backgrounds, and more.
        #expect(checked > 5_000)
    }

    /// Contrasts that the themes promise: see docs/user/themes.md.
    private static func leastContrast(_ ink: Ink, _ theme: Theme, isExtreme: Bool) -> Double {
        if isExtreme { return theme == .highContrast ? 7 : 4.5 }
        // Rules and the lost part of bars are not text.
        return ink == .faint ? 3 : 4.5
    }

    private static func luminance(of tone: Tone, _ depth: ColourDepth) -> Luminance {
        depth == .indexed ? Luminance(ofXtermColour: Int(tone.index)) : Luminance(rgb: tone.rgb.value)
    }

    private static func ground(of paper: Palette.Paper, _ depth: ColourDepth) -> Luminance {
        luminance(of: paper.ground, depth)
    }

    @Test("a theme's own background and text", arguments: [Theme.dark, .light], [ColourDepth.indexed, .direct])
    func paper(theme: Theme, depth: ColourDepth) throws {
        let palette = Palette(theme, depth: depth, background: theme == .dark ? .light : .dark)
        let paper = try #require(palette.paper)
        #expect(Self.luminance(of: paper.text, depth).contrast(to: Self.ground(of: paper, depth)) >= 7)
        #expect(Background(paper.ground.rgb) == palette.background)
        #expect(!palette.dependsOnBackground)
    }

    @Test("only they have one, and only with 256 colours", arguments: palettes)
    func noPaper(palette: Palette) {
        let brings = palette.theme == .dark || palette.theme == .light
        let hasMany = palette.depth == .indexed || palette.depth == .direct
        #expect((palette.paper != nil) == (brings && hasMany))
    }

    @Test("ratings differ, and from secondary text, with and without colours", arguments: palettes)
    func distinct(palette: Palette) {
        let inks: [Ink] = [.good, .fair, .poor, .muted]
        let looks = Set(inks.map { palette.look(of: Style($0)) })
        // Without a colour, good and muted text are plain: the sign tells.
        let isColoured = palette.look(of: Style(.good)).colour != nil
        #expect(looks.count == (isColoured ? 4 : 3))
    }

    @Test("what has no colour is marked by emphasis", arguments: palettes)
    func withoutColour(palette: Palette) {
        for ink in Ink.allCases where palette.look(of: Style(ink)).colour == nil {
            let expected: Style.Emphasis =
                switch ink {
                case .accent, .fair: .bold
                case .poor: [.bold, .underline]
                case .plain, .muted, .faint, .good, .proof: []
                }
            #expect(palette.look(of: Style(ink)).emphasis == expected)
        }
    }

    @Test("the selection is reversed, whatever the theme", arguments: palettes)
    func selection(palette: Palette) {
        for ink in Ink.allCases {
            #expect(palette.look(of: Style(ink, .bold).selected).emphasis.isSuperset(of: [.reverse, .bold]))
            #expect(palette.look(of: Style(ink).selected).colour == palette.look(of: .plain).colour)
        }
    }

    @Test(
        "with any kind of colour blindness, ratings and bars differ",
        arguments: [Background.dark, .light, .unknown], [ColourDepth.indexed, .direct])
    func colourBlind(background: Background, depth: ColourDepth) throws {
        let palette = Palette(.colourBlind, depth: depth, background: background)
        func seen(_ ink: Ink) throws -> ColourVision.Appearance {
            guard case .tone(let tone) = palette.look(of: Style(ink)).colour else {
                Issue.record("\(ink) has no colour")
                throw CancellationError()
            }
            return ColourVision.appearance(ofRGB: depth == .indexed ? RGB(xterm: tone.index).value : tone.rgb.value)
        }
        let pairs: [(Ink, Ink)] = [(.good, .fair), (.good, .poor), (.fair, .poor), (.proof, .good)]
        for (one, other) in pairs {
            let difference = try seen(one).difference(to: try seen(other))
            #expect(difference >= 20, "\(one), \(other): \(difference)")
        }
    }

    @Test("an index stands for one colour only", arguments: palettes)
    func oneColourPerIndex(palette: Palette) {
        var tones: [UInt8: RGB] = [:]
        for ink in Ink.allCases {
            guard case .tone(let tone) = palette.look(of: Style(ink)).colour else { continue }
            #expect(tones.updateValue(tone.rgb, forKey: tone.index) ?? tone.rgb == tone.rgb)
            #expect(tone.index >= 16)
        }
    }

    @Test(
        "depths",
        arguments: [
            (-1, .none), (0, .none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
        ] as [(CInt, ColourDepth)])
    func depth(colours: CInt, depth: ColourDepth) {
        #expect(ColourDepth(colours: colours, isDirect: false) == depth)
        #expect(ColourDepth(colours: colours, isDirect: true) == (depth == .indexed ? .direct : depth))
    }

    @Test(
        "what counts as a dark or light background",
        arguments: [
            (0x000000, .dark), (0x1E1E2E, .dark), (0x002B36, .dark), (0x2E3440, .dark), (0x300A24, .dark),
            (0xFFFFFF, .light), (0xFDF6E3, .light), (0xEEEEEE, .light), (0xEFF1F5, .light), (0x808080, .middle),
            (0x5F5F87, .middle),
        ] as [(UInt32, Background)])
    func background(colour: UInt32, background: Background) {
        #expect(Background(RGB(colour)) == background)
    }

    @Test func names() {
        for theme in Theme.allCases { #expect(Theme(name: theme.rawValue) == theme) }
        #expect(Theme(name: "color-blind") == .colourBlind)
        #expect(Theme(name: "") == nil && Theme(name: "Dark") == nil)
    }
}
