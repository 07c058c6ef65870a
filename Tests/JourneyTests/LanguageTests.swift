import Driver
import Testing

/// The program speaks the language it is asked to.
@Suite("Language")
struct LanguageTests {
    @Test("screens follow the locale, --lang overrides it, and L switches")
    func screens() throws {
        let sandbox = try Sandbox()
        let german = ["LANG": "de_DE.UTF-8"]
        let session = try Session(cpo: "demo", in: sandbox, with: german)
        try session.sees("Muss ", "alle")
        session.type("L")
        try session.sees("Shall gate", "English: L switches back.")
        session.type("Q")
        #expect(try session.end() == .exited(0))
        let other = try Session(cpo: "--lang", "en", "demo", in: sandbox, with: german)
        try other.sees("Shall gate")
        other.type("Q")
        #expect(try other.end() == .exited(0))
    }

    @Test("the language chosen in the picker applies to the opened assessment")
    func picker() throws {
        let sandbox = try Sandbox()
        let session = try Session([Program.path], in: sandbox)
        try session.sees("L Deutsch")
        session.type("L")
        try session.sees("L English")
        session.type("D")
        try session.sees("Muss ")
        session.type("Q")
        #expect(try session.end() == .exited(0))
    }

    @Test(
        "--lang may be anywhere, and refuses unknown languages",
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

    @Test("output and errors are German under a German locale and with --lang, with the same exit codes")
    func printed() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-02", "met")
        let german: [String: String?] = ["LANG": "de_DE.UTF-8"]
        for command in [
            try sandbox.cpo("--lang", "de", "score", project), try sandbox.cpo("score", project, with: german),
        ] {
            #expect(command.ending == .exited(0))
            #expect(command.outputText.contains("\nErfüllung       angegeben 0,"), "\(command.outputText)")
            #expect(command.outputText.contains("\nMuss-Kriterien  unentschieden: "))
            #expect(command.outputText.contains("\nFortschritt     1 von "))
            #expect(!command.outputText.contains("Shall"))
        }
        #expect(
            try sandbox.cpo("--lang", "en", "score", project, with: german).output
                == sandbox.cpo("score", project).output)

        let answered = try sandbox.cpo("answer", project, "IOP-01", "open", with: german)
        #expect(answered.outputText.hasPrefix("IOP-01 offen · 0,"))
        for (words, code, says) in [
            (["answer", project, "IOP-1", "met"], 2, "cpo: Der Katalog hat kein Kriterium „IOP-1“. Gemeint"),
            (["answer", project, "IOP-01", "na"], 2, "cpo: Angeben, warum IOP-01 nicht anwendbar ist"),
            (["show", "nowhere"], 3, "cpo: Unter nowhere liegt nichts."),
            (["score", project, "--fail-under", "50"], 1, "cpo: 0,"),
            (["score", project, "--explain", "--gaps"], 2, "Error: Nur eines von --explain"),
            ([project], 3, "cpo: Das braucht ein Terminal."),
        ] as [([String], Int32, String)] {
            let command = try sandbox.run([Program.path] + words, with: german)
            #expect(command.ending == .exited(code), "\(words)")
            #expect(command.errorText.hasPrefix(says), "\(command.errorText)")
        }
        #expect(
            try sandbox.cpo("answer", "--help", with: german).outputText.contains("Die Kennungen eines oder mehrerer"))
    }

    @Test("damage is reported in German; JSON stays the same")
    func damaged() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-01", "met")
        let whole = try sandbox.cpo("--lang", "de", "verify", project)
        #expect(whole.ending == .exited(0))
        #expect(whole.outputText.hasPrefix("Unversehrt: 4 Änderungen"), "\(whole.outputText)")
        try sandbox.shell("for journal in acme/journal/*.jsonl; do printf '{\"half' >> $journal; done")

        let command = try sandbox.cpo("--lang", "de", "verify", project)
        #expect(command.ending == .exited(1))
        #expect(command.outputText.contains(":5: die letzte Zeile bricht nach 6 Bytes ab"), "\(command.outputText)")
        #expect(command.outputText.contains("1 Schaden; "))
        #expect(try sandbox.cpo("--lang", "de", "score", project).errorText.hasPrefix("cpo: Beschädigt: journal/"))
        for words in [["verify"], ["show"], ["score"], ["check"]] {
            let english = try sandbox.run([Program.path] + words + [project, "--json"])
            let german = try sandbox.run([Program.path] + words + [project, "--json", "--lang", "de"])
            #expect(english.output == german.output)
            #expect(english.ending == german.ending)
        }
    }
}
