import Driver
import Testing

/// Wrong use of the command line: one clear line, on standard error, and the exit code that scripts go by.
@Suite("Usage")
struct UsageTests {
    /// A command line, in the shell's words, and what comes of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let words: String
        let code: Int32
        let says: String

        init(_ words: String, _ code: Int32, _ says: String) {
            self.words = words
            self.code = code
            self.says = says
        }

        var testDescription: String { words }
    }

    static let cases = [
        // Without a terminal
        Case("cpo", 3, "needs a terminal"), Case("cpo acme", 3, "needs a terminal"),
        Case("cpo review acme", 3, "needs a terminal"),

        // No project, or not one for this program
        Case("cpo work", 3, "There is nothing at work."), Case("cpo review nowhere", 3, "cpo new nowhere"),
        Case("cpo show nowhere", 3, "cpo new nowhere"), Case("cpo score empty", 3, "cpo new empty"),
        Case("cpo log proof.txt", 3, "proof.txt cannot be read"), Case("cpo verify nowhere", 3, "nowhere"),
        Case("cpo answer nowhere IOP-01 met", 3, "nowhere"),
        Case("cpo score newer", 3, "newer has format 99"),
        Case("cpo answer newer IOP-01 met", 3, "newer has format 99"),
        Case("cpo score broken", 3, "broken/project.json"), Case("cpo score bare", 3, "bare/catalog.json"),

        // Criteria and ratings
        Case("cpo show acme IOP-1", 2, "Did you mean IOP-01?"), Case("cpo log acme iop-01", 2, "Did you mean IOP-01?"),
        Case("cpo answer acme ZZZ met", 2, "no criterion \"ZZZ\""),
        Case("cpo answer acme IOP-01 mett", 2, "no rating \"mett\""),
        Case("cpo answer acme IOP-01 na", 2, "--reason"), Case("cpo answer acme IOP-01 met --reason x", 2, "--comment"),

        // Owners
        Case("cpo assign nowhere IOP-01 Jonas", 3, "cpo new nowhere"),
        Case("cpo assign acme IOP-1 Jonas", 2, "Did you mean IOP-01?"),
        Case("cpo assign acme IOP-01", 2, "Name who is to settle it, or"),
        Case("cpo assign acme IOP-01 ''", 2, "The name is empty. Name who is to settle it"),
        Case("cpo assign acme IOP-01 ' \t '", 2, "The name is empty."),
        Case("cpo assign acme IOP-01 Jonas --nobody", 2, "take the owner away with --nobody"),
        Case("cpo assign acme IOP-01 --nobody", 2, "IOP-01 has no owner"),

        // New assessments
        Case("cpo new fresh --subject ''", 2, "subject is empty"),
        Case("cpo new fresh --subject '  '", 2, "subject is empty"),
        Case("cpo new acme --subject Acme", 3, "There is something at acme already."),
        Case("cpo new proof.txt --subject Acme", 3, "There is something at proof.txt already."),
        Case("cpo new no/where --subject Acme", 3, "no cannot be written"),
        Case("cpo new fresh --subject Acme --catalog none", 2, "no catalogue \"none\""),
        Case("cpo new fresh --subject Acme --catalog proof.txt", 3, "proof.txt:1:1"),

        // Evidence
        Case("cpo attach acme IOP-01 empty", 3, "empty is a directory"),
        Case("cpo attach acme IOP-01 pipe", 3, "pipe is a pipe"),
        Case("cpo attach acme IOP-01 missing", 3, "missing cannot be read"),
        Case("cpo attach acme IOP-01 ftp://example.com/x", 3, "cannot be read"),
        Case("cpo attach acme IOP-01 https://example.com --valid-until 2027-02-30", 2, "no day"),

        // Figures and catalogues
        Case("cpo score acme --fail-under many", 2, "no percentage"),
        Case("cpo score acme --fail-under 101", 2, "no percentage"),
        Case("cpo catalog show none", 2, "no catalogue \"none\""),
        Case("cpo catalog show openness IOP-1", 2, "Did you mean IOP-01?"),
    ]

    /// One folder with everything that the cases name.
    private func stage() throws -> Sandbox {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.shell(
            """
            mkdir empty && mkfifo pipe && echo proof > proof.txt
            cp -a \(project) newer && sed -i 's/"format": 1/"format": 99/' newer/project.json
            cp -a \(project) broken && echo '{' > broken/project.json
            """)
        // The program carries no copy of this catalogue.
        try sandbox.done("catalog", "new", "mine")
        try sandbox.done("new", "bare", "--subject", "Acme", "--catalog", "mine")
        try sandbox.shell("rm bare/catalog.json")
        return sandbox
    }

    @Test("one clear line and the right exit code")
    func refuses() throws {
        let sandbox = try stage()
        let before = try sandbox.shell("find . -type f | sort | xargs sha256sum; find . | sort")
        for row in Self.cases {
            let command = try sandbox.run(["sh", "-c", "cpo() { \(Program.path) \"$@\"; }; \(row.words)"])
            #expect(command.ending == .exited(row.code), "\(row.words): \(command.errorText)")
            #expect(command.output.isEmpty, "\(row.words): \(command.outputText)")
            let lines = command.errorText.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == 2 && lines.last?.isEmpty == true, "\(row.words): \(command.errorText)")
            #expect(command.errorText.hasPrefix("cpo: "), "\(row.words): \(command.errorText)")
            #expect(command.errorText.contains(row.says), "\(row.words): \(command.errorText)")
        }
        #expect(try sandbox.shell("find . -type f | sort | xargs sha256sum; find . | sort") == before)
    }

    @Test(
        "what the command line itself does not understand is wrong usage, and says how it would be right",
        arguments: [
            ("--bogus", "cpo [<dir>] [--by <name>]"), ("acme --bogus", "cpo [<dir>] [--by <name>]"),
            ("acme more", "cpo [<dir>] [--by <name>]"), ("--by", "cpo [<dir>] [--by <name>]"),
            ("new fresh", "cpo new <dir> --subject <subject>"), ("new", "cpo new <dir> --subject <subject>"),
            ("new fresh --subject A --kind thing", "cpo new <dir> --subject <subject>"),
            ("answer acme", "cpo answer <dir> <criterion> <rating>"),
            ("assign acme", "cpo assign <dir> <criterion> [<name>]"), ("assign", "cpo assign <dir> <criterion>"),
            ("review", "cpo review <dir>"),
            ("score acme --nonsense", "cpo score <dir>"), ("catalog nonsense", "cpo catalog <subcommand>"),
        ])
    func misunderstood(words: String, usage: String) throws {
        let sandbox = try stage()
        let command = try sandbox.run([Program.path] + words.split(separator: " ").map(String.init))
        #expect(command.ending == .exited(2))
        #expect(command.output.isEmpty)
        #expect(command.errorText.hasPrefix("Error: "))
        #expect(command.errorText.contains("\nUsage: \(usage)"), "\(command.errorText)")
        #expect(!command.errorText.contains("cpo work"), "\(command.errorText)")
    }

    @Test("help shows both ways to call the program, and no name that nobody types")
    func help() throws {
        let sandbox = try Sandbox()
        let help = try sandbox.done("--help")
        #expect(
            help.contains(
                "\nUSAGE: cpo [<dir>] [--by <name>] [--profile <file> | --no-profile]\n       cpo <subcommand>\n"))
        #expect(
            try sandbox.done("acme", "--help").contains(
                "\nUSAGE: cpo [<dir>] [--by <name>] [--profile <file> | --no-profile]\n"))
        #expect(!help.split(separator: "\n").contains { $0.hasPrefix("  work") || $0.hasPrefix("  <dir>") })
    }

    @Test("the answer no is 1, on standard error, beside the results")
    func saysNo() throws {
        let sandbox = try stage()
        try sandbox.done("answer", "acme", "IOP-01", "met")
        let command = try sandbox.cpo("score", "acme", "--fail-under", "50")
        #expect(command.ending == .exited(1))
        #expect(command.outputText.contains("Interoperability"))
        #expect(command.errorText.contains("less than 50 %"))
        #expect(try sandbox.cpo("score", "acme", "--fail-under", "0.5").ending == .exited(0))
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

    @Test("a reader that goes away ends the program quietly")
    func brokenPipe() throws {
        let sandbox = try stage()
        #expect(try sandbox.shell("\(Program.path) catalog show | head -n 1").contains("openness"))
    }

    @Test("the program alone, in another folder, knows its catalogue and its demo")
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
