import Localization
import Terminal

/// Which theme the user wants: that of `--theme`, else of `CPO_THEME`, else of the configuration.
struct ThemeSetting {
    static let option = "--theme"
    static let variable = "CPO_THEME"

    /// The theme of the option; nil if it was not given.
    private let asked: Theme?

    /// - Parameter name: The option's value, if it was given.
    /// - Throws: `Failure` if there is no such theme.
    init(option name: String?) throws(Failure) {
        asked = try name.map { name throws(Failure) in try Self.theme(name, source: Self.option) }
    }

    /// - Throws: `Failure` if the variable names no theme.
    func theme(_ environment: CommandEnvironment, _ config: ConfigFile) throws(Failure) -> Theme {
        if let asked { return asked }
        if let name = environment[Self.variable], !name.isEmpty { return try Self.theme(name, source: Self.variable) }
        return config.theme ?? .auto
    }

    private static func theme(_ name: String, source: String) throws(Failure) -> Theme {
        guard let theme = Theme(name: name) else { throw Failure(.usage, ConfigText.unknownTheme(name, source)) }
        return theme
    }
}
