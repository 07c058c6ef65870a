import Cells
import Localization

/// What the keys of a form of text fields do.
enum FieldAction: Hashable, Sendable { case done, next, previous, cancel }

/// A page that is a form of text fields.
protocol FieldPage: Page where Action == FieldAction {
    associatedtype Field: Hashable & Sendable

    var fields: FieldStack<Field> { get set }

    /// Does what the form is for, and closes it; or says what is wrong, with the focus there.
    mutating func submit(in context: inout Context)
}

extension FieldPage {
    var takesText: Bool { true }
    var typed: String? { fields.typed }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: submit(in: &context)
        case .next: fields.move(by: 1)
        case .previous: fields.move(by: -1)
        case .cancel: context.request(.close)
        }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool { fields.type(key) }

    mutating func paste(_ text: String, in context: inout Context) { fields.paste(text) }

    /// Says why a field cannot be taken as it is.
    mutating func refuse(_ field: Field, _ reason: LocalizedString, in context: inout Context) {
        fields.focus = field
        context.notify(reason, .problem)
    }
}

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
