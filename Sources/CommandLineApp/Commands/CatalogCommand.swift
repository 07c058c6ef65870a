import ArgumentParser
import AssessmentModel
import CatalogFormat
import Cells
import Localization
import Presentation
import Screens

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
                let text = CriterionLines(
                    criterion: catalog.criteria[index], notes: summaries(above: index, in: catalog),
                    language: CommandLanguage.language)
                text.lines(columns: 76).forEach { Console.print($0.map(\.text).joined().trimmedAtEnd) }
            } else {
                printAll(catalog)
            }
        }

        /// What the sections around a criterion say, as it may depend on that.
        private func summaries(above index: Int, in catalog: Catalog) -> [LocalizedString] {
            catalog.sectionPath(ofCriterionAt: index).filter { !$0.summary.isEmpty }.map { section in
                LocalizedString { "\($0.text(section.title)): \($0.text(section.summary))" }
            }
        }

        private func printAll(_ catalog: Catalog) {
            let language = CommandLanguage.language
            Console.print("\(catalog.id) \(catalog.version)  \(catalog.title.text(in: language.code))")
            catalog.summary.text(in: language.code).wrapped(columns: 76).forEach { Console.print($0) }
            let width = catalog.criteria.map(\.id.text.columns).max() ?? 0
            for category in catalog.categories {
                Console.print()
                Console.print(category.title.text(in: language.code))
                for criterion in catalog.criteria[category.criteria] {
                    Console.print(
                        "  \(criterion.id.text.padded(to: width))  \(criterion.level.name[language].padded(to: 6))  "
                            + criterion.title.text(in: language.code))
                }
            }
        }
    }
}
