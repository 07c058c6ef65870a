import Driver
import Glibc
import Testing

/// Two people work on one project at once: neither loses anything, and each sees the other's changes.
@Suite("Together")
struct TogetherTests {
    private func journals(_ sandbox: Sandbox, _ project: String) throws -> [Substring] {
        try sandbox.shell("ls \(project)/journal").split(separator: "\n")
    }

    @Test("each sees the other's answers", arguments: ["Jonas", "Mira"])
    func eachSeesTheOther(other: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let first = try tmux.cpo(project)
        try first.sees("0 of 155 rated")
        let second = try tmux.cpo(project, as: other)
        try second.sees("0 of 155 rated")
        try first.type("\rm")
        try first.sees("▸✓· IOP-01", "saved ")
        try second.sees("1 of 155 rated", "Mira: IOP-01 rated met")
        try second.press(.enter)
        try second.sees("✓· IOP-01", "▸   IOP-02")
        try second.type("u")
        try second.sees("▸✗  IOP-02", "saved ")
        try first.sees("✗  IOP-02", "\(other): IOP-02 rated unmet")
        try first.type("jj")
        try first.sees("▸   IOP-03")
        try second.type("jj")
        try second.sees("▸   IOP-04")
        // As fast as they can, at the same time.
        for _ in 1...3 {
            try first.type("pmu")
            try second.type("upm")
        }
        try first.sees("▸✗  IOP-03", "✓· IOP-04", "saved ")
        try second.sees("✗  IOP-03", "▸✓· IOP-04", "saved ")
        try first.type("Q")
        #expect(try first.end() == 0)
        try second.type("Q")
        #expect(try second.end() == 0)
        #expect(try journals(sandbox, project).count == 2)
        let answers = try sandbox.answers(project)
        #expect(
            ["IOP-01", "IOP-02", "IOP-03", "IOP-04"].map { answers[$0]?.rating } == ["met", "unmet", "unmet", "met"])
        #expect(answers["IOP-02"]?.by == other)
        try sandbox.expectIntact(project)
    }

    @Test("a person's second window has its own position, draft and undo")
    func secondWindow() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let first = try tmux.cpo(project)
        try first.sees("0 of 155 rated")
        try first.type("\rc")
        try first.sees("Type. ctrl-s keeps the comment")
        try first.type("from the first window")
        try first.wait(until: "a draft") { _ in
            try sandbox.shell("cat \(project)/drafts/*.json 2> /dev/null || true").contains("from the first window")
        }
        // The second window must not take what the first one is typing.
        let second = try tmux.cpo(project)
        try second.sees("0 of 155 rated")
        try second.sees(no: "Your unsaved comment is back.")
        try second.type("j")
        try second.press(.enter)
        try second.type("c")
        try second.sees("Type. ctrl-s keeps the comment")
        try second.type("from the second window")
        try second.sees("from the second window")
        try second.press(.controlS)
        try second.sees("▸   INF-01", "saved ")
        try second.type("Q")
        #expect(try second.end() == 0)
        try first.press(.controlS)
        try first.sees("▸   IOP-01", "saved ")
        try first.type("Q")
        #expect(try first.end() == 0)
        let answers = try sandbox.answers(project)
        #expect(answers["IOP-01"]?.comment == "from the first window")
        #expect(answers["INF-01"]?.comment == "from the second window")
        try sandbox.expectIntact(project)
    }

    @Test("diverged copies are merged: a conflict is shown, kept, and settled")
    func settlesAConflict() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-01", "partly")
        try sandbox.shell("cp -a \(project) copy")
        try sandbox.done("answer", project, "IOP-01", "met", "--comment", "Works since 12.1.")
        try sandbox.done("answer", "copy", "IOP-01", "unmet", "--comment", "Lost the revisions.", as: "Jonas")
        try sandbox.done("answer", "copy", "IOP-02", "met", as: "Jonas")
        let tmux = try Tmux(in: sandbox)
        let pane = try tmux.cpo(project)
        try pane.sees("1 of 155 rated")
        // Whatever moves files puts the copy's journal next to the others, even while somebody works.
        try sandbox.shell("cp copy/journal/jonas-* \(project)/journal/")
        try pane.sees("1 in conflict", "IOP-02")
        try pane.type("!")
        try pane.sees("≠ IOP-01", "Mira met", "Jonas unmet", "Rate to settle")
        try pane.type("c")
        try pane.sees("Works since 12.1.", "Lost the revisions.", "Mira,", "Jonas,")
        try pane.press(.escape)
        try pane.sees("≠ IOP-01", "Rate to settle")
        try pane.type("p")
        try pane.sees("▸◐", "saved ")
        try pane.sees(no: "Rate to settle")
        try pane.type("h")
        try pane.sees("history", "rated partly met")
        try pane.type("jjjjjjjjjj")
        try pane.sees("Jonas", "rated unmet", "rated met")
        try pane.type("qQ")
        #expect(try pane.end() == 0)
        try sandbox.expectIntact(project)

        // The copy learns of it in the same way, and has no conflict either.
        try sandbox.shell("cp \(project)/journal/* copy/journal/")
        try sandbox.expectIntact("copy")
        #expect(try sandbox.answer("copy", "IOP-01").rating == "partial")
        #expect(try sandbox.score("copy").met == 1)
    }

    @Test("of two people who start one assessment at once, exactly one does")
    func beginsOnce() throws {
        let sandbox = try Sandbox()
        for round in 1...10 {
            let name = "race-\(round)"
            let running = try ["Mira", "Jonas", "Ada"].map { person in
                try RunningCommand(
                    [Program.path, "new", name, "--subject", person], environment: sandbox.environment(as: person),
                    directory: sandbox.work)
            }
            let ended = try running.map { try $0.finish(within: Sandbox.patience) }
            #expect(ended.filter { $0.ending == .exited(0) }.count == 1)
            for loser in ended where loser.ending != .exited(0) {
                #expect(loser.ending == .exited(3))
                #expect(loser.output.isEmpty)
                #expect(loser.errorText.contains("\(name) already exists."))
            }
            try sandbox.expectIntact(name)
        }
    }
}
