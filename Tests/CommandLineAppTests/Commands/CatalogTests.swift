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
        #expect(lint.error == "No errors: acme 0.1, 2 criteria in 2 categories.\n")
        try sandbox.done("new", sandbox["project"], "--subject", "X", "--catalog", sandbox["mine"])
        #expect(try sandbox.done("show", sandbox["project"]).contains("DAT-01"))
    }

    @Test func existingFilesStay() throws {
        try sandbox.shell("mkdir full empty; echo mine > full/notes.txt; echo text > file")
        for path in ["full", "file"] {
            let refused = sandbox.cpo("catalog", "new", sandbox[path])
            #expect(refused.code == 3)
            #expect(refused.error.contains("\(path) already exists and is not an empty directory."))
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
                Add "level: shall", "level: should" or "level: may".
                mine/1-data.yaml:10:5: error: criteria[0]: "levl" is not known here. Did you mean "level"?
                mine/2-interfaces.yaml:9:16: warning: criteria[0].statement: \
                seems to demand several things (en: the semicolon). Make each a criterion of its own.

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
        #expect(pipe.error == "cpo: pipe.yaml cannot be read: it is not a regular file.\n")
        let huge = sandbox.cpo("catalog", "lint", sandbox["huge.yaml"])
        #expect(huge.code == 1)
        #expect(huge.output.hasPrefix("huge.yaml:1:1: error: more than 8 MB."))
    }

    private static let own = """
        format: 1
        id: own
        version: "1"
        title: Own
        levelWeights: {shall: 4, should: 2.5, may: 1}
        scale: [{id: 2, value: 1, title: fully}, {id: 1, value: 1/2}, {id: 0, value: 0}]
        tiers: [{id: ready, title: Ready, minimum: {shall: 100, may: 12.5}, counts: evidenced}]
        categories:
          - category: first
            title: First
            sections: [{id: s, title: Models}, {id: t, title: Parts, in: s}]
            criteria:
              - {id: A-1, level: shall, title: One, statement: It does., section: t, target: 1, weight: 2}
              - {id: A-2, level: may, title: Two, statement: It may., metNeeds: url, notApplicable: never, status: future}

        """

    @Test func catalogueIsShownWithItsRules() throws {
        try sandbox.write(Self.own, to: "own.yaml")
        #expect(
            try sandbox.done("catalog", "show", sandbox["own.yaml"]) == """
                own 1  Own

                Scale    2 fully = 1, 1 = 0.5, 0 = 0
                Weights  shall 4, should 2.5, may 1
                Tiers    ready Ready: shall at least 100 %, may at least 12.5 %; only what
                         is evidenced counts

                First
                  Models
                    Parts
                  A-1  shall   One [weight 2, target 1]
                  A-2  may     Two [future, needs a link, never n/a]

                """)
        let one = try sandbox.done("--lang", "de", "catalog", "show", sandbox["own.yaml"], "A-1")
        #expect(one.contains("Ziel") && one.contains("„1“ genügt; mehr bringt nichts"))
        #expect(one.hasSuffix("\nGewicht 2 · Ziel 1\n"))
    }

    @Test(arguments: [("2", "fully"), ("fully", "fully"), ("1", "1"), ("0", "0")])
    func digitsOfTheScaleAreRatings(_ word: String, _ name: String) throws {
        try sandbox.write(Self.own, to: "own.yaml")
        try sandbox.done("new", sandbox["p"], "--subject", "X", "--catalog", sandbox["own.yaml"])
        #expect(try sandbox.done("answer", sandbox["p"], "A-1", word).hasPrefix("A-1 \(name) · "))
    }

    @Test func digitsCountFromTheWorstIfIdsAreWords() throws {
        let words = [("id: 2, value", "id: full, value"), ("id: 1, v", "id: half, v"), ("id: 0, v", "id: none, v")]
        let text = words.reduce(Self.own.replacing("target: 1", with: "target: half")) {
            $0.replacing($1.0, with: $1.1)
        }
        try sandbox.write(text, to: "own.yaml")
        try sandbox.done("new", sandbox["p"], "--subject", "X", "--catalog", sandbox["own.yaml"])
        #expect(try sandbox.done("answer", sandbox["p"], "A-1", "2").hasPrefix("A-1 half"))
        let refused = sandbox.cpo("answer", sandbox["p"], "A-1", "7")
        #expect(refused.code == 2 && refused.error.contains("Use one of full (3), half (2), none (1), na, open."))
    }
}
