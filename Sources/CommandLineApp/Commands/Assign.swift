import ArgumentParser
import AssessmentModel
import Localization
import Presentation

/// `cpo assign`
struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: LocalizedString("Say who is to settle a criterion.", "Festlegen, wer ein Kriterium klären soll.")
            .localized,
        discussion: HelpText.assign.localized)

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The owner's name, as people call them.", "Der Name der zuständigen Person, wie sie genannt wird."))
    )
    var name: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(LocalizedString("Take the owner away.", "Niemand soll mehr zuständig sein.")))
    var nobody = false

    @OptionGroup var signature: SignatureOption

    func run() throws {
        guard nobody == (name == nil) else { throw Failure(.usage, AssignText.nothingToSay) }
        let name = name?.oneLine.trimmed ?? ""
        guard nobody || !name.isEmpty else { throw Failure(.usage, AssignText.emptyName) }

        var desk = try WritableAssessment.open(project.path, as: signature.by)
        let index = try desk.index(of: criterion)
        let owner = desk.assessment.answers[index].owner
        if nobody, !owner.heads.contains(where: { !$0.value.trimmed.isEmpty }) {
            throw Failure(.usage, AssignText.noOwner(criterion))
        }
        // Saying once more what stands there would only make the history longer.
        if owner.isConflicted || owner.current?.value != name {
            try desk.record(.assign(to: name), at: index)
            try desk.save()
        }
        Console.print(nobody ? AssignText.takenAway(criterion) : AssignText.assigned(criterion, to: name))
    }
}
