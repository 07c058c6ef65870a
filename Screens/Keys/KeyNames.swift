import Cells
import Wording

extension Key {
    /// What is written on the key, or how it is usually named.
    package func name(_ tongue: Tongue) -> String {
        let control = tongue("ctrl-", "Strg-")
        switch self {
        case .character(" "): return tongue("space", "Leer")
        case .character(let character): return String(character)
        case .control(let letter): return "\(control)\(letter)"
        case .alt(let character): return tongue("alt-\(character)", "Alt-\(character)")
        case .enter: return tongue("enter", "Enter")
        case .tab: return tongue("tab", "Tab")
        case .backTab: return tongue("shift-tab", "Umschalt-Tab")
        case .escape: return tongue("esc", "Esc")
        case .backspace: return tongue("backspace", "Rücktaste")
        case .delete: return tongue("del", "Entf")
        case .up: return "↑"
        case .down: return "↓"
        case .left: return "←"
        case .right: return "→"
        case .home: return tongue("home", "Pos1")
        case .end: return tongue("end", "Ende")
        case .pageUp: return tongue("pgup", "Bild↑")
        case .pageDown: return tongue("pgdn", "Bild↓")
        case .wordLeft: return "\(control)←"
        case .wordRight: return "\(control)→"
        case .function(let number): return "F\(number)"
        }
    }
}
