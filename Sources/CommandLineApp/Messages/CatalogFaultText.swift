import AssessmentModel
import CatalogFormat
import Glibc
import Localization

/// Describes faults of catalogues and how to fix them.
enum CatalogFaultText {
    static func what(_ problem: CatalogFault.Problem) -> LocalizedString {
        switch problem {
        case .syntax(let problem): SyntaxText.string(problem)
        case .unquoted(let correction): SyntaxText.unquoted(correction)
        case .tooLarge(let limit):
            LocalizedString(
                "more than \(limit >> 20) MB. Split it, or shorten its texts.",
                "mehr als \(limit >> 20) MB. Aufteilen, oder die Texte kürzen.")
        case .tooManyCriteria(let limit):
            LocalizedString(
                "more than \(limit) criteria. Split it into several catalogues.",
                "mehr als \(limit) Kriterien. Auf mehrere Kataloge aufteilen.")
        case .aliasNotAllowed(let name):
            LocalizedString(
                "aliases such as *\(name) are not allowed. Write the value out.",
                "Aliase wie *\(name) sind nicht erlaubt. Den Wert ausschreiben.")
        case .newerFormat(let found, let known):
            LocalizedString(
                "format \(found), but this version of cpo only knows formats up to \(known). Use a newer one.",
                "Format \(found), aber diese Version von cpo kennt nur Formate bis \(known). Eine neuere verwenden."
            )
        case .missingKey(let key):
            LocalizedString {
                $0("\"\(key)\" is missing. Add \(example(of: key)[$0])", "„\(key)“ fehlt: \(example(of: key)[$0])")
            }
        case .duplicateKey(let key):
            LocalizedString("\"\(key)\" appears twice. Keep one.", "„\(key)“ steht zweimal da. Eines behalten.")
        case .unknownKey(let key, let nearest):
            LocalizedString {
                $0(
                    "\"\(key)\" is not known here.\(nearest == nil ? partOfText[$0] : didYouMean(nearest)[$0])",
                    "„\(key)“ ist hier nicht bekannt.\(nearest == nil ? partOfText[$0] : didYouMean(nearest)[$0])")
            }
        case .wrongType(let expected):
            LocalizedString { $0("must be \(name(expected)[$0]).", "muss \(name(expected)[$0]) sein.") }
        case .emptyText: LocalizedString("is empty. Write something.", "ist leer. Text ergänzen.")
        case .unknownValue(let text, let allowed):
            LocalizedString(
                "\"\(text)\" is not one of \(allowed.joined(separator: ", ")).",
                "„\(text)“ ist nicht möglich. Möglich sind: \(allowed.joined(separator: ", ")).")
        case .unknownLevel(let text):
            LocalizedString(
                "\"\(text)\" is not a level. Use shall, should or may.",
                "„\(text)“ ist kein Grad. Möglich sind shall, should und may.")
        case .invalidID(let text):
            LocalizedString(
                "\"\(text)\" cannot be an id. Use 1 to 64 letters, digits and . _ - ( ), not beginning with . or -",
                "„\(text)“ kann keine Kennung sein. 1 bis 64 Buchstaben, Ziffern und . _ - ( ) verwenden, vorn kein "
                    + ". oder -"
            )
        case .duplicateID(let text):
            LocalizedString(
                "\"\(text)\" already exists. Ids must be unique.",
                "„\(text)“ gibt es schon. Kennungen müssen eindeutig sein.")
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
                "the category does not declare section \"\(text)\" before this point. Declare it under \"sections\".",
                "die Kategorie deklariert davor keinen Abschnitt „\(text)“. Unter „sections“ deklarieren.")
        case .circularReference(let text):
            LocalizedString(
                "\"\(text)\" builds on itself through others. Remove this reference, or another one in the cycle.",
                "„\(text)“ baut über andere auf sich selbst auf. Diesen Verweis löschen oder einen anderen im Zyklus.")
        case .unknownCategory(let text, let nearest):
            LocalizedString {
                $0(
                    "there is no category \"\(text)\"."
                        + (nearest == nil ? " Name one, or declare it under \"categories\"." : didYouMean(nearest)[$0]),
                    "es gibt keine Kategorie „\(text)“."
                        + (nearest == nil
                            ? " Eine nennen oder unter „categories“ deklarieren." : didYouMean(nearest)[$0])
                )
            }
        case .invalidLanguage(let text):
            LocalizedString(
                "\"\(text)\" is not a language code. Use en, de, ... If it is part of a text with a colon or a comma, quote the "
                    + "whole text: \"... \(text) ...\"",
                "„\(text)“ ist kein Sprachkürzel. Möglich sind en, de, ... Gehört es zu einem Text mit Doppelpunkt oder Komma, "
                    + "den ganzen Text in Anführungszeichen setzen: \"... \(text) ...\"")
        case .invalidFileName(let text):
            LocalizedString(
                "\"\(text)\" is not the name of a file next to this one. Use a name without \"/\".",
                "„\(text)“ ist nicht der bloße Name einer Datei neben dieser. Einen Namen ohne „/“ verwenden.")
        case .unreadableFile(let name, let code):
            LocalizedString {
                $0(
                    "\(name) cannot be read: \(reason(code)[$0]). Put the file next to this one, or remove its name.",
                    "\(name) ist nicht lesbar: \(reason(code)[$0]). Die Datei neben diese legen oder den Namen "
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
                "a scale must descend from 1, step by step. Put the best rating first.",
                "eine Skala muss von 1 an Stufe für Stufe fallen. Die beste Bewertung zuerst nennen.")
        case .otherCatalog(let id):
            LocalizedString(
                "this profile is for another catalogue, not \(id). Use it with that one.",
                "das Profil ist für einen anderen Katalog, nicht für \(id). Mit dem anderen verwenden.")
        case .otherVersion(let version):
            LocalizedString(
                "this profile is for another version, not \(version). Review it, then name this version or none.",
                "das Profil ist für eine andere Version, nicht für \(version). Durchsehen, dann diese Version oder keine nennen."
            )
        case .unknownOmission(let omission, let nearest):
            LocalizedString { language in
                let hint = nearest == nil ? "" : didYouMean(nearest)[language]
                return switch omission {
                case .criterion(let id):
                    language("the catalogue has no criterion \"\(id)\".", "der Katalog hat kein Kriterium „\(id)“.")
                case .category(let id):
                    language(
                        "the catalogue has no category \"\(id)\".\(hint)",
                        "der Katalog hat keine Kategorie „\(id)“.\(hint)")
                case .section(let name):
                    language(
                        "category \"\(name.category)\" has no section \"\(name.section)\".\(hint)",
                        "die Kategorie „\(name.category)“ hat keinen Abschnitt „\(name.section)“.\(hint)")
                }
            }
        case .leftOutAndChanged(let text):
            LocalizedString(
                "\"\(text)\" is left out. Remove this, or do not leave it out.",
                "„\(text)“ ist ausgelassen. Dies hier löschen oder es nicht auslassen.")
        }
    }

