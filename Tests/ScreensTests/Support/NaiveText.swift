/// A text with a cursor that keeps all its states: slow, and too simple to be wrong.
struct NaiveText: Equatable {
    private(set) var text: [Character] = []
    private(set) var cursor = 0

    var string: String { String(text) }

    mutating func insert(_ inserted: String) {
        text.insert(contentsOf: inserted, at: cursor)
        cursor += inserted.count
    }

    mutating func deleteBackward() { if cursor > 0 { delete(from: cursor - 1, to: cursor) } }
    mutating func deleteForward() { if cursor < text.count { delete(from: cursor, to: cursor + 1) } }
    mutating func deleteWordBackward() { delete(from: wordStart, to: cursor) }
    mutating func deleteToLineStart() { delete(from: lineStart, to: cursor) }

    /// At the end of a line, the line end itself.
    mutating func deleteToLineEnd() {
        if lineEnd == cursor { deleteForward() } else { delete(from: cursor, to: lineEnd) }
    }

    private mutating func delete(from start: Int, to end: Int) {
        text.removeSubrange(start..<end)
        cursor = start
    }

    mutating func move(to place: Int) { cursor = min(max(0, place), text.count) }
    mutating func moveWordLeft() { cursor = wordStart }
    mutating func moveWordRight() {
        while cursor < text.count, !isWord(text[cursor]) { cursor += 1 }
        while cursor < text.count, isWord(text[cursor]) { cursor += 1 }
    }
    mutating func moveToLineStart() { cursor = lineStart }
    mutating func moveToLineEnd() { cursor = lineEnd }

    private var wordStart: Int {
        var place = cursor
        while place > 0, !isWord(text[place - 1]) { place -= 1 }
        while place > 0, isWord(text[place - 1]) { place -= 1 }
        return place
    }

    private var lineStart: Int {
        var place = cursor
        while place > 0, text[place - 1] != "\n" { place -= 1 }
        return place
    }

    private var lineEnd: Int {
        var place = cursor
        while place < text.count, text[place] != "\n" { place += 1 }
        return place
    }

    private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }
}
