import ArgumentParser
import Localization
import Presentation

/// The project directory, as the commands take it.
struct ProjectArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(HelpText.project, valueName: "dir"), completion: .directory)
    var path: String
}

/// The view to look at an assessment under.
struct ProfileOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "See it under the profile in this file, in place of the one in use.",
                "Mit dem Profil in dieser Datei sehen, statt mit dem in Gebrauch."), valueName: "file"),
        completion: .file())
    var profile: String?

    @Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Take the catalogue as it is, also where a profile is in use.",
                "Den Katalog nehmen, wie er ist, auch wenn ein Profil in Gebrauch ist.")))
    var noProfile = false

    func validate() throws {
        if profile != nil && noProfile { throw ValidationError(ProfileCommandText.eitherOr.inHelp) }
    }
}

/// The moment to look at.
struct MomentOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "See it as it was at the end of a day, for instance 2026-06-30, or at a milestone.",
                "Den Stand am Ende eines Tages sehen, zum Beispiel 2026-06-30, oder bei einem Meilenstein."),
            valueName: "date-or-milestone"))
    var asOf: String?
}

/// Who signs.
struct SignatureOption: ParsableArguments {
    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            LocalizedString(
                "The name that answers are signed with; else $CPO_NAME, else that of the account.",
                "Der Name, mit dem Antworten gezeichnet werden; sonst $CPO_NAME, sonst der des Kontos."),
            valueName: "name"))
    var by: String?
}
