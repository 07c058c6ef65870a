import ArgumentParser
import Localization

/// `cpo import`
struct ImportAnswers: Command {
    static let name = "import"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Take over answers from a form, or from a checklist of another tool.",
                "Antworten aus einem Formular oder der Checkliste eines anderen Werkzeugs übernehmen."
            ).inHelp,
            discussion: HelpText.importAnswers.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString("The file with the answers.", "Die Datei mit den Antworten."), valueName: "file"),
        completion: .file())
    var file: String

    @OptionGroup var takeover: TakeoverOptions

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        try AnswerTakeover(project, file, takeover, signature).run(in: context)
    }
}
