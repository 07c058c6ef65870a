import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Workspace

/// `cpo vote`
struct Vote: Command {
    static let name = "vote"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Vote in a secret round, or show your vote once everybody has.",
                "In einer geheimen Runde abstimmen, oder die Stimme aufdecken, sobald alle abgestimmt haben."
            ).inHelp,
            usage: """
                cpo vote <dir> <criterion> <rating> [--reason <reason>] --as <name>
                cpo vote <dir> [<criterion>] --as <name>
                """,
            discussion: LocalizedString(
                """
                The directory gets only a hash of the vote, until everybody has voted. The vote itself waits in your own \
                files, so it can be shown only at the machine where it was cast.
                """,
                """
                Ins Verzeichnis kommt nur ein Hash der Stimme, bis alle abgestimmt haben. Die Stimme selbst wartet in Ihren \
                eigenen Dateien und lässt sich nur an dem Rechner aufdecken, an dem sie abgegeben wurde.
                """
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.oneOrAll))
    var criterion: String?

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The rating: met, partly, unmet or na; without it, only how far the round is.",
                "Die Bewertung: met (erfüllt), partly (teilweise), unmet (nicht) oder na (nicht anwendbar); ohne sie nur, "
                    + "wie weit die Runde ist.")))
    var rating: String?

    @Option(help: ArgumentHelp(LocalizedString("Why you vote so.", "Warum Sie so stimmen.")))
    var reason: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(LocalizedString("Who you are.", "Wer Sie sind."), valueName: "name"))
    var voter: String

    func validate() throws {
        if reason != nil, rating == nil { throw ValidationError(VoteText.reasonAlone.inHelp) }
    }

    func run(in context: CommandContext) throws {
        let id = try voter(in: context)
        var editor = try context.edit(project.path, speakingAs: voter)
        let index = try criterion.map { try Catalogs.index(of: $0, in: editor.assessment.catalog) }
        if let rating, let index {
            let target = editor.assessment.catalog.criteria[index]
            let ballots = editor.assessment.ballots(of: id).filter { $0.criterion == index }
            guard let ballot = ballots.last(where: { $0.state == .open }) else {
                let state = ballots.last.map { VoteText.line(target.id, BallotText.state($0)) }
                throw Failure(.no, state ?? BallotText.noRound(at: target.id))
            }
            let judgement = try judgement(rating, of: target, on: editor.assessment.catalog.scale)
            do throws(StoreError) {
                try editor.vote(judgement, in: ballot, state: context.files.state, at: context.now)
            } catch {
                throw Failure(.io, ErrorText.command(error))
            }
            try editor.commit()
        }
        let isComplete = try show(by: id, &editor, in: context)
        let ballots = editor.assessment.ballots(of: id).filter { index == nil || $0.criterion == index }
        report(ballots, editor.assessment, in: context)
        if !isComplete { throw Failure(.no) }
    }

    /// Only those whom the project knows can have a vote.
    private func voter(in context: CommandContext) throws(Failure) -> ParticipantID {
        let participants: ParticipantList
        do throws(StoreError) { participants = try Project.participants(at: project.path) } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
        guard let found = try Speaker.find(voter.oneLine.trimmed, among: participants) else {
            throw Failure(.usage, ParticipantText.unknown(voter, participants.named.map(\.participant.name)))
        }
        return found.id
    }

    private func judgement(_ word: String, of criterion: Criterion, on scale: Scale) throws(Failure) -> Judgement {
        let judgement: Judgement?
        do throws(RatingWords.Fault) {
            judgement = try RatingWords.vote(word, because: reason ?? "", of: criterion, on: scale)
        } catch {
            throw Failure(.usage, CommandText.line(error))
        }
        guard let judgement else { throw Failure(.usage, VoteText.notOpen) }
        return judgement
    }

    /// Shows every vote that is due.
    ///
    /// - Returns: false if one was cast at another machine.
    private func show(
        by id: ParticipantID, _ editor: inout AssessmentEditor, in context: CommandContext
    ) throws(Failure) -> Bool {
        var isComplete = true
        var shown: [Commitment] = []
        for ballot in editor.assessment.ballots(of: id) {
            guard case .due(let commitment) = ballot.state else { continue }
            do throws(StoreError) {
                if try editor.show(commitment, of: ballot, state: context.files.state, at: context.now) {
                    shown.append(commitment)
                    continue
                }
            } catch {
                throw Failure(.io, ErrorText.command(error))
            }
            isComplete = false
            let lost = BallotText.lost(editor.assessment.catalog.criteria[ballot.criterion].id)
            context.console.printError("cpo: \(lost[context.language])")
        }
        guard !shown.isEmpty else { return isComplete }
        try editor.commit()
        for commitment in shown { editor.forgetBallot(commitment, state: context.files.state) }
        return isComplete
    }

    private func report(_ ballots: [Ballot], _ assessment: Assessment, in context: CommandContext) {
        if ballots.isEmpty { return context.console.print(BallotText.noRound) }
        let participants = (try? Project.participants(at: project.path)) ?? ParticipantList()
        for ballot in ballots {
            let id = assessment.catalog.criteria[ballot.criterion].id
            context.console.print(VoteText.line(id, BallotText.state(ballot)))
            guard !ballot.entry.ballots.isEmpty else { continue }
            context.console.print(
                VoteText.line(id, BallotText.votes(ballot.entry, participants, on: assessment.catalog.scale)))
        }
    }
}

/// Messages of `cpo vote`.
enum VoteText {
    static let reasonAlone = LocalizedString(
        "A reason belongs to a rating.", "Eine Begründung gehört zu einer Bewertung.")
    static let notOpen = LocalizedString(
        "A vote needs a rating: met, partly, unmet or na.",
        "Eine Stimme braucht eine Bewertung: met, partly, unmet oder na.")

    static func line(_ id: CriterionID, _ what: LocalizedString) -> LocalizedString {
        LocalizedString { "\(id): \(what[$0])" }
    }
}
