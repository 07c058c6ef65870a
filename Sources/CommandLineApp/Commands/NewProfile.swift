import ArgumentParser
import CatalogFormat
import Localization

/// `cpo profile new`
struct NewProfile: Command {
    static let name = "new"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Begin a profile in a new file.", "Ein Profil in einer neuen Datei beginnen."
            ).inHelp,
            discussion: LocalizedString(
                "It changes nothing yet: everything that it can say is in comments, with what the catalogue says.",
                "Noch ändert es nichts: Alles, was es sagen kann, steht als Kommentar da, mit dem, was der Katalog sagt."
            ).inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString("The profile's file, in YAML.", "Die Datei des Profils, in YAML."), valueName: "file"),
        completion: .file())
    var path: String

    @Option(help: ArgumentHelp(HelpText.catalog, valueName: "id|file"), completion: .file())
    var catalog: String = "openness"

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The profile's id; derived from the file's name by default.",
                "Die Kennung des Profils; ohne Angabe aus dem Namen der Datei.")))
    var id: String?

    @Option(help: ArgumentHelp(LocalizedString("The profile's title.", "Der Titel des Profils.")))
    var title: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The language of its comments and texts: en or de.",
                "Die Sprache seiner Kommentare und Texte: en oder de.")))
    var language: CatalogTemplate.LanguageCode = .english

    @Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    func run(in context: CommandContext) throws {
        if path.lowercased().hasSuffix(".json") { throw Failure(.usage, ProfileCommandText.needsYAML(path)) }
        let catalog = try Catalogs.load(catalog)
        let name = path.split(separator: "/").last ?? ""
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        let template = ProfileTemplate(
            for: catalog, id: id ?? ProfileTemplate.id(madeOf: stem.isEmpty ? String(name) : stem), title: title,
            language: language)
        if let error = template.report().lint.findings.first(where: { $0.severity == .error }) {
            throw Failure(.usage, ProfileCommandText.badTemplate(error.path, CatalogLintText.what(error)))
        }
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(path).write(Array(template.text.utf8), overwrites: force)
        } catch {
            throw Failure(error)
        }
        context.console.print(ProfileCommandText.created(path))
    }
}
