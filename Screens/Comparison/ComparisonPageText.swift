import Localization

/// Text of the pages that compare two moments.
package enum ComparisonPageText {
    static let momentsTitle = LocalizedString("Compare", "Vergleichen")
    static let title = LocalizedString("Comparison", "Vergleich")
    static let question = LocalizedString(
        "Which moment to compare with now?", "Welcher Stand ist mit jetzt zu vergleichen?")
    package static let onlyNow = LocalizedString(
        "There is nothing to compare yet: moments are milestones, and the ends of earlier days with changes.",
        "Noch ist nichts zu vergleichen: Stände sind Meilensteine und die Enden früherer Tage mit Änderungen.")
    static let sameMoment = LocalizedString(
        "This is the same moment. Choose another one.", "Das ist derselbe Stand. Einen anderen wählen.")
    static let marked = LocalizedString(
        "Marked. enter on another moment compares the two.", "Markiert. Enter auf einem anderen vergleicht beide.")
    static let unmarked = LocalizedString(
        "Unmarked. enter compares with now.", "Nicht mehr markiert. Enter vergleicht mit jetzt.")

    static func compareWith(_ moment: LocalizedString) -> LocalizedString {
        LocalizedString {
            $0("Which moment to compare with \(moment[$0])?", "Welcher Stand ist zu vergleichen mit: \(moment[$0])?")
        }
    }

    static func grouped(_ grouping: ComparisonList.Grouping) -> LocalizedString {
        switch grouping {
        case .category:
            LocalizedString("By category; tab groups by level.", "Nach Kategorie; Tab gruppiert nach Grad.")
        case .level:
            LocalizedString("By level; tab groups by category.", "Nach Grad; Tab gruppiert nach Kategorie.")
        }
    }
}
