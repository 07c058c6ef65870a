import ArgumentParser
import Catalog

/// `cpo catalog lint`
struct LintCatalog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Look a catalogue over while you write it.",
        discussion: """
            Names all that is wrong, and all that is probably not meant so, with file, line and column and what to \
            write instead. The exit code is 1 if the catalogue has an error; with --strict also if there is a warning.
            """)

    @Argument(
        help: ArgumentHelp("A file or directory, or a catalogue's id.", valueName: "file|dir"), completion: .file())
    var catalog: String

    @Flag(help: "As one JSON object.")
    var json = false

    @Flag(help: "Let a warning, too, be an answer of no.")
    var strict = false

    func run() throws {
        let report = try Catalogs.lint(catalog)
        if json {
            Console.printDocument(LintDocument.text(report))
        } else {
            for finding in report.findings { Console.print(CatalogLintText.line(finding)) }
            Console.printError(CatalogLintText.summary(report))
        }
        if report.count(.error) > 0 || strict && !report.findings.isEmpty { throw Failure(.no) }
    }
}
