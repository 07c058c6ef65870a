import ArgumentParser
import AssessmentModel
import CatalogFormat
import Localization
import Presentation
import Reports

/// `cpo catalog`
struct CatalogCommand: NamedCommand {
    static let name = "catalog"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "View the bundled catalogues, or write your own.",
                "Die mitgelieferten Kataloge ansehen oder einen eigenen schreiben."
            ).inHelp,
            subcommands: [
                List.self, ShowCatalog.self, LintCatalog.self, NewCatalog.self, ImportCatalog.self,
                ExportCatalog.self, CatalogSchemaCommand.self,
            ])
    }

    struct List: Command {
        static let name = "list"

        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: name,
                abstract: LocalizedString(
                    "List the bundled catalogues.", "Die mitgelieferten Kataloge auflisten."
                )
                .inHelp)
        }

        func run(in context: CommandContext) throws {
            for id in BundledCatalogs.ids {
                let catalog = try Catalogs.load(id)
                context.console.print(
                    "\(catalog.id) \(catalog.version)  \(CommandText.catalog(catalog)[context.language])  "
                        + catalog.title.text(in: context.language.code))
            }
        }
    }

    struct ShowCatalog: Command {
        static let name = "show"

        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: name,
                abstract: LocalizedString(
                    "Print a catalogue with its scale, tiers and rules, or one of its criteria in full.",
                    "Einen Katalog mit Skala, Niveaus und Regeln ausgeben, oder eines seiner Kriterien vollständig."
                ).inHelp)
        }

        @Argument(help: ArgumentHelp(HelpText.catalog), completion: .file())
        var catalog: String = "openness"

        @Argument(help: ArgumentHelp(HelpText.oneOrAll))
        var criterion: String?

        func run(in context: CommandContext) throws {
            let catalog = try Catalogs.load(catalog)
            if let criterion {
                let index = try Catalogs.index(of: criterion, in: catalog)
                let details = CriterionDetails(index, of: catalog, context.language)
                let rules = CatalogDescription.rules(of: catalog.criteria[index], on: catalog.scale)
                let rule = rules.map { $0[context.language] }.joined(separator: " · ")
                let notes = summaries(above: index, in: catalog).map { $0[context.language].wrapped(columns: 76) }
                (details.lines() + (rule.isEmpty ? [] : ["", rule]) + notes.flatMap { [""] + $0 }).forEach {
                    context.console.print($0)
                }
            } else {
                CatalogTable(catalog, context.language).lines.forEach { context.console.print($0) }
            }
        }

        /// The summaries of the sections around a criterion, which it may rely on.
        private func summaries(above index: Int, in catalog: Catalog) -> [LocalizedString] {
            catalog.sectionPath(ofCriterionAt: index).filter { !$0.summary.isEmpty }.map { section in
                LocalizedString { "\($0.text(section.title, of: catalog)): \($0.text(section.summary, of: catalog))" }
            }
        }
    }
}
