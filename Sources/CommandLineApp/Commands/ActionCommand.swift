import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

/// `cpo action`
struct ActionCommand: Command {
    static let name = "action"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Add an action or a point for the parking lot, change it, or tick it off.",
                "Eine Aufgabe oder ein Thema aufnehmen, ändern oder abhaken."
            ).inHelp,
            usage: """
                cpo action <dir> <text> [--criterion <criterion>] [--owner <owner>] [--due <day>] [--point]
                cpo action <dir> <number> [--text <text>] [--owner <owner>] ... [--done | --reopen | --remove]
                """,
            discussion: ActionCommandText.help.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "What is to be done; or the number of what is there, for instance A-03.",
                "Was zu tun ist; oder die Nummer von etwas Vorhandenem, zum Beispiel A-03."), valueName: "text"))
    var word: String

    @Option(help: ArgumentHelp(LocalizedString("Another text.", "Ein anderer Text.")))
    var text: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The criterion that it is about; an empty one means none.",
                "Das Kriterium, um das es geht; leer für keines.")))
    var criterion: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("Who is to do it; empty for nobody.", "Wer sie erledigt; leer für niemanden.")))
    var owner: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The day by which it is to be done: 2026-12-12, \"12 Dec\", 12.12. or +14 for in 14 days; empty for none.",
                "Bis wann: 2026-12-12, 12.12., „12. Dez.“ oder +14 für in 14 Tagen; leer für keinen Tag."),
            valueName: "day"))
    var due: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString("Put it into the parking lot.", "Es in den Themenspeicher aufnehmen.")))
    var point = false

    @ArgumentParser.Flag(help: ArgumentHelp(LocalizedString("Tick it off.", "Abhaken.")))
    var done = false

    @ArgumentParser.Flag(help: ArgumentHelp(LocalizedString("Open it again.", "Wieder öffnen.")))
    var reopen = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString("Take it back; its number is not given again.", "Zurücknehmen; die Nummer bleibt vergeben.")
        ))
    var remove = false

    @OptionGroup var signature: SignatureOption

    private var changesContent: Bool { text != nil || criterion != nil || owner != nil || due != nil }

    func validate() throws {
        if [done, reopen, remove].count(where: \.self) > 1 { throw ValidationError(ActionCommandText.eitherOr.inHelp) }
        if remove, changesContent { throw ValidationError(ActionCommandText.eitherOr.inHelp) }
    }

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let items = editor.assessment.details.actionItems
        guard let entry = items.called(word), let present = entry.content else {
            if Self.isLabel(word) || done || reopen || remove || text != nil {
                let labels = items.standing.map { items.label(of: $0.id) }
                throw Failure(.usage, ActionCommandText.unknown(word, labels))
            }
            let new = ActionItem(
                number: items.entries.nextNumber, kind: point ? .point : .action, text: word.unixLines)
            let item = try content(new, in: editor.assessment, context)
            try editor.change(.actionItem(.add(item)), in: .assessment, at: context.now)
            try editor.commit()
            return report(editor.assessment.details.actionItems.standing.last?.id, editor.assessment, in: context)
        }
        guard changesContent || done || reopen || remove else {
            throw Failure(.usage, ActionCommandText.nothingToSay(items.label(of: entry.id)))
        }
        guard !point else { throw Failure(.usage, ActionCommandText.staysWhatItIs) }
        if remove {
            try editor.change(.actionItem(.amend(entry.id, nil)), in: .assessment, at: context.now)
            try editor.commit()
            return context.console.print(ActionCommandText.removed(items.label(of: entry.id)))
        }
        var changes: [Change] = []
        let after = try content(present, in: editor.assessment, context)
        if after != present || (changesContent && entry.register.isConflicted) {
            changes.append(.actionItem(.amend(entry.id, after)))
        }
        if done || reopen, items.isDone(entry.id) != done || items.isConflicted(entry.id) {
            changes.append(.finish(entry.id, done))
        }
        if !changes.isEmpty {
            try editor.change(changes.map { ($0, .assessment) }, at: context.now)
            try editor.commit()
        }
        report(entry.id, editor.assessment, in: context)
    }

    /// Whether a word looks like the number of an item, so that a mistyped one does not become a new action.
    private static func isLabel(_ word: String) -> Bool {
        let parts = word.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "a" || parts[0] == "p", let first = parts[1].first else { return false }
        return first.isASCII && first.isNumber && parts[1].count <= 8
    }

    /// What the options make of an item.
    private func content(
        _ item: ActionItem, in assessment: Assessment, _ context: CommandContext
    ) throws -> ActionItem {
        var item = item
        if let text { item.text = text.unixLines }
        if let owner { item.owner = owner.oneLine.trimmed }
        if let criterion {
            let index = try criterion.isEmpty ? nil : Catalogs.index(of: criterion, in: assessment.catalog)
            item.criterion = index.map { assessment.catalog.criteria[$0].id }
        }
        if let due {
            let day = Moments.comingDay(due, from: context.today, context.language)
            guard due.isEmpty || day != nil else { throw Failure(.usage, EvidenceText.noDay(due)) }
            item.due = day
        }
        guard item.text.contains(where: { !$0.isWhitespace }) else { throw Failure(.usage, ActionText.emptyText) }
        return item
    }

    private func report(_ id: ActionItemID?, _ assessment: Assessment, in context: CommandContext) {
        let items = assessment.details.actionItems
        guard let id, let item = items.entries[id]?.content else { return }
        context.console.print(ActionCommandText.line(item, id, in: items, on: context.today))
    }
}
