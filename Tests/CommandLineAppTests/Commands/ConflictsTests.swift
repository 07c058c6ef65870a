import JSON
import Testing

@testable import CommandLineApp

/// What is in conflict is printed with both values, and with what they replaced.
struct ConflictsTests {
    private let sandbox: Sandbox
    private let project: String

    /// Mira and Jonas rate IOP-02 differently, and change the comment of IOP-01 at different places.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-01", "met", "--comment", "All types are exported.")
        try sandbox.shell("cp -a \(project) copy")
        try sandbox.done("answer", project, "IOP-02", "met")
        try sandbox.done("answer", sandbox["copy"], "IOP-02", "unmet", as: "Jonas")
        try sandbox.done("answer", project, "IOP-01", "met", "--comment", "Nearly all types are exported.")
        try sandbox.done(
            "answer", sandbox["copy"], "IOP-01", "met", "--comment", "All types are exported each night.", as: "Jonas")
    }

    @Test func nothingIsInConflict() throws {
        let outcome = sandbox.cpo("conflicts", project)
        #expect(outcome.code == 0 && outcome.output.isEmpty)
        #expect(outcome.error == "Nothing is in conflict.\n")
    }

    @Test func bothValuesArePrinted() throws {
        try sandbox.done("merge", project, sandbox["copy"])
        let outcome = sandbox.cpo("conflicts", project)
        #expect(outcome.code == 1)
        #expect(outcome.error == "2 conflicts.\n")
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.contains("IOP-01  comment"))
        #expect(lines.contains("  before: Mira, 14:02") && lines.contains("    All types are exported."))
        #expect(lines.contains("    All types are exported each night."))
        #expect(lines.contains("  Mira, 14:02") && lines.contains("  Jonas, 14:02"))
        #expect(lines.contains("  all changes together"))
        #expect(lines.contains("IOP-02  rating") && lines.contains("    unmet"))
        let german = sandbox.cpo("conflicts", project, "--lang", "de")
        #expect(german.output.contains("alle Änderungen zusammen") && german.error == "2 Widersprüche.\n")
    }

    @Test func programsReadTheSame() throws {
        try sandbox.done("merge", project, sandbox["copy"])
        let outcome = sandbox.cpo("conflicts", project, "--json")
        #expect(outcome.code == 1)
        let document = try JSONParser().parse(outcome.output)
        #expect(document["format"]?.integer == 1)
        let conflicts = Array(try #require(document["conflicts"]).elements)
        #expect(conflicts.map { $0["id"]?.string } == ["IOP-01", "IOP-02"])
        #expect(conflicts.map { $0["register"]?.string } == ["comment", "rating"])
        let rating = try #require(conflicts.last)
        #expect(Set(rating["values"]?.elements.compactMap { $0["value"]?.string } ?? []) == ["met", "unmet"])
        #expect(rating["origin"]?["value"]?.isNull == true)
        let comment = try #require(conflicts.first)
        #expect(comment["origin"]?["value"]?.string == "All types are exported.")
        #expect(comment["merged"]?.string != nil || comment["merged"]?.isNull == true)
        let people = comment["values"]?.elements.flatMap { $0["by"]?.elements.compactMap { $0["name"]?.string } ?? [] }
        #expect(Set(people ?? []) == ["Mira", "Jonas"])
    }

    @Test func showSaysWhoWroteWhatIfSeveralDid() throws {
        #expect(try !sandbox.done("show", project, "IOP-01").contains("Written by"))
        try sandbox.done(
            "answer", project, "IOP-01", "met", "--comment", "Nearly all types are exported. From 12.3 on.", as: "Lena")
        let shown = try sandbox.done("show", project, "IOP-01")
        #expect(shown.contains("Written by"))
        #expect(shown.contains("Mira: Nearly all types are exported."))
        #expect(shown.contains("Lena: From 12.3 on."))
    }

    @Test func whatCannotBeReadIsNotFreeOfConflicts() {
        #expect(sandbox.cpo("conflicts", sandbox["absent"]).code == 3)
    }
}
