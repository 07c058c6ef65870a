import CNcurses
import Cells

/// The attributes with which ncurses shows a style, looked up once.
struct Pen {
    let attributes: attr_t
    let pair: Int16

    init(_ style: Style, palette: Palette) {
        let look = palette.look(of: style)
        attributes = curses_attributes(
            look.emphasis.contains(.bold), look.emphasis.contains(.underline), look.emphasis.contains(.reverse))
        pair = look.colour == nil ? 0 : Self.pair(of: style.ink)
    }

    /// Pair 0 is the default colours.
    fileprivate static func pair(of ink: Ink) -> Int16 { Int16(ink.rawValue) + 1 }
}

/// Colours in ncurses.
struct CursesColours {
    let depth: ColourDepth
    /// Whether colours are passed to ncurses as 0xRRGGBB. Otherwise even direct ones are passed by their index.
    private let takesRGB: Bool

    /// Starts colours if they are wanted, and the terminal has some and can keep its own background.
    init(_ options: TerminalOptions) {
        guard options.colour, has_colors(), start_color() == OK, use_default_colors() == OK else {
            (depth, takesRGB) = (.none, false)
            return
        }
        // All that terminfo has with more than 256 colours take them as RGB.
        takesRGB = curses_colours() > 256
        depth = ColourDepth(colours: curses_colours(), isDirect: takesRGB || options.directColour)
    }

    /// Makes pens of the palette show its colours.
    func show(_ palette: Palette) {
        if let paper = palette.paper { assume_default_colors(number(.tone(paper.text)), number(.tone(paper.ground))) }
        let ground = palette.paper.map { number(.tone($0.ground)) } ?? -1
        for ink in Ink.allCases {
            guard let colour = palette.look(of: Style(ink)).colour else { continue }
            init_extended_pair(CInt(Pen.pair(of: ink)), number(colour), ground)
        }
    }

    /// The colours that the output must spell out, by the index that ncurses writes.
    func spellings(_ palette: Palette) -> [UInt8: RGB] {
        guard depth == .direct, !takesRGB else { return [:] }
        var tones = Ink.allCases.compactMap { ink -> Tone? in
            if case .tone(let tone) = palette.look(of: Style(ink)).colour { tone } else { nil }
        }
        if let paper = palette.paper { tones += [paper.text, paper.ground] }
        return Dictionary(tones.map { ($0.index, $0.rgb) }) { first, _ in first }
    }

    private func number(_ colour: Palette.Colour) -> CInt {
        switch colour {
        case .basic(let index): CInt(index)
        case .tone(let tone): takesRGB ? CInt(tone.rgb.value) : CInt(tone.index)
        }
    }
}
