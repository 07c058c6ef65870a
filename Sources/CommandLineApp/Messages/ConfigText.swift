import Cells
import Localization
import Screens
import Terminal

/// What is said of the configuration.
enum ConfigText {
    /// What is wrong, and in which line.
    static func line(_ error: ConfigError) -> LocalizedString {
        let problem = text(error.problem)
        let place = error.line.map { "\(error.path):\($0)" } ?? error.path
        return LocalizedString("\(place): \(problem[.english])", "\(place): \(problem[.german])")
    }

    /// - Parameter source: The option or variable that names the theme.
    static func unknownTheme(_ name: String, _ source: String) -> LocalizedString {
        let known = list(Theme.allCases.map(\.rawValue))
        return LocalizedString(
            "\(source): there is no theme \"\(name)\". Use one of \(known).",
            "\(source): Das Farbschema „\(name)“ gibt es nicht. Möglich sind \(known).")
    }

    private static func text(_ problem: ConfigError.Problem) -> LocalizedString {
        switch problem {
        case .noEqualsSign:
            LocalizedString(
                "This is not a setting. Write: key = value.", "Das ist keine Einstellung. Schreibweise: Name = Wert.")
        case .unknownKey(let key, let known):
            LocalizedString(
                "There is no setting \"\(key)\". Use one of \(list(known)).",
                "Die Einstellung „\(key)“ gibt es nicht. Möglich sind \(list(known)).")
        case .repeatedKey(let key, let line):
            LocalizedString(
                "\"\(key)\" is already set in line \(line). Remove one of the two.",
                "„\(key)“ ist schon in Zeile \(line) gesetzt. Eine der beiden Zeilen entfernen.")
        case .unknownValue(let value, let key, let known):
            LocalizedString(
                "\"\(value)\" is not a value of \(key). Use one of \(list(known)).",
                "„\(value)“ ist kein Wert von \(key). Möglich sind \(list(known)).")
        case .notUTF8:
            LocalizedString("This line is not in UTF-8.", "Diese Zeile ist nicht in UTF-8.")
        case .noColour(let name):
            LocalizedString(
                "\"\(name)\" is not a colour. Write #rrggbb, a number from 0 to 255, or one of"
                    + " \(list(OwnColour.names)).",
                "„\(name)“ ist keine Farbe. Möglich sind #rrggbb, eine Zahl von 0 bis 255 oder"
                    + " \(list(OwnColour.names)).")
        case .noKey(let name):
            LocalizedString(
                "\"\(name)\" is not a key. Write keys as the help shows them, with blanks between: space ctrl-n F5 gg.",
                "„\(name)“ ist keine Taste. Tasten auf Englisch und mit Leerzeichen dazwischen: space ctrl-n F5 gg.")
        case .conflict(let conflict): text(conflict)
        case .unreadable(let code):
            LocalizedString {
                $0(
                    "This file cannot be read: \(SystemText.reason(code)[$0]).",
                    "Diese Datei ist nicht lesbar: \(SystemText.reason(code)[$0]).")
            }
        }
    }

    /// An own colour that is hard to read.
    static func line(_ contrast: PoorContrast, _ path: String, line: Int?) -> LocalizedString {
        LocalizedString { language in
            let place = line.map { "\(path):\($0)" } ?? path
            let ratio = { "\($0 / 10)\(language(".", ","))\($0 % 10) : 1" }
            let ground =
                switch contrast.ground {
                case .dark: language("on dark", "auf Dunkel")
                case .light: language("on light", "auf Hell")
                }
            let name = ConfigFile.colourPrefix + contrast.ink.name
            return language(
                "\(place): \(name) has a contrast of \(ratio(contrast.tenths)) \(ground); \(ratio(contrast.needed)) is needed to"
                    + " read it well.",
                "\(place): \(name) hat \(ground) einen Kontrast von \(ratio(contrast.tenths)); gut lesbar ist es ab"
                    + " \(ratio(contrast.needed)).")
        }
    }

    static func text(_ conflict: KeyMap.Conflict) -> LocalizedString {
        switch conflict {
        case .shared(let key, let first, let second):
            LocalizedString(
                "\(key.name(.english)) would mean \(first.name) and \(second.name). Give one of them another key:"
                    + " \(ConfigFile.keyPrefix)\(first.name) = …",
                "\(key.name(.english)) hieße \(first.name) und \(second.name). Einem davon eine andere Taste geben:"
                    + " \(ConfigFile.keyPrefix)\(first.name) = …")
        case .kept(let key, let meaning):
            LocalizedString(
                "\(key.name(.english)) keeps its meaning. Choose another key for \(meaning.name).",
                "\(key.name(.english)) behält seine Bedeutung. Eine andere Taste für \(meaning.name) wählen.")
        }
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
