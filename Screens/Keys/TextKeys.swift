import Cells

/// What can be done to a text, wherever one is typed.
enum TextAction: Hashable, Sendable {
    case deleteBackward, deleteForward, deleteWord, deleteToLineStart, deleteToLineEnd
    case left, right, wordLeft, wordRight, lineStart, lineEnd
    case undo, redo
}

/// The keys of every field and of the comment editor. Those of the page itself go before them.
enum TextKeys {
    static let table = KeyTable<TextAction>([
        Binding([.alt("u")], .undo, group: "Text", help: "undo typing"),
        Binding([.alt("e"), .alt("r")], .redo, group: "Text", help: "redo typing"),
        Binding([.wordLeft, .alt("b")], .wordLeft, group: "Text", help: "a word back"),
        Binding([.wordRight, .alt("f")], .wordRight, group: "Text", help: "a word on"),
        Binding([.home, .control("a")], .lineStart, group: "Text", help: "to the start of the line"),
        Binding([.end, .control("e")], .lineEnd, group: "Text", help: "to the end of the line"),
        Binding([.left, .control("b")], .left, group: "Text", help: "a character back"),
        Binding([.right, .control("f")], .right, group: "Text", help: "a character on"),
        Binding([.control("w")], .deleteWord, group: "Text", help: "delete the word before"),
        Binding([.control("u")], .deleteToLineStart, group: "Text", help: "delete to the start of the line"),
        Binding([.control("k")], .deleteToLineEnd, group: "Text", help: "delete to the end of the line"),
        Binding([.backspace, .control("h")], .deleteBackward, group: "Text", help: "delete the character before"),
        Binding([.delete, .control("d")], .deleteForward, group: "Text", help: "delete the character behind"),
    ])

    static let rows = table.rows { _ in nil }
}

extension TextBuffer {
    /// Types a character, or carries out a key that edits or moves inside one line; false for any other key.
    mutating func take(_ key: Key) -> Bool {
        if case .character(let character) = key {
            insert(String(character))
            return true
        }
        guard let binding = TextKeys.table.binding(for: key) else { return false }
        perform(binding.action)
        return true
    }

    private mutating func perform(_ action: TextAction) {
        switch action {
        case .deleteBackward: deleteBackward()
        case .deleteForward: deleteForward()
        case .deleteWord: deleteWordBackward()
        case .deleteToLineStart: deleteToLineStart()
        case .deleteToLineEnd: deleteToLineEnd()
        case .left: moveLeft()
        case .right: moveRight()
        case .wordLeft: moveWordLeft()
        case .wordRight: moveWordRight()
        case .lineStart: moveToLineStart()
        case .lineEnd: moveToLineEnd()
        case .undo: undo()
        case .redo: redo()
        }
    }
}
