import Driver
import Glibc
import Testing

/// Somebody who trusts no byte of the project, and leaves no trace in it.
@Suite("Auditor")
struct AuditorTests {
    /// A project with answers, evidence, a draft and sessions, so that there is something to touch.
    private func handoverProject(_ sandbox: Sandbox) throws -> String {
        let project = try sandbox.newProject()
        try sandbox.write("proof\n", to: "proof.txt")
        try sandbox.done("answer", project, "IOP-01", "met", "--comment", "See the reference.")
        try sandbox.done("attach", project, "IOP-01", "proof.txt", "--locator", "p. 1")
        try sandbox.done("answer", project, "IOP-02", "na", "--reason", "Sold without it", as: "Jonas")
        try sandbox.shell("mkdir -p acme/drafts && echo '{}' > acme/drafts/mira-x-000000.json")
        return project
    }

    /// Every file and folder: kind, permissions, size, modification time, content.
    private func inventory(_ sandbox: Sandbox, _ project: String) throws -> String {
        try sandbox.shell(
            "cd \(project) && find . -printf '%y %m %s %T@ %C@ %p\\n' | sort -k 6 && find . -type f | sort | xargs sha256sum"
        )
    }

    /// The system calls that could change something below the project.
    private static let traced =
        "trace=open,openat,openat2,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat,symlink,"
        + "symlinkat,unlink,unlinkat,rmdir,truncate,ftruncate,chmod,fchmod,fchmodat,chown,fchown,lchown,fchownat,utime,"
        + "utimes,utimensat,futimesat,setxattr,lsetxattr,fsetxattr,removexattr,write,pwrite64,writev,flock,fallocate,"
        + "copy_file_range,sendfile"

    /// The traced calls that change something in the project, or open something there for writing.
    private func changes(in trace: String, below path: String) -> [Substring] {
        trace.split(separator: "\n").filter { line in
            guard line.contains(path) else { return false }
            let isOpening = line.contains("open(") || line.contains("openat(") || line.contains("openat2(")
            guard isOpening else { return true }
            return ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_TMPFILE"].contains { line.contains($0) }
        }
    }

    @Test(
        "a review opens nothing for writing, and every key that would write says why it does not",
        arguments: [true, false])
    func review(isWritable: Bool) throws {
        let sandbox = try Sandbox()
        let project = try handoverProject(sandbox)
        if !isWritable { try sandbox.shell("chmod -R a-w \(project)") }
        let before = try inventory(sandbox, project)
        // Descriptors are traced with their paths, so that writing through one is noticed as well; each thread goes
        // into its own file, so that lines are not interleaved.
        let pane = try Tmux(in: sandbox).pane([
            "strace", "-ff", "-y", "-s", "0", "-e", Self.traced, "-o", sandbox.path + "/trace", Program.path, "review",
            project,
        ])
        try pane.sees("review, read-only", "2 of 155 rated, 1 n/a")
        try pane.press(.enter)
        try pane.sees("review, read-only", "▸✓  IOP-01", "See the reference.", "proof.txt, p. 1")
        for key in ["m", "p", "u", "n", "x", "c", "a", "f", "z", "Z", "1", "0"] {
            try pane.type(key)
            try pane.sees("Read-only: this is a review.")
            // Any other key dismisses the line, so that the next one must bring its own.
            try pane.type("j")
            try pane.sees(no: "Read-only: this is a review.")
            try pane.press(.up)
        }
        try pane.press(.home)
        try pane.type("h")
        try pane.sees("history", "wrote: See the reference.")
        try pane.press(.escape)
        try pane.sees("▸✓  IOP-01")
        try pane.type("e")
        try pane.sees("▸ proof.txt")
        for key in ["a", "c", "x"] {
            try pane.type(key)
            try pane.sees("Read-only: this is a review.")
            try pane.type("j")
            try pane.sees(no: "Read-only: this is a review.")
        }
        try pane.type("qQ")
        #expect(try pane.end() == 0)

        let trace = try sandbox.shell("cat ../trace.*")
        #expect(trace.contains("\(project)/project.json"), "nothing was traced")
        let changes = changes(in: trace, below: "work/\(project)") + changes(in: trace, below: "\"\(project)/")
        #expect(changes.isEmpty, "\(changes.joined(separator: "\n"))")
        #expect(try inventory(sandbox, project) == before)
    }

