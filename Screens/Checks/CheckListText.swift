import Localization
import Presentation
import QualityChecks

/// Text of the page of checks.
package enum CheckListText {
    static let title = LocalizedString("checks", "Hinweise")
    package static let nothing = LocalizedString(
        "Nothing is questionable. Every answer is held to the rules as you go.",
        "Nichts ist fraglich. Jede Antwort wird laufend an den Regeln gemessen.")
    static let level = LocalizedString("all", "alle")
    static let levels = LocalizedString("whole levels", "ganze Grade")
    static let damagesHeading = LocalizedString("damaged", "beschädigt")
    static let ballotsHeading = LocalizedString("votes that do not count", "Stimmen, die nicht zählen")
    static let waivedHeading = LocalizedString("waived", "mit Verzicht")
    package static let refused = LocalizedString(
        "The profile accepts no waivers by the vendor. V shows the catalogue without it.",
        "Das Profil erkennt keinen Verzicht des Anbieters an. V zeigt den Katalog ohne es.")
    package static let takenBack = LocalizedString("The waiver is taken back.", "Der Verzicht ist zurückgenommen.")

    /// The criterion's id, or that the check concerns a whole level.
    static func name(of scope: CheckScope, in model: Model) -> String {
        switch scope {
        case .criterion(let index): model.catalog.criteria[index].id.text
        case .level: level[model.language]
        }
    }

    /// "27 · 3 waived, 2 of them by the vendor"
    ///
    /// - Parameter checks: those that are waived are counted.
    package static func counts(standing: Int, waived checks: [Check]) -> LocalizedString {
        let counts = checks.waived(by: .vendor)
        guard let waived = CheckText.waived(counts.all, byVendor: counts.byParty) else {
            return .same(String(standing))
        }
        return LocalizedString { "\(standing) · \(waived[$0])" }
    }

    /// The names for the answer's line, and the key that shows more; longest first.
    static func line(_ rules: [CheckRule]) -> [LocalizedString] {
        let names = rules.map(CheckText.name)
        guard let first = names.first else { return [] }
        let more = names.count > 1 ? " +\(names.count - 1)" : ""
        return [
            LocalizedString { language in
                let names = names.map { $0[language] }.joined(separator: ", ")
                return language("\(names): v shows", "\(names): v zeigt")
            }, LocalizedString { $0("\(first[$0])\(more): v shows", "\(first[$0])\(more): v zeigt") },
            LocalizedString { "\(first[$0])\(more): v" },
        ]
    }

    static func grouped(_ grouping: CheckRows.Grouping) -> LocalizedString {
        switch grouping {
        case .category:
            LocalizedString("By category; tab groups them by rule.", "Nach Kategorie; Tab gruppiert nach Regel.")
        case .rule:
            LocalizedString("By rule; tab groups them by category.", "Nach Regel; Tab gruppiert nach Kategorie.")
        }
    }
}
