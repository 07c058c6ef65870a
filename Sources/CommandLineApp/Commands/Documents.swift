import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Snapshots
import Workspace

/// `cpo documents`
struct Documents: Command {
    static let name = "documents"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "List all documents: what they support, and what state they are in.",
                "Alle Dokumente auflisten: was sie belegen, und wie es um sie steht."
            ).inHelp,
            discussion: HelpText.documents.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "Only those with this text in title, file name, address, origin or note.",
                "Nur die mit diesem Text in Titel, Dateiname, Adresse, Herkunft oder Notiz.")))
    var text: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Sort by catalog, state, title or expiry.", "Sortieren nach catalog, state, title oder expiry."),
            valueName: "order"))
    var sort = DocumentOrder.catalog

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let conditions = reader.evidence(ofDocumentsIn: assessment)
        let documents = sort.list(assessment.documents(conditions, on: context.today), with: text ?? "")
        if json {
            let origin = ReportOrigin(format: DocumentsDocument.format, assessment, of: reader)
            try context.console.printDocument(DocumentsDocument(origin, documents, in: assessment.catalog))
        } else {
            // What was looked at matters to those who audit.
            let audit = reader.judge == nil ? nil : assessment
            for line in DocumentTable(documents, in: assessment.catalog, audit: audit, context.language).lines {
                context.console.print(line)
            }
        }
        context.reportDamages(reader.damages)
    }
}

extension DocumentOrder: ExpressibleByArgument {}
