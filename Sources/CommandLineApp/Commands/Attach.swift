import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Workspace

/// `cpo attach`
struct Attach: Command {
    static let name = "attach"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Attach a file or a link as evidence.", "Eine Datei oder einen Link als Nachweis anhängen."
            )
            .inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "A file, or an address that begins with https:// or http://.",
                "Eine Datei oder eine Adresse, die mit https:// oder http:// beginnt.")), completion: .file())
    var source: String

    @Option(help: ArgumentHelp(HelpText.evidenceTitle))
    var title: String = ""

    @Option(help: ArgumentHelp(HelpText.locator))
    var locator: String = ""

    @Option(help: ArgumentHelp(HelpText.validUntil, valueName: "date"))
    var validUntil: String?

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let day = try validUntil.map(AttachedEvidence.day)
        var editor = try context.edit(project.path, as: signature.by)
        let index = try Catalogs.index(of: criterion, in: editor.assessment.catalog)
        let source = try content(in: &editor, context)
        let evidence = Evidence(source, title: title, locator: locator, validUntil: day)
        try editor.change(.attach(evidence), in: .criterion(index), at: context.now)
        try editor.commit()
        context.console.print(
            CommandText.attached(evidence.displayTitle, to: editor.assessment.catalog.criteria[index].id))
    }

    private func content(in editor: inout AssessmentEditor, _ context: CommandContext) throws -> Evidence.Source {
        if WebAddress.isOne(source) { return .url(source) }
        do throws(StoreError) {
            return try editor.copyEvidence(from: source) { done, total in
                context.console.showProgress(EvidenceText.copying(done, of: total))
            }
        } catch {
            throw Failure(.io, ErrorText.command(error))
        }
    }
}
