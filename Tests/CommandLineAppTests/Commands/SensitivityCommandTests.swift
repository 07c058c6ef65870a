import JSON
import Testing

@testable import CommandLineApp

/// `cpo score --sensitivity`
struct SensitivityCommandTests {
    private let sandbox: Sandbox
    private let first: String
    private let second: String

    init() throws {
        sandbox = try Sandbox()
        first = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: should, title: Second, statement: Second.}",
            "{id: C, level: may, title: Third, statement: Third.}",
        ])
        second = sandbox["second"]
        try sandbox.shell("cp -r p second")
        for (project, ratings) in [(first, ["met", "unmet", "unmet"]), (second, ["unmet", "met", "met"])] {
            for (id, rating) in zip(["A", "B", "C"], ratings) { try sandbox.done("answer", project, id, rating) }
        }
    }

    @Test func tellsTheRangeOfEachFigure() throws {
        let text = try sandbox.done("score", first, "--sensitivity")
        #expect(text.contains("Evidenced         0.0 %"))
        #expect(text.contains("50.0 %       33.3 % (1:1:1)       81.8 % (9:1:1)"), "\(text)")
        #expect(text.contains("The shall gate does"))
        #expect(!text.contains("Rank by"))
    }

    @Test func ranksSeveral() throws {
        let text = try sandbox.done("score", first, second, "--sensitivity")
        #expect(text.contains("Rank by claimed"))
        let document = try sandbox.document("score", first, second, "--sensitivity", "--json")
        #expect(document["format"]?.integer == 2 && document["cases"]?.integer == 50)
        #expect(document["weights"]?.count == 24)
        let assessments = document["assessments"]?.elements.map { $0 } ?? []
        #expect(assessments.map { $0["gate"]?.string } == ["passed", "failed"])
        let ranks = assessments.map { $0["rankByClaimed"] }
        #expect(ranks.map { $0?["best"]?.integer } == [1, 1] && ranks.map { $0?["worst"]?.integer } == [2, 2])
        #expect(ranks.map { $0?["own"]?.integer } == [1, 1])
        let claimed = assessments[0]["overall"]?["claimed"]
        #expect(claimed?["own"]?["percent"]?.string == "50.0")
        #expect(claimed?["lowest"]?["value"]?["percent"]?.string == "33.3")
        #expect(claimed?["lowest"]?["weights"]?["shall"]?.integer == 1)
        #expect(claimed?["lowest"]?["notApplicableAsUnmet"]?.bool == false)
    }

    @Test func refusesWhatHasNoCommonRank() throws {
        try sandbox.write(
            "format: 1\nprofile: buyer\ntitle: Buyer\ncatalog: small\nlevels: {C: shall}\n", to: "buyer.yaml")
        try sandbox.done("profile", "use", second, sandbox["buyer.yaml"])
        let refused = sandbox.cpo("score", first, second, "--sensitivity")
        #expect(refused.code == 2 && refused.error.contains("have no common rank"))
        try sandbox.done("score", first, second, "--sensitivity", "--profile", sandbox["buyer.yaml"])
        try sandbox.done("score", first, second, "--sensitivity", "--no-profile")
    }

    @Test(arguments: [["--model", "flat"], ["--fail-under", "50"], ["--gaps"]])
    func refusesWhatDoesNotGoWithIt(options: [String]) {
        #expect(sandbox.cpo(["score", first, "--sensitivity"] + options).code == 2)
        #expect(sandbox.cpo("score", first, second).code == 2)
    }
}
