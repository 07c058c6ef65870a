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

    /// What the list is sorted by.
    enum Order: String, CaseIterable, ExpressibleByArgument {
        /// The order of the catalogue.
        case catalog
        /// The most pressing first.
        case state
        case title
        /// The first to expire first; those without a date last.
        case expiry
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
    var sort = Order.catalog

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let conditions = reader.evidence(ofDocumentsIn: assessment)
        let documents = assessment.documents(conditions, on: context.today)
            .filter { text.map($0.entry.document.contains) ?? true }
            .sorted(by: sort)
        if json {
            let origin = ReportOrigin(
                format: DocumentsDocument.format, ReportOrigin.Project(reader.project.info, assessment.subject),
                assessment.catalog, under: reader.profile(of: .inUse).map { ReportOrigin.ProfileName($0) })
            try context.console.printDocument(DocumentsDocument(origin, documents, in: assessment.catalog))
        } else {
            for line in DocumentTable(documents, in: assessment.catalog, context.language).lines {
                context.console.print(line)
            }
        }
        context.reportDamages(reader.damages)
    }
}

extension [(entry: DocumentEntry, state: DocumentState)] {
    fileprivate func sorted(by order: Documents.Order) -> Self {
        switch order {
        case .catalog: self
        case .state: sorted { $0.state < $1.state }
        case .title:
            sorted { $0.entry.document.displayTitle.lowercased() < $1.entry.document.displayTitle.lowercased() }
        case .expiry:
            sorted { left, right in
                guard let first = left.entry.document.validUntil else { return false }
                return right.entry.document.validUntil.map { first < $0 } ?? true
            }
        }
    }
}
