import Terminal
import Testing

@testable import CommandLineApp

/// How a theme is chosen.
struct ThemeTests {
    private func config(_ text: String) throws(ConfigError) -> ConfigFile {
        try ConfigFile(Array(text.utf8), path: "/home/mira/.config/cpo/config")
    }

    @Test(
        "Blank lines, comments and white space in a configuration",
        arguments: [
            ("", nil), ("theme = light\n", .light), ("theme=dark", .dark),
            ("\t theme\t=  high-contrast \r\n", .highContrast),
            ("# mine\n\n  # theme = dark\ntheme = colour-blind\n", .colourBlind), ("theme = color-blind", .colourBlind),
            ("theme = auto", .auto),
        ] as [(String, Theme?)])
    func reading(text: String, theme: Theme?) throws {
        #expect(try config(text).theme == theme)
    }

    @Test(
        "An error names file and line",
        arguments: [
            ("theme", 1, .noEqualsSign), ("\n# x\nlight\n", 3, .noEqualsSign),
            ("thme = light", 1, .unknownKey("thme", known: ["theme", "key.…", "colour.…"])),
            (" = light", 1, .unknownKey("", known: ["theme", "key.…", "colour.…"])),
            ("theme = light\n\ntheme = dark", 3, .repeatedKey("theme", firstLine: 1)),
            (
                "theme = blue # x", 1,
                .unknownValue(
                    "blue # x", key: "theme", known: ["auto", "dark", "light", "high-contrast", "colour-blind"])
            ),
        ] as [(String, Int, ConfigError.Problem)])
    func errors(text: String, line: Int, problem: ConfigError.Problem) {
        #expect(throws: ConfigError(path: "/home/mira/.config/cpo/config", line: line, problem)) {
            try config(text)
        }
    }

    @Test func bytesThatAreNotText() {
        #expect(throws: ConfigError(path: "p", line: 2, .notUTF8)) {
            try ConfigFile(Array("# x\ntheme = ".utf8) + [0xFF], path: "p")
        }
    }

    @Test func filesThatCannotBeRead() throws {
        let sandbox = try Sandbox()
        #expect(try ConfigFile.read(sandbox["none/config"]) == ConfigFile())
        try sandbox.shell("mkdir config; mkfifo pipe; head -c 70000 /dev/zero > large")
        for name in ["config", "pipe", "large"] {
            #expect(throws: ConfigError.self) { try ConfigFile.read(sandbox[name]) }
        }
        try sandbox.write("theme = light\n", to: "real")
        try sandbox.shell("ln -s real linked")
        #expect(try ConfigFile.read(sandbox["linked"]).theme == .light)
    }

    /// The theme that the screens would have.
    private func theme(
        _ sandbox: Sandbox, option: String? = nil, variable: String? = nil, config: String? = nil
    ) throws(Failure) -> Theme {
        var changes = ["XDG_CONFIG_HOME": sandbox["xdg"]]
        changes["CPO_THEME"] = variable
        if let config {
            do {
                try sandbox.shell("mkdir -p xdg/cpo")
                try sandbox.write(config, to: "xdg/cpo/config")
            } catch {
                Issue.record(error)
            }
        }
        let environment = sandbox.environment("Mira", changes)
        return try ThemeSetting(option: option).theme(environment, UserFiles(environment).config())
    }

    @Test("The option precedes the variable, the variable the configuration")
    func precedence() throws {
        let sandbox = try Sandbox()
        #expect(try theme(sandbox) == .auto)
        #expect(try theme(sandbox, config: "theme = light") == .light)
        #expect(try theme(sandbox, variable: "dark") == .dark)
        #expect(try theme(sandbox, variable: "") == .light)
        #expect(try theme(sandbox, option: "auto", variable: "dark") == .auto)
        #expect(throws: Failure.self) { try theme(sandbox, variable: "dim") }
        #expect(throws: Failure.self) { try theme(sandbox, option: "") }
        #expect(throws: Failure.self) { try theme(sandbox, option: "light", config: "theme = dim") }
    }

    @Test("The configuration is in the user's home unless XDG_CONFIG_HOME is an absolute path")
    func place() {
        func path(_ variables: [String: String]) -> String? {
            UserFiles(CommandEnvironment { variables[$0] }).configPath
        }
        #expect(path(["XDG_CONFIG_HOME": "/x", "HOME": "/home/mira"]) == "/x/cpo/config")
        #expect(path(["XDG_CONFIG_HOME": "x", "HOME": "/home/mira"]) == "/home/mira/.config/cpo/config")
        #expect(path(["HOME": "/home/mira"]) == "/home/mira/.config/cpo/config")
    }

    @Test(
        "--theme may be anywhere, except after --, for every command",
        arguments: [
            (["score", "p"], nil, ["score", "p"]), (["--theme", "dark", "p"], "dark", ["p"]),
            (["p", "--theme=light"], "light", ["p"]), (["p", "--theme"], "", ["p"]),
            (["--theme", "dark", "--theme", "light"], "light", []), (["--", "--theme"], nil, ["--", "--theme"]),
        ] as [([String], String?, [String])])
    func option(_ arguments: [String], _ value: String?, _ rest: [String]) {
        let option = GlobalOption("--theme", takenFrom: arguments)
        #expect(option.value == value && option.rest == rest)
    }

    @Test func unknownTheme() throws {
        let sandbox = try Sandbox()
        let outcome = sandbox.cpo("--theme", "dim", "--version")
        #expect(outcome.code == 2)
        #expect(
            outcome.error == "cpo: --theme: there is no theme \"dim\". Use one of auto, dark, light, high-contrast, "
                + "colour-blind.\n")
        #expect(sandbox.cpo("--theme", "dim", "--lang", "de").error.hasPrefix("cpo: --theme: Das Farbschema „dim“"))
        #expect(sandbox.cpo("--version", "--theme", "dark").code == 0)
    }

    @Test("Errors in words")
    func words() {
        let error = ConfigError(path: "/c", line: 3, .repeatedKey("theme", firstLine: 1))
        #expect(ConfigText.line(error)[.english] == "/c:3: \"theme\" is already set in line 1. Remove one of the two.")
        #expect(
            ConfigText.line(error)[.german]
                == "/c:3: „theme“ ist schon in Zeile 1 gesetzt. Eine der beiden Zeilen entfernen.")
        let unreadable = ConfigError(path: "/c", line: nil, .unreadable(code: 13))
        #expect(ConfigText.line(unreadable)[.english] == "/c: This file cannot be read: permission denied.")
    }
}
