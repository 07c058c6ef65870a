import ArgumentParser
import CatalogFormat
import Glibc
import Localization
import ProjectStore

/// `cpo catalog new`
struct NewCatalog: Command {
    static let name = "new"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Begin your own catalogue in a new directory.",
                "Einen eigenen Katalog in einem neuen Verzeichnis beginnen."
            ).inHelp,
            discussion: LocalizedString(
                "It starts with two small, commented categories and the schema for your editor.",
                "Er beginnt mit zwei kleinen, kommentierten Kategorien und dem Schema für den Editor."
            ).inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString("The directory of the catalogue.", "Das Verzeichnis des Katalogs."), valueName: "dir"),
        completion: .directory)
    var path: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The catalogue's id; derived from the directory's name by default.",
                "Die Kennung des Katalogs; ohne Angabe aus dem Namen des Verzeichnisses.")))
    var id: String?

    @Option(help: ArgumentHelp(LocalizedString("The catalogue's title.", "Der Titel des Katalogs.")))
    var title: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("The language of its texts: en or de.", "Die Sprache seiner Texte: en oder de.")))
    var language: CatalogTemplate.LanguageCode = .english

    func run(in context: CommandContext) throws {
        let name = context.files.absolute(path).split(separator: "/").last { $0 != "." } ?? ""
        let template = CatalogTemplate(id: id ?? CatalogTemplate.id(madeOf: name), title: title, language: language)
        if let finding = try template.report().findings.first {
            throw Failure(.usage, CommandText.badTemplate(finding.path, CatalogLintText.what(finding)))
        }
        try NewFolder.make(path, with: template.files.map { ($0.name, Array($0.content.utf8)) })
        context.console.print(CommandText.createdCatalog(path))
    }
}

extension CatalogTemplate.LanguageCode: ExpressibleByArgument {}
