import Cells
import Localization

/// What a person can do on every screen of an assessment.
enum CommonAction: Hashable, Sendable {
    case undo, redo, overview, profile, projector, sign, palette, mouse, help, language, suspend, redraw, quit
}

package enum CommonKeys {
    static let table = KeyTable<CommonAction>([
        Binding(
            .undo, to: .undo, group: .commonKeys,
            help: LocalizedString("take back your last change", "die letzte eigene Änderung rückgängig machen"),
            footer: LocalizedString("undo", "rückgängig"),
            needs: .work),
        Binding(
            .redo, to: .redo, group: .commonKeys,
            help: LocalizedString("make it again", "wiederholen"),
            needs: .work),
        Binding(
            .overview, to: .overview, group: .commonKeys, help: LocalizedString("the overview", "die Übersicht")),
        Binding(
            .profile, to: .profile, group: .commonKeys,
            help: LocalizedString(
                "under the profile, or as the catalogue has it", "mit dem Profil, oder wie der Katalog es hat")),
        Binding(
            .projector, to: .projector, group: .commonKeys,
            help: LocalizedString(
                "projector: one criterion, large, for a room", "Beamer: ein Kriterium, groß, für den Raum")),
        Binding(
            .sign, to: .sign, group: .commonKeys,
            help: LocalizedString("sign with another name", "mit anderem Namen zeichnen"), needs: .work),
        Binding(
            .palette, to: .palette, group: .commonKeys,
            help: LocalizedString("find an action by its name", "eine Aktion nach ihrem Namen finden")),
        Binding(
            .mouse, to: .mouse, group: .commonKeys,
            help: LocalizedString(
                "leave the mouse to the terminal, to select text", "die Maus dem Terminal lassen, um Text zu markieren")
        ),
        Binding(.language, to: .language, group: .commonKeys, help: switching),
        Binding(.redraw, to: .redraw, group: .commonKeys, help: redrawing),
        Binding(.suspend, to: .suspend, group: .commonKeys, help: suspending),
        Binding(
            .quit, to: .quit, group: .commonKeys,
            help: LocalizedString("leave; the next start resumes here", "beenden; der nächste Start macht hier weiter")),
        Binding(
            .help, to: .help, group: .commonKeys,
            help: LocalizedString("all keys", "alle Tasten"),
            footer: LocalizedString("help", "Hilfe")),
    ])

    /// Each language offers the other, worded for those who read only that one.
    static let switching = LocalizedString("switch to German: Deutsch", "auf Englisch umschalten: English")
    static let redrawing = LocalizedString("paint the screen afresh", "den Bildschirm neu zeichnen")
    static let suspending = LocalizedString("back to the shell; fg returns", "zurück zur Shell; fg kehrt zurück")
    /// The notice once the language has changed.
    package static let switched = LocalizedString("English: L switches back.", "Deutsch: L wechselt zurück.")

    /// While letters are text, only the keys that type none.
    static func binding(for key: Key, takesText: Bool) -> Binding<CommonAction>? {
        guard let binding = table.binding(for: key) else { return nil }
        guard takesText else { return binding }
        return [.control("l"), .control("z"), .function(1)].contains(key) ? binding : nil
    }

    static func rows(in model: Model, takesText: Bool, _ selection: KeyRowSelection = .all) -> [KeyRow] {
        let all = table.rows(selection) { binding in
            if let refusal = model.refusal(of: binding.needs) { return refusal }
            switch binding.action {
            case .undo: return model.undo.nextUndo == nil ? UndoText.nothingToUndo : nil
            case .redo: return model.undo.nextRedo == nil ? UndoText.nothingToRedo : nil
            case .profile: return ProfileKeyText.refusal(in: model)
            case .overview, .projector, .sign, .palette, .mouse, .help, .language, .suspend, .redraw, .quit: return nil
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
