import ArgumentParser
import AssessmentModel
import CatalogFormat
import Interchange
import Localization

/// `cpo catalog import`
struct ImportCatalog: Command {
    static let name = "import"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Make a catalogue of somebody else's, in one of several forms.",
                "Aus einem fremden Katalog in einer von mehreren Formen einen eigenen machen."
            ).inHelp,
            discussion: HelpText.importCatalog.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString("The files that make up the catalogue.", "Die Dateien, aus denen der Katalog besteht.")),
        completion: .file())
    var files: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            LocalizedString(
                "A file, written as JSON if its name ends so and as YAML otherwise; or a directory, with a file a "
                    + "category.",
                "Eine Datei; als JSON geschrieben, wenn ihr Name so endet, sonst als YAML; oder ein Verzeichnis mit "
                    + "einer Datei je Kategorie."
            ), valueName: "path"), completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "oscal, xccdf, openssf, ciso or csv; found out by the content where none is given.",
                "oscal, xccdf, openssf, ciso oder csv; ohne Angabe am Inhalt erkannt.")))
    var format: ImportFormat?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The language of texts that do not name theirs; without it the one that the file declares, or en.",
                "Die Sprache von Texten, die ihre nicht nennen; ohne Angabe die in der Datei erklärte, oder en."),
            valueName: "code"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "shall, should or may, for criteria to which the file gives no level.",
                "shall, should oder may, für Kriterien, denen die Datei keinen Grad gibt.")))
    var level: Level?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Only the rules that this profile of the XCCDF benchmark asks for.",
                "Nur die Regeln, die dieses Profil des XCCDF-Benchmarks verlangt."), valueName: "id"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Which benchmark, if the data stream has several.",
                "Welcher Benchmark, falls der Datenstrom mehrere hat."),
            valueName: "id"))
    var benchmark: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "What columns of a CSV table hold: level=Severity,statement=Text",
                "Was Spalten einer CSV-Tabelle enthalten: level=Schwere,statement=Text"), valueName: "field=header,…"))
    var map: [String] = []

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.verboseImport))
    var verbose = false

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    func validate() throws { _ = try options() }

    func run(in context: CommandContext) throws {
        let imported = try read()
        let destination = CatalogDestination(output)
        do throws(CatalogDestination.Failure) {
            try destination.write(imported.catalog, overwrites: force)
        } catch {
            throw Failure(error)
        }
        ImportText.summary(imported, path: output, isVerbose: verbose).forEach { context.console.printError($0) }
    }

    private func options() throws -> ImportOptions {
        var options = ImportOptions()
        options.format = format
        options.level = level
        options.profile = profile
        options.benchmark = benchmark
        if let language {
            guard let code = LanguageCode(foreign: language) else {
                throw ValidationError(ImportText.noLanguage(language).inHelp)
            }
            options.language = code
        }
        for text in map {
            guard let mappings = ColumnMapping.mappings(in: text) else {
                throw ValidationError(ImportText.faultyMapping.inHelp)
            }
            options.columns += mappings
        }
        return options
    }

    private func read() throws -> Imported {
        do {
            var job = ImportJob(try options())
            for file in files { try job.add(Self.file(file)) }
            let folder = files.first.map { String($0.dropLast($0.split(separator: "/").last?.count ?? 0)) } ?? ""
            for name in job.companions(among: FolderListing.names(in: folder.isEmpty ? "." : folder)) {
                try job.add(Self.file(folder + name))
            }
            return try job.imported()
        } catch let error as ImportError {
            throw Failure(.io, ImportText.line(error))
        } catch let error as CatalogError {
            throw Failure(.io, ErrorText.firstLine(error))
        }
    }

    static func file(_ path: String) throws(CatalogError) -> ImportFile {
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
extension Level: ExpressibleByArgument {}
