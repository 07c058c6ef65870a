import Localization

/// Text of the list of gaps besides the gaps themselves.
enum GapListText {
    static let notGrouped = LocalizedString(
        "A way is not grouped. esc shows the gaps again.", "Ein Weg wird nicht geordnet. Esc zeigt wieder die Lücken.")

    static func title(_ grouping: GapList.Grouping) -> LocalizedString {
        switch grouping {
        case .nothing: LocalizedString("Gaps", "Lücken")
        case .category: LocalizedString("Gaps by category", "Lücken nach Kategorie")
        case .owner: LocalizedString("Gaps by owner", "Lücken nach Zuständigen")
        case .tag: LocalizedString("Gaps by tag", "Lücken nach Schlagwort")
        }
    }
}
