import CatalogFormat
import Glibc
import Localization

/// Faults of catalogues in words, with what to write instead.
enum CatalogFaultText {
    static func what(_ problem: CatalogFault.Problem) -> LocalizedString {
        switch problem {
        case .syntax(let problem): SyntaxText.string(problem)
        case .tooLarge(let limit):
            LocalizedString(
                "more than \(limit >> 20) MB. Split it, or shorten its texts.",
                "mehr als \(limit >> 20) MB. Aufteilen, oder die Texte kürzen.")
        case .tooManyCriteria(let limit):
            LocalizedString(
                "more than \(limit) criteria. Make several catalogues of it.",
                "mehr als \(limit) Kriterien. Mehrere Kataloge daraus machen.")
        case .aliasNotAllowed(let name):
            LocalizedString("the alias *\(name). Write the value out.", "der Alias *\(name). Den Wert ausschreiben.")
        case .newerFormat(let found, let known):
            LocalizedString(
                "format \(found), and this program knows formats up to \(known). Use a newer version of cpo.",
                "Format \(found), und dieses Programm kennt Formate bis \(known). Eine neuere Version von cpo "
                    + "verwenden."
            )
        case .missingKey(let key):
            LocalizedString {
                $0("\"\(key)\" is missing. Write \(example(of: key)[$0])", "„\(key)“ fehlt: \(example(of: key)[$0])")
            }
        case .duplicateKey(let key):
            LocalizedString("\"\(key)\" stands twice. Keep one.", "„\(key)“ steht zweimal da. Eines behalten.")
        case .unknownKey(let key, let nearest):
            LocalizedString {
                $0(
                    "\"\(key)\" is not known here.\(didYouMean(nearest)[$0])",
                    "„\(key)“ ist hier nicht bekannt.\(didYouMean(nearest)[$0])")
            }
        case .wrongType(let expected):
            LocalizedString { $0("should be \(name(expected)[$0]).", "muss \(name(expected)[$0]) sein.") }
        case .emptyText: LocalizedString("is empty. Write something.", "ist leer. Etwas schreiben.")
        case .unknownValue(let text, let allowed):
            LocalizedString(
                "\"\(text)\" is none of \(allowed.joined(separator: ", ")).",
                "„\(text)“ ist nichts davon: \(allowed.joined(separator: ", ")).")
        case .unknownLevel(let text):
            LocalizedString(
                "\"\(text)\" is no level. Use shall, should or may.",
                "„\(text)“ ist kein Grad. Möglich sind shall, should und may.")
        case .invalidID(let text):
            LocalizedString(
                "\"\(text)\" cannot be an id. Use 1 to 64 letters, digits and . _ - ( ), not beginning with . or -",
                "„\(text)“ kann keine Kennung sein. 1 bis 64 Buchstaben, Ziffern und . _ - ( ) verwenden, vorn kein "
                    + ". oder -"
            )
        case .duplicateID(let text):
            LocalizedString(
                "\"\(text)\" is there already. Every id stands once.",
                "„\(text)“ gibt es schon. Jede Kennung steht einmal da.")
        case .danglingReference(let text, let nearest):
            LocalizedString {
                $0(
                    "there is no criterion \"\(text)\"."
                        + (nearest == nil ? " Name one that the catalogue has." : didYouMean(nearest)[$0]),
                    "es gibt kein Kriterium „\(text)“."
                        + (nearest == nil ? " Eines nennen, das der Katalog hat." : didYouMean(nearest)[$0]))
            }
        case .unknownSection(let text):
            LocalizedString(
                "the category declares no section \"\(text)\" before this place. Declare it under \"sections\".",
                "die Kategorie erklärt davor keinen Abschnitt „\(text)“. Unter „sections“ erklären.")
        case .circularReference(let text):
            LocalizedString(
                "\"\(text)\" builds on itself, by way of others. Take this reference out, or another of the circle.",
                "„\(text)“ baut über andere auf sich selbst auf. Diesen Verweis löschen, oder einen anderen im Kreis.")
        case .unknownCategory(let text, let nearest):
            LocalizedString {
                $0(
                    "there is no category \"\(text)\"."
                        + (nearest == nil ? " Name one, or declare it under \"categories\"." : didYouMean(nearest)[$0]),
                    "es gibt keine Kategorie „\(text)“."
                        + (nearest == nil ? " Eine nennen, oder unter „categories“ erklären." : didYouMean(nearest)[$0])
                )
            }
        case .invalidLanguage(let text):
            LocalizedString(
                "\"\(text)\" is no code of a language. Use en, de, ...",
                "„\(text)“ ist kein Sprachkürzel. Möglich sind en, de, ...")
        case .invalidFileName(let text):
            LocalizedString(
                "\"\(text)\" is not the plain name of a file beside this one. Use a name without \"/\".",
                "„\(text)“ ist nicht der bloße Name einer Datei neben dieser. Einen Namen ohne „/“ verwenden.")
        case .unreadableFile(let name, let code):
            LocalizedString {
                $0(
                    "\(name) cannot be read: \(reason(code)[$0]). Put the file beside this one, or take its name out.",
                    "\(name) ist nicht lesbar: \(reason(code)[$0]). Die Datei neben diese legen, oder den Namen "
                        + "löschen."
                )
            }
        case .weightOutOfRange(let text):
            LocalizedString(
                "\"\(text)\" cannot be a weight. Use 0 to 1000 with at most three decimals, or a fraction such as 1/3.",
                "„\(text)“ kann kein Gewicht sein. 0 bis 1000 mit höchstens drei Dezimalen, oder einen Bruch wie 1/3.")
        case .valueOutOfRange(let text):
            LocalizedString(
                "\"\(text)\" cannot be a value. Use 0 to 1.", "„\(text)“ kann kein Wert sein. 0 bis 1 verwenden.")
        case .percentOutOfRange(let text):
            LocalizedString(
                "\"\(text)\" cannot be a percentage. Use 0 to 100.",
                "„\(text)“ kann kein Prozentwert sein. 0 bis 100 verwenden.")
        case .weightsTooFine(let limit):
            LocalizedString(
                "weights and values have no common denominator up to \(limit). Round them.",
                "Gewichte und Werte haben keinen gemeinsamen Nenner bis \(limit). Runden.")
        case .scaleNotDescending:
            LocalizedString(
                "a scale goes down from 1, step by step. Put the best rating first.",
                "eine Skala geht von 1 an Stufe für Stufe abwärts. Die beste Bewertung zuerst nennen.")
        case .otherCatalog(let id):
            LocalizedString(
                "this is a profile of another catalogue than \(id). Use it with that one.",
                "das ist ein Profil für einen anderen Katalog als \(id). Mit jenem verwenden.")
        case .otherVersion(let version):
            LocalizedString(
                "this is a profile of another version than \(version). Look it over, and name this version or none.",
                "das ist ein Profil für eine andere Version als \(version). Durchsehen, und diese Version nennen "
                    + "oder keine."
            )
        case .leftOutAndChanged(let text):
            LocalizedString(
                "\"\(text)\" is left out. Take this out, or do not leave it out.",
                "„\(text)“ ist ausgelassen. Dies hier löschen, oder es nicht auslassen.")
        }
    }

