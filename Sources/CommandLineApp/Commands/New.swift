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
            ).inHelp,
            discussion: HelpText.new.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "What is assessed: \"Acme PLM 12.1\". With --from, by default what the earlier one assesses.",
                "Was bewertet wird: \"Acme PLM 12.1\". Mit --from ohne Angabe dasselbe wie dort.")))
    var subject: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Begin with the answers of this earlier assessment, each to be confirmed.",
                "Mit den Antworten dieser früheren Bewertung beginnen; jede ist zu bestätigen."), valueName: "dir"),
        completion: .directory)
    var from: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "\(HelpText.catalog[.english]) By default openness; with --from, the catalogue of the earlier one.",
                "\(HelpText.catalog[.german]) Ohne Angabe openness; mit --from der Katalog der früheren."),
            valueName: "id|file"))
    var catalog: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("product or organisation.", "product (Produkt) oder organisation (Organisation).")))
    var kind: Subject.Kind?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The role addressed: vendor, customer or provider.",
                "Die angesprochene Rolle: vendor (Anbieter), customer (Kunde) oder provider (Dienstleister).")))
    var role: Subject.Role?

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

    func validate() throws {
        if subject == nil && from == nil { throw ValidationError(MigrateText.noSubject.inHelp) }
        if profile != nil && from != nil { throw ValidationError(MigrateText.profileLater.inHelp) }
    }

    func run(in context: CommandContext) throws {
        let repository = git ? try NewRepository(at: project.path, by: signature.by, in: context) : nil
        if let from {
            try EarlierAnswers(from, in: context).begin(
                at: project.path, catalog: try catalog.map(Catalogs.load), by: signature.by
            ) { earlier in
                Subject(name: subject?.trimmed ?? earlier.name, kind: kind ?? earlier.kind, role: role ?? earlier.role)
            }
        } else {
            let subject = Subject(name: (subject ?? "").trimmed, kind: kind ?? .product, role: role ?? .vendor)
            try context.create(
                project.path, subject, catalog: catalog ?? "openness", under: profile, by: signature.by)
            context.console.print(CommandText.created(project.path))
        }
        try repository?.begin()
    }
}

extension Subject.Kind: ExpressibleByArgument {}
extension Subject.Role: ExpressibleByArgument {}
