import Testing

@testable import CommandLineApp

/// Workshops without screens.
struct WorkshopCommandTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: ["{id: A, level: shall, title: First, statement: First.}"])
    }

    @Test func beginsPausesGoesOnAndEnds() throws {
        let begun = try sandbox.done(
            "workshop", project, "--participant", "Anna Berg; Acme; purchasing", "--participant", "Purchasing",
            "--cover", "open", "--minutes", "90")
        #expect(begun.hasPrefix("The workshop has begun."))
        #expect(try sandbox.done("workshop", project, "--pause") == "The workshop has a break.\n")
        #expect(try sandbox.done("workshop", project, "--continue") == "The workshop goes on.\n")
        try sandbox.done("answer", project, "A", "met")
        #expect(try sandbox.done("workshop", project, "--end") == "The workshop has ended.\n")
        let log = try sandbox.done("log", project)
        #expect(log.contains("opened a workshop") && log.contains("ended the workshop"))
        #expect(!log.contains("Anna"), "names are in no journal")
        sandbox.expectIntact(project)
    }

    @Test func theNextWorkshopHasThePeopleOfTheLast() throws {
        try sandbox.done("workshop", project, "--participant", "Anna Berg; Acme", "--cover", "open")
        try sandbox.done("workshop", project, "--end")
        try sandbox.done("workshop", project, "--cover", "open")
        let log = try sandbox.done("log", project)
        #expect(log.split(separator: "\n").count { $0.contains("opened a workshop") } == 2)
    }

    @Test(arguments: [
        (["--end"], "No workshop is open."), (["--cover", "open"], "There is no terminal"),
        ([], "There is no terminal"),
        (["--participant", "Anna"], "There is no terminal"),
        (["--participant", "Anna", "--cover", "#nonsense"], "nothing to cover by \"#nonsense\""),
        (["--participant", " ; Acme", "--cover", "open"], "needs a name"), (["--minutes", "0"], "1 to 6000 minutes"),
        (["--end", "--minutes", "5"], "stand alone"),
    ])
    func whatIsUnclearIsSaidAndChangesNothing(_ arguments: [String], _ says: String) throws {
        let before = try sandbox.done("log", project)
        let outcome = sandbox.cpo(["workshop", project] + arguments)
        #expect(outcome.code == 2 && outcome.error.contains(says), "\(outcome.error)")
        #expect(try sandbox.done("log", project) == before)
    }

    @Test func oneIsEndedBeforeTheNextBegins() throws {
        try sandbox.done("workshop", project, "--participant", "Anna", "--cover", "open")
        let outcome = sandbox.cpo(["workshop", project, "--cover", "open"])
        #expect(outcome.code == 2 && outcome.error.contains("is open. End it first"))
    }

    @Test func aCategoryOrASearchCanBeCovered() throws {
        let other = try sandbox.newProject("other")
        try sandbox.done("workshop", other, "--participant", "Anna", "--cover", "4")
        try sandbox.done("workshop", other, "--end")
        try sandbox.done("workshop", other, "--cover", "#shall")
    }
}
