import CNcurses
import Cells

/// The colours of the inks, depending on how many a terminal has.
///
/// The background is always the terminal's own, which may be dark or light: all 256-colour inks have a contrast of at
/// least 3 : 1 to both black and white.
enum Palette: CaseIterable {
    case full
    case basic
    case none

    init(colours: CInt) {
        self = colours >= 256 ? .full : colours >= 8 ? .basic : .none
    }

    /// The number of the colour, or nil for the terminal's own.
    func colour(of ink: Ink) -> CInt? {
        switch (self, ink) {
        case (.none, _), (_, .plain), (.basic, .muted), (.basic, .faint): nil
        case (.full, .muted): 244
        case (.full, .faint): 241
        case (.full, .accent): 32
        case (.full, .good): 28
        case (.full, .fair): 136
        case (.full, .poor): 167
        case (.full, .proof): 30
        case (.basic, .accent): 6
        case (.basic, .good), (.basic, .proof): 2
        case (.basic, .fair): 3
        case (.basic, .poor): 1
        }
    }

    /// Whether the ink is shown dim because there is no colour for it.
    func isDim(_ ink: Ink) -> Bool {
        colour(of: ink) == nil && (ink == .muted || ink == .faint)
    }
}

/// The attributes with which ncurses shows a style, looked up once.
struct Pen {
    let attributes: attr_t
    let pair: Int16

    init(_ style: Style, palette: Palette) {
        attributes = curses_attributes(
            style.emphasis.contains(.bold), palette.isDim(style.ink), style.emphasis.contains(.underline),
            style.emphasis.contains(.reverse))
        pair = palette.colour(of: style.ink) == nil ? 0 : Int16(style.ink.rawValue)
    }
}

extension Palette {
    /// Starts colours in ncurses if the terminal supports them and can keep its own background.
    static func claim(colour: Bool) -> Palette {
        guard colour, has_colors(), start_color() == OK, use_default_colors() == OK else { return .none }
        let palette = Palette(colours: curses_colours())
        for ink in Ink.allCases {
            guard let number = palette.colour(of: ink) else { continue }
            init_pair(Int16(ink.rawValue), Int16(number), -1)
        }
        return palette
    }
}
