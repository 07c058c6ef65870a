import AssessmentModel
import Localization
import ProjectStore
import Testing
import Workspace

@testable import CommandLineApp

/// `cpo workshops`, and minutes of workshops.
struct WorkshopsTests {
    private let sandbox: Sandbox
    private let project: String
    private static let people = ["000000000000000a", "3f2a000000000000"].compactMap { ParticipantID($0) }

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: should, title: Second, statement: Second.}",
        ])
        try sandbox.done("answer", project, "A", "unmet")
        try sandbox.shell("mkdir p/participants")
        try sandbox.write(
            #"{"name": "Anna =1+1 <script>", "organisation": "Acme", "role": "Product"}"#,
            to: "p/participants/000000000000000a.json")
        try sandbox.write(#"{"name": "Ben"}"#, to: "p/participants/3f2a000000000000.json")
        try hold("Interfaces", day: "03")
        try hold("Standards", day: "04")
    }

    /// A workshop of half an hour in which A is rated and decided.
    private func hold(_ topic: String, day: String) throws {
        func at(_ minute: Int) throws -> Timestamp {
            try #require(Timestamp("2026-05-\(day)T16:\(minute < 10 ? "0" : "")\(minute):00.000Z"))
        }
        let files = UserFiles(sandbox.environment("Mira"))
        var editor = try AssessmentEditor(
            project, as: Person(sandbox.environment("Mira")).author(), state: files.state)
        let id = try editor.record(
            .workshop(.add(Workshop(participants: Self.people, agenda: ["A", "B"], topic: topic))), in: .assessment,
            at: try at(0)
        ).id
        try editor.record(.rate(Judgement(.met)), in: .criterion(0), at: try at(10))
        try editor.record(.comment("It is."), in: .criterion(0), at: try at(11))
        try editor.record(.flag(.decision, true), in: .criterion(0), at: try at(12))
        try editor.record(.phase(id, .ended), in: .assessment, at: try at(30))
        try editor.save()
    }

    private func minutes(_ options: String...) throws -> String {
        let outcome = sandbox.cpo(["report", project, "--kind", "minutes"] + options)
        try #require(outcome.code == 0, "\(outcome.error)")
        return outcome.output
    }

    @Test func areListed() throws {
        let list = try sandbox.done("workshops", project)
        #expect(list.contains("1  Interfaces, 2 criteria  [ended]") && list.contains("2  Standards, 2 criteria"))
        #expect(list.contains("Ben") && list.contains("1 of 2 criteria") && list.contains("3 May 2026, 16:00–16:30"))
        #expect(sandbox.cpo("workshops", project, "--lang", "de").output.contains("[beendet]"))
    }

    @Test func jsonHasEverything() throws {
        let json = try sandbox.done("workshops", project, "--json")
        for member in [
            #""topic": "Interfaces""#, #""phase": "ended""#, #""conductedBy": ["#, #""organisation": "Acme""#,
            #""covered": ["#, #""uncovered": ["#, #""decisions": ["#, #""text": "It is.""#, #""seconds": 1800"#,
            #""before": {"#, #""after": {"#, #""gate": "failed""#, #""gate": "passed""#,
        ] {
            #expect(json.contains(member), "\(member)")
        }
    }

    @Test func minutesAreOfTheLatestUnlessAnotherIsAskedFor() throws {
        #expect(try minutes().contains("Standards, 2 criteria"))
        #expect(try minutes("--workshop", "1").contains("Interfaces, 2 criteria"))
        #expect(try minutes("--workshop", "inter").contains("Interfaces, 2 criteria"))
        #expect(try minutes("--as-of", "2026-05-03").contains("Interfaces, 2 criteria"))
        #expect(try minutes("--as-of", "2026-05-02").contains("Changed ratings"))
        let unknown = sandbox.cpo("report", project, "--kind", "minutes", "--workshop", "9")
        #expect(unknown.code == 2 && unknown.error.contains("1 (Interfaces), 2 (Standards)"))
    }

    @Test func aRemovedNameIsInNoMinutes() throws {
        #expect(try minutes().contains("Ben"))
        try sandbox.shell("rm p/participants/3f2a*.json && touch p/participants/3f2a000000000000.removed")
        let text = try minutes()
        #expect(!text.contains("Ben") && text.contains("participant 3f2a"))
        #expect(try !sandbox.done("workshops", project, "--json").contains("Ben"))
    }

    @Test(arguments: ["html", "md", "docx", "xlsx"], ["en", "de"])
    func everyFormHasThem(_ form: String, _ language: String) throws {
        for name in ["one", "two"] {
            try sandbox.done(
                "report", project, "--kind", "minutes", "--lang", language, "-o", sandbox["\(name).\(form)"])
        }
        #expect(try sandbox.shell("cmp one.\(form) two.\(form) && echo same").contains("same"))
        if form == "html" { #expect(try !sandbox.shell("cat one.html").contains("<script>")) }
    }
}
