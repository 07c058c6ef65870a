import AssessmentModel
import JSON
import Testing

@testable import CommandLineApp

/// Including criteria in the scope and excluding them.
struct ScopeCommandTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: shall, title: Second, statement: Second.}",
            "{id: C, level: should, title: Third, statement: Third., appliesTo: [organisation]}",
        ])
        try sandbox.done("answer", project, "A", "met")
    }

    private func score() throws -> JSONValue {
        try JSONParser().parse(try sandbox.done("score", project, "--json"))
    }

    /// The members with this name of all printed criteria.
    private func shown(_ member: StaticString, _ options: String...) throws -> [JSONValue?] {
        let outcome = sandbox.cpo(["show", project, "--json"] + options)
        return try #require(try JSONParser().parse(outcome.output)["criteria"]).elements.map { $0[member] }
    }

    @Test func criteriaOutOfScopeAreListedSeparately() throws {
        let document = try score()
        #expect(document["overall"]?["criteria"]?.integer == 2)
        #expect(document["overall"]?["outOfScope"]?.integer == 1)
        #expect(document["levels"]?.elements.map { $0["outOfScope"]?.integer } == [0, 1, 0])
        #expect(try sandbox.done("score", project).contains("Scope       1 outside the scope of a vendor's product\n"))
        let table = try sandbox.done("show", project)
        #expect(table.contains("\n1 outside the scope of a vendor's product\n    C"))
        #expect(try shown("inScope").map { $0?.bool } == [true, true, false])
        #expect(
            try sandbox.done("show", project, "C").contains("Scope    outside: does not apply to a vendor's product\n"))
    }

    @Test func decisionChangesTheFiguresAndCanBeUndone() throws {
        #expect(
            try sandbox.done("scope", project, "b", "out", "--reason", "Sold\nwithout it")
                == "B is outside the scope: Sold without it (Mira) · 100.0 %\n")
        #expect(try score()["gate"]?.string == "passed")
        #expect(try sandbox.done("score", project, "--explain").contains("Outside the scope: 2\n  B "))
        #expect(
            try sandbox.done("scope", project, "C", "in", "--reason", "Bought as one").hasPrefix("C is in the scope"))
        #expect(try score()["overall"]?["criteria"]?.integer == 2)
        #expect(try sandbox.done("scope", project, "B", "default") == "B is in the scope · 37.5 … 100.0 %\n")
        #expect(try score()["gate"]?.string == "undecided")
        let log = try sandbox.done("log", project)
        #expect(log.contains("left the scope to the catalogue") && log.contains("put it out of scope: Sold"))
    }

    @Test func repeatedDecisionIsOneEvent() throws {
        for _ in 0..<2 { try sandbox.done("scope", project, "B", "out", "--reason", "Not sold") }
        #expect(try sandbox.done("log", project, "B").split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        (["B", "out"], "add --reason"), (["B", "out", "--reason", "  "], "add --reason"),
        (["B", "default", "--reason", "x"], "takes no reason"), (["B", "maybe"], "Use in, out or default."),
        (["Z", "out", "--reason", "x"], "no criterion \"Z\""),
    ])
    func wrongUseChangesNothing(_ arguments: [String], _ says: String) throws {
        let before = try sandbox.done("log", project)
        let outcome = sandbox.cpo(["scope", project] + arguments)
        #expect(outcome.code == 2 && outcome.error.contains(says), "\(outcome.error)")
        #expect(try sandbox.done("log", project) == before)
    }

    @Test func conflictsAreReportedWithEveryFigure() throws {
        try sandbox.shell("cp -r p q")
        sandbox.now = Timestamp(milliseconds: sandbox.now.milliseconds + 60_000)
        try sandbox.done("answer", project, "B", "met", as: "Lena")
        try sandbox.done("answer", sandbox["q"], "B", "unmet", as: "Jonas")
        try sandbox.shell("cp q/journal/* p/journal/")
        let document = try score()
        #expect(document["overall"]?["conflicts"]?.integer == 1 && document["gate"]?.string == "failed")
        let told = "1 criterion in conflict; the lowest rating counts"
        #expect(try sandbox.done("score", project).contains("Conflicts   \(told)\n"))
        #expect(try sandbox.done("score", project, "--gaps").contains("\(told)\n"))
        #expect(try sandbox.done("score", project, "--explain").contains("B                          unmet ≠"))
        #expect(sandbox.cpo("check", project).output.contains("in conflict: rating"))
        let gaps = try JSONParser().parse(try sandbox.done("score", project, "--gaps", "--json"))["gaps"]
        #expect(gaps?.elements.map { $0["conflict"]?.bool } == [true])
        #expect(try shown("conflict", "B").first??.elements.map { $0.string } == ["rating"])
    }
}
