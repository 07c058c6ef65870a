import ArgumentParser
import Localization

/// `cpo follow`
struct Follow: Command {
    static let name = "follow"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Show on a projector where somebody stands who works on the assessment.",
                "Auf dem Beamer zeigen, wo jemand gerade steht, der an der Bewertung arbeitet."
            ).inHelp,
            discussion: FollowCommandText.discussion.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Option(
        name: .customLong("of"),
        help: ArgumentHelp(
            LocalizedString(
                "Whom to follow; by default whoever conducts the workshop, or worked last.",
                "Wem zu folgen ist; sonst wer den Workshop leitet oder zuletzt gearbeitet hat."), valueName: "name"))
    var person: String?

    @OptionGroup var view: ProfileOption

    func run(in context: CommandContext) throws {
        try context.interact(.follow(project.path, name: person), as: context.person.author(), view: view)
    }
}
