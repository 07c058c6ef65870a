import Cells

/// Editable text with a cursor and its own undo, for every field and the comment editor.
package struct TextBuffer: Hashable, Sendable {
    private struct Snapshot: Hashable, Sendable {
        let text: String
        let cursor: Int
    }

    package private(set) var text: String
    /// The number of characters before the cursor.
    package private(set) var cursor: Int
    private var past: [Snapshot] = []
    private var future: [Snapshot] = []
    /// Whether the current word is still being typed; it is undone in one step.
    private var isTyping = false
    /// The column that vertical moves try to keep.
    private var wantedColumn: Int?

    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// The text if somebody typed it; nil while it is as it was at first, or blank.
    var typed: String? { past.isEmpty || text.trimmed.isEmpty ? nil : text }

    package var cursorIndex: String.Index { text.index(text.startIndex, offsetBy: cursor) }

    // MARK: Changing

    /// Inserts text at the cursor, as one undo step unless it continues a word being typed.
    package mutating func insert(_ inserted: String) {
        guard !inserted.isEmpty else { return }
        let goesOn = isTyping && inserted.count == 1 && !(inserted.first?.isWhitespace ?? true)
        if !goesOn { remember() }
        isTyping = inserted.count == 1
        let index = cursorIndex
        let before = text[..<index] + inserted
        let count = before.count
        text = String(before + text[index...])
        cursor = min(count, text.count)
    }

    package mutating func replaceAll(with other: String) {
        guard other != text else { return }
        remember()
        text = other
        cursor = other.count
    }

    package mutating func deleteBackward() { delete(from: cursor - 1, to: cursor) }
    package mutating func deleteForward() { delete(from: cursor, to: cursor + 1) }
    package mutating func deleteWordBackward() { delete(from: wordStart, to: cursor) }
    package mutating func deleteToLineEnd() { delete(from: cursor, to: max(lineEnd, min(cursor + 1, text.count))) }
    package mutating func deleteToLineStart() { delete(from: lineStart, to: cursor) }

    private mutating func delete(from start: Int, to end: Int) {
        guard start >= 0, end <= text.count, start < end else { return }
        remember()
        let first = text.index(text.startIndex, offsetBy: start)
        text.removeSubrange(first..<text.index(first, offsetBy: end - start))
        cursor = min(start, text.count)
    }

    private mutating func remember() {
        past.append(Snapshot(text: text, cursor: cursor))
        future.removeAll()
        isTyping = false
        wantedColumn = nil
    }

    package mutating func undo() { step(from: \.past, to: \.future) }
    package mutating func redo() { step(from: \.future, to: \.past) }

    private mutating func step(
        from source: WritableKeyPath<TextBuffer, [Snapshot]>, to target: WritableKeyPath<TextBuffer, [Snapshot]>
    ) {
        guard let snapshot = self[keyPath: source].popLast() else { return }
        self[keyPath: target].append(Snapshot(text: text, cursor: cursor))
        text = snapshot.text
        cursor = snapshot.cursor
        isTyping = false
        wantedColumn = nil
    }

    // MARK: Moving

    package mutating func moveLeft() { move(to: cursor - 1) }
    package mutating func moveRight() { move(to: cursor + 1) }
    package mutating func moveWordLeft() { move(to: wordStart) }
    package mutating func moveWordRight() { move(to: wordEnd) }
    package mutating func moveToLineStart() { move(to: lineStart) }
    package mutating func moveToLineEnd() { move(to: lineEnd) }
    package mutating func moveToStart() { move(to: 0) }
    package mutating func moveToEnd() { move(to: text.count) }

    package mutating func move(to position: Int) {
        cursor = min(max(0, position), text.count)
        isTyping = false
        wantedColumn = nil
    }

    /// Moves `count` lines down, or up if negative, in the text wrapped at this width.
    package mutating func moveLines(_ count: Int, columns: Int) {
        let lines = text.wrappedRanges(columns: columns)
        let here = Self.place(of: cursorIndex, in: lines, text)
        let column = wantedColumn ?? here.column
        let row = here.row + count
        if row < 0 {
            move(to: 0)
        } else if row >= lines.count {
            move(to: text.count)
        } else {
            cursor = text.distance(from: text.startIndex, to: Self.index(at: column, in: lines[row], text))
            isTyping = false
        }
        wantedColumn = column
    }

    /// The row and column of a position in the wrapped text.
    package static func place(
        of index: String.Index, in lines: [Range<String.Index>], _ text: String
    ) -> (row: Int, column: Int) {
        let row = lines.lastIndex { $0.lowerBound <= index } ?? 0
        return (row, text[lines[row].lowerBound..<index].columns)
    }

    private static func index(at column: Int, in line: Range<String.Index>, _ text: String) -> String.Index {
        var used = 0
        var index = line.lowerBound
        while index < line.upperBound, !text[index].isNewline {
            let next = text.index(after: index)
            used += text[index..<next].columns
            guard used <= column, next < line.upperBound || next == text.endIndex else { break }
            index = next
        }
        return index
    }

    private var lineStart: Int {
        let before = text[..<cursorIndex]
        let start = before.lastIndex(where: \.isNewline).map(text.index(after:)) ?? text.startIndex
        return text.distance(from: text.startIndex, to: start)
    }

    private var lineEnd: Int {
        cursor + (text[cursorIndex...].prefix { !$0.isNewline }).count
    }

    private var wordStart: Int {
        let before = text[..<cursorIndex].reversed()
        let blanks = before.prefix { !$0.isWordPart }.count
        return cursor - blanks - before.dropFirst(blanks).prefix { $0.isWordPart }.count
    }

    private var wordEnd: Int {
        let after = text[cursorIndex...]
        let blanks = after.prefix { !$0.isWordPart }.count
        return cursor + blanks + after.dropFirst(blanks).prefix { $0.isWordPart }.count
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
