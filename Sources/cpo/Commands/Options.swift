import ArgumentParser

/// The project directory, as the commands take it.
struct ProjectArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The directory of the assessment.", valueName: "dir"), completion: .directory)
    var path: String
}

/// The view to look at an assessment under.
struct ProfileOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("See it under the profile in this file, in place of the one in use.", valueName: "file"),
        completion: .file())
    var profile: String?

    @Flag(help: "Take the catalogue as it is, also where a profile is in use.")
    var noProfile = false

    func validate() throws {
        if profile != nil && noProfile { throw ValidationError(ProfileText.eitherOr) }
    }
}

/// Who signs.
struct SignatureOption: ParsableArguments {
    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            "The name that answers are signed with; else $CPO_NAME, else that of the account.", valueName: "name"))
    var by: String?
}
