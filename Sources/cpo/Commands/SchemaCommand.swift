import ArgumentParser
import Catalog

/// `cpo catalog schema`
struct CatalogSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema that editors complete and check catalogues with.")

    func run() { Console.printDocument(CatalogSchema.text) }
}
