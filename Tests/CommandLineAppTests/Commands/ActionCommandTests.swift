import AssessmentModel
import Localization
import Testing

@testable import CommandLineApp

/// `cpo action` and `cpo actions`
struct ActionCommandTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: should, title: Second, statement: Second.}",
        ])
    }

    @Test func anActionIsAddedChangedTickedOffAndTakenBack() throws {
        #expect(
            try sandbox.done(
                "action", project, "Publish it", "--criterion", "a", "--owner", "Jonas", "--due", "+14")
                == "A-01 Publish it · Jonas · 17 May 2026: open\n")
        #expect(try sandbox.done("action", project, "Prices", "--point") == "P-02 Prices: open\n")
        #expect(
            try sandbox.done("action", project, "a-01", "--text", "Publish all", "--due", "2 May 2026")
                == "A-01 Publish all · Jonas · 2 May 2026, overdue: overdue\n")
        #expect(
            try sandbox.done("action", project, "A-01", "--done") == "A-01 Publish all · Jonas · 2 May 2026: done\n")
        #expect(try !sandbox.done("actions", project, "--open").contains("A-01"))
        #expect(try sandbox.done("action", project, "A-01", "--reopen", "--due", "").hasSuffix("Jonas: open\n"))
        #expect(try sandbox.done("action", project, "P-02", "--remove") == "P-02 is taken back.\n")
        #expect(try sandbox.done("action", project, "Next").hasPrefix("A-03"))
        let log = try sandbox.done("log", project)
        #expect(log.contains("added an action: Publish it") && log.contains("took P-02 back"))
        sandbox.expectIntact(project)
    }

    @Test func theListIsNarrowed() throws {
        try sandbox.done("action", project, "One", "--criterion", "A", "--owner", "Jonas", "--due", "2026-05-01")
        try sandbox.done("action", project, "Two", "--owner", "Lena")
        try sandbox.done("action", project, "Three", "--point")
        try sandbox.done("action", project, "A-02", "--done")
        let expected: [([String], [String])] = [
            ([], ["A-01", "A-02", "P-03"]), (["--open"], ["A-01", "P-03"]), (["--overdue"], ["A-01"]),
            (["--points"], ["P-03"]), (["--owner", "lena"], ["A-02"]), (["--criterion", "A"], ["A-01"]),
        ]
        for (options, labels) in expected {
            let list = sandbox.cpo(["actions", project] + options).output
            #expect(["A-01", "A-02", "P-03"].filter(list.contains) == labels, "\(options)")
        }
        #expect(try sandbox.done("actions", project).hasPrefix("A-01  [overdue]  A  Jonas  1 May 2026\n      One\n"))
        #expect(sandbox.cpo("actions", project, "--lang", "de").output.contains("[überfällig]"))
    }

    @Test func jsonHasEverything() throws {
        try sandbox.done("action", project, "One", "--criterion", "A", "--owner", "Jonas", "--due", "2026-05-01")
        let json = try sandbox.done("actions", project, "--json")
        for member in [
            #""action": "A-01""#, #""kind": "action""#, #""text": "One""#, #""owner": "Jonas""#,
            #""due": "2026-05-01""#,
            #""criterion": "A""#, #""done": false"#, #""overdue": true"#, #""conflict": false"#, #""by": "Mira""#,
        ] {
            #expect(json.contains(member), "\(member)")
        }
    }

    @Test(arguments: [
        (["action", "p", " "], "Say what is to be done"), (["action", "p", "A-07"], "There are no actions"),
        (["action", "p", "x", "--done"], "There are no actions"), (["action", "p", "x", "--due", "soon"], "soon"),
        (["action", "p", "x", "--criterion", "Z"], "no criterion"),
        (["action", "p", "x", "--done", "--remove"], "exclude each other"),
        (["answer", "p", "A", "met", "--decision"], "needs a --comment"),
        (["report", "p", "--workshop", "1"], "--kind minutes"),
        (["report", "p", "--kind", "minutes", "--workshop", "1"], "There are no workshops"),
    ])
    func whatMeansNothingIsRefusedAndChangesNothing(_ words: [String], _ message: String) throws {
        let before = try sandbox.shell("cat p/journal/*")
        let outcome = sandbox.cpo(words.map { $0 == "p" ? project : $0 })
        #expect(outcome.code == 2)
        #expect(outcome.error.contains(message), "\(outcome.error)")
        #expect(try sandbox.shell("cat p/journal/*") == before)
    }

    @Test func anAuditorMayAddOnesToo() throws {
        try sandbox.done("audit", project, "--into", sandbox["mine"], "--status", as: "Ines")
        try sandbox.done("action", sandbox["mine"], "Ask for the log", as: "Ines")
        try sandbox.done("merge", project, sandbox["mine"])
        #expect(try sandbox.done("actions", project).contains("Ask for the log"))
    }

    @Test func aLineAddsListsAndTicksOff() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newSmallProject()
        let outcome = sandbox.cpo(
            [project, "--plain"], lines: ["EXC-01", "d Publish it", "d", "A 1", "", "f Ask legal", "q"])
        #expect(outcome.code == 0, "\(outcome.error)")
        #expect(outcome.output.contains("1. A-01: Publish it (open, EXC-01)"), "\(outcome.output)")
        #expect(try sandbox.done("actions", project).contains("A-01  [done]  EXC-01"))
        #expect(try sandbox.done("show", project, "EXC-01").contains("Parked   Ask legal"))
        #expect(try sandbox.done("show", project, "--json").contains(#""parkingReason": "Ask legal""#))
    }

    @Test func decisionsAreShownAndListed() throws {
        try sandbox.done("answer", project, "A", "met", "--comment", "We publish it.", "--decision")
        try sandbox.done("answer", project, "B", "met", "--comment", "Perhaps.")
        #expect(try sandbox.done("show", project, "A").contains("Decision We publish it."))
        #expect(try sandbox.done("show", project).contains("Decision  We publish it."))
        #expect(try sandbox.done("show", project, "A", "--json").contains(#""decision": true"#))
        #expect(try !sandbox.done("show", project, "B", "--json").contains("decision"))
        #expect(try sandbox.done("report", project, "--kind", "report").contains("Decision"))
        #expect(try !sandbox.done("report", project).contains("Decision"))
    }
}
