import Cells
import Presentation

/// A one-line text field; text that does not fit scrolls sideways.
struct TextField: Hashable, Sendable {
    var buffer: TextBuffer

    init(_ text: String = "") { buffer = TextBuffer(text) }

    var text: String { buffer.text }

    /// Inserts pasted text with its line breaks as blanks, because the field has one line.
    mutating func paste(_ text: String) {
        let line = text.oneLine
        if !line.isEmpty { buffer.insert(line) }
    }

    /// Draws the text underlined, and sets the cursor if the field has the focus.
    func draw(on grid: inout Grid, column: Int, row: Int, width: Int, isFocused: Bool) {
        let before = buffer.text[..<buffer.cursorIndex]
        let cursor = before.columns
        var hidden = 0
        var start = buffer.text.startIndex
        while isFocused, cursor - hidden >= width, start < buffer.text.endIndex {
            let next = buffer.text.index(after: start)
            hidden += buffer.text[start..<next].columns
            start = next
        }
        let style = Style(isFocused ? .plain : .muted, .underline)
        grid.fill(" ", column: column, row: row, columns: width, style: style)
        grid.put(String(buffer.text[start...]), column: column, row: row, style: style, limit: width)
        if isFocused { grid.cursor = Position(column: column + cursor - hidden, row: row) }
    }
}

extension Sequence<TextField> {
    /// What somebody typed, a field a line; nil for nothing.
    var typed: String? {
        let typed = compactMap(\.buffer.typed)
        return typed.isEmpty ? nil : typed.joined(separator: "\n")
    }
}
