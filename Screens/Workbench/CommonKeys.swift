import Cells
import Wording

/// What every screen of an assessment can do.
enum CommonAction: Hashable, Sendable {
    case undo, redo, profile, help, language, suspend, redraw, quit
}

enum CommonKeys {
    static let table = KeyTable<CommonAction>([
        Binding(
            [.character("z")], .undo, group: .commonKeys,
            help: Phrase("take back your last change", "die letzte eigene Änderung rückgängig machen"),
            footer: Phrase("undo", "rückgängig"),
            needs: .work),
        Binding(
            [.character("Z"), .control("r")], .redo, group: .commonKeys, help: Phrase("make it again", "wiederholen"),
            needs: .work),
        Binding(
            [.character("P")], .profile, group: .commonKeys,
            help: Phrase(
                "under the profile, or as the catalogue has it", "mit dem Profil, oder wie der Katalog es hat")),
        Binding([.character("L")], .language, group: .commonKeys, help: switching),
        Binding([.control("l")], .redraw, group: .commonKeys, help: redrawing),
        Binding([.control("z")], .suspend, group: .commonKeys, help: suspending),
        Binding(
            [.character("Q"), .control("c")], .quit, group: .commonKeys,
            help: Phrase("leave; the next start resumes here", "beenden; der nächste Start macht hier weiter")),
        Binding(
            [.character("?"), .function(1)], .help, group: .commonKeys, help: Phrase("all keys", "alle Tasten"),
            footer: Phrase("help", "Hilfe")),
    ])

    /// In each language the offer of the other, in words that those can read who need it.
    static let switching = Phrase("switch to German: Deutsch", "auf Englisch umschalten: English")
    static let redrawing = Phrase("paint the screen afresh", "den Bildschirm neu zeichnen")
    static let suspending = Phrase("back to the shell; fg returns", "zurück zur Shell; fg kehrt zurück")
    /// What to say when it is done.
    static let switched = Phrase("English: L switches back.", "Deutsch: L wechselt zurück.")

    /// While letters are text, only the keys that are none.
    static func binding(for key: Key, takesText: Bool) -> Binding<CommonAction>? {
        guard let binding = table.binding(for: key) else { return nil }
        guard takesText else { return binding }
        switch (key, binding.action) {
        case (.control("l"), _), (.control("z"), _), (.function(1), _): return binding
        default: return nil
        }
    }

    static func rows(in model: Model, takesText: Bool) -> [KeyRow] {
        let all = table.rows { binding in
            if binding.needs == .work, model.isReview { return PageText.review }
            if binding.needs == .work, model.trial != nil { return WhatIfText.onlyRatings }
            switch binding.action {
            case .undo: return model.undo.nextUndo == nil ? UndoText.nothingToUndo : nil
            case .redo: return model.undo.nextRedo == nil ? UndoText.nothingToRedo : nil
            case .profile: return ProfileWords.refusal(in: model)
            default: return nil
            }
        }
        guard takesText else { return all }
        return all.compactMap { row in
            let keys = row.keys.filter { binding(for: $0, takesText: true) != nil }
            guard !keys.isEmpty else { return nil }
            return KeyRow(
                keys: keys, group: row.group, help: row.help, footer: row.footer, needs: row.needs,
                unavailable: row.unavailable)
        }
    }
}
