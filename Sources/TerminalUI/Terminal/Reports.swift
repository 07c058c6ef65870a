/// What a terminal sends besides keys, which ncurses does not switch on itself.
struct Reports {
    /// Bracketed pastes and mouse presses.
    let on: [UInt8]
    let off: [UInt8]
    /// Whether the terminal understands control strings, as all do that report the mouse: others may show them as text.
    let isModern: Bool

    init(_ options: TerminalOptions) {
        // Terminals with non-ANSI cursor addressing would show these as text.
        guard Terminfo.bytes("cup").starts(with: "\u{1B}[".utf8) else {
            (on, off, isModern) = ([], [], false)
            return
        }
        isModern = !Terminfo.bytes("kmous").isEmpty
        let hasMouse = options.mouse && isModern
        on = Array("\u{1B}[?2004h".utf8) + (hasMouse ? Array("\u{1B}[?1000h\u{1B}[?1006h".utf8) : [])
        off = (hasMouse ? Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) : []) + Array("\u{1B}[?2004l".utf8)
    }

    /// Everything that restores the terminal when ncurses can no longer do so.
    var rescue: [UInt8] {
        off + ["sgr0", "cnorm", "rmkx", "rmcup"].flatMap(Terminfo.bytes)
    }
}
