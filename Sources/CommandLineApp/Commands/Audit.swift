import ArgumentParser
import Localization
import Presentation

/// `cpo audit`
struct Audit: Command {
    static let name = "audit"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Audit an assessment, with findings and judgements in a directory of your own.",
                "Eine Bewertung auditieren, mit Feststellungen und Urteilen in einem eigenen Verzeichnis."
            ).inHelp,
            usage: """
                cpo audit <dir> --into <mine> [--status] [--by <name>]
                cpo audit <mine> [--status] [--by <name>]
                """,
            discussion: HelpText.audit.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The vendor's directory, or a packed file of it; with your own directory alone, the audit there goes on.",
                "Das Verzeichnis des Anbieters oder eine gepackte Datei davon; mit dem eigenen Verzeichnis allein geht das "
                    + "Audit dort weiter."), valueName: "dir"), completion: .file())
    var path: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Your own directory: a new one, or that of this audit.",
                "Das eigene Verzeichnis: ein neues oder das dieses Audits."), valueName: "mine"),
        completion: .directory)
    var into: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Only say where the audit stands: what the vendor changed since, and what is left to look at.",
                "Nur sagen, wie das Audit steht: was der Anbieter seither geändert hat und was noch anzusehen ist.")))
    var status = false

    @OptionGroup var signature: SignatureOption
    @OptionGroup var view: ProfileOption

    func run(in context: CommandContext) throws {
        try JudgingDirectory(path: path, into: into, party: .auditor, status: status, signature: signature, view: view)
            .open(in: context)
    }
}
