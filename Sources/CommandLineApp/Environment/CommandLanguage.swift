import Glibc
import Localization
import Terminal

/// The language that the program begins to speak in.
enum CommandLanguage {
    /// That of `--lang`, else that of the user's locale.
    static let language = chosen ?? Language(locale: TerminalOptions.variable)

    private static let option = "--lang"

    /// The arguments without the choice of language, which stands anywhere and is for every command.
    static let arguments = Array(split.rest)

    /// What was asked for and is no language of the program; nil where nothing is wrong.
    static let unknown: String? = split.code.flatMap { Language(code: $0) == nil ? $0 : nil }

    private static let chosen = split.code.flatMap { Language(code: $0) }

    private static let split: (code: String?, rest: [String]) = {
        var code: String?
        var rest: [String] = []
        var arguments = CommandLine.arguments.dropFirst()[...]
        while let argument = arguments.popFirst() {
            if argument == "--" {
                rest.append(argument)
                rest += arguments
                break
            } else if argument == option {
                code = arguments.popFirst() ?? ""
            } else if argument.hasPrefix(option + "=") {
                code = String(argument.dropFirst(option.count + 1))
            } else {
                rest.append(argument)
            }
        }
        return (code, rest)
    }()
}

extension LocalizedString {
    /// The text in the language that the program began to speak in: that of all that commands print.
    var localized: String { self[CommandLanguage.language] }
}
