import Driver
import JSON
import Testing

/// Who writes a catalogue: begins one, looks it over, and assesses with it.
@Suite struct CatalogTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(arguments: ["en", "de"])
    func aNewCatalogueIsCleanAndCanBeAssessedWith(_ language: String) throws {
        try sandbox.done("catalog", "new", "mine", "--id", "acme", "--title", "Acme: \"own\"", "--language", language)
        let lint = try sandbox.cpo("catalog", "lint", "mine")
        #expect(lint.ending == .exited(0))
        #expect(lint.output.isEmpty)
        #expect(lint.errorText == "No faults: acme 0.1, 2 criteria in 2 categories.\n")
        try sandbox.done("new", "project", "--subject", "X", "--catalog", "mine")
        #expect(try sandbox.done("show", "project").contains("DAT-01"))
    }

    @Test func whatIsThereAlreadyStays() throws {
        try sandbox.shell("mkdir full empty; echo mine > full/notes.txt; echo text > file")
        for path in ["full", "file"] {
            let refused = try sandbox.cpo("catalog", "new", path)
            #expect(refused.ending == .exited(3))
            #expect(refused.errorText.contains("There is something at \(path) already."))
        }
        #expect(try sandbox.shell("ls full; cat file") == "notes.txt\ntext\n")
        try sandbox.done("catalog", "new", "empty")
        #expect(
            try sandbox.shell("ls empty") == "1-data.yaml\n2-interfaces.yaml\ncatalog.schema.json\ncatalog.yaml\n")
        #expect(try sandbox.shell("cat empty/catalog.schema.json") == sandbox.done("catalog", "schema"))
    }

    @Test func wrongOptionsMakeNothing() throws {
        for options in [["--id", "a/b"], ["--title", ""], ["--language", "xx"]] {
            let refused = try sandbox.run([Program.path, "catalog", "new", "mine"] + options)
            #expect(refused.ending == .exited(2))
            #expect(!refused.error.isEmpty)
        }
        #expect(try sandbox.shell("ls").isEmpty)
    }

    @Test("Answers to a catalogue in percent are numbers, in the shell and on the screen")
    func percent() throws {
        try sandbox.done("catalog", "new", "mine")
        try sandbox.shell("sed -i 's/^categories:/scale: percent\\ncategories:/' mine/catalog.yaml")
        #expect(try sandbox.cpo("catalog", "lint", "mine").ending == .exited(0))
        try sandbox.done("new", "project", "--subject", "X", "--catalog", "mine")
        let ids = try sandbox.done("show", "project").matches(of: /[A-Z]+-\d+/).map { String($0.output) }
        let first = try #require(ids.first)
        try sandbox.done("answer", "project", first, "73%")
        #expect(try sandbox.answer("project", first).rating == "73")
        let refused = try sandbox.cpo("answer", "project", first, "101")
        #expect(refused.ending == .exited(2))
        #expect(refused.errorText.contains("There is no rating \"101\" here. Use one of 0 … 100, na, open."))
        let pane = try Tmux(in: sandbox).cpo("project")
        try pane.sees("1 of \(Set(ids).count) rated")
        try pane.type("14")
        try pane.sees("How many percent of \(first) are met?")
        try pane.type("0")
        try pane.press(.enter)
        try pane.sees("◐ 40 %", "saved ")
        #expect(try sandbox.answer("project", first).rating == "40")
    }

    @Test func everyFindingHasItsLine() throws {
        try sandbox.done("catalog", "new", "mine")
        try sandbox.shell("sed -i 's/level: shall/levl: shall/' mine/1-data.yaml")
        try sandbox.shell("sed -i 's/interface\\.$/interface; it is free./' mine/2-interfaces.yaml")
        let lint = try sandbox.cpo("catalog", "lint", "mine")
        #expect(lint.ending == .exited(1))
        #expect(
            lint.outputText == """
                mine/1-data.yaml:8:5: error: criteria[0]: "level" is missing. \
                Write "level: shall", "level: should" or "level: may".
                mine/1-data.yaml:10:5: error: criteria[0]: "levl" is not known here. Did you mean "level"?
                mine/2-interfaces.yaml:9:16: warning: criteria[0].statement: \
                seems to demand several things (en: the semicolon). Make a criterion of each.

                """)
        #expect(lint.errorText == "2 errors, 1 warning.\n")
    }

    @Test func aWarningIsNoUnlessOneIsStrict() throws {
        try sandbox.done("catalog", "new", "mine")
        try sandbox.shell("sed -i 's/interface\\.$/interface; it is free./' mine/2-interfaces.yaml")
        #expect(try sandbox.cpo("catalog", "lint", "mine").ending == .exited(0))
        #expect(try sandbox.cpo("catalog", "lint", "--strict", "mine").ending == .exited(1))
        #expect(try sandbox.cpo("catalog", "lint", "--strict", "openness").ending == .exited(0))
    }

    @Test func programsReadTheSame() throws {
        try sandbox.write("format: 1\nid: x\nversion: 1\ntitel: \"\\e[31m\"\ncategories: []\n", to: "a.yaml")
        let lint = try sandbox.cpo("catalog", "lint", "a.yaml", "--json")
        #expect(lint.ending == .exited(1))
        let document = try JSONParser().parse(lint.output)
        #expect(document["format"]?.integer == 1)
        #expect(document["errors"]?.integer == 2)
        #expect(document["warnings"]?.integer == 1)
        #expect(document["unlisted"]?.integer == 0)
        let findings = try #require(document["findings"]).elements.map { finding in
            let place = "\(finding["line"]?.integer ?? 0):\(finding["column"]?.integer ?? 0)"
            let words = ["severity", "rule", "path"].map { finding[$0]?.string ?? "?" }
            return "\(place) \(words.joined(separator: " "))"
        }
        #expect(
            findings == ["1:1 error missing-key ", "4:1 error unknown-key ", "5:13 warning no-category categories"])
    }

    @Test func aNameThatIsNoneIsNotACleanCatalogue() throws {
        #expect(try sandbox.cpo("catalog", "lint", "openness").ending == .exited(0))
        #expect(try sandbox.cpo("catalog", "lint", "absent").ending == .exited(2))
        try sandbox.shell("mkdir empty; mkfifo pipe.yaml; truncate -s 1G huge.yaml")
        #expect(try sandbox.cpo("catalog", "lint", "empty").ending == .exited(3))
        let pipe = try sandbox.cpo("catalog", "lint", "pipe.yaml")
        #expect(pipe.ending == .exited(3))
        #expect(pipe.errorText == "cpo: pipe.yaml cannot be read: it is not a plain file.\n")
        let huge = try sandbox.cpo("catalog", "lint", "huge.yaml")
        #expect(huge.ending == .exited(1))
        #expect(huge.outputText.hasPrefix("huge.yaml:1:1: error: more than 8 MB."))
    }
}
