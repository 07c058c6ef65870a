import Glibc
import Terminal
import Wording

/// The language that the program begins to speak in.
enum Speech {
    /// That of `--lang`, else that of the user's locale.
    static let tongue = chosen ?? Tongue(locale: TerminalOptions.variable)

    private static let option = "--lang"

    /// The arguments without the choice of language, which stands anywhere and is for every command.
    static let arguments = Array(split.rest)

    /// What was asked for and is no language of the program; nil where nothing is wrong.
    static let unknown: String? = split.code.flatMap { Tongue(code: $0) == nil ? $0 : nil }

    private static let chosen = split.code.flatMap { Tongue(code: $0) }

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

extension Phrase {
    /// The text in the language that the program began to speak in: that of all that commands print.
    var said: String { self[Speech.tongue] }
}
