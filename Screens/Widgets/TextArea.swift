import Cells

/// Text being typed on several rows; what does not fit scrolls, so that the cursor stays visible.
struct TextArea: Hashable, Sendable {
    var buffer: TextBuffer
    /// The first visible line.
    private var top = 0

    init(_ text: String = "") { buffer = TextBuffer(text) }

    var text: String { buffer.text }

    /// The number of lines at this width.
    func lineCount(columns: Int) -> Int { text.wrappedRanges(columns: columns).count }

    /// Scrolls as little as needed to show the cursor.
    mutating func reveal(columns: Int, rows: Int) {
        top = top(of: text.wrappedRanges(columns: columns), rows: rows)
    }

    private func top(of lines: [Range<String.Index>], rows: Int) -> Int {
        let row = TextBuffer.place(of: buffer.cursorIndex, in: lines, text).row
        return min(max(top, row - rows + 1), row, max(0, lines.count - rows))
    }

    /// Draws the visible lines and sets the cursor.
    func draw(on grid: inout Grid, in area: Area, style: Style = .plain) {
        let lines = text.wrappedRanges(columns: area.columns)
        let top = top(of: lines, rows: area.rows)
        if style != .plain {
            let rows = min(area.rows, lines.count)
            grid.fill(" ", column: area.column, row: area.row, columns: area.columns, rows: rows, style: style)
        }
        for (position, range) in lines.dropFirst(top).prefix(area.rows).enumerated() {
            let line = text[range].drop { $0.isNewline }
            grid.put(
                String(line.last?.isNewline ?? false ? line.dropLast() : line), column: area.column,
                row: area.row + position, style: style, limit: area.columns)
        }
        let cursor = TextBuffer.place(of: buffer.cursorIndex, in: lines, text)
        grid.cursor = Position(
            column: area.column + min(cursor.column, area.columns), row: area.row + cursor.row - top)
    }
}
