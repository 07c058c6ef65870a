import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Reports
import Screens
import Workspace

/// `cpo participant`
struct ParticipantCommand: NamedCommand {
    static let name = "participant"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Say who takes part in workshops, or remove a name.",
                "Festhalten, wer an Workshops teilnimmt, oder einen Namen entfernen."
            ).inHelp,
            discussion: LocalizedString(
                """
                Names are in no journal, only in the directory's folder "participants". So a name can be removed for good, \
                and every seal still holds.
                """,
                """
                Namen stehen in keinem Journal, nur im Ordner „participants“ des Verzeichnisses. So lässt sich ein Name \
                endgültig entfernen, und jedes Siegel hält weiter.
                """
            ).inHelp,
            subcommands: [
                ListParticipants.self, AddParticipant.self, RenameParticipant.self, RemoveParticipant.self,
            ])
    }
}

/// Who is meant.
private struct WhoArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The participant: the name, its beginning, or the identity.",
                "Wer gemeint ist: der Name, sein Anfang oder die Kennung."), valueName: "who"))
    var name: String

    /// Who it is. Nobody can read who somebody is that is found by the identity alone.
    func find(among participants: ParticipantList) throws(Failure) -> (id: ParticipantID, participant: Participant?) {
        let name = name.oneLine.trimmed
        if let found = try Speaker.find(name, among: participants) { return (found.id, found.participant) }
        if let id = ParticipantID(name), participants.unreadable.contains(id) { return (id, nil) }
        throw Failure(.usage, ParticipantText.unknown(name, participants.named.map(\.participant.name)))
    }
}

/// Where somebody comes from, and what they do.
private struct ParticularsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            LocalizedString("The organisation; an empty one removes it.", "Die Organisation; leer entfernt sie."),
            valueName: "name"))
    var organisation: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "What they do there or in the workshop; an empty text removes it.",
                "Die Rolle dort oder im Workshop; leer entfernt sie.")))
    var role: String?

    var isGiven: Bool { organisation != nil || role != nil }

    /// Whether the same is said of the participant already.
    func repeats(_ participant: Participant) -> Bool {
        organisation != nil && !participant.organisation.isEmpty || role != nil && !participant.role.isEmpty
    }

    func change(_ participant: inout Participant) {
        if let organisation { participant.organisation = organisation.oneLine.trimmed }
        if let role { participant.role = role.oneLine.trimmed }
    }
}

/// `cpo participant list`
struct ListParticipants: Command {
    static let name = "list"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "List the participants, and how much each has rated.",
                "Die Teilnehmer auflisten, und wie viel sie bewertet haben."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let participants = reader.participants
        if json {
            let origin = ReportOrigin(format: ParticipantsDocument.format, assessment, of: reader)
            try context.console.printDocument(ParticipantsDocument(origin, participants, in: assessment))
        } else {
            let lines = PreparationTable(participants, in: assessment, context.language).lines
            if lines.isEmpty { context.console.print(ParticipantText.none) }
            for line in lines { context.console.print(line) }
        }
        context.reportDamages(reader.damages)
    }
}

/// `cpo participant add`
struct AddParticipant: Command {
    static let name = "add"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString("Add somebody who takes part.", "Jemanden aufnehmen, der teilnimmt.").inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The name: a person's, or another such as \"Purchasing\".",
                "Der Name: der einer Person oder ein anderer wie „Einkauf“."), valueName: "name"))
    var participant: String

    @OptionGroup private var particulars: ParticularsOption

    func run(in context: CommandContext) throws {
        guard var added = Participant(spelled: participant), SigningName(added.name) != nil else {
            throw Failure(.usage, ParticipantText.noName)
        }
        if particulars.repeats(added) { throw Failure(.usage, ParticipantText.saidTwice) }
        particulars.change(&added)
        let id = try context.changeParticipants(in: project.path) { editor throws(StoreError) in try editor.add(added) }
        context.console.print(ParticipantText.added(added, id))
    }
}

/// `cpo participant rename`
struct RenameParticipant: Command {
    static let name = "rename"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Change the name, the organisation or the role of a participant.",
                "Name, Organisation oder Rolle eines Teilnehmers ändern."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup private var who: WhoArgument

    @Argument(help: ArgumentHelp(LocalizedString("The new name.", "Der neue Name."), valueName: "name"))
    var newName: String?

    @OptionGroup private var particulars: ParticularsOption

    func run(in context: CommandContext) throws {
        guard newName != nil || particulars.isGiven else { throw Failure(.usage, ParticipantText.nothingToChange) }
        let participants = try context.participants(in: project.path)
        let found = try who.find(among: participants)
        var participant = found.participant ?? Participant(name: "")
        if newName != nil || found.participant == nil {
            guard let name = SigningName(newName ?? "") else { throw Failure(.usage, ParticipantText.noName) }
            participant.name = name.text
        }
        particulars.change(&participant)
        let changed = participant
        if changed != found.participant {
            try context.changeParticipants(in: project.path) { editor throws(StoreError) in
                try editor.keep(changed, as: found.id)
            }
        }
        context.console.print(ParticipantText.changed(changed))
    }
}

/// `cpo participant remove`
struct RemoveParticipant: Command {
    static let name = "remove"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Remove a name for good; what was said stays, without it.",
                "Einen Namen endgültig entfernen; was gesagt wurde, bleibt ohne ihn."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup private var who: WhoArgument

    func run(in context: CommandContext) throws {
        let participants = try context.participants(in: project.path)
        let found = try who.find(among: participants)
        let ratings = try context.changeParticipants(in: project.path) { editor throws(StoreError) in
            try editor.removeName(of: found.id)
            return editor.assessment.ratings(of: found.id)
        }
        for line in ParticipantText.removed(found.participant?.name, found.id, ratings: ratings) {
            context.console.print(line)
        }
    }
}

extension CommandContext {
    fileprivate func participants(in path: String) throws(Failure) -> ParticipantList {
        do throws(StoreError) { return try Project.participants(at: path) } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
    }

    @discardableResult
    fileprivate func changeParticipants<Value>(
        in path: String, _ change: (borrowing AssessmentEditor) throws(StoreError) -> Value
    ) throws(Failure) -> Value {
        let editor = try edit(path, as: nil)
        do throws(StoreError) { return try change(editor) } catch { throw Failure(.io, ErrorText.command(error)) }
    }
}
