import Driver
import Glibc
import Testing

/// Files and folders that this user may not read or write.
@Suite(
    "Permissions", .enabled(if: Nobody.canBe, "root is bound by none, and cannot become somebody else here"))
struct PermissionTests {
    /// A sandbox, and a command prefix that runs `cpo` as a user bound by permissions, unlike root.
    private func stage() throws -> (Sandbox, cpo: [String]) {
        let sandbox = try Sandbox()
        _ = try sandbox.newProject()
        try sandbox.done("answer", "acme", "IOP-01", "met")
        try sandbox.shell("mkdir closed && echo secret > secret.txt && cp \(Program.path) ../cpo")
        guard geteuid() == 0 else { return (sandbox, [Program.path]) }
        try sandbox.shell("chmod 755 .. && chown -R 65534:65534 ..")
        return (sandbox, Nobody.words + [sandbox.path + "/cpo"])
    }

    @Test("each command names the file and the reason, and exits with 3")
    func commands() throws {
        let (sandbox, cpo) = try stage()
        try sandbox.shell(
            """
            cp -a acme locked && chmod 000 locked/project.json
            cp -a acme mute && chmod -R a-w mute
            chmod 000 secret.txt && chmod 555 closed
            """)
        for (words, says) in [
            (["attach", "acme", "IOP-01", "secret.txt"], "secret.txt cannot be read: permission denied"),
            (["score", "locked"], "locked/project.json cannot be read: permission denied"),
            (["answer", "mute", "IOP-02", "met"], "To look without writing, use cpo review."),
            (["attach", "mute", "IOP-02", "https://example.com"], "mute"),
            (["new", "closed/acme", "--subject", "Acme"], "closed"),
        ] {
            let command = try sandbox.run(cpo + words)
            #expect(command.ending == .exited(3), "\(words): \(command.errorText)")
            #expect(command.output.isEmpty, "\(words)")
            #expect(command.errorText.contains(says), "\(words): \(command.errorText)")
            #expect(command.errorText.contains("permission denied"), "\(words): \(command.errorText)")
            #expect(command.errorText.split(separator: "\n").count == 1, "\(words): \(command.errorText)")
        }
        #expect(try sandbox.run(cpo + ["score", "mute", "--json"]).ending == .exited(0))
        #expect(try sandbox.run(cpo + ["verify", "mute"]).ending == .exited(0))
    }

    @Test("an unreadable journal and evidence are reported, and the rest is shown")
    func unreadableParts() throws {
        let (sandbox, cpo) = try stage()
        try sandbox.done("answer", "acme", "IOP-02", "unmet", as: "Jonas")
        try sandbox.done("attach", "acme", "IOP-01", "secret.txt")
        try sandbox.shell("chown -R --reference=acme acme; chmod 000 acme/journal/jonas-* acme/evidence/*/secret.txt")
        let verify = try sandbox.run(cpo + ["verify", "acme"])
        #expect(verify.ending == .exited(1))
        let lines = verify.outputText.split(separator: "\n")
        #expect(lines.firstIndex { $0.hasSuffix(" readable.") } == 4, "\(verify.outputText)")
        for part in ["journal/jonas-", "evidence/"] {
            #expect(
                lines.contains { $0.hasPrefix(part) && $0.hasSuffix(": cannot be read: permission denied") },
                "\(verify.outputText)")
        }
        let score = try sandbox.run(cpo + ["score", "acme"])
        #expect(score.ending == .exited(0))
        #expect(score.outputText.contains("1 of 155 rated"))
        #expect(score.errorText.hasPrefix("cpo: Damaged: journal/jonas-"))
        let pane = try Tmux(in: sandbox).pane(cpo + ["acme"])
        try pane.sees("1 of 155 rated", "Damaged: journal/jonas-")
        try pane.type("Q")
        #expect(try pane.end() == 0)
    }

    @Test("opening a read-only project for work becomes a review, and says so")
    func becomesAReview() throws {
        let (sandbox, cpo) = try stage()
        try sandbox.shell("chmod -R a-w acme")
        let pane = try Tmux(in: sandbox).pane(cpo + ["acme"])
        try pane.sees("review, read-only", "Opened as a review.", "1 of 155 rated")
        try pane.type("\ru")
        try pane.sees("IOP-02", "Read-only")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        try sandbox.expectIntact("acme")
    }

    @Test("without write permission answers are not saved, until it is restored")
    func takenAway() throws {
        let (sandbox, cpo) = try stage()
        let pane = try Tmux(in: sandbox).pane(cpo + ["acme"])
        try pane.sees("1 of 155 rated")
        try sandbox.shell("chmod a-w acme acme/journal acme/journal/*")
        try pane.type("\ru")
        // An open journal can still be written; a new one cannot be created.
        try pane.wait(until: "the answer, saved or not") { screen in
            screen.contains("▸✗  IOP-02") && (screen.contains("saved ") || screen.contains("NOT SAVED"))
        }
        try sandbox.shell("chmod u+w acme acme/journal acme/journal/*")
        try pane.sees(no: "NOT SAVED")
        try pane.sees("▸✗  IOP-02", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.answer("acme", "IOP-02").rating == "unmet")
        try sandbox.expectIntact("acme")
    }

    @Test("without a home and a settings folder, the program still works")
    func noHome() throws {
        let (sandbox, cpo) = try stage()
        let changes = ["HOME": "/nowhere", "XDG_STATE_HOME": nil, "TMPDIR": "/nowhere"] as [String: String?]
        let pane = try Tmux(in: sandbox).pane(cpo + ["acme"], with: changes)
        try pane.sees("1 of 155 rated")
        try pane.type("\rm")
        try pane.sees("▸✓· IOP-02", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.answer("acme", "IOP-02").rating == "met")
    }
}

/// A user who is bound by permissions.
private enum Nobody {
    /// Runs what follows as nobody.
    static let words = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

    /// False only for a root that cannot become another user.
    static let canBe = geteuid() != 0 || (try? Sandbox().run(words + ["true"]))?.ending == .exited(0)
}
