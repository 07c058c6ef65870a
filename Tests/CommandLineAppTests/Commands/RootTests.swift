import Localization
import Testing

@testable import CommandLineApp

/// How the first arguments are interpreted before a command runs.
struct RootTests {
    @Test("Commands are not mistaken for directories, and no directory name is reserved without need")
    func commandNames() {
        let commands = Root.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        #expect(Set(Root.commandNames) == Set(commands.map { $0.configuration.commandName } + ["help"]))
        #expect(Root.commandNames.contains("score"))
    }

    @Test(
        "A mistyped command gets a suggestion, whatever follows it",
        arguments: [
            (["scroe"], "score"), (["scroe", "acme"], "score"), (["logs", "acme"], "log"),
            (["anwser", "acme"], "answer"),
            (["hlep"], "help"), (["catalogue"], "catalog"), (["Score", "acme"], "score"),
        ])
    func mistypedCommand(_ arguments: [String], _ meant: String) throws {
        let sandbox = try Sandbox()
        let outcome = sandbox.cpo(arguments)
        #expect(outcome.code == 2)
        #expect(
            outcome.error.hasPrefix("cpo: \(arguments[0]) is neither a command nor a directory. Did you mean"))
        #expect(outcome.error.hasSuffix("Did you mean \(meant)?\n"))
        let german = sandbox.cpo(["--lang", "de"] + arguments)
        #expect(german.error.contains("Gemeint vielleicht: \(meant)?"))
    }

    @Test("A mistyped command of a group gets a suggestion that works, or is explained")
    func mistypedCommandOfAGroup() throws {
        let sandbox = try Sandbox()
        let suggestion = sandbox.cpo("catalog", "lsit")
        #expect(suggestion.code == 2)
        #expect(suggestion.error == "cpo: There is no command \"catalog lsit\". Did you mean catalog list?\n")
        let explanation = sandbox.cpo("catalog", "hlep")
        #expect(explanation.code == 2 && explanation.error.contains("See 'cpo catalog --help'"))
    }

    @Test func otherWordsAreDirectories() throws {
        let sandbox = try Sandbox()
        #expect(sandbox.cpo(sandbox["somewhere"]).error.hasPrefix("cpo: There is nothing at somewhere."))
        try sandbox.shell("mkdir logs")
        // A directory with this name is meant, even if it looks like a command.
        #expect(sandbox.cpo(sandbox["logs"]).error.hasPrefix("cpo: logs is not an assessment."))
    }

    @Test(
        "The language option may be anywhere, except after --",
        arguments: [
            (["score", "p"], nil, ["score", "p"]), (["--lang", "de", "score", "p"], "de", ["score", "p"]),
            (["score", "--lang=de", "p"], "de", ["score", "p"]), (["score", "p", "--lang"], "", ["score", "p"]),
            (["--lang", "en", "--lang", "de"], "de", []), (["show", "--", "--lang"], nil, ["show", "--", "--lang"]),
        ] as [([String], String?, [String])])
    func language(_ arguments: [String], _ code: String?, _ rest: [String]) {
        let option = LanguageOption(takenFrom: arguments)
        #expect(option.code == code)
        #expect(option.rest == rest)
    }

    @Test("Every command, group and command of a group explains itself", arguments: ["--help", "-h"])
    func help(_ option: String) throws {
        let sandbox = try Sandbox()
        for group in Root.commands {
            let inside = group.configuration.subcommands.map { $0.configuration.commandName ?? "" }
            for words in [[group.name]] + inside.map({ [group.name, $0] }) {
                let outcome = sandbox.cpo(words + [option])
                #expect(outcome.code == 0 && outcome.error.isEmpty && !outcome.output.isEmpty, "\(words)")
            }
        }
    }

    @Test func helpIsInTheRequestedLanguage() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.done("score", "--help").contains("Print the score."))
        #expect(try sandbox.done("--lang", "de", "score", "--help").contains("Das Ergebnis ausgeben."))
        #expect(try sandbox.done("score", "--help").contains("Print the score."))
        let unknown = sandbox.cpo(["--lang", "fr", "--help"], with: ["LANG": "de_AT.UTF-8"])
        #expect(unknown.code == 2)
        #expect(unknown.error.hasPrefix("cpo: Die Sprache „fr“ gibt es hier nicht."))
    }

    @Test func versionGoesToStandardOutput() throws {
        let outcome = try Sandbox().cpo("--version")
        #expect(outcome.code == 0 && outcome.output == "\(Root.version)\n" && outcome.error.isEmpty)
    }
}
