/// What a terminal sends besides keys, which ncurses does not switch on itself.
struct Reports {
    /// Bracketed pastes and mouse presses.
    let on: [UInt8]
    let off: [UInt8]
    /// Whether the terminal understands control strings, as all do that report the mouse: others may show them as text.
    let isModern: Bool
    /// Mouse presses alone; empty if the terminal has no mouse.
    let mouseOn: [UInt8]
    let mouseOff: [UInt8]

    init(_ options: TerminalOptions) {
        // Terminals with non-ANSI cursor addressing would show these as text.
        guard Terminfo.bytes("cup").starts(with: "\u{1B}[".utf8) else {
            (on, off, isModern, mouseOn, mouseOff) = ([], [], false, [], [])
            return
        }
        isModern = !Terminfo.bytes("kmous").isEmpty
        let hasMouse = options.mouse && isModern
        mouseOn = hasMouse ? Array("\u{1B}[?1000h\u{1B}[?1006h".utf8) : []
        mouseOff = hasMouse ? Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) : []
        on = Array("\u{1B}[?2004h".utf8) + mouseOn
        off = mouseOff + Array("\u{1B}[?2004l".utf8)
    }

    /// Everything that restores the terminal when ncurses can no longer do so.
    var rescue: [UInt8] {
        off + ["sgr0", "cnorm", "rmkx", "rmcup"].flatMap(Terminfo.bytes)
    }
}
