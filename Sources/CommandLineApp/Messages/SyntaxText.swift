import Localization

/// Translates the syntax errors of the JSON and YAML readers.
enum SyntaxText {
    /// Our own messages in both languages; those of the YAML library pass through unchanged.
    static func string(_ problem: String) -> LocalizedString {
        german[problem].map { LocalizedString(problem, $0) } ?? .same(problem)
    }

    /// A text of YAML that lacks quotation marks, and what to write in its place.
    static func unquoted(_ correction: String) -> LocalizedString {
        LocalizedString(
            "this text needs quotation marks; quote it: \(correction)",
            "dieser Text braucht Anführungszeichen; so schreiben: \(correction)")
    }

    /// Keyed by the messages of `JSONSyntaxError` and of the catalogue reader.
    private static let german = [
        "the text is empty": "der Text ist leer",
        "text after the end of the value": "Text nach dem Ende des Werts",
        "expected a member's name in quotation marks": "erwartet wird ein Name in Anführungszeichen",
        "expected a colon": "erwartet wird ein Doppelpunkt",
        "expected a comma or }": "erwartet wird ein Komma oder }",
        "expected a comma or ]": "erwartet wird ein Komma oder ]",
        "expected a value": "erwartet wird ein Wert",
        "the string does not end": "die Zeichenkette endet nicht",
        "a control character that is not escaped": "ein Steuerzeichen ohne Escape",
        "not an escape sequence": "keine Escape-Sequenz",
        "half a surrogate pair": "ein halbes Surrogatpaar",
        "not UTF-8": "kein UTF-8",
        "not YAML": "kein YAML",
        "the quotation mark is not closed": "das Anführungszeichen wird nicht geschlossen",
        "a tab cannot indent; use blanks": "ein Tabulator kann nicht einrücken; Leerzeichen verwenden",
        "mapping values are not allowed in this context":
            "hier kann kein Doppelpunkt stehen: die Einrückung prüfen, oder den Text in Anführungszeichen setzen",
        "did not find expected key": "hier wird ein Schlüssel erwartet: Einrückung, Komma oder Klammer prüfen",
        "could not find expected ':'": "hier fehlt ein Doppelpunkt",
        "did not find expected ',' or '}'": "hier wird ein Komma oder } erwartet",
        "did not find expected ',' or ']'": "hier wird ein Komma oder ] erwartet",
        "did not find expected '-' indicator": "hier wird ein Strich (-) erwartet: die Einrückung prüfen",
        "did not find expected node content": "hier wird ein Wert erwartet",
        "not a number": "keine Zahl",
        "the number is too big": "die Zahl ist zu groß",
        "a second member of the same name": "ein zweiter Eintrag mit demselben Namen",
        "nested too deep": "zu tief geschachtelt",
        "too large": "zu groß",
        "too many values": "zu viele Werte",
        "not enough memory": "nicht genug Speicher",
        "found a second document": "ein zweites Dokument",
        "a mapping or a list cannot be a key": "eine Zuordnung oder Liste kann kein Schlüssel sein",
        "%TAG has no use here": "%TAG hat hier keinen Zweck",
    ]
}
