import Driver
import Glibc
import Testing

/// Comments while they are being typed.
@Suite("Comments")
struct CommentTests {
    private func openComment(_ sandbox: Sandbox, _ project: String, _ changes: [String: String?] = [:]) throws -> Pane {
        let pane = try Tmux(in: sandbox).cpo(project, with: changes)
        try pane.sees("0 of 155 rated")
        try pane.type("\rc")
        try pane.sees("Type. ctrl-s keeps the comment")
        return pane
    }

    /// Waits until the text is safe from a crash.
    private func waitForDraft(_ text: String, _ pane: Pane, _ sandbox: Sandbox, _ project: String) throws {
        try pane.wait(until: "a draft with \(text)") { _ in
            try sandbox.shell("cat \(project)/drafts/*.json 2> /dev/null || true").contains(text)
        }
    }

    @Test(
        "typed text is restored after the program was killed", arguments: [SIGKILL, SIGHUP, SIGTERM, SIGSEGV])
    func survives(number: CInt) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try openComment(sandbox, project)
        try pane.type("Read-only until 12.3")
        try pane.press(.enter)
        try pane.type("then full access")
        try pane.sees("then full access")
        // A program asked to end saves the text; a killed one saved it a moment before.
        if number == SIGKILL || number == SIGSEGV { try waitForDraft("then full access", pane, sandbox, project) }
        try pane.signal(number)
        #expect(try pane.end() == 128 + Int(number))

        let again = try Tmux(in: sandbox).cpo(project)
        try again.sees("Read-only until 12.3", "then full access", "Your unsaved comment is back.")
        try again.press(.controlS)
        try again.sees("▸   IOP-01", "Read-only until 12.3", "saved ")
        try again.type("Q")
        #expect(try again.end() == 0)
        #expect(try sandbox.answer(project, "IOP-01").comment == "Read-only until 12.3\nthen full access")
        #expect(try sandbox.shell("find \(project)/drafts -type f").isEmpty)

        let last = try Tmux(in: sandbox).cpo(project)
        try last.sees("▸   IOP-01")
        try last.sees(no: "Your unsaved comment is back.")
        try last.type("Q")
        #expect(try last.end() == 0)
        try sandbox.expectIntact(project)
    }

    @Test("what was typed in a form is shown after the program was killed", arguments: [SIGKILL, SIGTERM])
    func formsSurvive(number: CInt) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try Tmux(in: sandbox).cpo(project)
        try pane.sees("0 of 155 rated")
        try pane.type("JNWhich types?")
        try pane.sees("Which types?")
        if number == SIGKILL { try waitForDraft("Which types?", pane, sandbox, project) }
        try pane.signal(number)
        #expect(try pane.end() == 128 + Int(number))

        let again = try Tmux(in: sandbox).cpo(project)
        try again.sees("You were typing this when the program ended", "Which types?")
        try again.type("q")
        try again.sees("0 of 155 rated")
        try again.type("Q")
        #expect(try again.end() == 0)
        #expect(try sandbox.shell("find \(project)/drafts -type f").isEmpty)
    }

    @Test("a multi-line paste is text, whatever it contains")
    func pastes() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try openComment(sandbox, project)
        let lines = (1...40).map { "line \($0): q Q z m? \u{1B}[31mred ½ € 漢字" }
        try pane.paste(lines.joined(separator: "\n"))
        try pane.sees("line 40: q Q z m?")
        try pane.press(.controlS)
        try pane.sees("▸   IOP-01", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        let comment = try sandbox.answer(project, "IOP-01").comment.split(separator: "\n")
        #expect(comment.count == 40)
        #expect(comment.last?.hasPrefix("line 40: q Q z m? ") == true)
        #expect(comment.last?.hasSuffix("½ € 漢字") == true)
        // The input was kept as it was, and obeyed nowhere.
        #expect(try !sandbox.cpo("show", project, "IOP-01").output.contains(0x1B))
    }

    @Test("the user's editor gets the terminal and returns the text")
    func editor() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.write(
            """
            #!/bin/sh
            printf 'in the editor: '; cat "$1"
            read answer
            echo "$answer" >> "$1"
            """, to: "editor.sh")
        try sandbox.shell("chmod +x editor.sh")
        let pane = try openComment(sandbox, project, ["EDITOR": sandbox.work + "/editor.sh"])
        try pane.type("from the screen ")
        try pane.sees("from the screen")
        try pane.press(.controlO)
        try pane.sees("in the editor: from the screen")
        try pane.type("and from the editor")
        try pane.press(.enter)
        try pane.sees("from the screen and from the editor", "comment")
        try pane.press(.controlS)
        try pane.sees("▸   IOP-01", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.answer(project, "IOP-01").comment == "from the screen and from the editor")
        #expect(try sandbox.shell("ls tmp ../tmp 2> /dev/null | grep cpo- || true").isEmpty)
    }

    @Test("an editor that fails or is missing leaves the text unchanged", arguments: ["false", "/nowhere/editor"])
    func editorFails(editor: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try openComment(sandbox, project, ["EDITOR": editor, "VISUAL": ""])
        try pane.type("still here")
        try pane.press(.controlO)
        try pane.sees(editor, "still here", "ctrl-s keep")
        try pane.press(.controlS)
        try pane.sees("▸   IOP-01", "still here", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
    }

    @Test("discarding typed text asks first")
    func drops() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try openComment(sandbox, project)
        try pane.type("not this")
        try pane.press(.escape)
        try pane.sees("Keep what you typed?")
        try pane.press(.escape)
        try pane.sees(no: "Keep what you typed?")
        try pane.press(.escape)
        try pane.sees("Keep what you typed?")
        try pane.type("n")
        try pane.sees("▸   IOP-01", "nothing answered yet")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.shell("find \(project)/drafts -type f 2> /dev/null || true").isEmpty)
    }
}