    @Test("an audit writes into the auditor's own directory, and opens nothing of the vendor's for writing")
    func audit() throws {
        let sandbox = try Sandbox()
        let project = try handoverProject(sandbox)
        try sandbox.shell("chmod -R a-w \(project)")
        let before = try inventory(sandbox, project)
        let pane = try Tmux(in: sandbox).pane([
            "strace", "-ff", "-y", "-s", "0", "-e", Self.traced, "-o", sandbox.path + "/trace", Program.path, "audit",
            project, "--into", "mine", "--by", "Ines",
        ])
        try pane.sees("vendor", "0 of 155 rated")
        try pane.press(.enter)
        try pane.sees("IOP-01", "✓ met", "A agree")
        try pane.type("A")
        try pane.sees("Agreed.")
        try pane.type("e")
        try pane.sees("not looked at")
        try pane.type("A")
        try pane.sees("looked at on")
        try pane.type("q")
        try pane.type("X")
        try pane.sees("There are no findings.")
        try pane.type("N")
        try pane.sees("new finding")
        try pane.type("minor")
        try pane.press(.tab)
        try pane.press(.tab)
        try pane.type("No export.")
        try pane.press(.enter)
        try pane.sees("F-01", "No export.")
        try pane.type("Q")
        #expect(try pane.end() == 0)

        let trace = try sandbox.shell("cat ../trace.*")
        #expect(trace.contains("\(project)/project.json"), "nothing was traced")
        let changes = changes(in: trace, below: "work/\(project)/") + changes(in: trace, below: "\"\(project)/")
        #expect(changes.isEmpty, "\(changes.joined(separator: "\n"))")
        #expect(try inventory(sandbox, project) == before)
        try sandbox.shell("chmod -R u+w \(project)")
        try sandbox.done("merge", project, "mine")
        #expect(try sandbox.cpo("findings", project).outputText.contains("F-01  minor nonconformity, IOP-01  [open]"))
        try sandbox.expectIntact(project)
    }

    @Test("the reading commands change nothing either")
    func commands() throws {
        let sandbox = try Sandbox()
        let project = try handoverProject(sandbox)
        let before = try inventory(sandbox, project)
        for words in [
            ["show", project], ["show", project, "IOP-01"], ["show", project, "--json"], ["score", project],
            ["score", project, "--json"], ["log", project], ["log", project, "IOP-02"], ["verify", project],
            ["verify", project, "--json"],
        ] {
            let command = try sandbox.run([Program.path] + words)
            #expect(command.ending == .exited(0), "\(words): \(command.errorText)")
            #expect(command.error.isEmpty, "\(words): \(command.errorText)")
        }
        #expect(try inventory(sandbox, project) == before)
    }

    @Test("damage is found and reported, and the rest stays readable")
    func verifies() throws {
        let sandbox = try Sandbox()
        let project = try handoverProject(sandbox)
        try sandbox.expectIntact(project)
        for (name, damage, names) in [
            ("evidence", "printf x | tee evidence/*/proof.txt", ["evidence/", "proof.txt"]),
            ("missing", "rm evidence/*/proof.txt", ["IOP-01"]),
            ("journal", "sed -i '4s/met/unmet/' journal/mira-*.jsonl", ["journal/mira-", ":4"]),
            ("line", "sed -i 1d journal/mira-*.jsonl", ["journal/mira-", ":1"]),
            ("torn", "printf '{\"half' | tee -a journal/jonas-*.jsonl", ["journal/jonas-", ":2"]),
            ("catalog", "sed -i 's/Round trip/Round trap/' catalog.json", ["catalog.json"]),
        ] {
            try sandbox.shell("cp -a \(project) \(name) && cd \(name) && \(damage)")
            let command = try sandbox.cpo("verify", name)
            #expect(command.ending == .exited(1), "\(name): \(command.outputText)")
            for part in names {
                #expect(command.outputText.contains(part), "\(name): \(command.outputText)")
            }
            #expect(try sandbox.cpo("show", name).ending == .exited(0), "\(name)")
            let pane = try Tmux(in: sandbox).cpo("review", name)
            try pane.sees("review, read-only")
            try pane.type("Q")
            #expect(try pane.end() == 0)
        }
    }
}
