import ArgumentParser
import Assessment
import Catalog
import Cells
import Screens

/// `cpo catalog`
struct CatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog", abstract: "Look at the catalogues that the program carries, or write one of your own.",
        subcommands: [
            List.self, ShowCatalog.self, LintCatalog.self, NewCatalog.self, ImportCatalog.self,
            CatalogSchemaCommand.self,
        ])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the catalogues that the program carries.")

        func run() throws {
            for id in BundledCatalogs.all {
                let catalog = try Catalogs.load(id)
                Console.print(
                    "\(catalog.id) \(catalog.version)  \(catalog.criteria.count) criteria in "
                        + "\(catalog.categories.count) categories  \(catalog.title.text(in: .english))")
            }
        }
    }

    struct ShowCatalog: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print a catalogue, or one of its criteria in full.")

        @Argument(help: "A catalogue's id, or a file or directory.", completion: .file())
        var catalog: String = "openness"

        @Argument(help: "The criterion's id; all where none is given.")
        var criterion: String?

        func run() throws {
            let catalog = try Catalogs.load(catalog)
            if let criterion {
                let index = try Catalogs.index(of: criterion, in: catalog)
                let text = CriterionText(criterion: catalog.criteria[index], language: .english)
                text.lines(columns: 76).forEach { Console.print($0.map(\.text).joined().trimmedAtEnd) }
            } else {
                printAll(catalog)
            }
        }

        private func printAll(_ catalog: Catalog) {
            Console.print("\(catalog.id) \(catalog.version)  \(catalog.title.text(in: .english))")
            catalog.summary.text(in: .english).wrapped(columns: 76).forEach { Console.print($0) }
            let width = catalog.criteria.map(\.id.text.columns).max() ?? 0
            for category in catalog.categories {
                Console.print()
                Console.print(category.title.text(in: .english))
                for criterion in catalog.criteria[category.criteria] {
                    Console.print(
                        "  \(criterion.id.text.padded(to: width))  \(criterion.level.rawValue.padded(to: 6))  "
                            + criterion.title.text(in: .english))
                }
            }
        }
    }
}
