import AssessmentModel
import Testing

@testable import CommandLineApp

/// Questions between the parties, from the command line.
struct QuestionCommandTests {
    private let sandbox: Sandbox
    private let path: String

    init() throws {
        sandbox = try Sandbox()
        path = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: should, title: Second, statement: Second.}",
        ])
    }

    @Test func aThreadFromTheQuestionToItsEnd() throws {
        #expect(
            try sandbox.done("question", path, "a", "Which types?", "--party", "customer", as: "Lena")
                == "Q-01 A: open\n")
        #expect(
            try sandbox.done("question", path, "Who answers for it?") == "Q-02 the assessment as a whole: open\n")
        #expect(try sandbox.done("question", path, "q-01", "--reply", "All of them.") == "Q-01 A: answered\n")
        let refused = sandbox.cpo("question", path, "Q-01", "--close")
        #expect(refused.code == 2 && refused.error.contains("Q-01 is the customer's: only who asked can close it"))
        #expect(
            try sandbox.done("questions", path) == """
                Q-01  A  [answered]
                  customer: Which types? — Lena
                  vendor: All of them. — Mira
                Q-02  the assessment as a whole  [open]
                  vendor: Who answers for it? — Mira

                """)
        let closed = try sandbox.done("question", path, "Q-01", "--close", "--party", "customer", as: "Lena")
        #expect(closed == "Q-01 A: closed\n")
        #expect(try !sandbox.done("questions", path).contains("Q-01"))
        #expect(try sandbox.done("questions", path, "--all").contains("Q-01  A  [closed]"))
        #expect(try sandbox.done("questions", path, "--criterion", "A") == "No question is open.\n")
        try sandbox.done("question", path, "Q-01", "--reopen", "--party", "customer", as: "Lena")
        #expect(try sandbox.done("questions", path, "--open", "--criterion", "A").contains("Q-01"))
        #expect(try sandbox.done("question", path, "Q-02", "--remove") == "Q-02: taken back\n")
        // A number is given once.
        #expect(try sandbox.done("question", path, "Again?").hasPrefix("Q-03"))
        let log = try sandbox.done("log", path)
        #expect(log.contains("asked: Which types?") && log.contains("reopened the question Q-01"))
        sandbox.expectIntact(path)
    }

    @Test func aReplyCanBeTheLastWordOfWhoAsked() throws {
        try sandbox.done("question", path, "Which types?")
        let words = try sandbox.done("question", path, "Q-01", "--reply", "Found it.", "--close")
        #expect(words == "Q-01 the assessment as a whole: closed\n")
        #expect(try sandbox.done("questions", path, "--all").contains("vendor: Found it. — Mira"))
    }

    @Test func showHasTheThreadOfItsCriterion() throws {
        #expect(try !sandbox.done("show", path, "A", "--json").contains("\"questions\""))
        try sandbox.done("question", path, "A", "Which types?", "--party", "customer", as: "Lena")
        try sandbox.done("question", path, "Q-01", "--reply", "All of them.")
        let shown = try sandbox.done("show", path, "A")
        #expect(shown.contains("customer: Which types? — Lena  [answered]"))
        #expect(shown.contains("vendor: All of them. — Mira"))
        #expect(try !sandbox.done("show", path, "B").contains("Which types?"))
        #expect(try sandbox.done("show", path, "A", "--json").contains("\"question\": \"Q-01\""))
    }

    @Test func documentsHaveEverything() throws {
        try sandbox.done("question", path, "A", "Which types?", "--party", "provider")
        try sandbox.done("question", path, "Q-01", "--reply", "All of them.")
        let json = try sandbox.done("questions", path, "--json")
        for member in [
            #""format": 1"#, #""question": "Q-01""#, #""criterion": "A""#, #""text": "Which types?""#,
            #""party": "provider""#, #""by": "Mira""#, #""state": "answered""#, #""lastWord": "vendor""#,
            #""conflict": false"#, #""text": "All of them.""#,
        ] {
            #expect(json.contains(member), "\(member)")
        }
        #expect(try sandbox.done("questions", path, "--criterion", "B", "--json").contains(#""questions": []"#))
    }

    @Test(arguments: [
        (["question", "p"], 2, "Missing expected argument"),
        (["question", "p", "A", "b", "c"], 2, "Give what you ask"),
        (["question", "p", "A"], 2, "A question needs a text"), (["question", "p", " "], 2, "A question needs a text"),
        (["question", "p", "Z", "x"], 2, "no criterion"),
        (["question", "p", "Q-09", "--close"], 2, "There are no questions"),
        (["question", "p", "Q-01", "x", "--close"], 2, "Give what you ask"),
        (["question", "p", "x", "--party", "auditor"], 2, "An auditor has a directory of their own"),
        (["question", "p", "x", "--party", "participant"], 2, "--party"),
        (["questions", "p", "--criterion", "Z"], 2, "no criterion"), (["questions", "none"], 3, "There is nothing at"),
    ])
    func whatIsRefusedChangesNothing(_ words: [String], _ code: Int32, _ text: String) throws {
        let before = try sandbox.shell("cat p/journal/*")
        let names = ["p", "none"]
        let outcome = sandbox.cpo(words.map { names.contains($0) ? sandbox[$0] : $0 })
        #expect(outcome.code == code)
        #expect(outcome.error.contains(text), "\(outcome.error)")
        #expect(try sandbox.shell("cat p/journal/*") == before)
    }

    @Test func aQuestionIsNotAskedByItsNameAlone() throws {
        try sandbox.done("question", path, "Which types?")
        let outcome = sandbox.cpo("question", path, "Q-01")
        #expect(outcome.code == 2 && outcome.error.contains("Say what becomes of Q-01"))
        let reply = sandbox.cpo("question", path, "Q-01", "--reply", " ")
        #expect(reply.code == 2 && reply.error.contains("A reply needs a text."))
    }

    @Test func anAuditorAsksInTheirOwnVoiceOnly() throws {
        let mine = sandbox["mine"]
        try sandbox.done("audit", path, "--into", mine, "--status", as: "Ines")
        #expect(try sandbox.done("question", mine, "A", "Where?", as: "Ines") == "Q-01 A: open\n")
        #expect(sandbox.cpo("question", mine, "x", "--party", "vendor", as: "Ines").code == 2)
        try sandbox.done("merge", path, mine)
        #expect(try sandbox.done("questions", path).contains("auditor: Where? — Ines"))
    }
}
