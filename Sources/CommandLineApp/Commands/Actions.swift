import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Workspace

/// `cpo actions`
struct Actions: Command {
    static let name = "actions"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "List actions and the parking lot, with owners and days.",
                "Aufgaben und Themenspeicher auflisten, mit Zuständigen und Tagen."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(
        help: ArgumentHelp(LocalizedString("Only those that are not done.", "Nur, was nicht erledigt ist.")))
    var open = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(LocalizedString("Only those that are overdue.", "Nur, was überfällig ist.")))
    var overdue = false

    @ArgumentParser.Flag(help: ArgumentHelp(LocalizedString("Only the parking lot.", "Nur den Themenspeicher.")))
    var points = false

    @Option(help: ArgumentHelp(LocalizedString("Only those of this owner.", "Nur, wofür diese Person zuständig ist.")))
    var owner: String?

    @Option(help: ArgumentHelp(LocalizedString("Only those about this criterion.", "Nur die zu diesem Kriterium.")))
    var criterion: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let index = try criterion.map { try Catalogs.index(of: $0, in: assessment.catalog) }
        let wanted = index.map { assessment.catalog.criteria[$0].id }
        let items = assessment.details.actionItems
        let entries = items.standing.filter { entry in
            (!open || !items.isDone(entry.id)) && (!overdue || items.isOverdue(entry.id, on: context.today))
                && (!points || entry.content?.kind == .point)
                && (owner == nil || entry.content?.owner.lowercased() == owner?.lowercased())
                && (wanted == nil || entry.content?.criterion == wanted)
        }
        if json {
            let origin = ReportOrigin(format: ActionsDocument.format, assessment, of: reader)
            try context.console.printDocument(ActionsDocument(origin, entries, in: items, on: context.today))
        } else {
            for line in ActionTable(entries, in: items, on: context.today, context.language).lines {
                context.console.print(line)
            }
        }
        context.reportDamages(reader.damages)
    }
}
