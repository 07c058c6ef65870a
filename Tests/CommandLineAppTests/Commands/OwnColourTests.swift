import Cells
import Terminal
import Testing

@testable import CommandLineApp

/// The user's own colours in the configuration.
struct OwnColourTests {
    private func config(_ text: String) throws(ConfigError) -> ConfigFile {
        try ConfigFile(Array(text.utf8), path: "config")
    }

    @Test func coloursAreReadInEveryForm() throws {
        let config = try config("colour.proof = #71B3f2\ncolor.poor = bright-red\ncolour.good = 2\ncolour.fair = 179\n")
        #expect(
            config.colours == [
                .proof: .exact(RGB(red: 0x71, green: 0xB3, blue: 0xF2)), .poor: .basic(9), .good: .basic(2),
                .fair: .exact(RGB(red: 215, green: 175, blue: 95)),
            ])
    }

    @Test(
        "An error names its line",
        arguments: [
            ("colour.prof = red", 1, "There is no setting \"colour.prof\"."),
            ("theme = dark\ncolour.proof = #12345", 2, "\"#12345\" is not a colour."),
            ("colour.proof = #12345g", 1, "is not a colour."), ("colour.proof = 256", 1, "is not a colour."),
            ("colour.proof = -1", 1, "is not a colour."), ("colour.proof = Red", 1, "is not a colour."),
            ("colour.proof =", 1, "is not a colour."), ("colour. = red", 1, "There is no setting"),
            ("colour.proof = red\ncolor.proof = blue", 2, "is already set in line 1."),
        ])
    func errors(text: String, line: Int, says: String) {
        do throws(ConfigError) {
            _ = try config(text)
            Issue.record("\(text) was accepted")
        } catch {
            #expect(error.line == line)
            #expect(ConfigText.line(error)[.english].contains(says), "\(ConfigText.line(error)[.english])")
            #expect(ConfigText.line(error)[.german] != ConfigText.line(error)[.english])
        }
    }

    @Test(
        "What is hard to read is told, with the theme that is in use",
        arguments: [
            ("colour.proof = #333333", "dark", ["config:1: colour.proof has a contrast of 1.3 : 1 on dark"]),
            ("colour.proof = #333333", "light", []),
            (
                "theme = light\ncolour.proof = #eeee00", nil,
                ["config:2: colour.proof has a contrast of 1.2 : 1 on light"]
            ),
            ("colour.faint = #808080", "dark", []),
            ("colour.proof = red", "dark", []),
        ] as [(String, String?, [String])])
    func contrast(text: String, theme: String?, lines: [String]) throws {
        let sandbox = try Sandbox()
        try sandbox.shell("mkdir -p home/.config/cpo")
        try sandbox.write(text, to: "home/.config/cpo/config")
        let options = theme.map { ["--theme", $0] } ?? []
        let outcome = sandbox.cpo(
            options + ["keys", "--check"], with: ["HOME": sandbox["home"], "XDG_CONFIG_HOME": ""])
        #expect(outcome.code == 0)
        let said = outcome.error.split(separator: "\n")
        #expect(said.count == lines.count, "\(outcome.error)")
        for (line, expected) in zip(said, lines) { #expect(line.contains(expected), "\(line)") }
    }
}
