import AssessmentModel
import Glibc
import ProjectStore
import Screens
import Testing
import Workspace

@testable import CommandLineApp

/// Secret rounds from the shell, and in the program that is open meanwhile.
struct VoteTests {
    private let sandbox: Sandbox
    private let project: String
    private let ids: [ParticipantID]

    /// Mira opens a round about IOP-01 for Anna and Ben, each with files of their own.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
        for name in ["Anna", "Ben"] { try sandbox.done("participant", "add", project, name) }
        ids = try Project.participants(at: project).named.map(\.id)
        try openRound()
    }

    private func openRound() throws {
        let files = UserFiles(sandbox.environment("Mira"))
        var editor = try AssessmentEditor(project, as: Author(name: "Mira"), state: files.state)
        try editor.record(.round(.add(Round(of: ids, method: .atOwnMachines))), in: .criterion(0), at: sandbox.now)
        try editor.save()
    }

    private func state(_ name: String) -> [String: String] { ["XDG_STATE_HOME": "\(sandbox.work)/state-\(name)"] }

    private func vote(_ words: String..., by name: String, at machine: String? = nil) -> Sandbox.Outcome {
        sandbox.cpo(["vote", project] + words + ["--as", name], with: state(machine ?? name))
    }

    @Test func votesAreSecretUntilAllAreIn() throws {
        let first = vote("IOP-01", "partly", "--reason", "No errors listed.", by: "Anna")
        #expect(first.code == 0 && first.output == "IOP-01: voted, waiting for 1 of 2\n", "\(first.error)")
        #expect(try sandbox.shell("grep -rl 'No errors' acme || true").isEmpty)
        #expect(vote("IOP-01", "met", by: "Anna").code == 1)
        let second = vote("IOP-01", "met", by: "Ben")
        #expect(second.output.contains("IOP-01: everybody has voted, your vote is shown\n"))
        let shown = vote(by: "Anna")
        #expect(shown.output == "IOP-01: all votes are shown\nIOP-01: Anna: partly met, Ben: met\n", "\(shown.error)")
        #expect(try sandbox.shell("find state-Anna -name '*.json' -path '*ballots*'").isEmpty)
        let assessment = try AssessmentReader(project).takeAssessment()
        #expect(
            assessment.answer(of: .participant(ids[0]), at: 0).judgement.current?.value
                == Judgement(.partial, reason: "No errors listed."))
        #expect(assessment.answers[0] == Answer())
        #expect(sandbox.cpo("verify", project).code == 0)
    }

    @Test("whoever votes again in a copy, once the votes are known, is named by check and verify")
    func changedInACopy() throws {
        try sandbox.shell("cp -r '\(project)' '\(project)-copy'")
        for name in ["Anna", "Ben"] { _ = vote("IOP-01", "met", by: name) }
        _ = vote(by: "Anna")
        for rating in ["met", "unmet", "met"] { try sandbox.done("answer", "\(project)-copy", "IOP-02", rating) }
        let again = sandbox.cpo(["vote", "\(project)-copy", "IOP-01", "unmet", "--as", "Anna"], with: state("Anna2"))
        #expect(again.code == 0, "\(again.error)")
        try sandbox.done("merge", project, "\(project)-copy")
        #expect(vote(by: "Ben").output.contains("Anna: ≠, Ben: met"))
        let words = "Anna voted more than once"
        let check = sandbox.cpo("check", project)
        #expect(check.code == 1 && check.error.contains(words) && check.error.contains("1 vote does not count."))
        let verify = sandbox.cpo("verify", project)
        #expect(verify.code == 1 && verify.output.contains(words) && !verify.output.contains("Intact"))
        #expect(verify.output.contains("The files are intact, but 1 vote does not count"))
    }

    @Test func aVoteThatWasCastElsewhereIsToldAndShownThere() throws {
        _ = vote("IOP-01", "met", by: "Anna")
        _ = vote("IOP-01", "met", by: "Ben")
        let elsewhere = vote(by: "Anna", at: "Ben")
        #expect(elsewhere.code == 1 && elsewhere.error.contains("you can vote again in a new round"))
        #expect(vote(by: "Anna").code == 0)
        try openRound()
        #expect(vote("IOP-01", "unmet", by: "Anna").code == 0)
    }

    @Test(arguments: [
        (["IOP-01", "splendid"], 2, "There is no rating"), (["IOP-01", "open"], 2, "A vote needs a rating"),
        (["IOP-02", "met"], 1, "No round about IOP-02"), (["IOP-01", "na"], 2, "Say why IOP-01 is not applicable"),
    ])
    func refusals(_ words: [String], _ code: Int32, _ text: String) throws {
        let outcome = sandbox.cpo(["vote", project] + words + ["--as", "Anna"])
        #expect(outcome.code == code && outcome.error.contains(text), "\(outcome.error)")
        #expect(sandbox.cpo("vote", project, "IOP-01", "met", "--as", "Zoe").code == 2)
        #expect(try AssessmentReader(project).takeAssessment().rounds[0]?.standing.first?.voted.isEmpty == true)
    }

    @Test func theLineModeVotesAndShows() throws {
        let outcome = sandbox.cpo(
            [project, "--plain", "--as", "Anna"], with: state("Anna"), lines: ["vote p No errors listed.", "vote", "q"])
        #expect(outcome.output.contains("A secret round about IOP-01 waits for your vote"))
        #expect(outcome.output.contains("You have voted."))
        #expect(outcome.output.contains("IOP-01: voted, waiting for 1 of 2."))
        _ = vote("IOP-01", "met", by: "Ben")
        let next = sandbox.cpo([project, "--plain", "--as", "Anna"], with: state("Anna"), lines: ["q"])
        #expect(next.output.contains("Everybody has voted; your vote is shown."))
        #expect(vote(by: "Ben").output.contains("Anna: partly met, Ben: met"))
    }

    /// Anna's program, and what its screens look at.
    private func annasHandler() throws -> WorkEffectHandler {
        var opened = try OpenedAssessment(project, view: nil, voice: "Anna")
        let files = UserFiles(sandbox.environment("Anna", state("Anna")))
        let writer = try opened.reader.writer(as: Author(participant: ids[0]), state: files.state)
        return WorkEffectHandler(writer, after: opened.reader, files: files, now: sandbox.now)
    }

    private func annasModel() throws -> Model {
        try OpenedAssessment(project, view: nil, voice: "Anna").model(.work(author: ids[0].signature), .english)
    }

    @Test func theOpenProgramCastsAndShowsAndForgets() throws {
        var handler = try annasHandler()
        var model = try annasModel()
        var watch = BallotWatch()
        let ballot = try #require(watch.look(at: model).open.first)
        let cast = VoteOrder(.cast(Judgement(.met)), of: ballot, in: model)
        for message in handler.carryOut(.vote(cast), now: sandbox.now) {
            if case .recorded(let event) = message { model.apply(event) }
        }
        _ = handler.settle(now: sandbox.now)
        #expect(watch.look(at: model).due.isEmpty)
        #expect(vote("IOP-01", "unmet", by: "Ben").code == 0)
        for message in handler.work(now: sandbox.now + 2_000) {
            if case .arrived(let events) = message { events.forEach { model.apply($0) } }
        }
        let due = try #require(watch.look(at: model).due.first)
        for message in handler.carryOut(.showVote(due), now: sandbox.now) {
            if case .recorded(let event) = message { model.apply(event) }
        }
        #expect(model.assessment.answers[0].rating == .met)
        #expect(try !sandbox.shell("find state-Anna -path '*ballots*' -name '*.json'").isEmpty)
        _ = handler.settle(now: sandbox.now)
        #expect(try sandbox.shell("find state-Anna -path '*ballots*' -name '*.json'").isEmpty)
        #expect(model.assessment.ballots(of: ids[0]).first?.state == .shown)
    }

    @Test func namesThatOthersAddOrRemoveArriveWhileItIsOpen() throws {
        var handler = try annasHandler()
        func people(_ messages: [Message]) -> ParticipantList? {
            messages.lazy.compactMap { if case .participants(let list, _) = $0 { list } else { nil } }.first
        }
        #expect(people(handler.work(now: sandbox.now)) == nil)
        try sandbox.done("participant", "add", project, "Clara")
        #expect(
            people(handler.work(now: sandbox.now + 2_000))?.named.map(\.participant.name) == ["Anna", "Ben", "Clara"])
        try sandbox.done("participant", "remove", project, "Clara")
        #expect(people(handler.work(now: sandbox.now + 4_000))?.named.count == 2)
        #expect(people(handler.work(now: sandbox.now + 6_000)) == nil)
    }
}
