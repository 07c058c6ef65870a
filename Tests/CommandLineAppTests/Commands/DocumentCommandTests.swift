import JSON
import Testing

@testable import CommandLineApp

/// Listing, describing and renewing documents.
struct DocumentCommandTests {
    private let sandbox: Sandbox
    private let project: String

    /// A and B rest on the same report; A is rated, and has a link besides.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(
            against: ["A", "B"].map { "{id: \($0), level: shall, title: First, statement: First.}" })
        try sandbox.shell("echo one > report.txt; cp report.txt copy.txt; echo two > report-2.txt")
        try sandbox.done("attach", project, "A", sandbox["report.txt"], "--locator", "p. 1")
        try sandbox.done("attach", project, "B", sandbox["copy.txt"])
        try sandbox.done("attach", project, "A", "https://acme.example/api", "--title", "Reference")
        try sandbox.done("answer", project, "A", "met")
    }

    private func documents(_ more: String...) throws -> [JSONValue] {
        let document = try sandbox.document(["documents", project, "--json"] + more)
        return try #require(document["documents"]).elements.map { $0 }
    }

    private func flags(_ criterion: String) throws -> String {
        try sandbox.done("show", project, criterion)
    }

    @Test func whatSupportsWhatIsListed() throws {
        let listed = try sandbox.done("documents", project)
        let expected = """
            1  report.txt
               4 B
               A (p. 1), B
            2  Reference
               https://acme.example/api
               A
            2 documents

            """
        #expect(listed == expected)
        #expect(try documents().map { $0["supports"]?.elements.map { _ in 1 }.count } == [2, 1])
        #expect(try documents("refer").map { $0["title"]?.string } == ["Reference"])
    }

    @Test func newVersionsAreInTheHistoryOfWhatTheySupport() throws {
        try sandbox.done("describe", project, "report", "--edition", "1")
        try sandbox.done("replace", project, "report", sandbox["report-2.txt"])
        for id in ["A", "B"] {
            let log = try sandbox.done("log", project, id)
            #expect(log.contains("new version of a document: report-2.txt"), "\(log)")
            #expect(!log.contains("described"))
        }
        #expect(try sandbox.done("show", project, "B").contains("new version of a document: report-2.txt"))
        #expect(try sandbox.done("log", project).contains("described the document report.txt"))
    }

    @Test func whatIsKnownIsSaidOnceForAllAnswers() throws {
        try sandbox.done(
            "describe", project, "1", "--title", "Test report", "--edition", "1.0", "--valid-until", "2026-05-02",
            "--method", "trial", "--confidential", "--origin", "Lab 3", "--reader", "Ines", "--note", "ask for raw data"
        )
        let described = try #require(try documents("--sort", "state").first)
        #expect(described["state"]?.string == "expired" && described["confidential"]?.bool == true)
        #expect(described["method"]?.string == "trial" && described["version"]?.string == "1.0")
        #expect(try sandbox.done("show", project, "B").contains("Test report · expired"))
        let before = try sandbox.done("log", project)
        try sandbox.done("describe", project, "test", "--edition", "1.0")
        #expect(try sandbox.done("log", project) == before, "repeating adds nothing")
        sandbox.expectIntact(project)
    }

    @Test func newVersionsReachAllAnswers() throws {
        let told = try sandbox.done("replace", project, "report.txt", sandbox["report-2.txt"], "--edition", "2")
        #expect(told == "new version: report-2.txt; 1 answer is to be confirmed\n")
        #expect(try flags("A").contains("↻ to confirm: evidence renewed"))
        #expect(try flags("B").contains("report-2.txt"))
        try sandbox.done("answer", project, "A", "met")
        #expect(try !flags("A").contains("↻"), "rating it again confirms it")
        sandbox.expectIntact(project)
    }

    @Test func chosenAnswersTakeTheNewVersion() throws {
        try sandbox.done("replace", project, "1", sandbox["report-2.txt"], "--only", "B")
        #expect(try flags("A").contains("report.txt") && !flags("A").contains("↻"))
        #expect(try flags("B").contains("report-2.txt"))
        #expect(try sandbox.done("documents", project).contains("A (p. 1, keeps its version), B"))
    }

    @Test func aKeptFileOfALaterVersionIsTheSameDocument() throws {
        try sandbox.done("detach", project, "B", "1")
        try sandbox.done("replace", project, "1", sandbox["report-2.txt"])
        try sandbox.done("attach", project, "B", sandbox["report-2.txt"])
        #expect(try documents("report").map { $0["supports"]?.elements.map { _ in 1 }.count } == [2])
    }

    @Test func onlyUnusedDocumentsAreRemoved() throws {
        let refused = sandbox.cpo(["describe", project, "2", "--remove"])
        #expect(refused.code == 2 && refused.error.contains("It supports A. Detach it there first"))
        try sandbox.done("detach", project, "A", "reference")
        #expect(try documents("--sort", "state").first?["state"]?.string == "unused")
        try sandbox.done("describe", project, "reference", "--remove")
        #expect(try documents().count == 1)
    }

    @Test(arguments: [
        (["replace", "P", "1", "report.txt"], "is there already"), (["replace", "P", "9", "x"], "no document \"9\""),
        (["replace", "P", "1", "report-2.txt", "--only", "C"], "C"), (["describe", "P", "1"], "Say what is known"),
        (["describe", "P", "1", "--valid-until", "soon"], "soon"),
    ])
    func nothingChangesOnBadInput(_ arguments: [String], _ says: String) throws {
        let before = try sandbox.done("log", project)
        let outcome = sandbox.cpo(
            arguments.map { $0 == "P" ? project : $0.hasSuffix(".txt") ? sandbox[$0] : $0 })
        #expect(outcome.code == 2 && outcome.error.contains(says), "\(outcome.error)")
        #expect(try sandbox.done("log", project) == before)
    }
}
