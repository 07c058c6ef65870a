import Localization

/// The `--lang` option, which every command accepts at any position.
struct LanguageOption {
    private static let name = "--lang"

    /// The requested code; nil without the option.
    let code: String?
    /// The arguments without the option.
    let rest: [String]

    /// Extracts the option. After `--`, nothing is an option.
    init(takenFrom arguments: [String]) {
        let option = GlobalOption(Self.name, takenFrom: arguments)
        (code, rest) = (option.value, option.rest)
    }

    /// The requested language; nil without the option or if the code is unknown.
    var language: Language? { code.flatMap { Language(code: $0) } }
}

/// The language of help and of parser errors.
///
/// The parser asks command types for their help, and static members take no parameters. A task-local value passes the
/// language to them without global state.
enum HelpLanguage {
    @TaskLocal static var current = Language.english
}

extension LocalizedString {
    /// The text in the language of the help.
    var inHelp: String { self[HelpLanguage.current] }
}
