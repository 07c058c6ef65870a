import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore

/// `cpo new`
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: LocalizedString(
            "Begin an assessment in a new directory.", "Eine Bewertung in einem neuen Verzeichnis beginnen."
        ).localized)

    @OptionGroup var project: ProjectArgument

    @Option(
        help: ArgumentHelp(
            LocalizedString("What is assessed: \"Acme PLM 12.1\".", "Was bewertet wird: \"Acme PLM 12.1\".")))
    var subject: String

    @Option(help: ArgumentHelp(HelpText.catalog, valueName: "id|file"))
    var catalog: String = "openness"

    @Option(
        help: ArgumentHelp(
            LocalizedString("product or organisation.", "product (Produkt) oder organisation (Organisation).")))
    var kind: Subject.Kind = .product

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The role addressed: vendor, customer or provider.",
                "Die angesprochene Rolle: vendor (Anbieter), customer (Kunde) oder provider (Dienstleister).")))
    var role: Subject.Role = .vendor

    @OptionGroup var signature: SignatureOption

    func run() throws {
        let subject = Subject(name: subject.trimmed, kind: kind, role: role)
        try NewAssessment.create(at: project.path, subject, catalog: catalog, by: signature.by)
        Console.print(CommandText.created(project.path))
    }
}

extension Subject.Kind: ExpressibleByArgument {}
extension Subject.Role: ExpressibleByArgument {}
