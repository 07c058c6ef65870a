import ArgumentParser
import Localization
import Presentation

/// `cpo judge`
struct Judge: Command {
    static let name = "judge"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Judge a vendor's assessment as a customer, in a directory of your own.",
                "Die Bewertung eines Anbieters als Kunde beurteilen, in einem eigenen Verzeichnis."
            ).inHelp,
            usage: """
                cpo judge <dir> --into <mine> [--status] [--by <name>]
                cpo judge <mine> [--status] [--by <name>]
                """,
            discussion: HelpText.judge.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The vendor's directory, or a packed file of it; with your own directory alone, your judgement there goes on.",
                "Das Verzeichnis des Anbieters oder eine gepackte Datei davon; mit dem eigenen Verzeichnis allein geht das "
                    + "Urteil dort weiter."), valueName: "dir"), completion: .file())
    var path: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Your own directory: a new one, or that of this judgement.",
                "Das eigene Verzeichnis: ein neues oder das dieses Urteils."), valueName: "mine"),
        completion: .directory)
    var into: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Only say where it stands: what the vendor changed since, and what is left to judge and to look at.",
                "Nur sagen, wie es steht: was der Anbieter seither geändert hat, was noch zu beurteilen und anzusehen ist."
            )))
    var status = false

    @OptionGroup var signature: SignatureOption
    @OptionGroup var view: ProfileOption

    func run(in context: CommandContext) throws {
        try JudgingDirectory(path: path, into: into, party: .customer, status: status, signature: signature, view: view)
            .open(in: context)
    }
}
