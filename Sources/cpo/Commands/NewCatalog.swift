import ArgumentParser
import Catalog
import Glibc
import ProjectStore
import Wording

/// `cpo catalog new`
struct NewCatalog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: Phrase(
            "Begin a catalogue of your own in a new directory.",
            "Einen eigenen Katalog in einem neuen Verzeichnis beginnen."
        ).said,
        discussion: Phrase(
            "It holds two small categories with comments, and the schema for your editor.",
            "Er enthält zwei kleine Kategorien mit Kommentaren und das Schema für den Editor."
        ).said)

    @Argument(
        help: ArgumentHelp(
            Phrase("The directory of the catalogue.", "Das Verzeichnis des Katalogs."), valueName: "dir"),
        completion: .directory)
    var path: String

    @Option(
        help: ArgumentHelp(
            Phrase(
                "The catalogue's id; made of the directory's name where none is given.",
                "Die Kennung des Katalogs; ohne Angabe aus dem Namen des Verzeichnisses.")))
    var id: String?

    @Option(help: ArgumentHelp(Phrase("What the catalogue is called.", "Wie der Katalog heißt.")))
    var title: String?

    @Option(help: ArgumentHelp(Phrase("The language of its texts: en or de.", "Die Sprache seiner Texte: en oder de.")))
    var language: CatalogTemplate.Language = .english

    func run() throws {
        let name = UserFiles.absolute(path).split(separator: "/").last { $0 != "." } ?? ""
        let template = CatalogTemplate(id: id ?? CatalogTemplate.id(madeOf: name), title: title, language: language)
        if let finding = try template.report().findings.first {
            throw Failure(.usage, CommandText.badTemplate(finding.path, CatalogLintText.what(finding)))
        }
        try NewFolder.make(path, with: template.files.map { ($0.name, Array($0.content.utf8)) })
        Console.print(CommandText.createdCatalog(path))
    }
}

extension CatalogTemplate.Language: ExpressibleByArgument {}
