import Cells

/// What every screen of an assessment can do.
enum CommonAction: Hashable, Sendable {
    case undo, redo, help, suspend, redraw, quit
}

enum CommonKeys {
    static let table = KeyTable<CommonAction>([
        Binding(
            [.character("z")], .undo, group: "Everywhere", help: "take back your last change", footer: "undo",
            needs: .work),
        Binding(
            [.character("Z"), .control("r")], .redo, group: "Everywhere", help: "make it again", needs: .work),
        Binding([.control("l")], .redraw, group: "Everywhere", help: "paint the screen afresh"),
        Binding([.control("z")], .suspend, group: "Everywhere", help: "back to the shell; fg returns"),
        Binding(
            [.character("Q"), .control("c")], .quit, group: "Everywhere",
            help: "leave; the next start resumes here"),
        Binding([.character("?"), .function(1)], .help, group: "Everywhere", help: "all keys", footer: "help"),
    ])

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
            switch binding.action {
            case .undo: return model.undo.nextUndo == nil ? UndoText.nothingToUndo : nil
            case .redo: return model.undo.nextRedo == nil ? UndoText.nothingToRedo : nil
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
