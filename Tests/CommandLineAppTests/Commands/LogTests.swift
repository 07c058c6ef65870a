import AssessmentModel
import ProjectStore
import Testing
import Workspace

@testable import CommandLineApp

/// What `cpo log` shows besides days and milestones.
struct LogTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: shall, title: Second, statement: Second.}",
        ])
        try sandbox.done("answer", project, "A", "met")
    }

    /// Mira works on the screens for a moment, and leaves.
    private func leave() throws {
        let files = UserFiles(sandbox.environment("Mira"))
        var reader = try AssessmentReader(project)
        let writer = try reader.writer(as: Person(sandbox.environment("Mira")).author(), state: files.state)
        try writer.keepPlace(["criterion": "A"], time: sandbox.now)
    }

    private func last(as person: String = "Mira") -> Sandbox.Outcome {
        sandbox.cpo("log", project, "--since", "last", as: person)
    }

    @Test func sinceLastIsWhatWasNotKnown() throws {
        try leave()
        #expect(last().output == "")
        // Older by the clock of another machine, and still news.
        sandbox.now = try #require(Timestamp("2020-01-01T00:00:00.000Z"))
        try sandbox.done("answer", project, "B", "unmet", as: "Ben")
        let lines = last().output.split(separator: "\n")
        #expect(lines.count == 1 && lines[0].hasSuffix("Ben  B  rated unmet"))
    }

    @Test func withoutALastTimeItSaysSo() throws {
        try leave()
        let outcome = last(as: "Ines")
        #expect(outcome.code == 2 && outcome.error.contains("Ines has not worked on this assessment"))
    }

    @Test func sessionsOfOlderProgramsGoByTheClock() throws {
        try leave()
        try sandbox.shell("sed -i '/\"known\"/,/}/d; s/},$/}/' p/sessions/*.json")
        #expect(last().code == 0 && last().output == "")
        sandbox.now = try #require(Timestamp("2026-05-04T00:00:00.000Z"))
        try sandbox.done("answer", project, "B", "unmet", as: "Ben")
        #expect(last().output.contains("rated unmet"))
    }

    @Test func thePlotIsAFileAndWords() throws {
        let output = try sandbox.done("log", project, "--plot", sandbox["plot.svg"])
        #expect(output.contains("claimed: from 0.0 % to 50.0 %\n"))
        #expect(try sandbox.shell("head -c 4 plot.svg") == "<svg")
        #expect(sandbox.cpo("log", project, "--plot", sandbox["plot.svg"]).code == 3, "it is there already")
        #expect(sandbox.cpo("log", project, "--plot", sandbox["plot.svg"], "--force").code == 0)
        #expect(sandbox.cpo("log", project, "--plot", "plot.png").code == 2)
        #expect(sandbox.cpo("log", project, "A", "--plot", "plot.svg").code == 2)
    }

    @Test func theLineModeHasTheTimeline() throws {
        try sandbox.done("answer", project, "B", "unmet", as: "Ben")
        let outcome = sandbox.cpo([project, "--plain"], lines: ["T", "1"])
        #expect(outcome.code == 0, "\(outcome.error)")
        #expect(outcome.output.contains("Ben, 14:02, 1 change\n1. 14:02 B: rated unmet\n"))
        #expect(outcome.output.contains("2. 14:02 A: rated met"))
    }

    @Test func theLineModeSaysWhatIsNewSinceTheLastTime() throws {
        try leave()
        try sandbox.done("answer", project, "A", "unmet", as: "Ben")
        let outcome = sandbox.cpo([project, "--plain"], lines: ["q"], isTerminal: true)
        #expect(outcome.output.contains("Since you left, 14:02"))
        #expect(outcome.output.contains("A: met → unmet, Ben 14:02, was yours"))
        #expect(!sandbox.cpo([project, "--plain"], lines: ["q"], isTerminal: true).output.contains("Since you left"))
    }

    @Test func namesAreSaidToBeUnproven() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject(against: ["{id: A, level: shall, title: First, statement: First.}"])
        try sandbox.done("answer", project, "A", "met")
        #expect(try sandbox.done("log", project).contains("Names are as people gave them"))
        let document = try sandbox.document("log", project, "--json")
        #expect(document["namesAreProven"]?.bool == false)
        let events = document["events"]?.elements.map { $0 } ?? []
        #expect(events.first?["what"]?.string == "rated met" && events.first?["party"]?.string == "vendor")
        #expect(events.allSatisfy { $0["id"]?.string?.count == 32 })
    }
}
