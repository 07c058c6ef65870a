import ArgumentParser
import CatalogFormat
import Localization

/// `cpo catalog schema`
struct CatalogSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: LocalizedString(
            "Print the JSON Schema that editors complete and check catalogues with.",
            "Das JSON-Schema ausgeben, mit dem Editoren Kataloge ergänzen und prüfen."
        ).localized)

    func run() { Console.printDocument(CatalogSchema.text) }
}