    /// Why a catalogue's file cannot be read.
    static func reason(_ code: Int32) -> LocalizedString {
        code == EINVAL
            ? LocalizedString("it is not a plain file", "das ist keine gewöhnliche Datei") : SystemText.reason(code)
    }

    private static func didYouMean(_ nearest: String?) -> LocalizedString {
        nearest.map { LocalizedString(" Did you mean \"\($0)\"?", " Gemeint vielleicht: „\($0)“?") } ?? .same("")
    }

    /// How a key that has to be there may look.
    private static func example(of key: String) -> LocalizedString {
        switch key {
        case "format":
            LocalizedString(
                "\"format: 1\" into the catalogue's own file; a category's file is checked with it.",
                "„format: 1“ in die Datei des Katalogs schreiben; die Datei einer Kategorie wird mit ihr geprüft.")
        case "level":
            LocalizedString(
                "\"level: shall\", \"level: should\" or \"level: may\".",
                "„level: shall“, „level: should“ oder „level: may“ schreiben.")
        case "version": LocalizedString("\"version: 1.0\".", "„version: 1.0“ schreiben.")
        case "criteria", "categories":
            LocalizedString("\"\(key):\" and a list below it.", "„\(key):“ und darunter eine Liste schreiben.")
        case "minimum": LocalizedString("\"minimum: {shall: 100}\".", "„minimum: {shall: 100}“ schreiben.")
        case "value": LocalizedString("\"value: 1\", or less.", "„value: 1“ oder weniger schreiben.")
        default: LocalizedString("\"\(key): ...\".", "„\(key): ...“ schreiben.")
        }
    }

    private static func name(_ expected: CatalogFault.Expectation) -> LocalizedString {
        switch expected {
        case .mapping: LocalizedString("a mapping of keys to values", "eine Zuordnung von Schlüsseln zu Werten")
        case .list: LocalizedString("a list", "eine Liste")
        case .text: LocalizedString("a text", "ein Text")
        case .integer: LocalizedString("a whole number", "eine ganze Zahl")
        case .number: LocalizedString("a number", "eine Zahl")
        case .localizedText:
            LocalizedString(
                "a text, or one for each language ({en: ...})", "ein Text oder einer je Sprache ({en: ...})")
        }
    }
}
