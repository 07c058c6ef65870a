import Localization

/// Text of the search.
enum SearchText {
    static let title = LocalizedString("search", "Suche")
    static let label = LocalizedString("Find", "Suchen")
    static let hint = LocalizedString(
        "Words, ids such as iop1..9, @name; # lists the filters.",
        "Wörter, Kennungen wie iop1..9, @Name; # listet die Filter.")
    /// The same in lines, where no list appears while typing.
    static let hintInLines = LocalizedString(
        "Words, and what narrows: #shall #open #unproven, a tag, @name.",
        "Wörter; enger mit #muss #offen #unbelegt, Schlagwort, @Name.")
    static let completing = LocalizedString(
        "enter takes the selected one; or type on.", "Enter übernimmt das gewählte; oder weitertippen.")
    static let nothing = LocalizedString(
        "Nothing matches. Type less, or esc to go back.", "Kein Treffer. Weniger eingeben, oder Esc: zurück.")

    static func count(_ count: Int, of all: Int) -> LocalizedString {
        LocalizedString("\(count) of \(all)", "\(count) von \(all)")
    }

    static func unknown(_ token: String) -> LocalizedString {
        LocalizedString("Nothing here is called #\(token). There are: ", "Hier heißt nichts #\(token). Es gibt: ")
    }

    /// The token does not exist, but one of a similar name does.
    static func unknown(_ token: String, near nearest: String) -> LocalizedString {
        LocalizedString(
            "No #\(token); did you mean #\(nearest)?", "#\(token) gibt es nicht; gemeint vielleicht #\(nearest)?")
    }

    static func unknownOwner(_ name: String) -> LocalizedString {
        LocalizedString(
            "No owner here is called @\(name). There are: ", "Niemand namens @\(name) ist zuständig. Es gibt: ")
    }

    /// What a field is called before an excerpt from it.
    static func name(of field: MatchField) -> LocalizedString {
        switch field {
        case .id: LocalizedString("id", "Id")
        case .title: LocalizedString("title", "Titel")
        case .text: LocalizedString("text", "Text")
        case .comment: LocalizedString("comment", "Kommentar")
        case .reason: LocalizedString("reason", "Begründung")
        case .owner: LocalizedString("owner", "zuständig")
        case .evidence: LocalizedString("evidence", "Nachweis")
        }
    }
}
