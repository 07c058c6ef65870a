import Localization

/// The choice of language, which may stand anywhere among the arguments and is for every command.
struct LanguageOption {
    private static let name = "--lang"

    /// The code that was asked for; nil where none was.
    let code: String?
    /// The arguments without the choice.
    let rest: [String]

    /// Takes the choice out of the arguments. Behind `--` nothing is an option.
    init(takenFrom arguments: [String]) {
        let option = GlobalOption(Self.name, takenFrom: arguments)
        (code, rest) = (option.value, option.rest)
    }

    /// What was asked for; nil where nothing was, or where it is no language of the program.
    var language: Language? { code.flatMap { Language(code: $0) } }
}

/// The language of help and of what the parser of arguments says.
///
/// The parser asks the types of commands for their help, which have no place to be told a language in. So it is told to
/// the task that parses, and to nothing outside of it.
enum HelpLanguage {
    @TaskLocal static var current = Language.english
}

extension LocalizedString {
    /// The text as help says it.
    var inHelp: String { self[HelpLanguage.current] }
}
