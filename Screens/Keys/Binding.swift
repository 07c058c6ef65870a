import Cells
import Localization

/// One row of a screen's key table.
package struct Binding<Action: Hashable & Sendable>: Sendable {
    package let keys: [Key]
    package let action: Action
    /// The heading above it in help.
    package let group: LocalizedString
    /// A short description: "next open criterion".
    package let help: LocalizedString
    /// The footer label; neighbours with the same label share it. Nil keeps the binding out of the footer.
    package let footer: LocalizedString?
    package let needs: Permission

    package init(
        _ keys: [Key], _ action: Action, group: LocalizedString, help: LocalizedString, footer: LocalizedString? = nil,
        needs: Permission = .look
    ) {
        self.keys = keys
        self.action = action
        self.group = group
        self.help = help
        self.footer = footer
        self.needs = needs
    }

    /// A row whose keys mean the same on every screen.
    init(
        _ meanings: KeyMeaning..., to action: Action, group: LocalizedString, help: LocalizedString,
        footer: LocalizedString? = nil, needs: Permission = .look
    ) {
        self.init(meanings.flatMap(\.keys), action, group: group, help: help, footer: footer, needs: needs)
    }
}

extension Binding {
    /// Goes to the next field of a form about evidence.
    static func nextField(_ action: Action) -> Binding {
        Binding(
            [.down], action, group: .evidenceKeys, help: LocalizedString("next field", "nächstes Feld"),
            footer: LocalizedString("fields", "Felder"))
    }

    /// Goes to the field before.
    static func previousField(_ action: Action) -> Binding {
        Binding(
            [.up, .backTab], action, group: .evidenceKeys, help: LocalizedString("previous field", "voriges Feld"),
            footer: LocalizedString("fields", "Felder"))
    }
}

/// All keys of a screen: the single source for dispatch, footer, help and the key reference.
package struct KeyTable<Action: Hashable & Sendable>: Sendable {
    package let bindings: [Binding<Action>]
    /// The positions of the bindings by key.
    private let positions: [Key: Int]

    package init(_ bindings: [Binding<Action>]) {
        self.bindings = bindings
        let keys = bindings.enumerated().flatMap { position, binding in binding.keys.map { ($0, position) } }
        positions = Dictionary(keys, uniquingKeysWith: { first, _ in first })
    }

    func binding(for key: Key) -> Binding<Action>? { positions[key].map { bindings[$0] } }

    /// The rows as text, each with the reason if it is unavailable.
    func rows(
        _ selection: KeyRowSelection = .all, unavailable: (Binding<Action>) -> LocalizedString?
    ) -> [KeyRow] {
        bindings.compactMap {
            if selection == .footer, $0.footer == nil { return nil }
            return KeyRow(
                keys: $0.keys, group: $0.group, help: $0.help, footer: $0.footer, needs: $0.needs,
                unavailable: unavailable($0))
        }
    }
}

/// Which rows of a table to show. The footer is drawn at every key, and asking whether an action is available takes
/// time.
enum KeyRowSelection: Hashable, Sendable { case all, footer }

/// A row of a key table as shown in help, footer and documents.
package struct KeyRow: Hashable, Sendable {
    package let keys: [Key]
    package let group: LocalizedString
    package let help: LocalizedString
    package let footer: LocalizedString?
    package let needs: Permission
    /// Why it is unavailable now; nil if it is available.
    package let unavailable: LocalizedString?

    /// The keys by name: "j ↓".
    package func keyNames(_ language: Language) -> String { keys.map { $0.name(language) }.joined(separator: " ") }
}

extension [KeyRow] {
    /// The rows, with neighbours that do the same merged into one.
    package var merged: [KeyRow] {
        reduce(into: []) { rows, row in
            if let last = rows.last, last.help == row.help, last.group == row.group {
                rows[rows.count - 1] = KeyRow(
                    keys: last.keys + row.keys, group: row.group, help: row.help, footer: last.footer,
                    needs: row.needs, unavailable: last.unavailable.flatMap { _ in row.unavailable })
            } else {
                rows.append(row)
            }
        }
    }
}
