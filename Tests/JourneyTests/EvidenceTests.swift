import Driver
import Glibc
import Testing

/// A vendor attaches what proves the answers.
@Suite("Evidence")
struct EvidenceTests {
    private func open(_ sandbox: Sandbox, _ changes: [String: String?] = [:]) throws -> (String, Pane) {
        let project = try sandbox.newProject()
        let pane = try Tmux(in: sandbox).cpo(project, with: changes)
        try pane.sees("0 of 155 rated")
        try pane.press(.enter)
        try pane.sees("▸   IOP-01")
        return (project, pane)
    }

    @Test("a file whose name is not UTF-8, in the shell")
    func attachesAnOddName() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let attach = "\(Program.path) attach \(project) IOP-01"
        try sandbox.shell(#"name="$(printf 'caf\351.txt')"; echo one > "$name"; \#(attach) "$name""#)
        #expect(try sandbox.answer(project, "IOP-01").evidence.map(\.name) == ["caf_.txt"])
        let command = try sandbox.run(["sh", "-c", #"\#(Program.path) verify "$(printf 'gone\351')""#])
        #expect(command.ending == .exited(3))
        try sandbox.expectIntact(project)
    }

    @Test("a file with blanks in its name by tab completion, and one in quotes")
    func attachesByPath() throws {
        let sandbox = try Sandbox()
        try sandbox.shell(
            "mkdir 'hand over'; echo one > 'hand over/api reference 12.txt'; echo two > \"it's here.txt\"")
        let (project, pane) = try open(sandbox)
        try pane.type("a")
        try pane.sees("attach evidence", "File or link")
        try pane.type("hand")
        try pane.press(.tab)
        try pane.sees("hand over/")
        try pane.type("api")
        try pane.press(.tab)
        try pane.sees("hand over/api reference 12.txt")
        try pane.press(.down, .down)
        try pane.type("p. 112")
        try pane.press(.enter)
        try pane.sees("Attached api reference 12.txt.", "▸   IOP-01", "saved ")

        try pane.type("a")
        try pane.sees("attach evidence")
        try pane.type("\"\(sandbox.work)/it's here.txt\"")
        try pane.press(.enter)
        try pane.sees("Attached it's here.txt.", "saved ")
        try pane.type("e")
        try pane.sees("api reference 12.txt", "p. 112", "it's here.txt")
        try pane.type("qQ")
        #expect(try pane.end() == 0)
        let evidence = try sandbox.answer(project, "IOP-01").evidence
        #expect(evidence.map(\.name) == ["api reference 12.txt", "it's here.txt"])
        #expect(evidence.allSatisfy { $0.isIntact == true })
        #expect(try sandbox.shell("cat acme/evidence/*/'api reference 12.txt'") == "one\n")
        try sandbox.expectIntact(project)
    }

    @Test(
        "a file dropped on the window, as terminals write it",
        arguments: ["'$/a b.txt'", "$/a\\ b.txt", "file://$/a%20b.txt"])
    func attachesDropped(text: String) throws {
        let sandbox = try Sandbox()
        try sandbox.write("proof\n", to: "a b.txt")
        let (project, pane) = try open(sandbox)
        try pane.type("a")
        try pane.sees("attach evidence")
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        try pane.paste(parts.joined(separator: sandbox.work))
        try pane.press(.enter)
        try pane.sees("Attached a b.txt.", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.answer(project, "IOP-01").evidence.map(\.name) == ["a b.txt"])
    }

    @Test("a link: detached, undone and redone, even after a restart")
    func detaches() throws {
        let sandbox = try Sandbox()
        let (project, pane) = try open(sandbox)
        try pane.type("a")
        try pane.sees("attach evidence")
        try pane.type("https://docs.example.com/api?version=12&part=write")
        try pane.press(.down)
        try pane.type("API reference")
        try pane.press(.enter)
        try pane.sees("Attached API reference.", "1 · unseen · API reference", "saved ")
        try pane.type("e")
        try pane.sees("https://docs.example.com/api?version=12&part=write")
        try pane.press(.enter)
        try pane.sees("There is no desktop to open", " https://docs.example.com/api?version=12&part=write")
        try pane.type("x")
        try pane.sees("Detached API reference.", "No evidence yet.")
        try pane.type("q")
        try pane.sees("▸   IOP-01", "none: a attaches", "saved ")
        try pane.type("z")
        try pane.sees("Undone: \"API reference\" is attached", "1 · unseen · API reference", "saved ")
        try pane.type("Z")
        try pane.sees("Redone: \"API reference\" is not attached", "none: a attaches", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)

        let again = try Tmux(in: sandbox).cpo(project)
        try again.sees("▸   IOP-01")
        try again.type("z")
        try again.sees("1 · unseen · API reference", "saved ")
        try again.type("Q")
        #expect(try again.end() == 0)
        let evidence = try sandbox.answer(project, "IOP-01").evidence
        #expect(evidence.map(\.url) == ["https://docs.example.com/api?version=12&part=write"])
        try sandbox.expectIntact(project)
    }

    @Test("shown in the pager, which has the terminal meanwhile")
    func pages() throws {
        let sandbox = try Sandbox()
        let lines = (1...60).map { "line \($0) of the proof\n" }.joined()
        try sandbox.write(lines, to: "proof one.txt")
        let (_, pane) = try open(sandbox, ["PAGER": "less"])
        try pane.type("a")
        try pane.sees("attach evidence")
        try pane.type("proof one.txt")
        try pane.press(.enter)
        try pane.sees("Attached proof one.txt.", "saved ")
        try pane.type("e")
        try pane.sees("▸ proof one.txt")
        try pane.press(.enter)
        try pane.sees("line 1 of the proof")
        try pane.type("G")
        try pane.sees("line 60 of the proof")
        try pane.type("q")
        try pane.sees("▸ proof one.txt", "esc back")
        try pane.type("qu")
        try pane.sees("▸✗  IOP-01", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
    }

    @Test("invalid evidence is refused with the reason, and the form stays open")
    func refuses() throws {
        let sandbox = try Sandbox()
        try sandbox.shell("mkdir folder; mkfifo pipe")
        let (project, pane) = try open(sandbox)
        try pane.type("a")
        try pane.sees("attach evidence")
        for (path, reason) in [
            ("folder", "is a directory"), ("pipe", "is a pipe"), ("missing.txt", "no such file or directory"),
        ] {
            try pane.type(path)
            try pane.press(.enter)
            try pane.sees("attach evidence", reason)
            for _ in path { try pane.press(.backspace) }
            try pane.sees(no: path)
        }
        try pane.press(.escape)
        try pane.sees("▸   IOP-01", "nothing answered yet")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.answer(project, "IOP-01").evidence.isEmpty)
    }

    @Test("a file dropped on a criterion, a copy of it elsewhere, and both a second time")
    func attachesOnce() throws {
        let sandbox = try Sandbox()
        try sandbox.shell("echo proof > 'a b.txt'; cp 'a b.txt' copy.txt")
        let (project, pane) = try open(sandbox)
        try pane.paste("'\(sandbox.work)/a b.txt' '\(sandbox.work)/copy.txt'")
        try pane.sees("attach evidence", "\(sandbox.work)/a b.txt", "Several were pasted")
        try pane.press(.enter)
        try pane.sees("Attached a b.txt.", "▸   IOP-01", "saved ")
        try pane.paste("\(sandbox.work)/copy.txt")
        try pane.sees("attach evidence")
        try pane.press(.enter)
        try pane.sees("IOP-01 already has this file, as \"a b.txt\".", "attach evidence")
        try pane.press(.escape)
        try pane.sees("▸   IOP-01", "1 · a b.txt")
        try pane.type("j")
        try pane.sees("▸   IOP-02")
        try pane.paste("\(sandbox.work)/copy.txt")
        try pane.sees("attach evidence")
        try pane.press(.enter)
        try pane.sees("Attached copy.txt. Already kept as \"a b.txt\"; used for 2 criteria.", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        for id in ["IOP-01", "IOP-02"] {
            #expect(try sandbox.answer(project, id).evidence.map(\.name) == ["a b.txt"])
        }
        #expect(try sandbox.shell("ls acme/evidence/*") == "a b.txt\n")
        try sandbox.expectIntact(project)
    }

    @Test("an empty file, and a link without its beginning, after a question")
    func asksFirst() throws {
        let sandbox = try Sandbox()
        try sandbox.shell(": > empty.txt")
        let (project, pane) = try open(sandbox)
        try pane.type("a")
        try pane.sees("attach evidence")
        try pane.type("empty.txt")
        try pane.press(.enter)
        try pane.sees("\"empty.txt\" is empty. Attach it all the same?")
        try pane.type("n")
        try pane.sees(no: "is empty")
        try pane.press(.enter)
        try pane.sees("Attach it all the same?")
        try pane.type("y")
        try pane.sees("Attached empty.txt.", "▸ ! IOP-01", "saved ")
        try pane.type("a")
        try pane.sees("attach evidence")
        try pane.type("www.example.org/x")
        try pane.press(.enter)
        try pane.sees("There is no such file. Enter attaches the link https://www.example.org/x")
        try pane.press(.enter)
        try pane.sees("Attached https://www.example.org/x.", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        let evidence = try sandbox.answer(project, "IOP-01").evidence
        #expect(evidence.map(\.name) == ["empty.txt", nil])
        #expect(evidence.map(\.url) == [nil, "https://www.example.org/x"])
        try sandbox.expectIntact(project)
    }
}
