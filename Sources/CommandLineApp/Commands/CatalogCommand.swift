import ArgumentParser
import AssessmentModel
import CatalogFormat
import Localization
import Presentation
import Reports

/// `cpo catalog`
struct CatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract: LocalizedString(
            "Look at the catalogues that the program carries, or write one of your own.",
            "Die mitgelieferten Kataloge ansehen, oder einen eigenen schreiben."
        ).localized,
        subcommands: [
            List.self, ShowCatalog.self, LintCatalog.self, NewCatalog.self, ImportCatalog.self,
            CatalogSchemaCommand.self,
        ])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: LocalizedString(
                "List the catalogues that the program carries.", "Die mitgelieferten Kataloge auflisten."
            )
            .localized)

        func run() throws {
            for id in BundledCatalogs.all {
                let catalog = try Catalogs.load(id)
                Console.print(
                    "\(catalog.id) \(catalog.version)  \(CommandText.catalog(catalog).localized)  "
                        + catalog.title.text(in: CommandLanguage.language.code))
            }
        }
    }

    struct ShowCatalog: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: LocalizedString(
                "Print a catalogue, or one of its criteria in full.",
                "Einen Katalog ausgeben, oder eines seiner Kriterien ganz."
            ).localized)

        @Argument(help: ArgumentHelp(HelpText.catalog), completion: .file())
        var catalog: String = "openness"

        @Argument(help: ArgumentHelp(HelpText.oneOrAll))
        var criterion: String?

        func run() throws {
            let catalog = try Catalogs.load(catalog)
            if let criterion {
                let index = try Catalogs.index(of: criterion, in: catalog)
                let details = CriterionDetails(catalog.criteria[index], CommandLanguage.language)
                details.lines().forEach { Console.print($0) }
            } else {
                CatalogTable(catalog, CommandLanguage.language).lines.forEach { Console.print($0) }
            }
        }
    }
}
