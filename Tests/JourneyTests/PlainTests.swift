import Driver
import Glibc
import Testing

/// The line mode: from a pipe, and on a terminal that can only print.
@Suite("Lines")
struct PlainTests {
    /// Runs `cpo` with these lines from a pipe.
    private func piped(_ sandbox: Sandbox, _ lines: [String], to arguments: String...) throws -> Command {
        try sandbox.write(lines.map { $0 + "\n" }.joined(), to: "lines")
        return try sandbox.run(
            ["/bin/sh", "-c", "cat lines | \"$0\" \"$@\"", Program.path] + arguments)
    }

    @Test("a script rates, comments and attaches from a pipe, and leaves an intact project")
    func pipe() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.write("1,000 objects", to: "trial.txt")
        let command = try piped(
            sandbox,
            [
                "IOP-01", "m", "a trial.txt", "Trial", "", "", "IOP-02", "u", "c Not before 13.0", "IOP-04", "n",
                "Sold alone", "@ Jonas", "q",
            ],
            to: project, "--plain")
        #expect(command.ending == .exited(0), "\(command.errorText)")
        #expect(try sandbox.answer(project, "IOP-01").rating == "met")
        #expect(try sandbox.answer(project, "IOP-02").rating == "unmet")
        #expect(try sandbox.answer(project, "IOP-04").rating == "notApplicable")
        for text in ["Trial", "Not before 13.0", "Jonas", "Sold alone"] {
            #expect(try sandbox.done("log", project).contains(text))
        }
        try sandbox.expectIntact(project)
        #expect(!command.output.contains(0x1B) && !command.output.contains(UInt8(ascii: "\r")))
    }

    @Test("the whole catalogue, answer by answer, ends with every criterion rated")
    func everything() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let lines = [""] + (0..<155).map { ["M", "P", "U"][$0 % 3] } + ["o"]
        let command = try piped(sandbox, lines, to: project, "--plain")
        #expect(command.ending == .exited(0), "\(command.errorText)")
        #expect(command.outputText.contains("155 of 155 rated"))
    }

    @Test("answers that are not accepted fail a script; the others are recorded")
    func refused() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let command = try piped(sandbox, ["IOP-01", "perhaps", "m"], to: project, "--plain")
        #expect(command.ending == .exited(2))
        #expect(command.errorText == "cpo: 1 answer was not accepted. All others are recorded.\n")
        #expect(try sandbox.answer(project, "IOP-01").rating == "met")
    }

    @Test("a review in lines changes no byte of the project, and creates none")
    func review() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-01", "met")
        let look = "find acme -printf '%p %s %T@ %C@\\n' | sort; find acme -type f | sort | xargs sha256sum"
        let before = try sandbox.shell(look)
        let command = try piped(
            sandbox, ["IOP-01", "u", "c mine", "h", "v", "e", "r", "q"], to: "review", project, "--plain")
        #expect(command.ending == .exited(2))
        #expect(command.outputText.contains("Read-only: this is a review."))
        #expect(try sandbox.shell(look) == before)
    }

    @Test("on a dumb terminal all answers are there after a kill, and the next start resumes")
    func killed() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let dumb: [String: String?] = ["TERM": "dumb"]
        let session = try Session(cpo: project, in: sandbox, with: dumb)
        try session.sees("Overview?")
        for (id, letter) in [("IOP-02", "m"), ("IOP-03", "p"), ("IOP-05", "u")] {
            session.type("\(id)\r")
            try session.sees("Rating for \(id)?")
            session.type("\(letter)\r")
            try session.look(until: "\(id) is saved") {
                session.text.split(separator: "\n").last { $0.hasPrefix("\(id)? ") } != nil
            }
        }
        #expect(!session.bytes.contains(0x1B))
        session.program.child.signal(SIGKILL)
        #expect(try session.end() == .signalled(SIGKILL))
        for (id, rating) in [("IOP-02", "met"), ("IOP-03", "partial"), ("IOP-05", "unmet")] {
            #expect(try sandbox.answer(project, id).rating == rating)
        }
        let next = try Session(cpo: project, in: sandbox, with: dumb)
        try next.sees("3 of 155 rated", "IOP-0")
        next.type("\u{4}")
        #expect(try next.end() == .exited(0))
    }

    @Test("ACCESSIBLE asks for lines wherever screens would be, and the list of assessments works in them")
    func accessible() throws {
        let sandbox = try Sandbox()
        let session = try Session([Program.path], in: sandbox, with: ["ACCESSIBLE": "1", "LANG": "de_DE.UTF-8"])
        try session.sees("Bewertung? N beginnt eine neue")
        for (line, says) in [
            ("N", "Was wird bewertet?"), ("Acme PLM", "Enter nimmt acme-plm"), ("", "Art? 1 Produkt"),
            ("", "Rolle? 1 Anbieter"), ("", "Katalog? 1 "), ("", "\u{DC}bersicht?"),
            ("", "Bewertung f\u{FC}r IOP-01?"), ("m", "Gespeichert."),
        ] {
            session.type("\(line)\r")
            try session.sees(says)
        }
        session.type("q\r")
        #expect(try session.end() == .exited(0))
        #expect(try sandbox.answer("acme-plm", "IOP-01").rating == "met")
    }
}
