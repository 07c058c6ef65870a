import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

/// `cpo respondent`
struct RespondentCommand: Command {
    static let name = "respondent"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Say who answers for the assessment, for its reports.",
                "Angeben, wer für die Bewertung einsteht, für ihre Berichte."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "A name, and in brackets how to reach them: \"Acme GmbH <open@acme.example>\"; \"\" for nobody.",
                "Ein Name, und in Klammern, wie man ihn erreicht: „Acme GmbH <open@acme.example>“; \"\" für niemand."),
            valueName: "respondent"))
    var respondent: String

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let text = respondent.oneLine.trimmed
        var editor = try context.edit(project.path, as: signature.by)
        try editor.change(.respondent(text), in: .assessment, at: context.now)
        try editor.commit()
        context.console.print(ReportCommandText.respondent(text))
    }
}
