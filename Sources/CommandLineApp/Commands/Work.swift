import ArgumentParser
import Localization
import Presentation
import ProjectStore

/// `cpo` and `cpo DIR`
struct Work: Command {
    static let usage = "cpo [<dir>] [--by <name> | --as <name>] [--profile <file> | --no-profile] [--projector]"

    /// A placeholder, as nobody types a name for this: usage shows the directory, and no directory can be called so.
    static let name = "<dir>"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Work on an assessment; without a directory, choose a recent one.",
                "An einer Bewertung arbeiten; ohne Verzeichnis eine der letzten wählen."
            ).inHelp,
            usage: usage, shouldDisplay: false)
    }

    @Argument(help: ArgumentHelp(HelpText.project, valueName: "dir"), completion: .directory)
    var path: String?

    @OptionGroup var signature: SignatureOption
    @OptionGroup var voice: VoiceOption
    @OptionGroup var view: ProfileOption
    @OptionGroup var projector: ProjectorOption

    func validate() throws {
        if path == nil, view.profile != nil || view.noProfile {
            throw ValidationError(ProfileCommandText.ofWhat.inHelp)
        }
        if path == nil, voice.name != nil { throw ValidationError(ParticipantText.ofWhat.inHelp) }
        if signature.by != nil, voice.name != nil { throw ValidationError(ParticipantText.eitherOr.inHelp) }
    }

    func run(in context: CommandContext) throws {
        try context.interact(
            path.map(InteractiveProgram.Start.work) ?? .pick, as: context.person.author(given: signature.by),
            speaking: voice, view: view, isProjected: projector.isOn)
    }
}

/// `cpo review DIR`
struct Review: Command {
    static let name = "review"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "View an assessment without changing it.", "Eine Bewertung ansehen, ohne etwas zu ändern."
            )
            .inHelp)
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var view: ProfileOption
    @OptionGroup var projector: ProjectorOption

    func run(in context: CommandContext) throws {
        try context.interact(
            .review(project.path), as: context.person.author(), view: view, isProjected: projector.isOn)
    }
}

/// `cpo demo`
struct Demonstrate: Command {
    static let name = "demo"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Open a half-assessed sample product, in a throwaway copy.",
                "Ein halb bewertetes Beispielprodukt öffnen, in einer Kopie zum Ausprobieren."
            ).inHelp)
    }

    func run(in context: CommandContext) throws {
        guard context.isPlain || context.console.isTerminal else { return try Demo(context).printScore() }
        try context.interact(.demo, as: context.person.author())
    }
}

extension CommandContext {
    /// Works with the user: on screens, or in lines.
    func interact(
        _ start: InteractiveProgram.Start, as author: Author, speaking voice: VoiceOption? = nil,
        view: ProfileOption? = nil, isProjected: Bool = false
    ) throws {
        if isPlain {
            try PlainProgram(self, author: author, voice: voice?.name, view: view).run(start)
        } else {
            try InteractiveProgram(self, author: author, voice: voice?.name, view: view, isProjected: isProjected)
                .run(start)
        }
    }
}