    /// Why a catalogue file cannot be read.
    static func reason(_ code: Int32) -> LocalizedString {
        code == EINVAL
            ? LocalizedString("it is not a regular file", "das ist keine gewöhnliche Datei") : SystemText.reason(code)
    }

    private static func didYouMean(_ nearest: String?) -> LocalizedString {
        nearest.map { LocalizedString(" Did you mean \"\($0)\"?", " Gemeint vielleicht: „\($0)“?") } ?? .same("")
    }

    private static let partOfText = LocalizedString(
        " If it is part of a text with a comma, quote the whole text.",
        " Gehört es zu einem Text mit Komma, den ganzen Text in Anführungszeichen setzen.")

    /// What a required key may look like.
    private static func example(of key: String) -> LocalizedString {
        switch key {
        case "format":
            LocalizedString(
                "\"format: 1\" to the catalogue's own file; category files are checked with it.",
                "„format: 1“ in die Datei des Katalogs schreiben; die Datei einer Kategorie wird mit ihr geprüft.")
        case "level":
            LocalizedString(
                "\"level: shall\", \"level: should\" or \"level: may\".",
                "„level: shall“, „level: should“ oder „level: may“ schreiben.")
        case "version": LocalizedString("\"version: 1.0\".", "„version: 1.0“ schreiben.")
        case "criteria", "categories":
            LocalizedString("\"\(key):\" with a list below it.", "„\(key):“ und darunter eine Liste schreiben.")
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
