import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Screens
import Workspace

/// `cpo workshop`
struct WorkshopCommand: Command {
    static let name = "workshop"

    /// What happens to the workshop that is open.
    enum Step: String, EnumerableFlag {
        case pause
        case goOn = "continue"
        case end

        static func name(for value: Step) -> NameSpecification { [.customLong(value.rawValue)] }

        static func help(for value: Step) -> ArgumentHelp? {
            switch value {
            case .pause: ArgumentHelp(LocalizedString("Begin a break.", "Eine Pause beginnen."))
            case .goOn: ArgumentHelp(LocalizedString("Go on after a break.", "Nach einer Pause fortsetzen."))
            case .end: ArgumentHelp(LocalizedString("End it.", "Ihn beenden."))
            }
        }

        var phase: Workshop.Phase {
            switch self {
            case .pause: .paused
            case .goOn: .running
            case .end: .ended
            }
        }
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Conduct a workshop: who is in the room, what is to be covered, how long.",
                "Einen Workshop leiten: wer im Raum ist, was behandelt wird, wie lange."
            ).inHelp,
            discussion: WorkshopCommandText.help.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Option(
        name: .customLong("participant"),
        help: ArgumentHelp(
            LocalizedString(
                "Who takes part, for instance \"Anna Berg; Acme; purchasing\"; can be given several times.",
                "Wer teilnimmt, zum Beispiel „Anna Berg; Acme; Einkauf“; mehrmals möglich."), valueName: "name"))
    var participants: [String] = []

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "What is to be covered: \"open\", a category by number or title, or a search such as \"#shall #open\".",
                "Was behandelt wird: „offen“, eine Kategorie mit Nummer oder Titel, oder eine Suche wie „#muss #offen“."
            ),
            valueName: "text"))
    var cover: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("How long people work, without breaks.", "Wie lange gearbeitet wird, ohne Pausen."),
            valueName: "minutes"))
    var minutes: Int?

    @ArgumentParser.Flag var step: Step?

    @OptionGroup var signature: SignatureOption
    @OptionGroup var projector: ProjectorOption

    func validate() throws {
        if let minutes, !Workshop.possibleMinutes.contains(minutes) {
            throw ValidationError(WorkshopCommandText.noSuchTime.inHelp)
        }
        if step != nil, !participants.isEmpty || cover != nil || minutes != nil {
            throw ValidationError(WorkshopCommandText.eitherOr.inHelp)
        }
        if participants.contains(where: { Participant(spelled: $0) == nil }) {
            throw ValidationError(WorkshopCommandText.noName.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        if let step { return try take(step, in: context) }
        let hasScreens = !context.isPlain && context.console.isTerminal
        let isAsked = !participants.isEmpty || cover != nil || minutes != nil
        let agenda = try cover.map { try self.agenda(covering: $0, in: context) }
        let request = try begin(agenda, isAsked: isAsked, hasScreens: hasScreens, in: context)
        guard hasScreens else { return context.console.print(WorkshopCommandText.begun) }
        try InteractiveProgram(
            context, author: context.person.author(given: signature.by), isProjected: projector.isOn, workshop: request
        ).run(.work(project.path))
    }

    /// Adds the participants, and records the workshop if enough is known for that. The journal is free again then, for
    /// the screens.
    private func begin(
        _ agenda: (criteria: [CriterionID], topic: String)?, isAsked: Bool, hasScreens: Bool, in context: CommandContext
    ) throws -> WorkshopRequest {
        var editor = try context.edit(project.path, as: signature.by)
        let base = context.person.author(given: signature.by).base
        let workshops = editor.assessment.details.workshops
        if workshops.open.contains(where: { workshops.isConducted($0.id, by: base) }) {
            guard !isAsked else { throw Failure(.usage, WorkshopCommandText.isOpen) }
            guard hasScreens else { throw Failure(.usage, WorkshopCommandText.isOpenAlready) }
            return WorkshopRequest()
        }
        let known = editor.project.participants
        let last = workshops.standing.last?.content?.participants.filter { known[$0] != nil } ?? []
        let isEnough = agenda != nil && (!participants.isEmpty || !last.isEmpty)
        guard isEnough || hasScreens else { throw Failure(.usage, WorkshopCommandText.needsScreens) }
        let present = try add(to: &editor, known)
        let request = WorkshopRequest(participants: present, minutes: minutes)
        guard isEnough, let agenda else { return request }
        let workshop = Workshop(
            participants: present.isEmpty ? last : present, agenda: agenda.criteria, topic: agenda.topic,
            minutes: minutes)
        try editor.change(.workshop(.add(workshop)), in: .assessment, at: context.now)
        try editor.commit()
        return request
    }

    /// The identities of the participants. Whoever is known already, by name and organisation, stays who they are.
    private func add(to editor: inout AssessmentEditor, _ known: ParticipantList) throws -> [ParticipantID] {
        var ids: [ParticipantID] = []
        for participant in participants.compactMap(Participant.init(spelled:)) {
            let same = known.named.first { _, other in
                other.name.lowercased() == participant.name.lowercased()
                    && (participant.organisation.isEmpty || other.organisation == participant.organisation)
            }
            do throws(StoreError) {
                let id = if let same { same.id } else { try editor.add(participant) }
                if !ids.contains(id) { ids.append(id) }
            } catch {
                throw Failure(.io, ErrorText.command(error))
            }
        }
        return ids
    }

    private func agenda(
        covering text: String, in context: CommandContext
    ) throws -> (criteria: [CriterionID], topic: String) {
        let model = try OpenedAssessment(project.path, view: nil).model(
            .review, context.language, clock: context.clock())
        guard let agenda = model.agenda(covering: text) else {
            throw Failure(.usage, WorkshopCommandText.nothingToCover(text))
        }
        return agenda
    }

    /// Begins a break, goes on, or ends.
    private func take(_ step: Step, in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let workshops = editor.assessment.details.workshops
        let base = context.person.author(given: signature.by).base
        let own = workshops.open.filter { workshops.isConducted($0.id, by: base) }
        let open = own.isEmpty ? workshops.open : own
        guard let workshop = open.last else { throw Failure(.usage, WorkshopCommandText.noneIsOpen) }
        guard open.count == 1 || !own.isEmpty else { throw Failure(.usage, WorkshopCommandText.severalAreOpen) }
        if workshops.phase(of: workshop.id) != step.phase || own.isEmpty {
            try editor.change(.phase(workshop.id, step.phase), in: .assessment, at: context.now)
            try editor.commit()
        }
        context.console.print(WorkshopCommandText.done(step.phase))
    }
}

extension WorkshopList {
    /// Whether a person at this machine conducts the workshop.
    fileprivate func isConducted(_ id: WorkshopID, by base: WriterID) -> Bool {
        turns(of: id).last?.order.writer.isWindow(of: base) ?? false
    }
}
