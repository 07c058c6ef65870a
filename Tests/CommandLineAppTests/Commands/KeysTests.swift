import Cells
import Screens
import Testing

@testable import CommandLineApp

/// The user's own keys in the configuration.
struct KeysTests {
    private func config(_ text: String) throws(ConfigError) -> ConfigFile {
        try ConfigFile(Array(text.utf8), path: "config")
    }

    @Test func keysAreRead() throws {
        let config = try config("key.go-on = ; F5\ntheme = dark\nkey.first = dd\n")
        #expect(config.keyMap.keys(.goOn) == [.character(";"), .function(5)])
        #expect(config.keyMap.keys(.first) == [.twice("d")])
        #expect(config.keyMap.keys(.last) == KeyMeaning.last.keys)
    }

    @Test func keysChangePlacesInAnyOrderOfLines() throws {
        #expect(try config("key.met = u\nkey.unmet = m").keyMap.keys(.met) == [.character("u")])
    }

    @Test(
        "An error names its line",
        arguments: [
            ("theme = dark\nkey.go-on = n", 2, "n would mean not-applicable and go-on."),
            ("key.go-on = 7", 1, "7 keeps its meaning."), ("key.go-on =", 1, "\"\" is not a key."),
            ("key.go-on = space bar", 1, "\"bar\" is not a key."),
            ("key.forward = n", 1, "There is no setting \"key.forward\"."),
            ("key.met = r\nkey.met = x", 2, "\"key.met\" is already set in line 1."),
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

    @Test func theCommandListsAndChecks() throws {
        let sandbox = try Sandbox()
        try sandbox.shell("mkdir -p home/.config/cpo")
        let usual = sandbox.cpo("keys", with: ["HOME": sandbox["home"], "XDG_CONFIG_HOME": ""])
        #expect(usual.code == 0 && usual.output.contains("go-on") && usual.output.contains("home gg"))
        try sandbox.write("key.go-on = n\n", to: "home/.config/cpo/config")
        let wrong = sandbox.cpo("keys", "--check", with: ["HOME": sandbox["home"], "XDG_CONFIG_HOME": ""])
        #expect(wrong.code == 1 && wrong.error.contains("config:1: n would mean not-applicable and go-on."))
        try sandbox.write("key.go-on = ;\n", to: "home/.config/cpo/config")
        let right = sandbox.cpo("keys", "--check", with: ["HOME": sandbox["home"], "XDG_CONFIG_HOME": ""])
        #expect(right.code == 0 && right.output == "No keys are in each other's way.\n")
    }
}
