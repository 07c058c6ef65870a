import Cells
import Localization

/// One row of a screen's table of keys.
package struct Binding<Action: Hashable & Sendable>: Sendable {
    package let keys: [Key]
    package let action: Action
    /// The heading under which help lists it.
    package let group: LocalizedString
    /// What it does, in a few words: "next open criterion".
    package let help: LocalizedString
    /// The word in the footer; neighbours with the same word share it. Nil keeps the binding out of the footer.
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
}

/// All keys of a screen. Dispatch, footer, help and the written list of keys come from it and nowhere else.
package struct KeyTable<Action: Hashable & Sendable>: Sendable {
    package let bindings: [Binding<Action>]

    package init(_ bindings: [Binding<Action>]) { self.bindings = bindings }

    func binding(for key: Key) -> Binding<Action>? { bindings.first { $0.keys.contains(key) } }

    /// The rows as text, with the reason where one is not available now.
    func rows(unavailable: (Binding<Action>) -> LocalizedString?) -> [KeyRow] {
        bindings.map {
            KeyRow(
                keys: $0.keys, group: $0.group, help: $0.help, footer: $0.footer, needs: $0.needs,
                unavailable: unavailable($0))
        }
    }
}

/// A row of a table of keys as help, footer and documents show it.
package struct KeyRow: Hashable, Sendable {
    package let keys: [Key]
    package let group: LocalizedString
    package let help: LocalizedString
    package let footer: LocalizedString?
    package let needs: Permission
    /// Why it can't be used now; nil where it can.
    package let unavailable: LocalizedString?

    /// The keys as a person would name them: "j ↓".
    package func keyNames(_ language: Language) -> String { keys.map { $0.name(language) }.joined(separator: " ") }
}

extension [KeyRow] {
    /// The rows with neighbours that do the same in one.
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
