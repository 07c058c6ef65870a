import ArgumentParser
import AssessmentModel
import Localization
import Workspace

/// `cpo detach`
struct Detach: Command {
    static let name = "detach"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString("Detach evidence from a criterion.", "Einen Nachweis von einem Kriterium lösen.")
                .inHelp,
            discussion: HelpText.detach.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(help: ArgumentHelp(HelpText.evidence))
    var evidence: String

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let index = try Catalogs.index(of: criterion, in: editor.assessment.catalog)
        let id = editor.assessment.catalog.criteria[index].id
        let attachment = try AttachedEvidence.find(evidence, of: editor.assessment.answers[index], to: id)
        let title = attachment.shown?.displayTitle ?? evidence
        try editor.change(.detach(attachment.id), in: .criterion(index), at: context.now)
        try editor.commit()
        context.console.print(EvidenceCommandText.detached(title, from: id))
    }
}
