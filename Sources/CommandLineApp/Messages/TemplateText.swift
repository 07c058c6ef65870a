import Localization
import Publishing

/// Describes faults of templates and how to fix them.
enum TemplateText {
    /// One line per fault, in the FILE:LINE:COLUMN form that editors parse.
    static func line(_ fault: TemplateFault, in file: String) -> LocalizedString {
        let place = "\(file):\(fault.line ?? 1):\(fault.column ?? 1)"
        let path = fault.path.isEmpty ? "" : " \(fault.path):"
        return LocalizedString { "\(place):\(path) \(what(fault.problem)[$0])" }
    }

    /// The last line: how many faults are not listed; nil if all are.
    static func unlisted(_ faults: TemplateFaults) -> LocalizedString? {
        guard faults.unlisted > 0 else { return nil }
        return LocalizedString(
            "And \(faults.unlisted) more. Fix these first.", "Und \(faults.unlisted) weitere. Zuerst diese beheben.")
    }

    static func what(_ problem: TemplateFault.Problem) -> LocalizedString {
        switch problem {
        case .syntax(let problem): SyntaxText.string(problem)
        case .unquoted(let correction): SyntaxText.unquoted(correction)
        case .aliasNotAllowed(let name): CatalogFaultText.what(.aliasNotAllowed(name))
        case .duplicateKey(let key): CatalogFaultText.what(.duplicateKey(key))
        case .tooLarge(let limit):
            LocalizedString(
                "a template has at most \(limit >> 20) MB. Shorten its texts.",
                "eine Vorlage hat höchstens \(limit >> 20) MB. Ihre Texte kürzen.")
        case .newerFormat(let found, let known):
            LocalizedString(
                "format \(found) is newer than this program, which reads up to \(known). Update cpo.",
                "Format \(found) ist neuer als dieses Programm, das bis \(known) liest. cpo aktualisieren.")
        case .missingKey(let key):
            LocalizedString(
                "\"\(key)\" is missing. Add \"\(key): \(example(of: key))\".",
                "„\(key)“ fehlt. „\(key): \(example(of: key))“ ergänzen.")
        case .unknownKey(let key, let known):
            LocalizedString(
                "\"\(key)\" has no meaning here. Use \(list(known)).",
                "„\(key)“ hat hier keine Bedeutung. Möglich sind \(list(known)).")
        case .wrongType(let expected): LocalizedString { language in expectation(expected)[language] }
        case .emptyText:
            LocalizedString(
                "the text is empty. Write one, or remove the key.",
                "der Text ist leer. Einen schreiben oder den Schlüssel löschen.")
        case .unknownLanguage(let code, let known):
            LocalizedString(
                "documents are not written in \"\(code)\". Use \(list(known)).",
                "in „\(code)“ werden keine Dokumente geschrieben. Möglich sind \(list(known)).")
        case .missingLanguage(let code):
            LocalizedString(
                "the text in \(code) is missing. Add \"\(code): ...\", or write one text for all languages.",
                "der Text in \(code) fehlt. „\(code): ...“ ergänzen oder einen Text für alle Sprachen schreiben.")
        case .unknownPlaceholder(let name, let known):
            LocalizedString(
                "there is no placeholder {\(name)}. Use \(list(known)), or {{ for a brace.",
                "es gibt keinen Platzhalter {\(name)}. Möglich sind \(list(known)), oder {{ für eine Klammer.")
        case .unknownSection(let name, let known):
            LocalizedString(
                "this document has no section \"\(name)\". Use \(list(known)), or write your own with heading and text.",
                "dieses Dokument hat keinen Abschnitt „\(name)“. Möglich sind \(list(known)), oder ein eigener mit "
                    + "heading und text.")
        case .duplicateSection(let name):
            LocalizedString(
                "section \"\(name)\" is listed before. Keep one.",
                "der Abschnitt „\(name)“ steht schon in der Liste. Einen behalten.")
        case .invalidColour(let text):
            LocalizedString(
                "\"\(text)\" is no colour. Write it as \"#0b4f9c\", in quotation marks.",
                "„\(text)“ ist keine Farbe. Als \"#0b4f9c\" schreiben, mit Anführungszeichen.")
        case .invalidFileName(let name): CatalogFaultText.what(.invalidFileName(name))
        case .unreadableFile(let name, let errno):
            LocalizedString {
                $0(
                    "\(name) cannot be read: \(CatalogFaultText.reason(errno)[$0]). Put the file next to the template.",
                    "\(name) ist nicht lesbar: \(CatalogFaultText.reason(errno)[$0]). Die Datei neben die Vorlage legen."
                )
            }
        case .fileTooLarge(let name, let limit):
            LocalizedString(
                "\(name) has more than \(limit >> 20) MB. Use a smaller picture.",
                "\(name) hat mehr als \(limit >> 20) MB. Ein kleineres Bild verwenden.")
        case .notAPicture(let name):
            LocalizedString(
                "\(name) is no picture in PNG, JPEG or SVG. Convert it to one.",
                "\(name) ist kein Bild in PNG, JPEG oder SVG. In eines umwandeln.")
        }
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    /// What a required key may look like.
    private static func example(of key: String) -> String {
        switch key {
        case "template": "1"
        case "file": "logo.svg"
        default: "..."
        }
    }

    private static func expectation(_ expected: TemplateFault.Expectation) -> LocalizedString {
        switch expected {
        case .mapping:
            LocalizedString(
                "keys with values belong here, such as \"title: ...\".",
                "hier gehören Schlüssel mit Werten hin, wie „title: ...“.")
        case .list:
            LocalizedString(
                "a list belongs here: one line for each, with a dash.",
                "hier gehört eine Liste hin: je eine Zeile, mit Strich davor.")
        case .text: LocalizedString("a text belongs here.", "hier gehört ein Text hin.")
        case .integer: LocalizedString("a whole number from 1 belongs here.", "hier gehört eine ganze Zahl ab 1 hin.")
        case .localizedText:
            LocalizedString(
                "a text belongs here, or one for each language: {en: ..., de: ...}.",
                "hier gehört ein Text hin oder einer je Sprache: {en: ..., de: ...}.")
        case .section:
            LocalizedString(
                "the name of a section belongs here, or a heading and a text.",
                "hier gehört der Name eines Abschnitts hin oder heading und text.")
        }
    }
}
