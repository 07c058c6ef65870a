import Cells
import Localization

/// What the keys of a form of text fields do.
enum FieldAction: Hashable, Sendable { case done, next, previous, cancel }

extension KeyTable where Action == FieldAction {
    /// The keys of a form of text fields.
    static func fields(in group: LocalizedString) -> KeyTable {
        KeyTable([
            Binding(
                [.enter, .control("s")], .done, group: group, help: LocalizedString("keep it", "übernehmen"),
                footer: LocalizedString("keep", "übernehmen")),
            Binding(
                [.tab, .down], .next, group: group, help: LocalizedString("next field", "nächstes Feld"),
                footer: LocalizedString("field", "Feld")),
            Binding(
                [.backTab, .up], .previous, group: group, help: LocalizedString("previous field", "voriges Feld")),
            Binding(
                [.escape, .control("c")], .cancel, group: group,
                help: LocalizedString("leave it as it was", "alles lassen, wie es war"),
                footer: LocalizedString("leave", "verlassen")),
        ])
    }
}
