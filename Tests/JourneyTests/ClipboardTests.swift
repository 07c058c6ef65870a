import Driver
import Testing

/// What the program shares with the terminal: its clipboard and its mouse.
@Suite("Clipboard and mouse")
struct ClipboardTests {
    @Test("an id is copied, and the mouse is left to the terminal and taken back")
    func shares() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let session = try Session([Program.path, project], in: sandbox)
        try session.sees("0 of 155 rated")
        session.type("\r")
        try session.sees("▸   IOP-01")
        session.type("y")
        try session.sees("IOP-01 is in the clipboard")
        let text = { String(decoding: session.bytes, as: UTF8.self) }
        // Source: `printf IOP-01 | base64`.
        #expect(text().contains("\u{1B}]52;c;SU9QLTAx\u{7}"))
        session.type("\u{14}")
        try session.sees("The mouse selects text now.")
        #expect(text().contains("\u{1B}[?1006l\u{1B}[?1000l"))
        session.type("\u{14}")
        try session.sees("The mouse works here again.")
        #expect(text().ranges(of: "\u{1B}[?1000h").count == 2)
        session.type("Q")
        #expect(try session.end() == .exited(0))
    }
}
