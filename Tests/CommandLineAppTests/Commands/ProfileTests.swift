import JSON
import Testing

/// A buyer whose demands differ from the catalogue's.
struct ProfileTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
        try sandbox.done("answer", project, "IFC-01", "met")
        try sandbox.done("answer", project, "IFC-02", "partly")
        try sandbox.writeProfile()
    }

    private func score(_ options: String...) throws -> JSONValue {
        try JSONParser().parse(sandbox.cpo(["score", project, "--json"] + options).output)
    }

    private func shalls(_ figures: JSONValue?) -> Int? {
        figures?["levels"]?.elements.first { $0["id"]?.string == "shall" }?["criteria"]?.integer
    }

    @Test func scoreIncludesTheCataloguesOwnFigures() throws {
        let plain = try sandbox.done("score", project, "--json")
        let under = try score("--profile", sandbox["oem-x.yaml"])
        let own = try JSONParser().parse(plain)
        #expect(own["profile"] == nil && own["catalogOwn"] == nil)
        #expect(under["profile"]?["id"]?.string == "oem-x")
        let sum = try sandbox.shell("sha256sum oem-x.yaml | cut -d ' ' -f 1")
        #expect(under["profile"]?["sha256"]?.string.map { $0 + "\n" } == sum)
        let members: [StaticString] = ["gate", "tiers", "overall", "levels", "categories"]
        for member in members {
            #expect(under["catalogOwn"]?[member].map(text) == own[member].map(text), "\(member)")
        }
        #expect(own["gate"]?.string == "failed")
        #expect(under["gate"]?.string == "undecided")
        // INF-09 and IFC-02 are no longer shalls, X-01 is one.
        #expect(shalls(under) == shalls(own).map { $0 - 1 })
        #expect(under["overall"]?["criteria"]?.integer == own["overall"]?["criteria"]?.integer)
        // Looking changes nothing, and gives the same result each time.
        #expect(try sandbox.done("score", project, "--json") == plain)
        let again = try sandbox.done("score", project, "--profile", sandbox["oem-x.yaml"], "--json")
        #expect(again == (try sandbox.done("score", project, "--profile", sandbox["oem-x.yaml"], "--json")))
    }

    private func text(_ value: JSONValue) -> String {
        var writer = JSONWriter(pretty: false)
        value.write(to: &writer)
        return writer.text
    }

    @Test func scoreIsATable() throws {
        let lines = try sandbox.done("score", project, "--profile", sandbox["oem-x.yaml"]).split(separator: "\n")
        #expect(lines.contains("Under the profile oem-x: OEM X"))
        #expect(lines.contains { $0.hasPrefix("Shall gate") && $0.hasSuffix("failed") && $0.contains("undecided") })
        #expect(lines.contains { $0.hasPrefix("INF-09 is left out: We run no own data centre.") })
        #expect(lines.allSatisfy { $0.count <= 80 && !$0.contains("\u{1B}") })
    }

    @Test func profileIsUsedAndDropped() throws {
        let plain = try sandbox.done("score", project, "--json")
        try sandbox.done("profile", "use", project, sandbox["oem-x.yaml"])
        try sandbox.shell("rm oem-x.yaml")
        #expect(try score()["profile"]?["id"]?.string == "oem-x")
        #expect(try sandbox.done("answer", project, "X-01", "met").hasPrefix("X-01 met"))
        #expect(try sandbox.done("show", project, "X-01").contains("Added by the profile."))
        #expect(
            try sandbox.done("show", project, "INF-09").contains("Left out by the profile: We run no own data centre."))
        #expect(
            try sandbox.done("show", project, "IFC-02")
                .contains("Level: shall in the catalogue, may in the profile."))
        #expect(try sandbox.done("log", project, "X-01").contains("rated met"))
        #expect(try sandbox.done("verify", project).hasPrefix("Intact: "))
        #expect(try sandbox.done("score", project, "--no-profile", "--json") == plain)
        let shown = try JSONParser().parse(sandbox.cpo("show", project, "INF-09", "--json").output)
        #expect(shown["profile"]?["id"]?.string == "oem-x")
        let left = shown["criteria"]?.elements.first { _ in true }?["leftOut"]?.string
        #expect(left?.hasPrefix("We run no own data centre.") == true)

        try sandbox.done("profile", "drop", project)
        #expect(try sandbox.done("score", project, "--json") == plain)
        #expect(try sandbox.done("show", project, "X-01").hasPrefix("Criteria of the profile oem-x: OEM X\n"))
        #expect(sandbox.cpo("profile", "drop", project).code == 1)
        #expect(try sandbox.done("verify", project).hasPrefix("Intact"))
    }

    @Test func profileIsVerified() throws {
        try sandbox.done("profile", "use", project, sandbox["oem-x.yaml"])
        try sandbox.shell("chmod -R a-w \(project)")
        #expect(try sandbox.done("score", project).contains("Under the profile oem-x"))
        try sandbox.shell("chmod -R u+w \(project); sed -i s/OEM/XXX/ \(project)/profiles/*.yaml")
        let verified = sandbox.cpo("verify", project)
        #expect(verified.code == 1)
        #expect(verified.output.contains("is not the profile that was applied"))
        try sandbox.shell("rm \(project)/profiles/*.yaml")
        let score = sandbox.cpo("score", project)
        #expect(score.code == 0)
        #expect(score.error.contains("profiles/") && score.error.contains("is missing"))
        #expect(!score.output.contains("Under the profile"))
    }

    @Test func faultyProfileIsRefusedWithLocations() throws {
        try sandbox.shell("sed -i 's/IFC-02/IFC-2/; s/category: interfaces/category: interface/' oem-x.yaml")
        let lint = sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"])
        #expect(lint.code == 1)
        #expect(
            lint.output == """
                oem-x.yaml:5:17: error: levels.IFC-2: there is no criterion "IFC-2". Did you mean "IFC-02"?
                oem-x.yaml:9:15: error: criteria[0].category: there is no category "interface". \
                Did you mean "interfaces"?

                """)
        for words in [
            ["score", project, "--profile", sandbox["oem-x.yaml"]], ["profile", "use", project, sandbox["oem-x.yaml"]],
        ] {
            let refused = sandbox.cpo(words)
            #expect(refused.code == 3)
            #expect(refused.error.hasPrefix("cpo: oem-x.yaml:5:17: levels.IFC-2: "))
            #expect(refused.output.isEmpty)
        }
        #expect(try sandbox.shell("ls \(project)") == "catalog.json\njournal\nproject.json\n")
        #expect(sandbox.cpo("score", project, "--profile", "a", "--no-profile").code == 2)
        #expect(sandbox.cpo("score", project, "--profile", sandbox["absent.yaml"]).code == 3)
    }

    @Test func warningsFailOnlyIfStrict() throws {
        try sandbox.shell("sed -i '/why:/d' oem-x.yaml")
        let lint = sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"])
        #expect(lint.code == 0 && lint.output.contains("warning: criteria[0]"))
        #expect(sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"], "--strict").code == 1)
    }

    @Test func foreignProfilesAreImported() throws {
        try sandbox.write(
            #"""
            {"profile": {"metadata": {"title": "Low"},
             "imports": [{"include-controls": [{"with-ids": ["IFC-01", "IFC-02"]}]}]}}
            """#, to: "low.json")
        let words = ["profile", "import", sandbox["low.json"], "--catalog", "openness", "-o", sandbox["low.yaml"]]
        let imported = sandbox.cpo(words)
        #expect(imported.code == 0)
        #expect(imported.error.hasPrefix("Imported the profile low for openness: 164 criteria left out"))
        #expect(try score("--profile", sandbox["low.yaml"])["overall"]?["criteria"]?.integer == 2)
        #expect(sandbox.cpo("profile", "lint", sandbox["low.yaml"]).code == 0)
        #expect(sandbox.cpo(words).code == 3)
        let wrong = sandbox.cpo(
            "profile", "import", sandbox["oem-x.yaml"], "--catalog", "openness", "-o", sandbox["x.yaml"])
        #expect(wrong.code == 3 && !wrong.error.isEmpty)
    }

    @Test func checksUseTheProfileInUse() throws {
        try sandbox.done("profile", "use", project, sandbox["oem-x.yaml"])
        try sandbox.done("answer", project, "X-01", "met")
        #expect(sandbox.cpo("check", project).output.contains("X-01"))
        try sandbox.done("profile", "drop", project)
        #expect(!sandbox.cpo("check", project).output.contains("X-01"))
    }

    @Test func lintsClean() throws {
        let lint = sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"])
        #expect(lint.code == 0)
        #expect(lint.error == "No errors: oem-x for openness: levels 1, weights 0, targets 0, left out 1, added 1.\n")
        try sandbox.shell("sed -i 's/catalog: openness/catalog: mine/' oem-x.yaml")
        let unchecked = sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"])
        #expect(unchecked.error.contains("Not checked against its catalogue"))
        #expect(sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"], "--catalog", "openness").code == 1)
        let json = try JSONParser().parse(
            sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"], "--catalog", "openness", "--json").output)
        #expect(json["findings"]?.elements.map { $0["rule"]?.string } == ["other-catalog"])
    }

    // MARK: Writing one

    @Test(arguments: ["en", "de"])
    func newProfileIsCleanAndChangesNothing(_ language: String) throws {
        let path = sandbox["What OEM.yaml"]
        let begun = try sandbox.done("profile", "new", path, "--title", "Ours: all", "--language", language)
        #expect(begun.hasPrefix("Began a profile in What OEM.yaml."))
        let lint = sandbox.cpo("profile", "lint", path)
        #expect(lint.code == 0 && lint.output.isEmpty)
        #expect(lint.error.hasPrefix("No errors: What-OEM for openness: levels 0, "))
        #expect(try sandbox.done("profile", "show", path).hasSuffix("It changes nothing.\n"))
        let refused = sandbox.cpo("profile", "new", path)
        #expect(refused.code == 3 && refused.error.contains("already"))
        try sandbox.done("profile", "new", path, "--force")
    }

    @Test(arguments: [
        ["a.yaml", "--id", "a/b"], ["a.yaml", "--title", ""], ["a.json"], ["a.yaml", "--catalog", "none"],
    ])
    func badNamesCreateNothing(_ words: [String]) throws {
        let refused = sandbox.cpo(["profile", "new", sandbox[words[0]]] + words.dropFirst())
        #expect(refused.code == 2 && !refused.error.isEmpty)
        #expect(try sandbox.shell("ls") == "acme\noem-x.yaml\n")
    }

    @Test func profileIsShownInWords() throws {
        try sandbox.shell(
            """
            cat >> oem-x.yaml <<'END'
            leaveOutCategories: {standards: Not ours.}
            targets: {IFC-03: partial}
            levelWeights: {shall: 5}
            gate: evidenced
            waivers: refused
            tiers: [{id: t, title: Tier, minimum: {shall: 99.5}, counts: evidenced}]
            END
            """)
        let shown = try sandbox.done("profile", "show", sandbox["oem-x.yaml"])
        for line in [
            "oem-x  OEM X", "Left out", "  category Standards (27 criteria): Not ours.", "Other levels",
            "Other targets", "  shall: 5 instead of 3",
            "  t Tier: shall at least 99.5 %; only what is evidenced counts",
            "  The shall gate counts only what is evidenced.", "  Waivers by the vendor are not accepted.",
            "  X-01 · shall · Portal · Interfaces",
            "It asks for 138 of the catalogue's 166 criteria, and for 1 of its own.",
        ] {
            #expect(shown.split(separator: "\n").contains(Substring(line)), "\(line)")
        }
        #expect(shown.contains(": may instead of shall") && shown.contains(": partly met instead of met"))
        #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 80 && !$0.contains("\u{1B}") })
        #expect(
            try sandbox.done("--lang", "de", "profile", "show", sandbox["oem-x.yaml"])
                .contains("Es verlangt 138 von 166 Kriterien des Katalogs, und 1 eigene."))
        let json = try JSONParser().parse(sandbox.cpo("profile", "show", sandbox["oem-x.yaml"], "--json").output)
        #expect(json["gate"]?.string == "evidenced" && json["waivers"]?.string == "refused")

        #expect(sandbox.cpo("profile", "show", project).code == 1)
        try sandbox.done("profile", "use", project, sandbox["oem-x.yaml"])
        #expect(try sandbox.done("profile", "show", project) == shown)
        let score = try self.score()
        #expect(score["gateCounts"]?.string == "evidenced")
        #expect(score["tiers"]?.elements.map { $0["counts"]?.string } == ["evidenced"])
        #expect(score["catalogOwn"]?["gateCounts"] == nil)
        #expect(try sandbox.done("score", project).contains("Standards is left out: Not ours."))
    }

    @Test func profileOfAnUnknownCatalogueNeedsItsName() throws {
        try sandbox.shell("sed -i 's/catalog: openness/catalog: mine/' oem-x.yaml")
        let refused = sandbox.cpo("profile", "show", sandbox["oem-x.yaml"])
        #expect(refused.code == 2 && refused.error.contains("--catalog"))
    }

    // MARK: Waivers

    @Test func waiversCanBeRefused() throws {
        let rule = "needs-evidence"
        try sandbox.done("waive", project, "IFC-01", rule, "--reason", "Shown on site.")
        #expect(!sandbox.cpo("check", project).output.contains("IFC-01"))
        try sandbox.shell("echo 'waivers: refused' >> oem-x.yaml")
        let under = sandbox.cpo("check", project, "--profile", sandbox["oem-x.yaml"])
        #expect(under.code == 1)
        let line = try #require(under.output.split(separator: "\n").first { $0.hasPrefix("IFC-01  \(rule)") })
        #expect(line.hasSuffix("; the profile does not accept the waiver by Mira: Shown on site."))
        let json = try JSONParser().parse(
            sandbox.cpo("check", project, "--profile", sandbox["oem-x.yaml"], "--json").output)
        let check = json["checks"]?.elements.first { $0["rule"]?.string == rule }
        #expect(check?["waiver"]?["by"]?.string == "Mira")
        #expect(json["waived"]?.integer == 0)
        try sandbox.done("profile", "use", project, sandbox["oem-x.yaml"])
        let again = sandbox.cpo("waive", project, "IFC-01", rule, "--reason", "Really.")
        #expect(again.code == 0 && again.error.contains("does not accept waivers"))
    }
}
