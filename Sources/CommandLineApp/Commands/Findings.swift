import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Workspace

/// `cpo findings`
struct Findings: Command {
    static let name = "findings"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "List the findings of audits, with what became of them.",
                "Die Feststellungen aus Audits auflisten, mit dem, was daraus wurde."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Only those that are neither closed nor withdrawn.",
                "Nur die, die weder geschlossen noch zurückgezogen sind.")))
    var open = false

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Only those of this grade: major, minor, observation or opportunity.",
                "Nur die mit dieser Einstufung: major, minor, observation oder opportunity.")))
    var grade: Finding.Grade?

    @Option(help: ArgumentHelp(LocalizedString("Only those about this criterion.", "Nur die zu diesem Kriterium.")))
    var criterion: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let index = try criterion.map { try Catalogs.index(of: $0, in: assessment.catalog) }
        let wanted = index.map { assessment.catalog.criteria[$0].id }
        let entries = assessment.details.findings.standing.filter { entry in
            (!open || !entry.state.isSettled) && (grade == nil || entry.content?.grade == grade)
                && (wanted == nil || entry.content?.criterion == wanted)
        }
        if json {
            let origin = ReportOrigin(format: FindingsDocument.format, assessment, of: reader)
            try context.console.printDocument(
                FindingsDocument(origin, entries, in: assessment, on: context.today))
        } else {
            for line in FindingTable(entries, in: assessment, on: context.today, context.language).lines {
                context.console.print(line)
            }
        }
        context.reportDamages(reader.damages)
    }
}
