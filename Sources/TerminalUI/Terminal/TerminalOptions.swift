import CNcurses
import Cells
import Glibc

/// What the user's environment says about the terminal, before it is touched.
package struct TerminalOptions: Hashable, Sendable {
    /// The terminal's name in terminfo (TERM).
    package var name: String?
    /// Only ASCII reaches the screen, because the locale's character set is not UTF-8.
    package var asciiOnly: Bool
    package var colour: Bool
    /// The terminal takes colours by red, green and blue, whatever terminfo says.
    package var directColour: Bool
    package var theme: Theme
    /// The person's own colours.
    package var colours: [Ink: OwnColour] = [:]
    /// What the environment says about colours, if the terminal itself has set it (COLORFGBG).
    var background = Background.unknown
    package var mouse: Bool
    /// How long a lone Esc waits before it counts as the Escape key rather than the start of a sequence.
    package var escapeDelayMilliseconds: Int
    /// How long a paste or a reply may pause before it is abandoned and further bytes are keys again.
    package var silenceMilliseconds: Int

    package init(
        name: String?, asciiOnly: Bool = false, colour: Bool = true, directColour: Bool = false,
        theme: Theme = .auto, mouse: Bool = true,
        escapeDelayMilliseconds: Int = 25, silenceMilliseconds: Int = 5_000
    ) {
        self.name = name
        self.asciiOnly = asciiOnly
        self.colour = colour
        self.directColour = directColour
        self.theme = theme
        self.mouse = mouse
        self.escapeDelayMilliseconds = escapeDelayMilliseconds
        self.silenceMilliseconds = silenceMilliseconds
    }

    /// Reads TERM, NO_COLOR, COLORTERM, COLORFGBG and ESCDELAY, and adopts the character set of the user's locale for
    /// the whole process.
    package init(environment: (String) -> String? = TerminalOptions.variable) {
        self.init(
            name: environment("TERM").flatMap { $0.isEmpty ? nil : $0 },
            asciiOnly: !locale_is_utf8(),
            colour: environment("NO_COLOR").map(\.isEmpty) ?? true,
            // GNU screen passes the variable on, but shows other colours.
            directColour: ["truecolor", "24bit"].contains(environment("COLORTERM")) && environment("STY") == nil)
        background = Background(ofTerminal: name ?? "", colours: environment("COLORFGBG"))
        if let delay = environment("ESCDELAY").flatMap(Int.init), (0...10_000).contains(delay) {
            escapeDelayMilliseconds = delay
        }
    }

    /// A variable of the process's environment.
    package static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
