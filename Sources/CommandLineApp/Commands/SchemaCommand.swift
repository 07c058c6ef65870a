import ArgumentParser
import CatalogFormat
import Localization

/// `cpo catalog schema`
struct CatalogSchemaCommand: Command {
    static let name = "schema"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Print the JSON Schema for completing and checking catalogues in editors.",
                "Das JSON-Schema ausgeben, mit dem Editoren Kataloge vervollständigen und prüfen."
            ).inHelp)
    }

    func run(in context: CommandContext) { context.console.printDocument(CatalogSchema.text) }
}

/// `cpo profile schema`
struct ProfileSchemaCommand: Command {
    static let name = "schema"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Print the JSON Schema for completing and checking profiles in editors.",
                "Das JSON-Schema ausgeben, mit dem Editoren Profile vervollständigen und prüfen."
            ).inHelp)
    }

    func run(in context: CommandContext) { context.console.printDocument(ProfileSchema.text) }
}
