import ArgumentParser
import Catalog
import Wording

/// `cpo catalog schema`
struct CatalogSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: Phrase(
            "Print the JSON Schema that editors complete and check catalogues with.",
            "Das JSON-Schema ausgeben, mit dem Editoren Kataloge ergänzen und prüfen."
        ).said)

    func run() { Console.printDocument(CatalogSchema.text) }
}
