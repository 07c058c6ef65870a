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
                "Import a catalogue from another format.",
                "Einen Katalog aus einem anderen Format importieren."
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
                "The output: a file (JSON if its name ends in .json, YAML otherwise), or a directory with one file per "
                    + "category.",
                "Die Ausgabe: eine Datei (JSON, wenn ihr Name auf .json endet, sonst YAML) oder ein Verzeichnis mit "
                    + "einer Datei je Kategorie."
            ), valueName: "path"), completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "oscal, xccdf, openssf, ciso, cyclonedx, gemara, reqif, csv or xlsx; detected from the content by default.",
                "oscal, xccdf, openssf, ciso, cyclonedx, gemara, reqif, csv oder xlsx; ohne Angabe am Inhalt erkannt."))
    )
    var format: ImportFormat?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The language of texts that declare none, such as en, de or pt-BR; by default the one the file declares, "
                    + "or en.",
                "Die Sprache von Texten ohne eigene Angabe, etwa en, de oder pt-BR; ohne Option die in der Datei genannte, "
                    + "oder en."),
            valueName: "code"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "shall, should or may, for criteria without a level in the file.",
                "shall, should oder may, für Kriterien ohne Grad in der Datei.")))
    var level: Level?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Import only the rules this profile of the XCCDF benchmark selects.",
                "Nur die Regeln importieren, die dieses Profil des XCCDF-Benchmarks auswählt."), valueName: "id"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The benchmark to import, if the data stream has several.",
                "Der gewünschte Benchmark, falls der Datenstrom mehrere hat."),
            valueName: "id"))
    var benchmark: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The sheet of an Excel workbook, by its name or number; by default the first one with known columns.",
                "Das Blatt einer Excel-Arbeitsmappe, mit Namen oder Nummer; ohne Angabe das erste mit bekannten Spalten."
            ),
            valueName: "name"))
    var sheet: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Maps fields to columns of a table: level=Severity,statement=Text. Fields: \(Self.fields).",
                "Ordnet Feldern Spalten einer Tabelle zu: level=Schwere,statement=Text. Felder: \(Self.fields)."),
            valueName: "field=header,…"))
    var map: [String] = []

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.verboseImport))
    var verbose = false

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    private static var fields: String { ColumnMapping.fields.joined(separator: ", ") }

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
        options.sheet = sheet
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
    /// Why the imported file was not written.
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
