import Driver
import Glibc
import Testing

/// No space left: every answer stays on the screen as not saved, and is saved as soon as there is space again.
@Suite("Disk full")
struct DiskFullTests {
    /// `cpo` with a file size limit in kilobytes, which anybody can set, and raise again from outside.
    private func open(_ sandbox: Sandbox, _ project: String) throws -> Pane {
        try Tmux(in: sandbox).pane(["bash", "-c", "ulimit -S -f 2; exec \"$@\"", "bash", Program.path, project])
    }

    private func makeRoom(_ pane: Pane, _ sandbox: Sandbox) throws {
        try sandbox.shell("prlimit --pid \(try pane.process()) --fsize=unlimited:")
    }

    /// Fills the journal until nothing more fits.
    private func fill(_ pane: Pane) throws {
        try pane.sees("0 of 155 rated")
        try pane.type("\rm")
        try pane.sees("▸✓· IOP-01", "saved ")
        try rateUntilSavingFails(pane)
    }

    private func rateUntilSavingFails(_ pane: Pane) throws {
        try pane.wait(until: "an answer that is not saved") { screen in
            if screen.contains("NOT SAVED") { return true }
            try pane.type("jm")
            return false
        }
    }

    @Test("NOT SAVED is shown until there is space, and then everything is saved")
    func savesLater() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try open(sandbox, project)
        try fill(pane)
        let shown = try pane.sees("NOT SAVED", "the file size limit is reached.", "Free some space")
        let before = try sandbox.score(project)
        // Work can continue.
        try pane.type("/EXT-01")
        try pane.press(.enter)
        try pane.sees("▸   EXT-01", "NOT SAVED")
        try pane.type("u")
        try pane.sees("▸✗  EXT-01", "NOT SAVED")
        #expect(shown.contains("▸✓"))
        #expect(try sandbox.score(project).met == before.met)
        #expect(try sandbox.answer(project, "EXT-01").rating == nil)
        try sandbox.expectIntact(project)

        try makeRoom(pane, sandbox)
        try pane.sees(no: "NOT SAVED")
        try pane.sees("▸✗  EXT-01", "saved ")
        try pane.type("q")
        let score = try sandbox.score(project)
        try pane.sees(score.progress, score.range)
        #expect(score.met > before.met)
        #expect(score.unmet == 1)
        try pane.type("q")
        #expect(try pane.end() == 0)
        try sandbox.expectIntact(project)
    }

    @Test("leaving with unsaved answers asks first")
    func asksBeforeLeaving() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try open(sandbox, project)
        try fill(pane)
        try pane.type("Q")
        try pane.sees("The last answers are not in the assessment yet. Leave all the same?")
        try pane.type("n")
        try pane.sees("▸✓", "NOT SAVED")
        try makeRoom(pane, sandbox)
        try pane.sees(no: "NOT SAVED")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        try sandbox.expectIntact(project)
    }

    @Test("a long comment stays on the screen, marked as not saved, and is saved in full later")
    func savesCommentLater() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try open(sandbox, project)
        try pane.sees("0 of 155 rated")
        try pane.type("\rc")
        try pane.sees("Type. ctrl-s keeps the comment")
        let text = (1...60).map { "line \($0) of a text without room, but for the screen" }.joined(separator: "\n")
        try pane.paste(text)
        try pane.sees("line 60 of a text", "Your draft is not saved")
        try pane.press(.controlS)
        try pane.sees("▸   IOP-01", "NOT SAVED", "line 1 of a text")
        #expect(try sandbox.answer(project, "IOP-01").comment.isEmpty)
        try makeRoom(pane, sandbox)
        try pane.sees(no: "NOT SAVED")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.answer(project, "IOP-01").comment == text)
        try sandbox.expectIntact(project)
    }

    /// Whether this user may mount something that only their own programs see.
    private static let mayMount: Bool = {
        guard let sandbox = try? Sandbox() else { return false }
        return (try? sandbox.shell("unshare -rm mount -t tmpfs none .")) != nil
    }()

    @Test(
        "the same on a full disk",
        .enabled(if: mayMount, "needs the right to mount a small disk: root's, or that of user namespaces"))
    func savesLaterOnADisk() throws {
        let sandbox = try Sandbox()
        try sandbox.shell("mkdir disk")
        let pane = try Tmux(in: sandbox).pane([
            "unshare", "-rm", "sh", "-c",
            "mount -t tmpfs -o size=4m none disk && \"$0\" new disk/acme --subject Acme && exec \"$0\" disk/acme",
            Program.path,
        ])
        try pane.sees("0 of 155 rated")
        // The program's own view of the disk, which disappears with it.
        let disk = "/proc/\(try pane.process())/root/\(sandbox.work)/disk"
        try pane.type("\rm")
        try pane.sees("▸✓· IOP-01", "saved ")
        try sandbox.shell("cat /dev/zero > \(disk)/filler || true")
        try rateUntilSavingFails(pane)
        try pane.sees("NOT SAVED", "the disk is full. Free some space")
        let before = try sandbox.score("\(disk)/acme")
        try sandbox.expectIntact("\(disk)/acme")
        try sandbox.shell("rm \(disk)/filler")
        try pane.sees(no: "NOT SAVED")
        try pane.sees("▸✓", "saved ")
        #expect(try sandbox.score("\(disk)/acme").met > before.met)
        try sandbox.expectIntact("\(disk)/acme")
        try pane.type("Q")
        #expect(try pane.end() == 0)
    }

    @Test("commands report that there is no space, and change nothing")
    func commands() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-01", "met")
        let before = try sandbox.shell("cat \(project)/journal/*")
        for words in [
            "answer \(project) IOP-02 met --comment \"$(printf %2000s x)\"", "attach \(project) IOP-02 big",
            "new other --subject Other",
        ] {
            try sandbox.shell("head -c 5000 /dev/zero > big")
            let command = try sandbox.run(["bash", "-c", "ulimit -f 1; \(Program.path) \(words)"])
            #expect(command.ending == .exited(3), "\(words)")
            #expect(command.output.isEmpty, "\(words)")
            #expect(command.errorText.contains("the file size limit is reached."), "\(words)")
            #expect(command.errorText.split(separator: "\n").count == 1, "\(words): \(command.errorText)")
        }
        #expect(try sandbox.shell("cat \(project)/journal/*") == before)
        #expect(try sandbox.shell("ls") == "\(project)\nbig\n")
        try sandbox.expectIntact(project)
    }
}
