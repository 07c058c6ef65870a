import JSON
import Testing

/// Writing a catalogue: creating it, linting it, and assessing with it.
struct CatalogTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(arguments: ["en", "de"])
    func newCatalogueIsCleanAndUsable(_ language: String) throws {
        try sandbox.done(
            "catalog", "new", sandbox["mine"], "--id", "acme", "--title", "Acme: \"own\"", "--language", language)
        let lint = sandbox.cpo("catalog", "lint", sandbox["mine"])
        #expect(lint.code == 0)
        #expect(lint.output.isEmpty)
        #expect(lint.error == "No faults: acme 0.1, 2 criteria in 2 categories.\n")
        try sandbox.done("new", sandbox["project"], "--subject", "X", "--catalog", sandbox["mine"])
        #expect(try sandbox.done("show", sandbox["project"]).contains("DAT-01"))
    }

    @Test func existingFilesStay() throws {
        try sandbox.shell("mkdir full empty; echo mine > full/notes.txt; echo text > file")
        for path in ["full", "file"] {
            let refused = sandbox.cpo("catalog", "new", sandbox[path])
            #expect(refused.code == 3)
            #expect(refused.error.contains("There is something at \(path) already."))
        }
        #expect(try sandbox.shell("ls full; cat file") == "notes.txt\ntext\n")
        try sandbox.done("catalog", "new", sandbox["empty"])
        #expect(
            try sandbox.shell("ls empty") == "1-data.yaml\n2-interfaces.yaml\ncatalog.schema.json\ncatalog.yaml\n")
        #expect(try sandbox.shell("cat empty/catalog.schema.json") == sandbox.done("catalog", "schema"))
    }

    @Test func wrongOptionsCreateNothing() throws {
        for options in [["--id", "a/b"], ["--title", ""], ["--language", "xx"]] {
            let refused = sandbox.cpo(["catalog", "new", sandbox["mine"]] + options)
            #expect(refused.code == 2)
            #expect(!refused.error.isEmpty)
        }
        #expect(try sandbox.shell("ls").isEmpty)
    }

    @Test func everyFindingHasALine() throws {
        try sandbox.done("catalog", "new", sandbox["mine"])
        try sandbox.shell("sed -i 's/level: shall/levl: shall/' mine/1-data.yaml")
        try sandbox.shell("sed -i 's/interface\\.$/interface; it is free./' mine/2-interfaces.yaml")
        let lint = sandbox.cpo("catalog", "lint", sandbox["mine"])
        #expect(lint.code == 1)
        #expect(
            lint.output == """
                mine/1-data.yaml:8:5: error: criteria[0]: "level" is missing. \
                Write "level: shall", "level: should" or "level: may".
                mine/1-data.yaml:10:5: error: criteria[0]: "levl" is not known here. Did you mean "level"?
                mine/2-interfaces.yaml:9:16: warning: criteria[0].statement: \
                seems to demand several things (en: the semicolon). Make a criterion of each.

                """)
        #expect(lint.error == "2 errors, 1 warning.\n")
    }

    @Test func warningsFailOnlyIfStrict() throws {
        try sandbox.done("catalog", "new", sandbox["mine"])
        try sandbox.shell("sed -i 's/interface\\.$/interface; it is free./' mine/2-interfaces.yaml")
        #expect(sandbox.cpo("catalog", "lint", sandbox["mine"]).code == 0)
        #expect(sandbox.cpo("catalog", "lint", "--strict", sandbox["mine"]).code == 1)
        #expect(sandbox.cpo("catalog", "lint", "--strict", "openness").code == 0)
    }

    @Test func jsonHasTheSameFindings() throws {
        try sandbox.write("format: 1\nid: x\nversion: 1\ntitel: \"\\e[31m\"\ncategories: []\n", to: "a.yaml")
        let lint = sandbox.cpo("catalog", "lint", sandbox["a.yaml"], "--json")
        #expect(lint.code == 1)
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

    @Test func missingFileIsNotACleanCatalogue() throws {
        #expect(sandbox.cpo("catalog", "lint", "openness").code == 0)
        #expect(sandbox.cpo("catalog", "lint", sandbox["absent"]).code == 2)
        try sandbox.shell("mkdir empty; mkfifo pipe.yaml; truncate -s 1G huge.yaml")
        #expect(sandbox.cpo("catalog", "lint", sandbox["empty"]).code == 3)
        let pipe = sandbox.cpo("catalog", "lint", sandbox["pipe.yaml"])
        #expect(pipe.code == 3)
        #expect(pipe.error == "cpo: pipe.yaml cannot be read: it is not a plain file.\n")
        let huge = sandbox.cpo("catalog", "lint", sandbox["huge.yaml"])
        #expect(huge.code == 1)
        #expect(huge.output.hasPrefix("huge.yaml:1:1: error: more than 8 MB."))
    }
}
