import AssessmentModel
import JSON
import Testing

@testable import CommandLineApp

/// An assessment as it was at the end of a day, or at a milestone.
struct AsOfTests {
    private let sandbox: Sandbox
    private let project: String

    /// A is unmet on 3 May and met on 4 May; B's evidence is valid until 5 May; a milestone lies between the two
    /// ratings.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: shall, title: Second, statement: Second.}",
        ])
        try sandbox.done("answer", project, "A", "unmet")
        try sandbox.done("answer", project, "B", "met")
        try sandbox.done(
            "attach", project, "B", "https://acme.example", "--valid-until", "2026-05-05", "--visited",
            "2026-05-01")
        try sandbox.done("milestone", project, "First round")
        sandbox.now = try #require(Timestamp("2026-05-04T09:00:00.000Z"))
        try sandbox.done("answer", project, "A", "met")
    }

    private func score(_ options: String...) throws -> JSONValue {
        let outcome = sandbox.cpo(["score", project, "--json"] + options)
        try #require(outcome.code == 0, "\(outcome.error)")
        return try JSONParser().parse(outcome.output)
    }

    private func claimed(_ document: JSONValue) -> String? { document["overall"]?["claimed"]?["percent"]?.string }

    @Test func dayMeansItsEnd() throws {
        #expect(claimed(try score()) == "100.0")
        let then = try score("--as-of", "2026-05-03")
        #expect(claimed(then) == "50.0" && then["asOf"]?.string == "2026-05-03" && then["milestone"]?.isNull == true)
        #expect(claimed(try score("--as-of", "2026-05-02")) == "0.0")
        #expect(
            try sandbox.done("score", project, "--as-of", "2026-05-03").hasPrefix("Acme · small 1 · as of 3 May 2026\n")
        )
    }

    @Test func evidenceMustBeValidOnThatDay() throws {
        let evidenced = { (document: JSONValue) in document["overall"]?["evidenced"]?["percent"]?.string }
        #expect(evidenced(try score("--as-of", "2026-05-05")) == "50.0")
        #expect(evidenced(try score("--as-of", "2026-05-06")) == "0.0")
        let outcome = sandbox.cpo("check", project, "--as-of", "2026-05-06")
        #expect(outcome.code == 1 && outcome.output.contains("B  evidence-expired"))
        #expect(!sandbox.cpo("check", project, "--as-of", "2026-05-05").output.contains("evidence-expired"))
    }

    @Test func milestonesAreFoundByNameInAnyCase() throws {
        let then = try score("--as-of", "first ROUND")
        #expect(claimed(then) == "50.0" && then["asOf"]?.string == "2026-05-03")
        #expect(then["milestone"]?.string == "First round")
        #expect(try sandbox.done("show", project, "A", "--as-of", "First round").contains("✗ unmet"))
        #expect(try sandbox.done("show", project, "A").contains("✓ met"))
    }

    @Test func logSinceADayOrAMilestone() throws {
        let changes = { (since: String) in
            try sandbox.done("log", project, "--since", since).split(separator: "\n").map { $0.suffix(9) }
        }
        #expect(try changes("2026-05-04") == ["rated met"])
        #expect(try changes("first round") == ["rated met"])
        #expect(try changes("2026-05-05").isEmpty)
        #expect(
            try sandbox.done("log", project).hasPrefix(sandbox.done("log", project, "--since", "2026-05-03")))
        #expect(try sandbox.done("log", project, "B", "--since", "2026-05-04").isEmpty)
        let outcome = sandbox.cpo("log", project, "--since", "later")
        #expect(outcome.code == 2 && outcome.error.contains("the milestones are: First round."))
    }

    @Test func unknownMomentsAreRefusedWithSuggestions() throws {
        let outcome = sandbox.cpo("score", project, "--as-of", "2026-02-30")
        #expect(outcome.code == 2)
        #expect(
            outcome.error
                == "cpo: \"2026-02-30\" is neither a day such as 2026-06-30 nor a milestone; the milestones are: First round.\n"
        )
    }

    @Test func usesTheProfileOfThatTime() throws {
        try sandbox.write(
            "format: 1\nprofile: buyer\ntitle: Buyer\ncatalog: small\nlevels: {B: may}\n", to: "buyer.yaml")
        sandbox.now = try #require(Timestamp("2026-05-06T09:00:00.000Z"))
        try sandbox.done("profile", "use", project, sandbox["buyer.yaml"])
        #expect(try score()["profile"]?["id"]?.string == "buyer")
        #expect(try score("--as-of", "2026-05-05")["profile"] == nil)
        #expect(try score("--as-of", "2026-05-06")["profile"]?["id"]?.string == "buyer")
    }
}
