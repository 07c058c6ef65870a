import JSON
import Testing

@testable import CommandLineApp

/// Vendors side by side in the shell.
struct VendorCompareTests {
    private let sandbox: Sandbox
    private let acme: String
    private let bolt: String

    init() throws {
        sandbox = try Sandbox()
        try Self.writeCatalog("small", ["A": "First.", "B": "Second.", "C": "Third."], in: sandbox)
        acme = try Self.project("acme", "Acme", "small", ["A": "met", "B": "met"], in: sandbox)
        bolt = try Self.project("bolt", "Bolt", "small", ["A": "met", "B": "unmet", "C": "partly"], in: sandbox)
        try sandbox.done("respondent", acme, "Acme GmbH <open@acme.example>")
    }

    /// A catalogue with two shalls and a may.
    private static func writeCatalog(_ name: String, _ statements: [String: String], in sandbox: Sandbox) throws {
        let criteria = statements.sorted { $0.key < $1.key }.map { id, statement in
            "      - {id: \(id), level: \(id == "C" ? "may" : "shall"), title: \(statement.dropLast()), "
                + "statement: \(statement)}\n"
        }
        try sandbox.write(
            "format: 1\nid: small\nversion: \"1\"\ntitle: Small\ntiers:\n  - {id: base, title: Base, minimum: {shall: 100}}\n"
                + "categories:\n  - category: one\n    title: One\n    criteria:\n" + criteria.joined(),
            to: "\(name).yaml")
    }

    private static func project(
        _ name: String, _ subject: String, _ catalog: String, _ ratings: [String: String], in sandbox: Sandbox
    ) throws -> String {
        try sandbox.done("new", sandbox[name], "--subject", subject, "--catalog", sandbox["\(catalog).yaml"])
        for (id, rating) in ratings.sorted(by: { $0.key < $1.key }) {
            try sandbox.done("answer", sandbox[name], id, rating)
        }
        return sandbox[name]
    }

