import Cells

/// A colour of a person's own for an ink.
package enum OwnColour: Hashable, Sendable {
    /// One of the terminal's own sixteen.
    case basic(UInt8)
    case exact(RGB)

    /// The names of the first sixteen, in order.
    package static let names: [String] = {
        let usual = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        return usual + usual.map { "bright-\($0)" }
    }()

    /// A colour as `#rrggbb`, by its name, or by its number of 256; nil if it is none of these.
    package init?(name: String) {
        if let place = Self.names.firstIndex(of: name) {
            self = .basic(UInt8(place))
        } else if name.allSatisfy({ $0.isASCII && $0.isNumber }), let number = UInt8(name) {
            self = number < 16 ? .basic(number) : .exact(RGB(xterm: number))
        } else if name.count == 7, name.first == "#", let colour = RGB(reported: name) {
            self = .exact(colour)
        } else {
            return nil
        }
    }

    /// How a terminal of this depth shows it; nil if it cannot.
    ///
    /// - Parameter taken: the numbers that stand for other colours already.
    func shown(in depth: ColourDepth, besides taken: Set<UInt8>) -> Palette.Colour? {
        switch (self, depth) {
        case (_, .none): nil
        case (.basic(let index), .eight): index < 8 ? .basic(index) : nil
        case (.basic(let index), .sixteen), (.basic(let index), .indexed), (.basic(let index), .direct): .basic(index)
        case (.exact, .eight), (.exact, .sixteen): nil
        case (.exact(let colour), .indexed): .tone(Tone(colour.nearest(besides: []), colour.value))
        case (.exact(let colour), .direct): .tone(Tone(colour.nearest(besides: taken), colour.value))
        }
    }
}

extension RGB {
    /// The colour of the 256 that is nearest to it, of those that all terminals share.
    ///
    /// - Parameter taken: passed over, so that each of several exact colours has a number of its own.
    func nearest(besides taken: Set<UInt8>) -> UInt8 {
        func distance(_ index: UInt8) -> Int {
            let other = RGB(xterm: index)
            let (red, green, blue) = (
                Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
            )
            return red * red + green * green + blue * blue
        }
        return (16...255).filter { !taken.contains($0) }.min { distance($0) < distance($1) } ?? 16
    }
}

/// An own colour that is hard to read with a theme. Source: WCAG 2.2, success criteria 1.4.3 and 1.4.11.
package struct PoorContrast: Hashable, Sendable {
    package enum Ground: Hashable, Sendable { case dark, light }

    package let ink: Ink
    /// The kind of background that it is hard to read on.
    package let ground: Ground
    /// Its contrast there at worst, in tenths, to 1.
    package let tenths: Int
    /// The least contrast that such a colour needs, in tenths.
    package let needed: Int

    /// What is known to be hard to read. What the terminal's own sixteen colours look like is not known.
    package static func all(of colours: [Ink: OwnColour], in theme: Theme) -> [PoorContrast] {
        let grounds = grounds(of: theme)
        return Ink.allCases.flatMap { ink -> [PoorContrast] in
            guard case .exact(let colour)? = colours[ink] else { return [] }
            // It is never text.
            let needed = ink == .faint ? 30 : 45
            return grounds.compactMap { ground, luminance in
                let (lighter, darker) = (max(colour.luminance, luminance), min(colour.luminance, luminance))
                let tenths = Int((lighter + 0.05) / (darker + 0.05) * 10)
                return tenths < needed ? PoorContrast(ink: ink, ground: ground, tenths: tenths, needed: needed) : nil
            }
        }
    }

    /// The backgrounds that the theme may have, with the luminance that makes them hardest to write on.
    private static func grounds(of theme: Theme) -> [(Ground, Double)] {
        let paper = Palette(theme, depth: .direct).paper
        switch theme {
        case .dark: return [(.dark, paper?.ground.rgb.luminance ?? Background.mostOfDark)]
        case .light: return [(.light, paper?.ground.rgb.luminance ?? Background.leastOfLight)]
        case .auto, .highContrast, .colourBlind:
            return [(.dark, Background.mostOfDark), (.light, Background.leastOfLight)]
        }
    }
}
