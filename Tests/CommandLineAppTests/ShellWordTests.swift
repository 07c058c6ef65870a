import Testing

@testable import CommandLineApp

/// Words of commands in messages, which people copy to a shell.
struct ShellWordTests {
    @Test(
        "Plain words stay as they are", arguments: ["acme", "a/b-2.cpo", "/tmp/Prüfung_1", "id=req_id,statement=Text"])
    func plain(_ word: String) { #expect(word.shellWord == word) }

    @Test(
        "A shell reads every other word as what it is",
        arguments: [
            "", "a b", "it's", "'", "x; rm -rf ~", "$HOME", "`id`", "$(id)", "a\nb", "~", "*", "a\\b", "\"q\"", "!1",
            "#", "=ls", "a&b|c<d>e", "{a,b}", "ä ö",
        ])
    func quoted(_ word: String) throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.shell("printf '%s|' \(word.shellWord)") == "\(word)|")
    }

    @Test("A name that begins with a dash is not taken for an option")
    func dash() { #expect("-rf".shellWord == "./-rf") }

    @Test("The commands in messages can be copied")
    func copied() throws {
        let sandbox = try Sandbox()
        let directory = sandbox["it's; mine"]
        // The sandbox leaves its own folder out of what it shows.
        let word = "'it'\\''s; mine'"
        let begun = try sandbox.done("new", directory, "--subject", "Acme PLM 12.1")
        #expect(begun.hasSuffix("Work on it with: cpo \(word)\n"))
        let twice = sandbox.cpo("new", directory, "--subject", "Acme PLM 12.1")
        #expect(twice.error.hasSuffix("work on it with: cpo \(word)\n"))
        let missing = sandbox.cpo("score", sandbox["no where"])
        #expect(missing.error.contains("cpo new 'no where' --subject"))
    }

    @Test("An empty name of a directory is called that")
    func empty() throws {
        let outcome = try Sandbox().cpo("score", "")
        #expect(outcome.code == 3)
        #expect(outcome.error.hasPrefix("cpo: The name of the directory is empty."))
    }
}
