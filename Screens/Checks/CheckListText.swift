import Checks
import Wording

/// What the page of checks says.
enum CheckListText {
    static let title = Phrase("checks", "Prüfungen")
    static let nothing = Phrase(
        "Nothing is questionable. Every answer is held to the rules as you go.",
        "Nichts ist fraglich. Jede Antwort wird laufend an den Regeln gemessen.")
    static let level = Phrase("all", "alle")
    static let levels = Phrase("whole levels", "ganze Stufen")
    static let waivedHeading = Phrase("waived", "mit Verzicht")
    static let takenBack = Phrase("The waiver is taken back.", "Der Verzicht ist zurückgenommen.")

    /// The criterion's id, or that it is about all of a level.
    static func name(of place: Check.Place, in model: Model) -> String {
        switch place {
        case .criterion(let index): model.catalog.criteria[index].id.text
        case .level: level[model.tongue]
        }
    }

    /// "checks · 27 · 3 waived"
    static func counts(standing: Int, waived: Int) -> Phrase {
        guard waived > 0 else { return .same(String(standing)) }
        return Phrase("\(standing) · \(waived) waived", "\(standing) · \(waived) mit Verzicht")
    }

    /// "waived by Mira, 3 May 13:59: shown on site"
    static func waived(by person: String, _ moment: String, _ reason: String) -> Phrase {
        Phrase("waived by \(person), \(moment): \(reason)", "\(person) verzichtete, \(moment): \(reason)")
    }

    static func grouped(_ grouping: CheckRows.Grouping) -> Phrase {
        switch grouping {
        case .category: Phrase("By category; tab groups them by rule.", "Nach Kategorie; Tab gruppiert nach Regel.")
        case .rule: Phrase("By rule; tab groups them by category.", "Nach Regel; Tab gruppiert nach Kategorie.")
        }
    }
}
