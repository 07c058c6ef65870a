import CNcurses
import Cells

/// Brings a grid onto the screen, at the cost of what has changed since the one before.
struct Painter {
    private let pens: [Pen]
    private let asciiOnly: Bool
    private var shown: Grid?

    init(palette: Palette, asciiOnly: Bool) {
        self.asciiOnly = asciiOnly
        pens = (0..<Self.penCount).map { Pen(Self.style(ofPen: $0), palette: palette) }
    }

    /// Takes nothing for granted of what the screen shows.
    mutating func forget() {
        shown = nil
        curses_forget()
    }

    mutating func paint(_ grid: Grid) {
        let screen = Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
        let known = shown?.size == grid.size ? shown : nil
        if known == nil { werase(curses_window()) }
        var isChanged = known == nil || known?.cursor != grid.cursor
        for row in 0..<min(grid.size.rows, screen.rows)
        where paintRow(row, of: grid, over: known, columns: min(grid.size.columns, screen.columns)) {
            isChanged = true
        }
        guard isChanged else { return }
        refresh(cursor: grid.cursor.flatMap { Area(screen).contains($0) ? $0 : nil })
        shown = grid
    }

    /// Returns whether there was anything to paint.
    private func paintRow(_ row: Int, of grid: Grid, over known: Grid?, columns: Int) -> Bool {
        let first = row * grid.size.columns
        let hasMarks = !grid.marks.isEmpty || known?.marks.isEmpty == false
        var isChanged = false
        for index in first..<(first + columns) {
            let cell = grid.cells[index]
            let marks = hasMarks ? grid.marks[index] ?? [] : []
            if let known, known.cells[index] == cell, !hasMarks || marks == known.marks[index] ?? [] { continue }
            isChanged = true
            let column = index - first
            guard column + Int(cell.columns) <= columns else { continue }
            put(cell, marks: marks, row: CInt(row), column: CInt(column))
        }
        return isChanged
    }

    private func put(_ cell: Cell, marks: [Unicode.Scalar], row: CInt, column: CInt) {
        let pen = pens[Self.pen(of: cell.style)]
        if asciiOnly {
            var scalar = AsciiForm.of(cell.scalar).value
            curses_put(row, column, &scalar, 1, pen.attributes, pen.pair)
        } else if cell.columns > 0 {
            var scalar = cell.scalar.value
            guard !marks.isEmpty else { return curses_put(row, column, &scalar, 1, pen.attributes, pen.pair) }
            let scalars = [scalar] + marks.map(\.value)
            curses_put(row, column, scalars, CInt(scalars.count), pen.attributes, pen.pair)
        }
    }

    private static let penCount = Ink.allCases.count << 3

    private static func pen(of style: Style) -> Int {
        Int(style.ink.rawValue) << 3 | Int(style.emphasis.rawValue & 7)
    }

    private static func style(ofPen index: Int) -> Style {
        Style(Ink(rawValue: UInt8(index >> 3)) ?? .plain, Style.Emphasis(rawValue: UInt8(index & 7)))
    }

    /// Sends the changes. The cursor is hidden before and shown after them, so that it is not seen to run about.
    private func refresh(cursor: Position?) {
        let window = curses_window()
        leaveok(window, cursor == nil)
        if let cursor {
            wmove(window, CInt(cursor.row), CInt(cursor.column))
            wrefresh(window)
            curs_set(1)
        } else {
            curs_set(0)
            wrefresh(window)
        }
    }
}
