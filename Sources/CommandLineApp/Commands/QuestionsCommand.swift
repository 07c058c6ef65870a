import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Workspace

/// `cpo questions`
struct QuestionsCommand: Command {
    static let name = "questions"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "List what the parties ask each other, with the replies.",
                "Auflisten, was sich die Beteiligten fragen, mit den Antworten."
            ).inHelp)
    }

    /// Which questions are listed.
    enum Selection: String, EnumerableFlag {
        case open, all

        static func help(for value: Selection) -> ArgumentHelp? {
            switch value {
            case .open:
                ArgumentHelp(
                    LocalizedString(
                        "Only those that are not closed; this is the default.",
                        "Nur die, die nicht geschlossen sind; so ist es ohne Angabe."))
            case .all: ArgumentHelp(LocalizedString("Closed ones, too.", "Auch geschlossene."))
            }
        }
    }

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag var selection = Selection.open

    @Option(help: ArgumentHelp(LocalizedString("Only those about this criterion.", "Nur die zu diesem Kriterium.")))
    var criterion: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let index = try criterion.map { try Catalogs.index(of: $0, in: assessment.catalog) }
        let wanted = index.map { assessment.catalog.criteria[$0].id }
        let list = assessment.details.questions
        let entries = (selection == .all ? list.standing : list.open).filter {
            wanted == nil || $0.content?.criterion == wanted
        }
        if json {
            let origin = ReportOrigin(format: QuestionsDocument.format, assessment, of: reader)
            try context.console.printDocument(QuestionsDocument(origin, entries, in: assessment))
        } else {
            for line in QuestionTable(entries, in: assessment, context.language).lines { context.console.print(line) }
        }
        context.reportDamages(reader.damages)
    }
}
