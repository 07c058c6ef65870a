import JSON
import Testing

@testable import CommandLineApp

/// Changing and detaching evidence.
struct EvidenceTests {
    private let sandbox: Sandbox
    private let project: String

    /// A has a link with a title, and two files whose names begin alike.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(
            against: ["A", "B"].map { "{id: \($0), level: shall, title: First, statement: First.}" })
        try sandbox.shell("echo one > report-1.txt; echo two > report-2.txt")
        try sandbox.done("attach", project, "A", "https://acme.example/api", "--title", "Interface reference")
        try sandbox.done("attach", project, "A", sandbox["report-1.txt"])
        try sandbox.done("attach", project, "A", sandbox["report-2.txt"], "--valid-until", "2026-05-02")
    }

    private func evidence() throws -> [JSONValue] {
        let criteria = try sandbox.document("show", project, "A", "--json")["criteria"]
        let criterion = try #require(criteria?.elements.first { _ in true })
        return try #require(criterion["evidence"]).elements.map { $0 }
    }

    @Test func listShowsTheNumbersThatCommandsTake() throws {
        let shown = try sandbox.done("show", project, "A")
        #expect(shown.contains("\nEvidence 1  Interface reference · unseen · https://acme.example/api\n"))
        #expect(shown.contains("\n         2  report-1.txt · 4 B\n"))
        #expect(shown.contains("\n         3  report-2.txt · expired · 4 B · valid until 2 May 2026\n"))
        #expect(
            try sandbox.done("show", project).contains(
                "      Evidence  3 · 1 unseen · 1 expired · Interface reference · "))
    }

    @Test(arguments: [("1", 0), ("interface", 0), ("https://acme", 0), ("report-2.txt", 2), ("report-2", 2)])
    func evidenceIsFoundByNumberOrPrefix(_ name: String, _ position: Int) throws {
        var rest = try evidence().map { $0["title"]?.string ?? $0["name"]?.string }
        rest.remove(at: position)
        #expect(try sandbox.done("detach", project, "a", name).hasPrefix("A: detached "))
        #expect(try evidence().map { $0["title"]?.string ?? $0["name"]?.string } == rest)
        #expect(try sandbox.done("log", project, "A").contains("  detached "))
    }

    @Test(arguments: [
        (
            "report",
            "fits several pieces of evidence. Use the number: 1 Interface reference, 2 report-1.txt, 3 report-2"
        ),
        ("4", "A has no evidence \"4\". Attached: 1 Interface"), ("", "A has no evidence"), ("x", "A has no evidence"),
    ])
    func unclearNamesAreRefused(_ name: String, _ says: String) throws {
        for command in [["detach", project, "A", name], ["amend", project, "A", name, "--title", "T"]] {
            let outcome = sandbox.cpo(command)
            #expect(outcome.code == 2 && outcome.error.contains(says), "\(outcome.error)")
        }
        #expect(try evidence().count == 3)
    }

    @Test func detailsAreChangedOneByOne() throws {
        try sandbox.done("amend", project, "A", "2", "--locator", "p. 12", "--valid-until", "2027-06-30")
        let told = try sandbox.done("amend", project, "A", "2", "--title", "Test report")
        #expect(told == "A: Test report · report-1.txt · 4 B · p. 12 · valid until 30 Jun 2027\n")
        try sandbox.done("amend", project, "A", "test", "--valid-until", "", "--locator", "")
        let piece = try evidence()[1]
        #expect(piece["title"]?.string == "Test report" && piece["locator"]?.string == "")
        #expect(piece["validUntil"]?.isNull == true)
        sandbox.expectIntact(project)
    }

    @Test func repeatedDetailsAreNoChange() throws {
        let before = try sandbox.done("log", project)
        try sandbox.done("amend", project, "A", "1", "--title", "Interface reference")
        #expect(try sandbox.done("log", project) == before)
    }

    @Test func wrongUse() throws {
        let nothing = sandbox.cpo("amend", project, "A", "1")
        #expect(nothing.code == 2 && nothing.error.contains("Say what to change"))
        #expect(sandbox.cpo("amend", project, "A", "1", "--valid-until", "soon").error.contains("is not a date"))
        for name in ["1", "2", "3"].reversed() { try sandbox.done("detach", project, "A", name) }
        #expect(sandbox.cpo("detach", project, "A", "1").error.contains("A has no evidence. Attach some"))
    }

    @Test func theSameBytesUnderAnotherNameAreTold() throws {
        try sandbox.shell("cp report-1.txt copy.txt")
        let told = try sandbox.done("attach", project, "B", sandbox["copy.txt"])
        #expect(told == "B: attached copy.txt\nAlready kept as \"report-1.txt\"; used for 2 criteria.\n")
        #expect(try sandbox.done("attach", project, "B", sandbox["report-2.txt"]) == "B: attached report-2.txt\n")
        sandbox.expectIntact(project)
    }

    @Test func theSameEvidenceTwiceIsRefusedWithItsTitle() throws {
        try sandbox.shell("cp report-1.txt copy.txt")
        try sandbox.done("amend", project, "A", "2", "--title", "Test report")
        let before = try sandbox.done("log", project)
        let file = sandbox.cpo("attach", project, "A", sandbox["copy.txt"], "--title", "Another")
        #expect(file.code == 2)
        #expect(
            file.error
                == "cpo: A already has this file, as \"Test report\". Change its details with: cpo amend\n")
        let link = sandbox.cpo("attach", project, "A", "https://acme.example/api")
        #expect(link.code == 2 && link.error.contains("A already has this link, as \"Interface reference\"."))
        #expect(try sandbox.done("log", project) == before)
        sandbox.expectIntact(project)
    }

    @Test func emptyFilesNeedAFlag() throws {
        try sandbox.shell(": > empty.txt")
        let refused = sandbox.cpo("attach", project, "A", sandbox["empty.txt"])
        #expect(refused.code == 2)
        #expect(refused.error.hasSuffix("empty.txt\" is empty. To attach it all the same, add --empty.\n"))
        #expect(try evidence().count == 3)
        #expect(try sandbox.done("attach", project, "A", sandbox["empty.txt"], "--empty") == "A: attached empty.txt\n")
        sandbox.expectIntact(project)
    }

    @Test func aLinkWithoutItsBeginningIsCompleted() throws {
        let outcome = sandbox.cpo("attach", project, "A", "www.example.org/x")
        #expect(outcome.code == 0)
        #expect(outcome.output == "A: attached https://www.example.org/x\n")
        #expect(outcome.error == "cpo: taken as the link https://www.example.org/x\n")
        let neither = sandbox.cpo("attach", project, "A", "example.org/x")
        #expect(neither.code == 3 && neither.error.contains("no such file or directory"))
    }
}
