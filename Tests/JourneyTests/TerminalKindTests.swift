import Driver
import Testing

/// Terminals as they come: none that can be used, without colour, without Unicode.
@Suite("Kinds of terminal")
struct TerminalKindTests {
    @Test(
        "a terminal that cannot be used is named, and left as it is",
        arguments: [
            (nil, "TERM is not set"), ("", "TERM is not set"), ("nonsense", "\"nonsense\""), ("dumb", "\"dumb\""),
        ])
    func refuses(name: String?, says: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        for words in [[project], ["review", project], [], ["demo"]] {
            let session = try Session([Program.path] + words, in: sandbox, with: ["TERM": name])
            #expect(try session.end() == .exited(3))
            let text = String(decoding: session.bytes, as: UTF8.self)
            #expect(text.hasPrefix("cpo: ") && text.contains(says), "\(text)")
            #expect(text.split(separator: "\r\n").count == 1, "\(text)")
            #expect(!session.bytes.contains(0x1B))
        }
    }

    /// Goes through all screens and leaves.
    private func tour(_ session: Session) throws {
        try session.sees("Acme PLM 12.1", "0 of 47 rated")
        session.type("1")
        try session.sees("IOP-01", "answer")
        session.type("mjpjujn")
        try session.sees("Why is IOP-04 not applicable?")
        session.type("Sold without it \u{2014} \u{1F600}\r")
        try session.sees("Sold without it")
        session.type("c")
        try session.sees("keeps the comment")
        session.type("Gr\u{FC}\u{DF}e \u{20AC} \u{6F22}")
        try session.sees("Gr")
        session.type("\u{13}")
        try session.sees("IOP-04", "answer")
        session.type("h")
        try session.sees("history")
        session.type("q")
        try session.sees("answer")
        session.type("e")
        try session.sees("What would convince")
        session.type("q")
        try session.sees("answer")
        session.type("?")
        try session.sees("Keys", "rate it met")
        session.type("q")
        try session.sees("answer")
        session.type("q")
        try session.sees("4 of 47 rated")
        session.type("q")
        #expect(try session.end() == .exited(0))
    }

    @Test("without Unicode, only ASCII reaches the terminal", arguments: ["C", "POSIX"])
    func asciiOnly(locale: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let session = try Session(cpo: project, in: sandbox, with: ["LC_ALL": locale, "LANG": locale])
        try tour(session)
        #expect(!session.bytes.contains { $0 > 0x7F })
        #expect(try sandbox.answer(project, "IOP-02").rating == "partial")
    }

    private static let colours = [30...38, 40...48, 90...97, 100...107]

    @Test("without colour, none is sent", arguments: [("NO_COLOR", "1", "xterm-256color"), ("TZ", "UTC", "vt100")])
    func noColour(variable: String, value: String, terminal: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let session = try Session(cpo: project, in: sandbox, with: [variable: value, "TERM": terminal])
        try tour(session)
        var parser = ControlParser()
        for byte in session.bytes {
            guard case .sequence(nil, let numbers, "m") = parser.take(byte) else { continue }
            // 39 and 49 are the terminal's own colours.
            let colours = numbers.filter { number in Self.colours.contains { $0.contains(number) } }
            #expect(colours.isEmpty)
        }
    }

    @Test("every kind of terminal shows the same", arguments: ["xterm", "screen-256color", "tmux-256color", "linux"])
    func kinds(terminal: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try tour(try Session(cpo: project, in: sandbox, with: ["TERM": terminal]))
        let score = try sandbox.score(project)
        #expect([score.met, score.partial, score.unmet, score.notApplicable] == [1, 1, 1, 1])
    }
}
