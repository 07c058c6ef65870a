import ArgumentParser
import CatalogFormat
import Interchange
import Localization
import Presentation

/// `cpo profile import`
struct ImportProfile: Command {
    static let name = "import"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString("Make a profile of one in OSCAL.", "Aus einem OSCAL-Profil ein eigenes machen.")
                .inHelp,
            discussion: HelpText.importProfile.inHelp)
    }

    @Argument(help: ArgumentHelp(LocalizedString("The OSCAL profile.", "Das OSCAL-Profil.")), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The catalogue that was imported from the OSCAL catalogue.",
                "Der Katalog, der aus dem OSCAL-Katalog importiert wurde."), valueName: "id|file"),
        completion: .file())
    var catalog: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(HelpText.outputFile, valueName: "path"),
        completion: .file())
    var output: String

    @Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    func run(in context: CommandContext) throws {
        let catalog = try Catalogs.load(catalog)
        let bytes = try Profiles.reading { () throws(CatalogError) in
            try CatalogReader.bytes(of: file, limit: ImportJob.mostBytes)
        }
        let imported: ImportedProfile
        do throws(ImportError) {
            imported = try OSCALProfileImporter.imported(
                ImportFile(name: file, bytes: bytes), for: catalog, because: ProfileCommandText.notSelected)
        } catch {
            if case .notOfFormat(let file, _) = error { throw Failure(.io, ProfileCommandText.noProfile(file)) }
            throw Failure(.io, ImportText.line(error))
        }
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(output).write(imported.profile, overwrites: force)
        } catch {
            throw Failure(error)
        }
        ImportText.summary(imported, path: output).forEach { context.console.printError($0) }
    }
}
