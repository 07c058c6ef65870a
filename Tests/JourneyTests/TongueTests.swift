import Driver
import Testing

/// The program speaks the language that it is asked for.
@Suite("Language")
struct TongueTests {
    @Test("screens follow the locale, --lang goes before it, and L switches")
    func screens() throws {
        let sandbox = try Sandbox()
        let german = ["LANG": "de_DE.UTF-8"]
        let session = try Session(cpo: "demo", in: sandbox, with: german)
        try session.sees("Muss-Prüfung", "alle")
        session.type("L")
        try session.sees("Shall gate", "English: L switches back.")
        session.type("Q")
        #expect(try session.end() == .exited(0))
        let other = try Session(cpo: "--lang", "en", "demo", in: sandbox, with: german)
        try other.sees("Shall gate")
        other.type("Q")
        #expect(try other.end() == .exited(0))
    }

    @Test("what was chosen before an assessment is opened holds in it")
    func picker() throws {
        let sandbox = try Sandbox()
        let session = try Session([Program.path], in: sandbox)
        try session.sees("L Deutsch")
        session.type("L")
        try session.sees("L English")
        session.type("d")
        try session.sees("Muss-Prüfung")
        session.type("Q")
        #expect(try session.end() == .exited(0))
    }

    @Test(
        "--lang stands anywhere, and refuses what it does not know",
        arguments: [
            (["--lang", "de", "show", "acme", "IOP-01"], true), (["show", "acme", "IOP-01", "--lang=de"], true),
            (["show", "--lang", "en", "acme", "IOP-01"], false),
        ])
    func commands(_ words: [String], _ isGerman: Bool) throws {
        let sandbox = try Sandbox()
        _ = try sandbox.newProject()
        let command = try sandbox.run([Program.path] + words)
        #expect(command.ending == .exited(0))
        #expect(command.outputText.contains("IOP-01 · \(isGerman ? "muss" : "shall")"))
        let refused = try sandbox.cpo("--lang", "xx", "show", "acme")
        #expect(refused.ending == .exited(2))
        #expect(refused.errorText.contains("no language \"xx\""))
    }
}
