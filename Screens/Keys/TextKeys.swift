import Cells
import Localization

/// The editing actions of every text.
enum TextAction: Hashable, Sendable {
    case deleteBackward, deleteForward, deleteWord, deleteToLineStart, deleteToLineEnd
    case left, right, wordLeft, wordRight, lineStart, lineEnd
    case undo, redo
}

/// The keys of every text field and of the comment editor. The page's own keys take precedence.
enum TextKeys {
    static let table = KeyTable<TextAction>([
        Binding([.alt("u")], .undo, group: .textKeys, help: LocalizedString("undo typing", "Tippen rückgängig")),
        Binding(
            [.alt("e"), .alt("r")], .redo, group: .textKeys, help: LocalizedString("redo typing", "Tippen wiederholen")),
        Binding(
            [.wordLeft, .alt("b")], .wordLeft, group: .textKeys, help: LocalizedString("a word back", "ein Wort zurück")
        ),
        Binding(
            [.wordRight, .alt("f")], .wordRight, group: .textKeys, help: LocalizedString("a word on", "ein Wort weiter")
        ),
        Binding(
            [.home, .control("a")], .lineStart, group: .textKeys,
            help: LocalizedString("to the start of the line", "zum Zeilenanfang")),
        Binding(
            [.end, .control("e")], .lineEnd, group: .textKeys,
            help: LocalizedString("to the end of the line", "zum Zeilenende")),
        Binding(
            [.left, .control("b")], .left, group: .textKeys,
            help: LocalizedString("a character back", "ein Zeichen zurück")),
        Binding(
            [.right, .control("f")], .right, group: .textKeys,
            help: LocalizedString("a character on", "ein Zeichen weiter")),
        Binding(
            [.control("w")], .deleteWord, group: .textKeys,
            help: LocalizedString("delete the word before", "das Wort davor löschen")),
        Binding(
            [.control("u")], .deleteToLineStart, group: .textKeys,
            help: LocalizedString("delete to the start of the line", "bis zum Zeilenanfang löschen")),
        Binding(
            [.control("k")], .deleteToLineEnd, group: .textKeys,
            help: LocalizedString("delete to the end of the line", "bis zum Zeilenende löschen")),
        Binding(
            [.backspace, .control("h")], .deleteBackward, group: .textKeys,
            help: LocalizedString("delete the character before", "das Zeichen davor löschen")),
        Binding(
            [.delete, .control("d")], .deleteForward, group: .textKeys,
            help: LocalizedString("delete the character behind", "das Zeichen dahinter löschen")),
    ])

    static let rows = table.rows { _ in nil }
}

extension TextBuffer {
    /// Inserts a character, or performs a key that edits or moves within a line; returns false for any other key.
    mutating func handle(_ key: Key) -> Bool {
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
