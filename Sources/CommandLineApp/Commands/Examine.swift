import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

/// `cpo examine`
struct Examine: Command {
    static let name = "examine"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Note that you looked at a document, when, and by which means.",
                "Festhalten, dass Sie ein Dokument angesehen haben, wann und auf welchem Weg."
            ).inHelp,
            discussion: HelpText.examine.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.document))
    var document: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "By which means: document, trial or interview.", "Auf welchem Weg: document, trial oder interview."),
            valueName: "method"))
    var method = CollectionMethod.document

    @Option(
        help: ArgumentHelp(
            LocalizedString("When; today by default.", "Wann; ohne Angabe heute."), valueName: "date"))
    var day: String?

    @Option(help: ArgumentHelp(LocalizedString("What is worth remembering.", "Was zu merken ist.")))
    var note = ""

    @ArgumentParser.Flag(
        help: ArgumentHelp(LocalizedString("Take it back.", "Es zurücknehmen.")))
    var remove = false

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let entry = try DocumentNames.find(document, in: editor.assessment, withOwn: true)
        if let day, CalendarDay(day) == nil { throw Failure(.usage, EvidenceText.noDay(day)) }
        let examination = Examination(
            DocumentID(of: entry.document.source), on: day.flatMap { CalendarDay($0) } ?? context.today, by: method,
            note: note.oneLine.trimmed)
        try editor.change(.examine(remove ? nil : examination), in: .document(entry.id), at: context.now)
        try editor.commit()
        let state = FindingText.examination(editor.assessment.examination(of: entry.id, by: editor.assessment.voice))
        context.console.print(
            LocalizedString { "\(entry.document.displayTitle.oneLine): \(state[$0])" })
    }
}
