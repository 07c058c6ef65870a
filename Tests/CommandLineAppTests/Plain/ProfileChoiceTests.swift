import Testing

@testable import CommandLineApp

/// A new assessment against a large catalogue with profiles beside it.
struct ProfileChoiceTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        let criteria = (1...301).map { "      - {id: C-\($0), level: may, title: T\($0), statement: S\($0).}\n" }
            .joined()
        try sandbox.write(
            "format: 1\nid: large\nversion: \"1\"\ntitle: Large\ncategories:\n  - category: one\n    title: One\n"
                + "    criteria:\n\(criteria)", to: "large.yaml")
        try sandbox.write(
            "format: 1\nprofile: low\ntitle: Low\ncatalog: large\nleaveOut: {C-7: Not ours.}\n", to: "low.yaml")
        try sandbox.write("format: 1\nprofile: x\ntitle: X\ncatalog: other\n", to: "other.yaml")
        try sandbox.write("format: 1\nprofile: x\ntitle: X\ncatalog: large\nlevels: {C-999: may}\n", to: "wrong.yaml")
    }

    private func begin(_ catalog: String, _ more: String...) -> Sandbox.Outcome {
        sandbox.cpo(
            ["--plain"], lines: ["N", "Acme", sandbox["p"], "", "", sandbox[catalog]] + more + ["q"])
    }

    @Test func theProfilesBesideItAreOffered() throws {
        let outcome = begin("large.yaml", "7", "2")
        #expect(
            outcome.output.contains(
                """
                301 criteria, and profiles beside the catalogue: choose one, or none.
                Profile? 1 none, 2 Low (300); enter takes the first.
                > 7
                """), "\(outcome.output)")
        #expect(try sandbox.document("score", sandbox["p"], "--json")["profile"]?["id"]?.string == "low")
    }

    @Test func noneIsAChoice() throws {
        #expect(begin("large.yaml", "").code == 0)
        #expect(try sandbox.document("score", sandbox["p"], "--json")["profile"] == nil)
    }

    @Test func nothingIsAskedWithoutProfilesOrOfASmallCatalogue() throws {
        try sandbox.shell("sed -i '/C-301,/d; s/id: large/id: small/' large.yaml; sed -i s/large/small/ low.yaml")
        #expect(!begin("large.yaml").output.contains("Profile?"))
        try sandbox.shell("rm -r p low.yaml; mkdir c; mv large.yaml c/catalog.yaml")
        #expect(!begin("c").output.contains("Profile?"))
        sandbox.expectIntact(sandbox["p"])
    }

    @Test func newTakesAProfile() throws {
        let words = ["new", sandbox["p"], "--subject", "Acme", "--catalog", sandbox["large.yaml"], "--profile"]
        let refused = sandbox.cpo(words + [sandbox["wrong.yaml"]])
        #expect(refused.code == 3 && refused.error.contains("wrong.yaml:5:"), "\(refused.error)")
        #expect(try sandbox.shell("ls -d p || true").isEmpty, "nothing is created for a faulty profile")
        #expect(sandbox.cpo(words + [sandbox["low.yaml"]]).code == 0)
        #expect(try sandbox.document("score", sandbox["p"], "--json")["profile"]?["id"]?.string == "low")
    }
}
