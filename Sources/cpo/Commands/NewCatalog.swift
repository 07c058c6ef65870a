import ArgumentParser
import Catalog
import Glibc
import ProjectStore

/// `cpo catalog new`
struct NewCatalog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a catalogue of your own in a new directory.",
        discussion: "It holds two small categories with comments, and the schema for your editor.")

    @Argument(help: ArgumentHelp("The directory of the catalogue.", valueName: "dir"), completion: .directory)
    var path: String

    @Option(help: "The catalogue's id; made of the directory's name where none is given.")
    var id: String?

    @Option(help: "What the catalogue is called.")
    var title: String?

    @Option(help: "The language of its texts: en or de.")
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
