import ArgumentParser

/// The project directory, as the commands take it.
struct ProjectArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The directory of the assessment.", valueName: "dir"), completion: .directory)
    var path: String
}

/// Who signs.
struct SignatureOption: ParsableArguments {
    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            "The name that answers are signed with; else $CPO_NAME, else that of the account.", valueName: "name"))
    var by: String?
}
