import ArgumentParser
import CatalogFormat
import Localization
import Reports

/// `cpo catalog lint`
struct LintCatalog: Command {
    static let name = "lint"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Check a catalogue as you write it.", "Einen Katalog beim Schreiben prüfen."
            ).inHelp,
            discussion: HelpText.lintCatalog.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "A catalogue's file, directory or id.",
                "Die Datei, das Verzeichnis oder die Kennung eines Katalogs."), valueName: "file|dir"),
        completion: .file())
    var catalog: String

    @Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @Flag(help: ArgumentHelp(HelpText.strict))
    var strict = false

    func run(in context: CommandContext) throws {
        let report = try Catalogs.lint(catalog)
        if json {
            try context.console.printDocument(LintDocument(report))
        } else {
            for finding in report.findings { context.console.print(CatalogLintText.line(finding)) }
            context.console.printError(CatalogLintText.summary(report))
        }
        if report.count(.error) > 0 || strict && !report.findings.isEmpty { throw Failure(.no) }
    }
}
