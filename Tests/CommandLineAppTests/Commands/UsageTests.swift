import AssessmentModel
import QualityChecks
import Terminal
import Testing

@testable import CommandLineApp

/// Wrong usage: one clear line on standard error, and the exit code for scripts.
struct UsageTests {
    /// A command line in shell syntax, and the expected result.
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

        // Not a project, or not one for this program
        Case("cpo work", 3, "There is nothing at work."), Case("cpo review nowhere", 3, "cpo new nowhere"),
        Case("cpo show nowhere", 3, "cpo new nowhere"), Case("cpo score empty", 3, "cpo new empty"),
        Case("cpo log proof.txt", 3, "proof.txt is no packed assessment"), Case("cpo verify nowhere", 3, "nowhere"),
        Case("cpo answer nowhere IOP-01 met", 3, "nowhere"),
        Case("cpo score newer", 3, "newer has format 99"),
        Case("cpo answer newer IOP-01 met", 3, "newer has format 99"),
        Case("cpo score broken", 3, "broken/project.json"), Case("cpo score bare", 3, "bare/catalog.json"),

        // Criteria and ratings
        Case("cpo show acme IOP-1", 2, "Did you mean IOP-01?"), Case("cpo log acme iop-1", 2, "Did you mean IOP-01?"),
        Case("cpo answer acme ZZZ met", 2, "no criterion \"ZZZ\""),
        Case("cpo answer acme IOP-01 mett", 2, "no rating \"mett\""),
        Case("cpo answer acme IOP-01 na", 2, "--reason"), Case("cpo answer acme IOP-01 met --reason x", 2, "--comment"),

        // Owners
        Case("cpo assign nowhere IOP-01 Jonas", 3, "cpo new nowhere"),
        Case("cpo assign acme IOP-1 Jonas", 2, "Did you mean IOP-01?"),
        Case("cpo assign acme IOP-01", 2, "Name the owner, or"),
        Case("cpo assign acme IOP-01 ''", 2, "The name is empty. Name the owner"),
        Case("cpo assign acme IOP-01 ' \t '", 2, "The name is empty."),
        Case("cpo assign acme IOP-01 Jonas --nobody", 2, "remove the owner with --nobody"),
        Case("cpo assign acme IOP-01 --nobody", 2, "IOP-01 has no owner"),

        // New assessments
        Case("cpo new fresh --subject ''", 2, "subject is empty"),
        Case("cpo new fresh --subject '  '", 2, "subject is empty"),
        Case("cpo new acme --subject Acme", 3, "acme already exists."),
        Case("cpo new proof.txt --subject Acme", 3, "proof.txt already exists."),
        Case("cpo new no/where --subject Acme", 3, "no cannot be written"),
        Case("cpo new fresh --subject Acme --catalog none", 2, "no catalogue \"none\""),
        Case("cpo new fresh --subject Acme --catalog proof.txt", 3, "proof.txt:1:1"),

        // Evidence
        Case("cpo attach acme IOP-01 empty", 3, "empty is a directory"),
        Case("cpo attach acme IOP-01 pipe", 3, "pipe is a pipe"),
        Case("cpo attach acme IOP-01 missing", 3, "missing cannot be read"),
        Case("cpo attach acme IOP-01 ftp://example.com/x", 3, "cannot be read"),
        Case("cpo attach acme IOP-01 https://example.com --valid-until 2027-02-30", 2, "not a date"),

        Case("cpo detach acme IOP-01 1", 2, "IOP-01 has no evidence"),
        Case("cpo amend acme IOP-01 1 --title x", 2, "IOP-01 has no evidence"),
        Case("cpo amend acme IOP-01 1 --valid-until 2027-02-30", 2, "not a date"),
        Case("cpo detach nowhere IOP-01 1", 3, "cpo new nowhere"),