    @Test func figuresLeadsAndWays() throws {
        #expect(
            try sandbox.done("compare", acme, bolt) == """
                A  Acme · Acme GmbH · acme
                B  Bolt · bolt

                All are measured against the same 3 criteria (small 1).

                                         A               B
                Shall gate          passed          failed
                Compliance  85.7 … 100.0 %          50.0 %
                evidenced            0.0 %           0.0 %
                shall              100.0 %          50.0 %
                should                   -               -
                may          0.0 … 100.0 %          50.0 %
                One         85.7 … 100.0 %          50.0 %
                Tier Base          reached    out of reach

                Who leads
                  Compliance  on claims A, whatever is still open; on evidence nobody alone
                  One         on claims A, whatever is still open (B); on evidence nobody alone

                What is missing
                  Shall gate
                    A   nothing missing
                    B   1 criterion missing: B
                  Tier Base
                    A   nothing missing
                    B   1 criterion missing: B

                Shalls that differ: 1
                     A              B
                  B  met            unmet          Second
                  ● has evidence that is intact and not expired

                """)
    }

    @Test func jsonSaysTheSame() throws {
        let document = try sandbox.document("compare", acme, bolt, "--json")
        #expect(document["format"]?.integer == 1)
        #expect(document["compared"]?["isSameCatalog"]?.bool == true)
        #expect(document["vendors"]?.elements.compactMap { $0["subject"]?.string } == ["Acme", "Bolt"])
        #expect(document["vendors"]?.elements.compactMap { $0["claimed"]?["percent"]?.string } == ["85.7", "50.0"])
        #expect(document["vendors"]?.elements.compactMap { $0["respondent"]?.string } == ["Acme GmbH", ""])
        let one = document["categories"]?.elements.first { _ in true }
        #expect(one?["leadsOnClaims"]?["vendor"]?.integer == 0)
        #expect(one?["leadsOnEvidence"]?.isNull == true)
        let ways = document["ways"]?.elements.first { _ in true }?["vendors"]?.elements.map {
            $0.elements.compactMap(\.string)
        }
        #expect(ways == [[], ["B"]])
        let differences = document["differences"]?.elements.compactMap { $0["criterion"]?.string }
        #expect(differences == ["B", "C"])
    }

    @Test func csvHasARowForEachFigureAndCriterion() throws {
        let lines = try sandbox.done("compare", acme, bolt, "--form", "csv").split(separator: "\r\n")
        #expect(lines[0].hasPrefix("part,id,title,A Acme: claimed,A Acme: attainable"))
        #expect(lines.contains("gate,,,,,,passed,,,,failed"))
        #expect(lines.contains("category,one,One,85.7,100.0,0.0,,50.0,50.0,0.0,"))
        #expect(lines.contains("criterion,C,Third,,,,open,,,,partial"))
    }

    @Test(arguments: ["html", "md", "xlsx", "docx"])
    func documentsAreWritten(_ form: String) throws {
        let file = sandbox["board.\(form)"]
        try sandbox.done("compare", acme, bolt, "-o", file)
        let again = sandbox.cpo("compare", acme, bolt, "-o", file)
        #expect(again.code == 3 && again.error.contains("already exists"))
        try sandbox.done("compare", acme, bolt, "-o", file, "--force")
        if form == "html" {
            let page = try sandbox.shell("cat board.html")
            #expect(page.contains("At a glance") && page.contains("class=\"page\""))
            #expect(page.contains("no certificate"))
        }
    }

    /// The same subject is compared over time, unless somebody wants it otherwise.
    @Test func statesOfOneAssessmentAreComparedOverTime() throws {
        #expect(try sandbox.done("compare", acme, acme).contains("Agreement"))
        let other = try Self.project("again", "Acme", "small", ["A": "met"], in: sandbox)
        #expect(try sandbox.done("compare", acme, other).contains("Agreement"))
        #expect(!(try sandbox.done("compare", acme, other, "--side-by-side").contains("Agreement")))
        #expect(try sandbox.done("compare", acme, bolt, other).contains("C  Acme · again"))
    }

    @Test func otherCataloguesAreComparedByWhatTheyShare() throws {
        try Self.writeCatalog("other", ["A": "First.", "B": "Otherwise.", "D": "Fourth."], in: sandbox)
        let cog = try Self.project("cog", "Cog", "other", ["A": "unmet", "B": "met"], in: sandbox)
        let text = try sandbox.done("compare", acme, cog)
        #expect(text.contains("(criteria compared: 1, left out: 3)"))
        #expect(text.contains("not in every catalogue (2): C, D"))
        #expect(text.contains("not with the same text or scale (1): B"))
        #expect(!text.contains("Tier Base"))
        let document = try sandbox.document("compare", acme, cog, "--json")
        #expect(document["compared"]?["criteria"]?.elements.compactMap(\.string) == ["A"])

        try Self.writeCatalog("third", ["X": "Another."], in: sandbox)
        let none = try Self.project("none", "None", "third", [:], in: sandbox)
        let outcome = sandbox.cpo("compare", acme, none)
        #expect(outcome.code == 1 && outcome.output.isEmpty)
        #expect(outcome.error.contains("nothing can be compared"))
    }

    @Test func aProfileMeasuresAll() throws {
        try sandbox.write(
            "format: 1\nprofile: p\ntitle: P\ncatalog: small\nlevels: {C: shall}\nleaveOut: {B: \"Not ours.\"}\n",
            to: "profile.yaml")
        let text = try sandbox.done("compare", acme, bolt, "--profile", sandbox["profile.yaml"])
        #expect(text.contains("undecided"))
        #expect(text.contains("C  open           partly"))
    }

    @Test func damageIsToldBesideTheFigures() throws {
        try sandbox.shell("echo rubbish >> bolt/journal/*.jsonl")
        let outcome = sandbox.cpo("compare", acme, bolt)
        #expect(outcome.code == 0 && outcome.output.contains("Damaged, see cpo verify: B"))
        #expect(try sandbox.done("compare", acme, bolt, "--form", "md").contains("Damaged, see cpo verify: B Bolt"))
    }

    @Test func wrongUseIsToldApart() throws {
        #expect(sandbox.cpo("compare", acme).code == 2)
        let form = sandbox.cpo("compare", acme, bolt, "--form", "sql")
        #expect(form.code == 2 && form.error.contains("is no form here"))
        #expect(sandbox.cpo("compare", acme, bolt, "--form", "xlsx").code == 2)
        #expect(sandbox.cpo("compare", acme, bolt, "-o", sandbox["x.gif"]).code == 2)
        #expect(sandbox.cpo("compare", acme, sandbox["nowhere"], bolt).code == 3)
    }

    /// Names from projects drive neither a terminal nor a spreadsheet.
    @Test func hostileNamesAreHarmless() throws {
        let evil = try Self.project("evil", "=cmd|' /C calc'!A0\u{1B}[2J", "small", ["A": "met"], in: sandbox)
        let text = try sandbox.done("compare", acme, evil)
        #expect(!text.contains("\u{1B}"))
        let csv = try sandbox.done("portfolio", sandbox["evil"], "--form", "csv")
        #expect(csv.contains(",'=cmd|") && !csv.contains("\u{1B}"))
    }
}
