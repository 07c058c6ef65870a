import ArgumentParser
import Assessment
import Catalog
import Interchange

/// `cpo catalog import`
struct ImportCatalog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a catalogue of somebody else's, in one of several forms.",
        discussion: """
            Reads OSCAL catalogues in JSON (with a profile, if you name both files), XCCDF benchmarks, the OpenSSF criteria \
            (with the texts in other languages that lie beside them), libraries of CISO Assistant, and CSV with a header \
            row. What has no place in a catalogue of ours is told.
            """)

    @Argument(help: "The files that make up the catalogue.", completion: .file())
    var files: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A file, written as JSON if its name ends so and as YAML otherwise; or a directory, with a file a category.",
            valueName: "path"), completion: .file())
    var output: String

    @Option(help: "oscal, xccdf, openssf, ciso or csv; found out by the content where none is given.")
    var format: ImportFormat?

    @ArgumentParser.Flag(help: "Write over what is there.")
    var force = false

    func run() throws {
        let imported = try read()
        let destination = CatalogDestination(output)
        do throws(CatalogDestination.Failure) {
            try destination.write(imported.catalog, overwrites: force)
        } catch {
            throw Failure(error)
        }
        ImportText.summary(imported, path: output).forEach { Console.printError($0) }
    }

    private func read() throws -> Imported {
        do {
            var job = ImportJob(as: format)
            for file in files { try job.add(Self.file(file)) }
            let folder = files.first.map { String($0.dropLast($0.split(separator: "/").last?.count ?? 0)) } ?? ""
            for name in job.companions(among: FolderListing.names(in: folder.isEmpty ? "." : folder)) {
                try job.add(Self.file(folder + name))
            }
            return try job.imported()
        } catch let error as ImportError {
            throw Failure(.io, ImportText.line(error))
        } catch let error as CatalogError {
            throw Failure(.io, ErrorText.lines(error).first ?? "")
        }
    }

    private static func file(_ path: String) throws(CatalogError) -> ImportFile {
        ImportFile(name: path, bytes: try CatalogReader.bytes(of: path, limit: ImportJob.mostBytes))
    }
}

extension Failure {
    /// Why what was imported is not written.
    init(_ error: CatalogDestination.Failure) {
        switch error {
        case .exists(let path): self.init(.io, ImportText.exists(path))
        case .tooLarge(let limit): self.init(.io, ImportText.tooLarge(limit))
        case .cannotWrite(let path, let code):
            self.init(.io, ErrorText.line(.cannotWrite(path: path, code: code)))
        }
    }
}

extension ImportFormat: ExpressibleByArgument {}
