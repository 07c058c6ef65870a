import ArgumentParser
import Localization
import Screens
import Terminal

/// `cpo keys`
struct KeysCommand: Command {
    static let name = "keys"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "List the keys of the screens, or check your own.",
                "Die Tasten der Ansichten auflisten, oder die eigenen prüfen."
            ).inHelp,
            discussion: HelpText.keys.inHelp)
    }

    @Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Only check the configuration: keys in each other's way (exit code 1), and colours that are hard to read.",
                "Nur die Konfiguration prüfen: Tasten, die einander im Weg sind (Exit-Code 1), und schlecht lesbare Farben."
            )))
    var check = false

    func run(in context: CommandContext) throws {
        let config: ConfigFile
        do throws(ConfigError) {
            config = try context.files.readConfig()
        } catch {
            if case .conflict = error.problem { throw Failure(.no, ConfigText.line(error)) }
            throw Failure(.io, ConfigText.line(error))
        }
        let language = context.language
        if check {
            let theme = try context.theme.theme(context.environment, config)
            for contrast in PoorContrast.all(of: config.colours, in: theme) {
                let line = ConfigText.line(
                    contrast, context.files.configPath ?? "", line: config.colourLines[contrast.ink])
                context.console.printError("cpo: \(line[language])")
            }
            return context.console.print(CommandText.keysAreFine[language])
        }
        let names = KeyMeaning.allCases.map(\.name)
        let keys = KeyMeaning.allCases.map { meaning in
            config.keyMap.keys(meaning).map { $0.name(.english) }.joined(separator: " ")
        }
        let (nameWidth, keyWidth) = (names.map(\.count).max() ?? 0, keys.map(\.count).max() ?? 0)
        for (position, meaning) in KeyMeaning.allCases.enumerated() {
            let name = names[position].padded(to: nameWidth + 2)
            context.console.print("\(name)\(keys[position].padded(to: keyWidth + 2))\(meaning.text[language])")
        }
    }
}
