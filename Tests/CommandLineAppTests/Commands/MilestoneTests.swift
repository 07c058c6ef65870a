import Testing

@testable import CommandLineApp

/// Naming states of an assessment.
struct MilestoneTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: ["{id: A, level: shall, title: First, statement: First.}"])
    }

    @Test func aMilestoneCanBeLookedAtUntilItIsRemoved() throws {
        #expect(try sandbox.done("milestone", project, "Draft") == "milestone: Draft\n")
        try sandbox.done("answer", project, "A", "met")
        #expect(try sandbox.done("score", project, "--as-of", "draft").contains("Draft"))
        #expect(try sandbox.done("log", project, "--since", "Draft").contains("rated met"))
        #expect(try sandbox.done("milestone", project, "draft", "--remove") == "removed the milestone Draft\n")
        #expect(sandbox.cpo(["score", project, "--as-of", "Draft"]).code == 2)
        sandbox.expectIntact(project)
    }

    @Test(arguments: [
        ("draft", "is a milestone \"Draft\" already"), (" ", "needs a name"), ("2026-06-30", "names a moment"),
        ("last", "names a moment"),
    ])
    func unclearNamesAreRefused(_ name: String, _ says: String) throws {
        try sandbox.done("milestone", project, "Draft")
        let before = try sandbox.done("log", project)
        let outcome = sandbox.cpo(["milestone", project, name])
        #expect(outcome.code == 2 && outcome.error.contains(says), "\(outcome.error)")
        #expect(try sandbox.done("log", project) == before)
    }
}
