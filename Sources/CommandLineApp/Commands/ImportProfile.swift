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
            abstract: LocalizedString(
                "Import a profile from OSCAL or XCCDF.", "Ein Profil aus OSCAL oder XCCDF importieren."
            ).inHelp,
            discussion: HelpText.importProfile.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The OSCAL profile; or the XCCDF benchmark, with a tailoring file if there is one.",
                "Das OSCAL-Profil; oder der XCCDF-Benchmark, gegebenenfalls mit einer Tailoring-Datei.")),
        completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The catalogue imported from the OSCAL catalogue or the XCCDF benchmark.",
                "Der Katalog, der aus dem OSCAL-Katalog oder dem XCCDF-Benchmark importiert wurde."),
            valueName: "id|file"),
        completion: .file())
    var catalog: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The profile to import, if the XCCDF benchmark has several.",
                "Das gewünschte Profil, falls der XCCDF-Benchmark mehrere hat."), valueName: "id"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The benchmark to import, if the data stream has several.",
                "Der gewünschte Benchmark, falls der Datenstrom mehrere hat."),
            valueName: "id"))
    var benchmark: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(HelpText.outputFile, valueName: "path"),
        completion: .file())
    var output: String

    @Flag(help: ArgumentHelp(HelpText.verboseImport))
    var verbose = false

    @Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    func run(in context: CommandContext) throws {
        let catalog = try Catalogs.load(catalog)
        let read = try Profiles.reading { () throws(CatalogError) in
            var read: [ImportFile] = []
            for path in files { read.append(try ImportCatalog.file(path)) }
            return read
        }
        var options = ImportOptions()
        options.profile = profile
        options.benchmark = benchmark
        let imported: ImportedProfile
        do throws(ImportError) {
            imported = try ProfileImporter.imported(
                read, options, for: catalog, because: ProfileCommandText.notSelected)
        } catch {
            throw Failure(.io, ImportText.line(error))
        }
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(output).write(imported.profile, overwrites: force)
        } catch {
            throw Failure(error)
        }
        ImportText.summary(imported, path: output, isVerbose: verbose).forEach { context.console.printError($0) }
    }
}
