import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

/// `cpo assign`
struct Assign: Command {
    static let name = "assign"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Set the owner of a criterion.", "Festlegen, wer für ein Kriterium zuständig ist."
            )
            .inHelp,
            discussion: HelpText.assign.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The owner's name.", "Der Name der zuständigen Person."))
    )
    var name: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(LocalizedString("Remove the owner.", "Die Zuständigkeit aufheben.")))
    var nobody = false

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        guard nobody == (name == nil) else { throw Failure(.usage, AssignText.nothingToSay) }
        let name = name?.oneLine.trimmed ?? ""
        guard nobody || !name.isEmpty else { throw Failure(.usage, AssignText.emptyName) }

        var editor = try context.edit(project.path, as: signature.by)
        let index = try Catalogs.index(of: criterion, in: editor.assessment.catalog)
        let id = editor.assessment.catalog.criteria[index].id
        let owner = editor.assessment.answers[index].owner
        if nobody, !owner.heads.contains(where: { !$0.value.trimmed.isEmpty }) {
            throw Failure(.usage, AssignText.noOwner(id))
        }
        // Repeating the current value would only lengthen the history.
        if owner.isConflicted || owner.current?.value != name {
            try editor.change(.assign(to: name), in: .criterion(index), at: context.now)
            try editor.commit()
        }
        context.console.print(nobody ? AssignText.takenAway(id) : AssignText.assigned(id, to: name))
    }
}
