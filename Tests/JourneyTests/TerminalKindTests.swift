import Driver
import Testing

/// Various terminals: unusable, without colour, without Unicode.
@Suite("Kinds of terminal")
struct TerminalKindTests {
    @Test(
        "an unusable terminal is reported, and left as it was",
        arguments: [
            (nil, "TERM is not set"), ("", "TERM is not set"), ("nonsense", "\"nonsense\""),
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

    @Test(
        "without a terminal for input and output, one line says what works instead, and nothing is painted",
        arguments: ["\"$@\" < /dev/null", "\"$@\" | cat; exit \"${PIPESTATUS[0]}\"", "\"$@\" > painted"])
    func refusesHalf(redirection: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        for words in [[project], ["review", project], []] {
            let session = try Session(["bash", "-c", redirection, "bash", Program.path] + words, in: sandbox)
            #expect(try session.end() == .exited(3))
            #expect(
                String(decoding: session.bytes, as: UTF8.self)
                    == "cpo: This needs a terminal. Without one, add --plain, or use show, score, check, log, verify, answer "
                    + "and attach: see cpo --help.\r\n")
            #expect(contents(of: sandbox.work + "/painted").isEmpty)
        }
    }

    /// Goes through all screens and leaves; returns the answers as they were shown.
    @discardableResult
    private func tour(_ session: Session) throws -> String {
        try session.sees("Acme PLM 12.1", "0 of 155 rated")
        session.type("\r")
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
        try session.sees("Comment  Gr", "m p u n")
        let answers = session.text
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
        try session.sees("4 of 155 rated")
        session.type("q")
        #expect(try session.end() == .exited(0))
        return answers
    }

    @Test("without Unicode, only ASCII reaches the terminal", arguments: ["C", "POSIX"])
    func asciiOnly(locale: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let session = try Session(cpo: project, in: sandbox, with: ["LC_ALL": locale, "LANG": locale])
        let answers = try tour(session)
        #expect(!session.bytes.contains { $0 > 0x7F })
        for form in [" v. IOP-01", " /! IOP-02", " x  IOP-03", ">-  IOP-04", "Sold without it - ?", "Gruse E ?"] {
            #expect(answers.contains(form), "\(form)\n\(answers)")
        }
        #expect(try sandbox.answer(project, "IOP-02").rating == "partial")
    }

    /// Colours by their numbers in sequences; 39 and 49 are the terminal's own.
    private func colours(in bytes: [UInt8]) -> [Int] {
        let ranges = [30...38, 40...48, 90...97, 100...107]
        var parser = ControlParser()
        return bytes.flatMap { byte -> [Int] in
            guard case .sequence(nil, let numbers, "m") = parser.take(byte) else { return [] }
            return numbers.filter { number in ranges.contains { $0.contains(number) } }
        }
    }

    @Test(
        "without colour, none is sent; an empty NO_COLOR does not count",
        arguments: [
            ("1", "xterm-256color", false), (nil, "vt100", false), (nil, "xterm-256color", true),
            ("", "xterm-256color", true),
        ])
    func colour(noColour: String?, terminal: String, isSent: Bool) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let session = try Session(cpo: project, in: sandbox, with: ["NO_COLOR": noColour, "TERM": terminal])
        try tour(session)
        #expect(colours(in: session.bytes).isEmpty == !isSent)
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
