import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

/// `cpo milestone`
struct Milestone: Command {
    static let name = "milestone"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Name the present state, so that you can look at it and compare with it later.",
                "Dem jetzigen Stand einen Namen geben, um ihn später anzusehen und damit zu vergleichen."
            ).inHelp,
            discussion: HelpText.milestone.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString("The name, for instance \"First draft\".", "Der Name, zum Beispiel „Erster Entwurf“.")))
    var name: String

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString("Remove the milestone of this name.", "Den Meilenstein mit diesem Namen entfernen.")))
    var remove = false

    @OptionGroup var signature: SignatureOption

    /// The name as it is recorded.
    ///
    /// - Throws: `Failure` if a milestone cannot have it.
    static func checked(_ name: String) throws(Failure) -> String {
        let name = name.oneLine.trimmed
        guard !name.isEmpty else { throw Failure(.usage, MilestoneText.emptyName) }
        // Elsewhere it is a moment by itself.
        guard CalendarDay(name) == nil, name.lowercased() != Log.last else {
            throw Failure(.usage, MilestoneText.isAMoment(name))
        }
        return name
    }

    func run(in context: CommandContext) throws {
        let name = try Self.checked(name)
        var editor = try context.edit(project.path, as: signature.by)
        let milestones = editor.assessment.details.milestones
        let match = Names.match(name, in: milestones.map(\.name))
        let known = milestones.last { $0.name == match }
        let change: Change
        switch (known, remove) {
        case (let known?, true): change = .renameMilestone(known.milestone.id, nil)
        case (nil, true): throw Failure(.usage, CommandText.unknownMoment(name, milestones.map(\.name)))
        case (let known?, false): throw Failure(.usage, MilestoneText.isTaken(known.name))
        case (nil, false): change = .milestone(name)
        }
        try editor.change(change, in: .assessment, at: context.now)
        try editor.commit()
        context.console.print(remove ? MilestoneText.removed(match ?? name) : MilestoneText.set(name))
    }
}
