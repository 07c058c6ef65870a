import ArgumentParser
import Localization
import Presentation

/// The project directory.
struct ProjectArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(HelpText.project, valueName: "dir"), completion: .directory)
    var path: String
}

/// Whether the walk begins as the projector view.
struct ProjectorOption: ParsableArguments {
    @Flag(
        name: .customLong("projector"),
        help: ArgumentHelp(
            LocalizedString(
                "Show one criterion, large, for a room; W switches.",
                "Ein Kriterium zeigen, groß, für den Raum; W schaltet um.")))
    var isOn = false
}

/// The profile to view an assessment under.
struct ProfileOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Use the profile in this file instead of the one in use.",
                "Das Profil in dieser Datei statt des aktuellen verwenden."), valueName: "file"),
        completion: .file())
    var profile: String?

    @Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Ignore the profile in use.",
                "Das aktuelle Profil ignorieren.")))
    var noProfile = false

    /// Whether either is given.
    var isGiven: Bool { profile != nil || noProfile }

    func validate() throws {
        if profile != nil && noProfile { throw ValidationError(ProfileCommandText.eitherOr.inHelp) }
    }
}

/// The moment to report on.
struct MomentOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Show the state at the end of a day, for instance 2026-06-30, or at a milestone.",
                "Den Stand am Ende eines Tages zeigen, zum Beispiel 2026-06-30, oder bei einem Meilenstein."),
            valueName: "date-or-milestone"))
    var asOf: String?
}

/// Who signs.
struct SignatureOption: ParsableArguments {
    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            LocalizedString(
                "The name to sign with; defaults to $CPO_NAME, then to the name last chosen, then to the account's name.",
                "Der Name zum Zeichnen; sonst $CPO_NAME, sonst der zuletzt gewählte, sonst der Name des Kontos."),
            valueName: "name"))
    var by: String?
}
