import ArgumentParser
import Localization
import Presentation

/// `cpo` and `cpo DIR`
struct Work: ParsableCommand {
    static let usage = "cpo [<dir>] [--by <name>] [--profile <file> | --no-profile]"

    /// Nobody types a name for this: the usage shows the directory in its place, and no directory's name is taken.
    static let configuration = CommandConfiguration(
        commandName: "<dir>",
        abstract: LocalizedString(
            "Work on an assessment; without a directory, choose a recent one.",
            "An einer Bewertung arbeiten; ohne Verzeichnis eine der letzten wählen."
        ).localized,
        usage: usage, shouldDisplay: false)

    @Argument(help: ArgumentHelp(HelpText.project, valueName: "dir"), completion: .directory)
    var path: String?

    @OptionGroup var signature: SignatureOption
    @OptionGroup var view: ProfileOption

    func validate() throws {
        if path == nil, view.profile != nil || view.noProfile {
            throw ValidationError(ProfileCommandText.ofWhat.localized)
        }
    }

    func run() throws {
        let program = InteractiveProgram(author: Person.author(given: signature.by), view: view)
        try program.run(path.map(InteractiveProgram.Start.work) ?? .pick)
    }
}

/// `cpo review DIR`
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: LocalizedString(
            "Look at an assessment, and touch nothing.", "Eine Bewertung ansehen, ohne etwas zu ändern."
        )
        .localized)

    @OptionGroup var project: ProjectArgument
    @OptionGroup var view: ProfileOption

    func run() throws {
        let program = InteractiveProgram(author: Person.author(), view: view)
        try program.run(.review(project.path))
    }
}

/// `cpo demo`
struct Demonstrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: LocalizedString(
            "Open a half assessed product, in a copy to play with.",
            "Ein halb bewertetes Produkt öffnen, in einer Kopie zum Ausprobieren."
        ).localized)

    func run() throws {
        guard Console.isTerminal else { return try Demo.printScore() }
        let program = InteractiveProgram(author: Person.author())
        try program.run(.demo)
    }
}
