/// The meaning of a text. The terminal turns it into a colour if it has one.
package enum Ink: UInt8, CaseIterable, Sendable {
    case plain
    /// Present but secondary or not available now: unavailable keys, labels, units.
    case muted
    /// Rules and the lost part of bars.
    case faint
    /// The current position.
    case accent
    case good, fair, poor
    /// Evidence, and what it proves.
    case proof

    /// Its name in the configuration, and as the class of a picture's text.
    package var name: String {
        switch self {
        case .plain: "plain"
        case .muted: "muted"
        case .faint: "faint"
        case .accent: "accent"
        case .good: "good"
        case .fair: "fair"
        case .poor: "poor"
        case .proof: "proof"
        }
    }
}

/// The ink of a cell and its emphasis. Colour is never the only signal.
package struct Style: Hashable, Sendable {
    package struct Emphasis: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let bold = Emphasis(rawValue: 1)
        package static let underline = Emphasis(rawValue: 2)
        package static let reverse = Emphasis(rawValue: 4)
    }

    package var ink: Ink
    package var emphasis: Emphasis

    package init(_ ink: Ink = .plain, _ emphasis: Emphasis = []) {
        self.ink = ink
        self.emphasis = emphasis
    }

    package static let plain = Style()
    package static let muted = Style(.muted)
    package static let faint = Style(.faint)
    package static let accent = Style(.accent)
    package static let strong = Style(.plain, .bold)
    /// The row of the current position: reversed, so that it is visible without colour.
    package static let selected = Style().selected

    /// The same in the row of the current position, which has one colour from edge to edge.
    package var selected: Style { Style(.plain, emphasis.union(.reverse)) }
}
