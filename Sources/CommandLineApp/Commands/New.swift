import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore

/// `cpo new`
struct New: Command {
    static let name = "new"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Begin an assessment in a new directory.", "Eine Bewertung in einem neuen Verzeichnis beginnen."
            ).inHelp)
    }

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

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The profile to see it under from the start.", "Das Profil, unter dem sie von Anfang an gesehen wird."),
            valueName: "file"),
        completion: .file())
    var profile: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Make it a git repository, to exchange answers with cpo sync.",
                "Ein git-Repository daraus machen, um Antworten mit cpo sync auszutauschen.")))
    var git = false

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let subject = Subject(name: subject.trimmed, kind: kind, role: role)
        let repository = git ? try NewRepository(at: project.path, by: signature.by, in: context) : nil
        try context.create(project.path, subject, catalog: catalog, under: profile, by: signature.by)
        try repository?.begin()
        context.console.print(CommandText.created(project.path))
    }
}

extension Subject.Kind: ExpressibleByArgument {}
extension Subject.Role: ExpressibleByArgument {}
