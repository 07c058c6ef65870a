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
        #expect(lines.contains("Seen under the profile oem-x: OEM X"))
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
        #expect(try sandbox.done("show", project, "X-01").contains("A criterion of the profile's own."))
        #expect(
            try sandbox.done("show", project, "INF-09").contains("Left out by the profile: We run no own data centre."))
        #expect(
            try sandbox.done("show", project, "IFC-02")
                .contains("The catalogue has it as shall, the profile as may."))
        #expect(try sandbox.done("log", project, "X-01").contains("rated met"))
        #expect(try sandbox.done("verify", project).hasPrefix("Intact: "))
        #expect(try sandbox.done("score", project, "--no-profile", "--json") == plain)
        let shown = try JSONParser().parse(sandbox.cpo("show", project, "INF-09", "--json").output)
        #expect(shown["profile"]?["id"]?.string == "oem-x")
        let left = shown["criteria"]?.elements.first { _ in true }?["leftOut"]?.string
        #expect(left?.hasPrefix("We run no own data centre.") == true)

        try sandbox.done("profile", "drop", project)
        #expect(try sandbox.done("score", project, "--json") == plain)
        #expect(sandbox.cpo("show", project, "X-01").code == 2)
        #expect(sandbox.cpo("profile", "drop", project).code == 1)
        #expect(try sandbox.done("verify", project).hasPrefix("Intact"))
    }

    @Test func profileIsVerified() throws {
        try sandbox.done("profile", "use", project, sandbox["oem-x.yaml"])
        try sandbox.shell("chmod -R a-w \(project)")
        #expect(try sandbox.done("score", project).contains("Seen under the profile oem-x"))
        try sandbox.shell("chmod -R u+w \(project); sed -i s/OEM/XXX/ \(project)/profiles/*.yaml")
        let verified = sandbox.cpo("verify", project)
        #expect(verified.code == 1)
        #expect(verified.output.contains("is not the profile that was taken into use"))
        try sandbox.shell("rm \(project)/profiles/*.yaml")
        let score = sandbox.cpo("score", project)
        #expect(score.code == 0)
        #expect(score.error.contains("profiles/") && score.error.contains("is missing"))
        #expect(!score.output.contains("Seen under"))
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
        #expect(lint.error == "No faults: oem-x for openness: levels 1, weights 0, left out 1, added 1.\n")
        try sandbox.shell("sed -i 's/catalog: openness/catalog: mine/' oem-x.yaml")
        #expect(sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"]).error.contains("Not compared with the catalogue"))
        #expect(sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"], "--catalog", "openness").code == 1)
        let json = try JSONParser().parse(
            sandbox.cpo("profile", "lint", sandbox["oem-x.yaml"], "--catalog", "openness", "--json").output)
        #expect(json["findings"]?.elements.map { $0["rule"]?.string } == ["other-catalog"])
    }
}
