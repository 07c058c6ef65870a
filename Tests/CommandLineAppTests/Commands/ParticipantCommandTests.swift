import AssessmentModel
import ProjectStore
import Testing
import Workspace

@testable import CommandLineApp

/// Participants from the shell: who they are, what they say in voices of their own, and what is left once a name is
/// gone.
struct ParticipantCommandTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
    }

    private func id(_ name: String) throws -> ParticipantID {
        try #require(try Project.participants(at: project).named.first { $0.participant.name == name }?.id)
    }

    @Test("a participant is spelled as for a workshop, options add to that, and nothing is dropped")
    func spelled() throws {
        try sandbox.done("participant", "add", project, "Anna Roth; Acme; quality")
        try sandbox.done("participant", "add", project, "Ben; Beta", "--role", "Gamma")
        for words in [["Cem; Delta", "--organisation", "Gamma"], ["Cem; Delta; role; more"]] {
            #expect(sandbox.cpo(["participant", "add", project] + words).code == 2)
        }
        let list = try sandbox.done("participant", "list", project)
        for words in ["Anna Roth", "Acme", "quality", "Ben", "Beta", "Gamma"] { #expect(list.contains(words)) }
        #expect(!list.contains(";") && !list.contains("Cem"))
    }

    @Test func peopleAreAddedRenamedAndListed() throws {
        try sandbox.done(
            "participant", "add", project, "Anna  Roth", "--organisation", "Acme GmbH", "--role", "quality")
        try sandbox.done("participant", "add", project, "Purchasing")
        #expect(
            try sandbox.done("participant", "rename", project, "anna", "Anna Weber", "--role", "")
                == "From now on: Anna Weber (Acme GmbH)\n")
        let list = try sandbox.done("participant", "list", project)
        #expect(list.split(separator: "\n").count == 2)
        #expect(list.contains("Anna Weber") && list.contains("0 of") && list.contains("Acme GmbH"))
        let json = try sandbox.done("participant", "list", project, "--json")
        #expect(json.contains(#""name": "Purchasing""#) && json.contains(#""prepared": 0"#))
        #expect(sandbox.cpo("verify", project).code == 0)
    }

    @Test(
        "Who is not known, or could be several, is refused and nothing changes",
        arguments: [
            (["rename", "P", "Zoe", "Zoë"], "No participant is called \"Zoe\". There are: Anna Roth, Anna Weber."),
            (["remove", "P", "Anna"], "\"Anna\" could be several participants."),
            (["rename", "P", "Anna Roth"], "Say what is different"), (["add", "P", "  "], "needs a name"),
        ])
    func refusals(_ arguments: [String], _ words: String) throws {
        for name in ["Anna Roth", "Anna Weber"] { try sandbox.done("participant", "add", project, name) }
        let before = try Project.participants(at: project)
        let outcome = sandbox.cpo(["participant"] + arguments.map { $0 == "P" ? project : $0 })
        #expect(outcome.code == 2 && outcome.error.contains(words), "\(outcome.error)")
        #expect(try Project.participants(at: project) == before)
    }

    @Test("whose file is damaged is named, keeps strangers from being added, and is meant by the identity")
    func damaged() throws {
        for name in ["Anna", "Ben"] { try sandbox.done("participant", "add", project, name) }
        let (anna, ben) = (try id("Anna"), try id("Ben"))
        for id in [anna, ben] { try sandbox.write("", to: "acme/participants/\(id).json") }
        #expect(sandbox.cpo("score", project).error.contains("Damaged: participants/"))
        let outcome = sandbox.cpo("answer", project, "IOP-01", "met", "--as", "Anna")
        #expect(outcome.code == 3 && outcome.error.contains("cpo participant rename DIR"), "\(outcome.error)")
        #expect(sandbox.cpo("participant", "rename", project, anna.text, "--role", "quality").code == 2)
        try sandbox.done("participant", "rename", project, anna.text, "Anna")
        #expect(try sandbox.done("participant", "remove", project, ben.text).contains("a damaged file"))
        #expect(try Project.participants(at: project).named.map(\.id) == [anna])
        #expect(sandbox.cpo("verify", project).code == 0)
    }

    @Test func aVoiceOfOnesOwnDoesNotCount() throws {
        try sandbox.done("answer", project, "IOP-01", "unmet")
        let before = try sandbox.done("score", project)
        let outcome = sandbox.cpo("answer", project, "IOP-01", "met", "--comment", "Works here.", "--as", "Anna")
        #expect(outcome.code == 0 && outcome.error == "cpo: Anna is new here and was added to the participants.\n")
        #expect(outcome.output.contains("own answers"))
        #expect(try sandbox.done("score", project) == before)
        #expect(sandbox.cpo("answer", project, "IOP-02", "met", "--as", "an").error.isEmpty)
        #expect(try Project.participants(at: project).named.count == 1)
        let shown = try sandbox.done("show", project, "IOP-01")
        let id = try id("Anna")
        #expect(
            shown.contains("Anna") && shown.contains("Works here.") && !shown.contains("participant \(id)"))
        #expect(try sandbox.done("show", project).contains("In voices of their own:\n  Anna"))
        let json = try sandbox.done("show", project, "IOP-01", "--json")
        for part in [
            #""participants": ["#, #""id": "\#(id)""#, #""name": "Anna""#, #""comment": "Works here.""#,
        ] {
            #expect(json.contains(part), "\(part)")
        }
        #expect(try sandbox.done("log", project, "IOP-01").contains("Anna (participant)"))
    }

    @Test func nothingOfTheNameIsInAnyOtherFile() throws {
        try sandbox.done("answer", project, "IOP-01", "met", "--as", "Zaphod")
        _ = sandbox.cpo([project, "--plain", "--as", "Zaphod"], lines: ["IOP-02", "m", "q"])
        #expect(
            try sandbox.shell("grep -rli zaphod acme || true")
                == "participants/\(try id("Zaphod")).json\n".prefixed("acme/"))
        #expect(try sandbox.shell("find acme -iname '*zaphod*'").isEmpty)
    }

    @Test func onlyOneOfTwoSigns() throws {
        for arguments in [
            [project, "--by", "Mira", "--as", "Anna"],
            ["answer", project, "IOP-01", "met", "--by", "Mira", "--as", "Anna"],
        ] {
            let outcome = sandbox.cpo(arguments)
            #expect(outcome.code == 2 && outcome.error.contains("Use either --as or --by"), "\(outcome.error)")
        }
        #expect(sandbox.cpo("--as", "Anna").code == 2)
        #expect(try Project.participants(at: project).named.isEmpty)
    }

    @Test func whatOnlyOthersSayIsRefusedInLinesToo() throws {
        let outcome = sandbox.cpo(
            [project, "--plain", "--as", "Anna"], lines: ["IOP-01", "m", "f", "I Bob", "z", "q"])
        #expect(outcome.output.contains("A participant can rate, comment and attach evidence."))
        #expect(outcome.output.contains("start again without --as"))
        let assessment = try AssessmentReader(project).takeAssessment()
        #expect(assessment.answer(of: .participant(try id("Anna")), at: 0).rating == nil)
        #expect(assessment.answers[0] == Answer())
    }

    @Test func aRemovedNameLeavesWhatWasSaidAndEverySeal() throws {
        try sandbox.done("answer", project, "IOP-01", "met", "--as", "Zaphod")
        try sandbox.shell("ssh-keygen -q -t ed25519 -N '' -C mira -f mira")
        try sandbox.done("seal", project, "First", "--key", sandbox["mira"])
        let id = try id("Zaphod")
        let removed = try sandbox.done("participant", "remove", project, "Zaphod")
        #expect(removed.contains("Gone from this directory: the name Zaphod"))
        #expect(removed.contains("\"participant \(id.text.prefix(4))\": 1 rating"))
        #expect(removed.contains("Other copies"))
        #expect(sandbox.cpo("verify", project).code == 0)
        #expect(try sandbox.shell("grep -rl Zaphod acme || true").isEmpty)
        #expect(try sandbox.done("show", project, "IOP-01").contains("participant \(id.text.prefix(4))"))
        #expect(sandbox.cpo("participant", "remove", project, "Zaphod").code == 2)
    }

    @Test func aMergeSaysWhoIsSomebodyElse() throws {
        try sandbox.done("participant", "add", project, "Anna")
        try sandbox.shell("cp -a acme copy")
        try sandbox.done("participant", "rename", sandbox["copy"], "Anna", "Anna Roth")
        try sandbox.done("participant", "add", sandbox["copy"], "Ben")
        let merged = try sandbox.done("merge", project, sandbox["copy"])
        #expect(merged.contains("copy: 1 participant\n"))
        #expect(merged.contains("The participant Anna is Anna Roth in copy. What is here stays"))
        #expect(try Project.participants(at: project).named.map(\.participant.name) == ["Anna", "Ben"])
    }

    @Test func anAuditOnlyReadsThem() throws {
        try sandbox.done("participant", "add", project, "Anna")
        try sandbox.done("audit", project, "--into", sandbox["mine"], "--status")
        #expect(try sandbox.done("participant", "list", sandbox["mine"]).contains("Anna"))
        #expect(sandbox.cpo("participant", "add", sandbox["mine"], "Ben").code == 3)
        #expect(sandbox.cpo("answer", sandbox["mine"], "IOP-01", "met", "--as", "Ben").code == 3)
        #expect(try Project.participants(at: project).named.count == 1)
    }
}

extension String {
    fileprivate func prefixed(_ prefix: String) -> String { prefix + self }
}
