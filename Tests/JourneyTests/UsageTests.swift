import Driver
import Testing

/// Wrong usage: one clear line on standard error, and the exit code for scripts.
@Suite("Usage")
struct UsageTests {
    /// A folder with everything that the cases refer to.
    private func stage() throws -> Sandbox {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.shell(
            """
            mkdir empty && mkfifo pipe && echo proof > proof.txt
            cp -a \(project) newer && sed -i 's/"format": [0-9]*/"format": 99/' newer/project.json
            cp -a \(project) broken && echo '{' > broken/project.json
            """)
        // This catalogue is not bundled.
        try sandbox.done("catalog", "new", "mine")
        try sandbox.done("new", "bare", "--subject", "Acme", "--catalog", "mine")
        try sandbox.shell("rm bare/catalog.json")
        return sandbox
    }

    @Test("one clear line and the right exit code")
    func refuses() throws {
        let sandbox = try stage()
        for (words, code, says) in [
            (["acme"], 3, "needs a terminal"), (["answer", "acme", "IOP-1", "met"], 2, "Did you mean IOP-01?"),
            (["score", "newer"], 3, "newer has format 99"), (["scroe", "acme"], 2, "did you mean score?"),
        ] as [([String], Int32, String)] {
            let command = try sandbox.run([Program.path] + words)
            #expect(command.ending == .exited(code), "\(words): \(command.errorText)")
            #expect(command.output.isEmpty)
            #expect(command.errorText.hasPrefix("cpo: ") && command.errorText.contains(says), "\(command.errorText)")
        }
    }

    @Test("results go to standard output, and nothing to standard error")
    func succeeds() throws {
        let sandbox = try stage()
        for words in [
            ["answer", "acme", "IOP-01", "met"], ["assign", "acme", "IOP-01", "Jonas"],
            ["attach", "acme", "IOP-01", "proof.txt"], ["show", "acme"],
            ["show", "acme", "--json"], ["score", "acme"], ["log", "acme"], ["verify", "acme"], ["catalog", "list"],
            ["catalog", "show"], ["catalog", "show", "openness", "IOP-01"], ["--help"], ["--version"],
            ["new", "fresh", "--subject", "Fresh"], ["demo"],
        ] {
            let command = try sandbox.run([Program.path] + words)
            #expect(command.ending == .exited(0), "\(words): \(command.errorText)")
            #expect(!command.output.isEmpty, "\(words)")
            #expect(command.error.isEmpty, "\(words): \(command.errorText)")
        }
    }

    @Test("a closed pipe ends the program quietly")
    func brokenPipe() throws {
        let sandbox = try stage()
        #expect(try sandbox.shell("\(Program.path) catalog show | head -n 1").contains("openness"))
    }

    @Test("the binary alone, in another folder, has its catalogue and its demo")
    func isWhole() throws {
        let sandbox = try Sandbox()
        try sandbox.shell("mkdir elsewhere && cp \(Program.path) elsewhere/")
        for words in [["catalog", "list"], ["catalog", "show", "openness", "IOP-01"], ["demo"]] {
            let command = try sandbox.run(["./elsewhere/cpo"] + words)
            #expect(command.ending == .exited(0), "\(words): \(command.errorText)")
            #expect(!command.output.isEmpty)
        }
        #expect(try sandbox.shell("ls elsewhere") == "cpo\n")
    }
}
