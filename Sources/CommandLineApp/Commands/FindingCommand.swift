import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

extension Finding.Grade: ExpressibleByArgument {
    /// `major`, `minor`, `observation` or `opportunity`.
    public init?(argument: String) {
        let known = Names.match(argument, in: Self.allCases.map(\.word))
        guard let grade = Self.allCases.first(where: { $0.word == known }) else { return nil }
        self = grade
    }

    /// Its name on the command line.
    var word: String {
        switch self {
        case .majorNonconformity: "major"
        case .minorNonconformity: "minor"
        case .observation: "observation"
        case .opportunity: "opportunity"
        }
    }

    public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension Finding.Status: ExpressibleByArgument {}

/// `cpo finding`
struct FindingCommand: Command {
    static let name = "finding"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Raise a finding, change it, decide on it, or reply to it.",
                "Eine Feststellung treffen, ändern, darüber entscheiden oder darauf antworten."
            ).inHelp,
            usage: """
                cpo finding <mine> --grade <grade> --text <text> [--criterion <criterion>] [--document <document>] \
                [--at <place>] [--action <action>] [--due <date>]
                cpo finding <mine> <finding> [--grade <grade>] [--text <text>] ... [--status <status>] [--reason <reason>]
                cpo finding <dir> <finding> --reply <reply>
                """,
            discussion: HelpText.finding.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The finding, for instance F-07; without it, a new one is raised.",
                "Die Feststellung, zum Beispiel F-07; ohne sie entsteht eine neue."), valueName: "finding"))
    var label: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "How grave it is: major, minor, observation or opportunity.",
                "Die Einstufung: major (wesentliche), minor (untergeordnete Nichtkonformität), observation (Beobachtung) "
                    + "oder opportunity (Verbesserungspotenzial).")))
    var grade: Finding.Grade?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The criterion that it is about; an empty one means the assessment as a whole.",
                "Das Kriterium, um das es geht; leer für die Bewertung im Ganzen.")))
    var criterion: String?

    @Option(help: ArgumentHelp(LocalizedString("What was found.", "Was festgestellt wurde.")))
    var text: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The document of the vendor's that shows it: its number in cpo documents, or the beginning of its name.",
                "Das Dokument des Anbieters, das es zeigt: seine Nummer in cpo documents oder der Anfang seines Namens."
            )))
    var document: String?

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp(
            LocalizedString("The place in it, for instance \"p. 12\".", "Die Fundstelle, zum Beispiel „S. 12“."),
            valueName: "place"))
    var locator: String?

    @Option(help: ArgumentHelp(LocalizedString("What is to be done.", "Was zu tun ist.")))
    var action: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("The day by which it is to be done.", "Bis wann es zu tun ist."), valueName: "date"))
    var due: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "What becomes of it: open, accepted, closed or withdrawn.",
                "Was daraus wird: open (offen), accepted (angenommen), closed (geschlossen) oder withdrawn "
                    + "(zurückgezogen).")))
    var status: Finding.Status?

    @Option(help: ArgumentHelp(LocalizedString("What the status rests on.", "Worauf der Status beruht.")))
    var reason: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The vendor's reply; an empty one takes it back.", "Die Antwort des Anbieters; leer nimmt sie zurück."))
    )
    var reply: String?

    @OptionGroup var signature: SignatureOption

    private var changesContent: Bool {
        grade != nil || criterion != nil || text != nil || document != nil || locator != nil || action != nil
            || due != nil
    }

    func validate() throws {
        if reason != nil, status == nil { throw ValidationError(FindingCommandText.reasonAlone.inHelp) }
        if label == nil {
            guard grade != nil, text != nil else { throw ValidationError(FindingCommandText.needs.inHelp) }
            if status != nil || reply != nil { throw ValidationError(FindingCommandText.whichOne.inHelp) }
        } else if !changesContent, status == nil, reply == nil {
            throw ValidationError(FindingCommandText.nothingToSay.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let list = editor.assessment.details.findings
        guard let label else {
            guard let grade, let text else { return }
            let finding = try content(
                Finding(number: list.nextNumber, grade: grade, text: text.unixLines), in: editor.assessment, context)
            try editor.change(.raise(finding), in: .assessment, at: context.now)
            try editor.commit()
            return report(editor.assessment.details.findings.standing.last, in: context)
        }
        guard let entry = list.called(label), let present = entry.content else {
            throw Failure(.usage, FindingCommandText.unknown(label, list.standing.map(\.label)))
        }
        var changes: [Change] = []
        if changesContent {
            let after = try content(present, in: editor.assessment, context)
            if after != present || entry.finding.isConflicted { changes.append(.amendFinding(entry.id, after)) }
        }
        if let status {
            changes.append(
                .decide(entry.id, .init(status, reason: reason?.unixLines ?? "", after: entry.replyText)))
        }
        if let reply { changes.append(.reply(entry.id, reply.unixLines)) }
        try editor.change(changes.map { ($0, .assessment) }, at: context.now)
        try editor.commit()
        report(editor.assessment.details.findings[entry.id], in: context)
    }

    /// What the options make of a finding.
    private func content(_ finding: Finding, in assessment: Assessment, _ context: CommandContext) throws -> Finding {
        var finding = finding
        if let grade { finding.grade = grade }
        if let criterion {
            let index = try criterion.isEmpty ? nil : Catalogs.index(of: criterion, in: assessment.catalog)
            finding.criterion = index.map { assessment.catalog.criteria[$0].id }
        }
        if let text { finding.text = text.unixLines }
        if let document {
            finding.document =
                try document.isEmpty ? nil : DocumentNames.find(document, in: assessment).id
        }
        if let locator { finding.locator = locator.oneLine.trimmed }
        if let action { finding.action = action.unixLines }
        if let due {
            let day = Moments.comingDay(due, from: context.today, context.language)
            guard due.isEmpty || day != nil else { throw Failure(.usage, EvidenceText.noDay(due)) }
            finding.due = day
        }
        guard finding.text.contains(where: { !$0.isWhitespace }) else {
            throw Failure(.usage, FindingCommandText.emptyText)
        }
        if let refusal = assessment.refusal(of: finding) { throw Failure(.usage, refusal) }
        return finding
    }

    private func report(_ entry: FindingList.Entry?, in context: CommandContext) {
        guard let entry, let finding = entry.content else { return }
        context.console.print(FindingCommandText.line(entry, finding))
    }
}
