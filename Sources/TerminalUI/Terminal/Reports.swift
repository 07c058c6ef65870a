/// What a terminal is to send beside keys, which ncurses does not switch by itself.
struct Reports {
    /// Pastes marked as such, and presses of the mouse.
    let on: [UInt8]
    let off: [UInt8]

    init(_ options: TerminalOptions) {
        // A terminal that addresses cells in another way than ANSI's would show these as text.
        guard Terminfo.bytes("cup").starts(with: "\u{1B}[".utf8) else {
            (on, off) = ([], [])
            return
        }
        let hasMouse = options.mouse && !Terminfo.bytes("kmous").isEmpty
        on = Array("\u{1B}[?2004h".utf8) + (hasMouse ? Array("\u{1B}[?1000h\u{1B}[?1006h".utf8) : [])
        off = (hasMouse ? Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) : []) + Array("\u{1B}[?2004l".utf8)
    }

    /// All that gives the terminal back, for when ncurses cannot be asked to any more.
    var rescue: [UInt8] {
        off + ["sgr0", "cnorm", "rmkx", "rmcup"].flatMap(Terminfo.bytes)
    }
}