        // Figures and catalogues
        Case("cpo score acme --fail-under many", 2, "not a percentage"),
        Case("cpo score acme --fail-under 101", 2, "not a percentage"),
        Case("cpo catalog show none", 2, "no catalogue \"none\""),
        Case("cpo catalog show openness IOP-1", 2, "Did you mean IOP-01?"),
    ]

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
        try sandbox.done("catalog", "new", sandbox["mine"])
        try sandbox.done("new", sandbox["bare"], "--subject", "Acme", "--catalog", sandbox["mine"])
        try sandbox.shell("rm bare/catalog.json")
        return sandbox
    }

    /// The words in the cases that are paths, whether or not they exist.
    private static let places: Set = [
        "acme", "bare", "broken", "empty", "fresh", "missing", "newer", "no/where", "nowhere", "pipe", "proof.txt",
        "work",
    ]

    private func arguments(_ words: String, in sandbox: Sandbox) throws -> [String] {
        try #require(ShellWords.split(words)).dropFirst().map { Self.places.contains($0) ? sandbox[$0] : $0 }
    }

    @Test("one clear line and the right exit code")
    func refuses() throws {
        let sandbox = try stage()
        let before = try sandbox.shell("find . -type f | sort | xargs sha256sum; find . | sort")
        for row in Self.cases {
            let outcome = sandbox.cpo(try arguments(row.words, in: sandbox))
            #expect(outcome.code == row.code, "\(row.words): \(outcome.error)")
            #expect(outcome.output.isEmpty, "\(row.words): \(outcome.output)")
            let lines = outcome.error.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == 2 && lines.last?.isEmpty == true, "\(row.words): \(outcome.error)")
            #expect(outcome.error.hasPrefix("cpo: "), "\(row.words): \(outcome.error)")
            #expect(outcome.error.contains(row.says), "\(row.words): \(outcome.error)")

            let german = sandbox.cpo(try arguments(row.words, in: sandbox), with: ["LANG": "de_DE.UTF-8"])
            #expect(german.code == row.code)
            #expect(german.error.hasPrefix("cpo: ") && german.error != outcome.error, "\(german.error)")
        }
        #expect(try sandbox.shell("find . -type f | sort | xargs sha256sum; find . | sort") == before)
    }

    @Test(
        "what the parser rejects is wrong usage, and says what is right",
        arguments: [
            ("--bogus", "cpo [<dir>] [--by <name> | --as <name>]"),
            ("acme --bogus", "cpo [<dir>] [--by <name> | --as <name>]"),
            ("acme more", "cpo [<dir>] [--by <name> | --as <name>]"),
            ("--by", "cpo [<dir>] [--by <name> | --as <name>]"),
            ("new fresh", "cpo new <dir> [--subject <subject>]"), ("new", "cpo new <dir> [--subject <subject>]"),
            ("new fresh --subject A --kind thing", "cpo new <dir> [--subject <subject>]"),
            ("answer acme", "cpo answer <dir> <criterion> ... <rating>"),
            ("assign acme", "cpo assign <dir> <criterion> [<name>]"), ("assign", "cpo assign <dir> <criterion>"),
            ("review", "cpo review <dir>"),
            ("score acme --nonsense", "cpo score <dir>"), ("catalog nonsense", "cpo catalog <subcommand>"),
        ])
    func misunderstood(words: String, usage: String) throws {
        let sandbox = try Sandbox()
        _ = try sandbox.newProject()
        let outcome = sandbox.cpo(try arguments("cpo \(words)", in: sandbox))
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.hasPrefix("Error: "))
        #expect(outcome.error.contains("\nUsage: \(usage)"), "\(outcome.error)")
        #expect(!outcome.error.contains("cpo work"), "\(outcome.error)")
    }

    @Test(
        "a misspelt command is refused with what it must mean",
        arguments: [
            ("scroe", "score"), ("scroe acme --json", "score"), ("anwser acme IOP-01 met", "answer"),
            ("catalog lnit x", "catalog lint"), ("profile ues acme x", "profile use"), ("help detahc", "help detach"),
        ])
    func misspelt(words: String, meant: String) throws {
        let sandbox = try Sandbox()
        for (language, says) in [("en", "Did you mean \(meant)?"), ("de", "Gemeint vielleicht: \(meant)?")] {
            let outcome = sandbox.cpo(try arguments("cpo \(words) --lang \(language)", in: sandbox))
            #expect(outcome.code == 2 && outcome.error.hasSuffix("\(says)\n"), "\(outcome.error)")
            #expect(outcome.error.split(separator: "\n").count == 1)
        }
    }

    @Test(
        "help lists the values that options and arguments accept",
        arguments: [
            ("score", ScoringModel.allCases.map(\.rawValue)),
            ("score", ["evidenced", "claimed", "attainable", "so-far", "shall", "should", "may", "gate"]),
            ("new", Subject.Kind.allCases.map(\.rawValue) + Subject.Role.allCases.map(\.rawValue)),
            ("catalog import", ["oscal", "xccdf", "openssf", "ciso", "cyclonedx", "gemara", "reqif", "csv", "xlsx"]),
            ("catalog import", Level.allCases.map(\.rawValue)),
            ("catalog import", ["statement", "appliesto", "pt-BR"]), ("catalog new", ["en or de"]),
            ("answer", ["met", "partly", "unmet", "na", "open", "id, rating, comment, reason, owner and date"]),
            ("scope", ["in, out, or default"]), ("waive", CheckRule.allCases.map(\.rawValue)),
            ("", ["--lang en", "--lang de"] + Theme.allCases.map(\.rawValue)),
        ])
    func accepted(words: String, values: [String]) throws {
        let sandbox = try Sandbox()
        for language in ["en", "de"] {
            let outcome = sandbox.cpo(words.split(separator: " ").map(String.init) + ["--help", "--lang", language])
            // The parser wraps lines.
            let help = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
            for value in values where language == "en" || !value.contains(" ") {
                #expect(help.contains(value), "\(words) --help, \(language): \(value)")
            }
        }
    }

    @Test("help shows both ways to call the program, and no internal names")
    func help() throws {
        let sandbox = try Sandbox()
        let help = try sandbox.done("--help")
        #expect(
            help.contains(
                "\nUSAGE: cpo [<dir>] [--by <name> | --as <name>] [--profile <file> | --no-profile] [--projector]\n       cpo <subcommand>\n"
            ))
        #expect(
            try sandbox.done(sandbox["acme"], "--help").contains(
                "\nUSAGE: cpo [<dir>] [--by <name> | --as <name>] [--profile <file> | --no-profile] [--projector]\n"))
        #expect(!help.split(separator: "\n").contains { $0.hasPrefix("  work ") || $0.hasPrefix("  <dir>") })
    }

    @Test("the answer no is exit code 1 and a line on standard error, besides the results")
    func saysNo() throws {
        let sandbox = try stage()
        try sandbox.done("answer", sandbox["acme"], "IOP-01", "met")
        let command = sandbox.cpo("score", sandbox["acme"], "--fail-under", "50")
        #expect(command.code == 1)
        #expect(command.output.contains("Interoperability"))
        #expect(command.error.contains("less than 50 %"))
        #expect(sandbox.cpo("score", sandbox["acme"], "--fail-under", "0.5").code == 0)
    }
}
