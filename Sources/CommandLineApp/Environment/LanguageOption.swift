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
        var code: String?
        var rest: [String] = []
        var arguments = arguments[...]
        while let argument = arguments.popFirst() {
            if argument == "--" {
                rest.append(argument)
                rest += arguments
                break
            } else if argument == Self.name {
                code = arguments.popFirst() ?? ""
            } else if argument.hasPrefix(Self.name + "=") {
                code = String(argument.dropFirst(Self.name.count + 1))
            } else {
                rest.append(argument)
            }
        }
        self.code = code
        self.rest = rest
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
