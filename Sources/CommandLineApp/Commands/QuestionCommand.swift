import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Workspace

/// `cpo question`
struct QuestionCommand: Command {
    static let name = "question"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Ask another party, reply to a question, or close it.",
                "Andere Beteiligte fragen, auf eine Frage antworten oder sie schließen."
            ).inHelp,
            usage: """
                cpo question <dir> [<criterion>] <text> [--party <party>]
                cpo question <dir> <question> --reply <text> [--party <party>]
                cpo question <dir> <question> --close | --reopen | --remove [--party <party>]
                """,
            discussion: QuestionCommandText.discussion.inHelp)
    }

    /// What becomes of a question.
    enum Settlement: String, EnumerableFlag {
        case close, reopen, remove

        static func help(for value: Settlement) -> ArgumentHelp? {
            switch value {
            case .close:
                ArgumentHelp(
                    LocalizedString(
                        "Close it: the answer will do. Only who asked can.",
                        "Schließen: Die Antwort genügt. Das kann nur, wer gefragt hat."))
            case .reopen: ArgumentHelp(LocalizedString("Open it again.", "Wieder öffnen."))
            case .remove: ArgumentHelp(LocalizedString("Take it back.", "Zurücknehmen."))
            }
        }
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The criterion that it is about, if there is one, and what is asked; or the question, for instance Q-02.",
                "Das Kriterium, um das es geht, falls es eines gibt, und was gefragt wird; oder die Frage, etwa Q-02."),
            valueName: "words"))
    var words: [String]

    @Option(help: ArgumentHelp(LocalizedString("What to reply.", "Was zu antworten ist."), valueName: "text"))
    var reply: String?

    @ArgumentParser.Flag var settlement: Settlement?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Whose voice it is: vendor, customer or provider; by default that of the directory.",
                "Wessen Stimme es ist: vendor (Anbieter), customer (Kunde) oder provider (Dienstleister); sonst die des "
                    + "Verzeichnisses.")))
    var party: Party?

    @OptionGroup var signature: SignatureOption

    private var isAboutOne: Bool { reply != nil || settlement != nil }

    func validate() throws {
        if words.isEmpty || words.count > 2 || (isAboutOne && words.count != 1) {
            throw ValidationError(QuestionCommandText.words.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let party = try voice(in: editor.assessment)
        let id =
            try isAboutOne ? change(words[0], of: party, &editor, in: context) : ask(of: party, &editor, in: context)
        try editor.commit()
        report(id, in: editor.assessment, context)
    }

    /// The party that speaks. An auditor's directory has one voice, and nobody borrows the auditor's.
    private func voice(in assessment: Assessment) throws(Failure) -> Party {
        guard let party, party != assessment.voice else { return assessment.voice }
        guard assessment.voice != .auditor, party != .auditor else {
            throw Failure(.usage, QuestionCommandText.notYours(party))
        }
        return party
    }

    private func ask(of party: Party, _ editor: inout AssessmentEditor, in context: CommandContext) throws -> QuestionID
    {
        let list = editor.assessment.details.questions
        let text = (words.last ?? "").unixLines
        if words.count == 1, list.called(text) != nil { throw Failure(.usage, QuestionCommandText.whatAbout(text)) }
        if words.count == 1, editor.assessment.catalog.index(of: CriterionID(text)) != nil {
            throw Failure(.usage, QuestionText.emptyText)
        }
        guard text.contains(where: { !$0.isWhitespace }) else { throw Failure(.usage, QuestionText.emptyText) }
        let criterion = try words.count < 2 ? nil : Catalogs.index(of: words[0], in: editor.assessment.catalog)
        let question = Question(
            number: list.entries.nextNumber,
            criterion: criterion.map { editor.assessment.catalog.criteria[$0].id }, text: text)
        return try record(.question(.add(question)), as: party, &editor, at: context.now)
    }

    /// Replies to a question, closes it or opens it again.
    private func change(
        _ label: String, of party: Party, _ editor: inout AssessmentEditor, in context: CommandContext
    ) throws -> QuestionID {
        let list = editor.assessment.details.questions
        guard let entry = list.called(label) else {
            throw Failure(.usage, QuestionCommandText.unknown(label, list.standing.map { list.label(of: $0.id) }))
        }
        if let settlement {
            if let asker = entry.addition?.party, asker != party {
                throw Failure(.usage, QuestionText.onlyAsker(list.label(of: entry.id), asker))
            }
            let change: Change =
                switch settlement {
                case .close: .close(entry.id, true)
                case .reopen: .close(entry.id, false)
                case .remove: .question(.amend(entry.id, nil))
                }
            // A reply comes before what becomes of the question.
            if let reply { try say(reply, to: entry.id, as: party, &editor, at: context.now) }
            _ = try record(change, as: party, &editor, at: context.now)
        } else if let reply {
            try say(reply, to: entry.id, as: party, &editor, at: context.now)
        }
        return entry.id
    }

    private func say(
        _ text: String, to id: QuestionID, as party: Party, _ editor: inout AssessmentEditor, at now: Timestamp
    ) throws(Failure) {
        guard text.contains(where: { !$0.isWhitespace }) else { throw Failure(.usage, QuestionText.emptyReply) }
        let reply = QuestionReply(to: id, text: text.unixLines)
        _ = try record(.questionReply(.add(reply)), as: party, &editor, at: now)
    }

    private func record(
        _ change: Change, as party: Party, _ editor: inout AssessmentEditor, at now: Timestamp
    ) throws(Failure) -> EventID {
        do throws(StoreError) {
            return try editor.record(change, in: .assessment, at: now, party: party).id
        } catch {
            throw Failure(.usage, ErrorText.command(error))
        }
    }

    private func report(_ id: QuestionID, in assessment: Assessment, _ context: CommandContext) {
        let list = assessment.details.questions
        guard let question = list.entries[id]?.content else {
            return context.console.print(QuestionCommandText.removed(list.label(of: id)))
        }
        context.console.print(QuestionCommandText.line(list.label(of: id), question, list.state(of: id)))
    }
}
