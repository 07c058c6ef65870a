import ArgumentParser
import Catalog
import Interchange

/// `cpo profile import`
struct ImportProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a profile of one in OSCAL.",
        discussion: """
            Reads an OSCAL profile in JSON, for a catalogue that was imported before: controls that it does not take \
            are left out, and priorities that it sets become levels. What has no place in a profile of ours is told.
            """)

    @Argument(help: "The OSCAL profile.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp("The catalogue that was imported from the OSCAL catalogue.", valueName: "id|file"),
        completion: .file())
    var catalog: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A file, written as JSON if its name ends so and as YAML otherwise.", valueName: "path"),
        completion: .file())
    var output: String

    @Flag(help: "Write over what is there.")
    var force = false

    func run() throws {
        let catalog = try Catalogs.load(catalog)
        let bytes = try Profiles.reading { () throws(CatalogError) in
            try CatalogReader.bytes(of: file, limit: ImportJob.mostBytes)
        }
        let imported: ImportedProfile
        do throws(ImportError) {
            imported = try OSCALProfileImporter.imported(
                ImportFile(name: file, bytes: bytes), for: catalog, because: ProfileText.notSelected)
        } catch {
            if case .notOfFormat(let file, _) = error { throw Failure(.io, ProfileText.noProfile(file)) }
            throw Failure(.io, ImportText.line(error))
        }
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(output).write(imported.profile, overwrites: force)
        } catch {
            throw Failure(error)
        }
        ImportText.summary(imported, path: output).forEach { Console.printError($0) }
    }
}
