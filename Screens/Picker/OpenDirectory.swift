import Cells
import Localization

/// The keys while the path of a directory to open is typed.
enum OpenDirectory {
    enum Action: Hashable, Sendable { case done, leave, help }

    static let keys = KeyTable<Action>([
        Binding(
            [.enter, .control("s")], .done, group: .assessmentKeys, help: LocalizedString("open it", "öffnen"),
            footer: LocalizedString("open", "öffnen")),
        Binding(
            [.escape, .control("c")], .leave, group: .assessmentKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
        Binding(
            [.function(1)], .help, group: .commonKeys, help: LocalizedString("all keys", "alle Tasten"),
            footer: LocalizedString("help", "Hilfe")),
    ])

    static let keyRows = keys.rows { _ in nil }
}
