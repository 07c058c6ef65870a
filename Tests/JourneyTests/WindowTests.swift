import Driver
import Glibc
import Testing

/// The terminal window: it is resized, left and returned to, and the shell gets it back afterwards.
@Suite("Window")
struct WindowTests {
    @Test("any size at any moment, even too small, loses no answer")
    func resizes() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try Tmux(in: sandbox).cpo(project)
        try pane.sees("0 of 155 rated")
        try pane.type("\rm")
        try pane.sees("▸✓· IOP-01", "saved ")
        for (columns, rows) in [(200, 60), (60, 20), (120, 40), (61, 21), (300, 100), (80, 24)] {
            try pane.resize(columns: columns, rows: rows)
            let screen = try pane.wait(until: "a screen of \(columns) columns") { screen in
                // The rule below the header is as wide as the window, and the footer is in the last row.
                let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
                return lines.dropFirst().first?.filter { $0 == "─" }.count == columns
                    && lines.dropFirst(rows - 1).first?.contains("m p u n rate") == true
            }
            #expect(screen.contains("▸✓· IOP-01"))
        }
        for (columns, rows) in [(39, 24), (80, 11), (20, 5), (1, 1), (3, 2)] {
            try pane.resize(columns: columns, rows: rows)
            if columns >= 20 { try pane.sees("Needs 40 x 12,") }
            // What cannot be seen cannot be answered.
            try pane.type("u")
        }
        try pane.resize(columns: 80, rows: 24)
        try pane.sees("▸✓· IOP-01", "saved ")
        try pane.type("c")
        try pane.sees("Type. ctrl-s keeps the comment")
        try pane.type("half a sen")
        try pane.sees("half a sen")
        try pane.resize(columns: 39, rows: 10)
        try pane.sees("Needs 40 x 12,")
        try pane.resize(columns: 100, rows: 30)
        try pane.sees("half a sen", "ctrl-s keep")
        try pane.type("tence")
        try pane.sees("half a sentence")
        try pane.press(.controlS)
        try pane.sees("▸✓· IOP-01", "half a sentence", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        let answer = try sandbox.answer(project, "IOP-01")
        #expect(answer.rating == "met")
        #expect(answer.comment == "half a sentence")
    }

    /// A shell with job control, whose prompt and terminal modes show whether it has its terminal back.
    private func shell(_ sandbox: Sandbox) throws -> (Pane, modes: String) {
        let pane = try Tmux(in: sandbox).pane(["bash", "--norc", "--noprofile", "-i"], with: ["PS1": "ready> "])
        try pane.sees("ready>")
        return (pane, try modes(pane, sandbox))
    }

    /// The output of `stty -a` except the size, through a file, so that the screen stays unchanged.
    private func modes(_ pane: Pane, _ sandbox: Sandbox) throws -> String {
        let file = sandbox.path + "/" + sandbox.newName("modes")
        try run("stty -a | tail -n +2 > \(file).new; mv \(file).new \(file)", in: pane)
        try pane.wait(until: "the terminal's modes") { _ in !contents(of: file).isEmpty }
        return contents(of: file)
    }

    private func run(_ command: String, in pane: Pane) throws {
        try pane.type(command)
        try pane.press(.enter)
    }

    private func expectRestored(_ pane: Pane, _ sandbox: Sandbox, as before: String) throws {
        try pane.wait(until: "the shell's own screen") { _ in try pane.fact("alternate_on") == "0" }
        #expect(try modes(pane, sandbox) == before)
        for (fact, value) in [
            ("mouse_any_flag", "0"), ("mouse_sgr_flag", "0"), ("cursor_flag", "1"), ("keypad_cursor_flag", "0"),
            ("insert_flag", "0"),
        ] {
            #expect(try pane.fact(fact) == value, "\(fact)")
        }
        try run("echo it is $((6 * 7)) again", in: pane)
        try pane.sees("it is 42 again", "before the start")
    }

    @Test(
        "however it ends, the shell has its terminal back",
        arguments: [nil, SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGBUS, SIGQUIT])
    func givesBack(number: CInt?) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let (pane, before) = try shell(sandbox)
        try run("echo before the start; echo $$ > shell", in: pane)
        // Core dumps are irrelevant to this journey.
        try run("ulimit -c 0; \(Program.path) \(project); echo code $?", in: pane)
        try pane.sees("0 of 155 rated")
        #expect(try pane.fact("alternate_on") == "1")
        try pane.type("\rm")
        try pane.sees("▸✓· IOP-01", "saved ")
        if let number {
            let shell = contents(of: sandbox.work + "/shell").prefix { $0.isNumber }
            let children = contents(of: "/proc/\(shell)/task/\(shell)/children").split(separator: " ")
            kill(try #require(children.first.flatMap { pid_t($0) }), number)
            try pane.sees("code \(128 + number)")
        } else {
            try pane.type("Q")
            try pane.sees("code 0")
        }
        try expectRestored(pane, sandbox, as: before)
        #expect(try sandbox.answer(project, "IOP-01").rating == "met")
        try sandbox.expectIntact(project)
    }

    @Test("while stopped, the shell has the terminal; after continuing, everything is as before")
    func suspends() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let (pane, before) = try shell(sandbox)
        try run("echo before the start; \(Program.path) \(project)", in: pane)
        try pane.sees("0 of 155 rated")
        try pane.type("\rc")
        try pane.sees("Type. ctrl-s keeps the comment")
        try pane.type("unfinished")
        try pane.sees("unfinished")
        for round in 1...3 {
            try pane.press(.controlZ)
            try pane.sees("Stopped", "before the start")
            try expectRestored(pane, sandbox, as: before)
            if round == 2 { try pane.resize(columns: 100, rows: 30) }
            try run("clear; echo before the start; fg", in: pane)
            try pane.sees("unfinished", "ctrl-s keep")
            #expect(try pane.fact("alternate_on") == "1")
        }
        try pane.type(" no more")
        try pane.sees("unfinished no more")
        try pane.press(.controlS)
        try pane.sees("▸   IOP-01", "unfinished no more", "saved ")
        try pane.type("Q")
        try pane.wait(until: "the shell's own screen") { _ in try pane.fact("alternate_on") == "0" }
        #expect(try modes(pane, sandbox) == before)
    }

    @Test("closing the window ends the program and loses no answer")
    func closes() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let pane = try tmux.cpo(project)
        try pane.sees("0 of 155 rated")
        try pane.type("\rm")
        try pane.sees("▸✓· IOP-01", "saved ")
        try pane.type("c")
        try pane.sees("Type. ctrl-s keeps the comment")
        try pane.type("the lid was closed")
        try pane.sees("the lid was closed")
        let process = try pane.process()
        try tmux.run(["kill-pane", "-t", pane.id])
        try waitForEnd(of: process)
        let again = try Tmux(in: sandbox).cpo(project)
        try again.sees("the lid was closed", "Your unsaved comment is back.")
        try again.press(.controlS)
        try again.sees("▸✓· IOP-01", "saved ")
        try again.type("Q")
        #expect(try again.end() == 0)
        #expect(try sandbox.answer(project, "IOP-01").comment == "the lid was closed")
        try sandbox.expectIntact(project)
    }
}
