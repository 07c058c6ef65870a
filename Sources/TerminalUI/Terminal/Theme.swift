/// What the inks look like, as a person chooses it.
package enum Theme: String, CaseIterable, Sendable {
    /// Follows the terminal's background, and keeps it.
    case auto
    /// Brings its own background, if the terminal has 256 colours.
    case dark, light
    /// Few colours, at a contrast of at least 7 : 1.
    case highContrast = "high-contrast"
    /// Colours that differ for people with any kind of colour blindness.
    case colourBlind = "colour-blind"

    /// The theme with this name, in British or American spelling.
    package init?(name: String) {
        self.init(rawValue: name == "color-blind" ? "colour-blind" : name)
    }
}

/// What is known about the background that a text is written on.
enum Background: Hashable {
    case dark, light
    /// Neither: few colours are legible on it.
    case middle
    /// The terminal was not asked, or gave no answer.
    case unknown

    /// The luminance of the lightest dark and of the darkest light background. Themes are made for both.
    static let (mostOfDark, leastOfLight) = (0.04, 0.8)

    /// That of terminals that do not tell it when asked: the Linux console, which is black, and rxvt, which exports its
    /// colours as numbers. Other terminals inherit the variable from whatever started them.
    init(ofTerminal name: String, colours: String?) {
        if name.hasPrefix("linux") {
            self = .dark
        } else if name.hasPrefix("rxvt") {
            switch colours?.split(separator: ";").last {
            case "0", "8": self = .dark
            case "15": self = .light
            default: self = .unknown
            }
        } else {
            self = .unknown
        }
    }

    /// What a colour is as a background.
    init(_ colour: RGB) {
        let luminance = colour.luminance
        self = luminance <= Self.mostOfDark ? .dark : luminance >= Self.leastOfLight ? .light : .middle
    }
}

/// How many colours a terminal has.
enum ColourDepth: CaseIterable {
    case none, eight, sixteen
    /// 256, all but the first sixteen of which are the same everywhere.
    case indexed
    /// Any colour.
    case direct

    /// Terminals of 16 to 255 colours share no more than the first sixteen.
    init(colours: CInt, isDirect: Bool) {
        switch colours {
        case 8..<16: self = .eight
        case 16..<256: self = .sixteen
        case 256...: self = isDirect ? .direct : .indexed
        default: self = .none
        }
    }
}
