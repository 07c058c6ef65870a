import Cells

/// What the inks look like with one theme on one terminal.
///
/// With 8 or 16 colours, which each terminal defines itself, only those are used that are legible with the definitions
/// of all common terminals. An ink without a colour is marked by emphasis, never by dimness, which some terminals show
/// too dim to read.
struct Palette: Hashable {
    /// The colours of a screen that has its own background.
    struct Paper: Hashable {
        let text: Tone
        let ground: Tone
    }

    enum Colour: Hashable {
        /// One of the terminal's own sixteen.
        case basic(UInt8)
        case tone(Tone)
    }

    /// How a terminal shows a style.
    struct Look: Hashable {
        /// Nil for the terminal's own.
        var colour: Colour?
        var emphasis: Style.Emphasis
    }

    let theme: Theme
    let depth: ColourDepth
    /// The background that the colours are for.
    let background: Background
    /// The person's own colours, which go before those of the theme.
    let own: [Ink: OwnColour]

    /// - Parameter background: That of the terminal, as far as it is known. `dark` and `light` say themselves which it
    ///   is.
    init(
        _ theme: Theme, depth: ColourDepth, background: Background = .unknown, own: [Ink: OwnColour] = [:]
    ) {
        self.own = own
        self.theme = theme
        self.depth = depth
        self.background =
            switch theme {
            case .dark: .dark
            case .light: .light
            case .auto, .highContrast, .colourBlind: background
            }
    }

    /// The screen's own background; nil if it keeps that of the terminal.
    var paper: Paper? {
        guard depth == .indexed || depth == .direct else { return nil }
        return switch theme {
        case .dark: Paper(text: Tone(253, 0xD5DBE2), ground: Tone(233, 0x15191E))
        case .light: Paper(text: Tone(236, 0x262C33), ground: Tone(231, 0xFDFDFB))
        case .auto, .highContrast, .colourBlind: nil
        }
    }

    /// Whether it would look different on a background that is not known yet.
    var dependsOnBackground: Bool {
        guard depth != .none else { return false }
        return switch theme {
        case .auto, .highContrast, .colourBlind: true
        case .dark, .light: false
        }
    }

    func look(of style: Style) -> Look {
        var look = Look(colour: colour(of: style.ink), emphasis: style.emphasis)
        // Many terminals show bold text in the brighter of two colours, which is too bright on white.
        if case .basic = look.colour, background == .light, style.emphasis.contains(.bold) { look.colour = nil }
        if look.colour == nil { look.emphasis.formUnion(Self.mark(of: style.ink)) }
        return look
    }

    /// How an ink differs from plain text without a colour.
    private static func mark(of ink: Ink) -> Style.Emphasis {
        switch ink {
        case .accent, .fair: .bold
        case .poor: [.bold, .underline]
        case .plain, .muted, .faint, .good, .proof: []
        }
    }

    private func colour(of ink: Ink) -> Colour? { ownColour(of: ink) ?? themeColour(of: ink) }

    /// Each exact colour has a number of its own, by which the output is rewritten.
    private func ownColour(of ink: Ink) -> Colour? {
        guard let colour = own[ink] else { return nil }
        var taken = Set(Ink.allCases.compactMap { own[$0] == nil ? tones?[$0]?.index : nil })
        if let paper { taken.formUnion([paper.text.index, paper.ground.index]) }
        for other in Ink.allCases.prefix(while: { $0 != ink }) {
            if case .tone(let tone)? = own[other]?.shown(in: depth, besides: taken) { taken.insert(tone.index) }
        }
        return colour.shown(in: depth, besides: taken)
    }

    private func themeColour(of ink: Ink) -> Colour? {
        switch depth {
        case .none: nil
        case .eight, .sixteen: basic(ink).map(Colour.basic)
        case .indexed, .direct: tones?[ink].map(Colour.tone)
        }
    }

    private var tones: Tones? {
        switch (theme, background) {
        case (_, .middle), (.highContrast, .unknown): nil
        case (.auto, .unknown), (.dark, .unknown), (.light, .unknown): .either
        case (.auto, .dark), (.dark, .dark), (.light, .dark): .dark
        case (.auto, .light), (.dark, .light), (.light, .light): .light
        case (.highContrast, .dark): .highContrastDark
        case (.highContrast, .light): .highContrastLight
        case (.colourBlind, .unknown): .colourBlindEither
        case (.colourBlind, .dark): .colourBlindDark
        case (.colourBlind, .light): .colourBlindLight
        }
    }

    private func basic(_ ink: Ink) -> UInt8? {
        guard theme != .highContrast else { return nil }
        return switch background {
        case .unknown, .middle: nil
        case .light: Self.basicOnLight(ink)
        case .dark: theme == .colourBlind ? basicForColourBlind(ink) : basicOnDark(ink)
        }
    }

    /// Green, yellow and cyan are too bright, and so are all of the second eight.
    private static func basicOnLight(_ ink: Ink) -> UInt8? {
        switch ink {
        case .accent, .good, .proof: 4
        case .fair: 5
        case .poor: 1
        case .plain, .muted, .faint: nil
        }
    }

    /// Red, blue and magenta of the first eight are too dark, and so is yellow, which is brown on the Linux console.
    private func basicOnDark(_ ink: Ink) -> UInt8? {
        let isEight = depth == .eight
        return switch ink {
        case .accent: isEight ? 6 : 14
        case .good: isEight ? 2 : 10
        case .proof: 6
        case .fair: isEight ? nil : 11
        case .poor: isEight ? nil : 9
        case .plain, .muted, .faint: nil
        }
    }

    private func basicForColourBlind(_ ink: Ink) -> UInt8? {
        switch ink {
        case .good, .proof: depth == .eight ? 6 : 14
        case .plain, .muted, .faint, .accent, .fair, .poor: basicOnDark(ink)
        }
    }
}
