import Cells
import Localization

extension Key {
    /// The label on the key, or its usual name.
    package func name(_ language: Language) -> String {
        let control = language("ctrl-", "Strg-")
        switch self {
        case .character(" "): return language("space", "Leer")
        case .character(let character): return String(character)
        case .control(let letter): return "\(control)\(letter)"
        case .alt(let character): return language("alt-\(character)", "Alt-\(character)")
        case .enter: return language("enter", "Enter")
        case .tab: return language("tab", "Tab")
        case .backTab: return language("shift-tab", "Umschalt-Tab")
        case .escape: return language("esc", "Esc")
        case .backspace: return language("backspace", "Rücktaste")
        case .delete: return language("del", "Entf")
        case .up: return "↑"
        case .down: return "↓"
        case .left: return "←"
        case .right: return "→"
        case .home: return language("home", "Pos1")
        case .end: return language("end", "Ende")
        case .pageUp: return language("pgup", "Bild↑")
        case .pageDown: return language("pgdn", "Bild↓")
        case .wordLeft: return "\(control)←"
        case .wordRight: return "\(control)→"
        case .function(let number): return "F\(number)"
        case .twice(let character): return String(repeating: character, count: 2)
        }
    }
}
