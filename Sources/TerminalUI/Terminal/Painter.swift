import CNcurses
import Cells

/// Paints a grid on the screen, at the cost of what has changed since the last one.
struct Painter {
    private var pens: [Pen] = []
    private let colours: CursesColours
    private let asciiOnly: Bool
    private var output: CursesOutput
    private var shown: Grid?

    init(palette: Palette, _ colours: CursesColours, asciiOnly: Bool, output: CursesOutput) {
        self.colours = colours
        self.asciiOnly = asciiOnly
        self.output = output
        use(palette)
    }

    /// Paints with this palette from now on. The next `paint` recolours what is on the screen.
    mutating func use(_ palette: Palette) {
        colours.show(palette)
        pens = (0..<Self.penCount).map { Pen(Self.style(ofPen: $0), palette: palette) }
        output.colours = colours.spellings(palette)
        shown = nil
    }

    /// Makes no assumptions about what the screen shows.
    mutating func forget() {
        shown = nil
        curses_forget()
    }

    mutating func paint(_ grid: Grid) {
        let screen = Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
        let known = shown?.size == grid.size ? shown : nil
        if known == nil { werase(curses_window()) }
        var isChanged = known == nil || known?.cursor != grid.cursor || known?.focus != grid.focus
        grid.forEachChange(since: known ?? erased(grid.size)) { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: grid.size.columns)
            guard row < screen.rows, column < screen.columns else { return }
            isChanged = true
            put(index, of: grid, row: row, column: column, columns: screen.columns)
        }
        guard isChanged else { return }
        let isOnScreen = { (position: Position?) in position.flatMap { Area(screen).contains($0) ? $0 : nil } }
        output.inOneWrite { refresh(cursor: isOnScreen(grid.cursor), focus: isOnScreen(grid.focus)) }
        shown = grid
    }

    /// What an erased screen shows; nil if that is not what blank cells look like.
    private func erased(_ size: Size) -> Grid? {
        let plain = pens[Self.pen(of: .plain)]
        return plain.attributes == 0 && plain.pair == 0 ? Grid(size: size) : nil
    }

    private func put(_ index: Int, of grid: Grid, row: Int, column: Int, columns: Int) {
        let cell = grid.cells[index]
        guard column + Int(cell.columns) <= columns, asciiOnly || cell.columns > 0 else { return }
        let pen = pens[Self.pen(of: cell.style)]
        var scalar = (asciiOnly ? AsciiForm.of(cell.scalar) : cell.scalar).value
        if !asciiOnly, !grid.marks.isEmpty, let marks = grid.marks[index] {
            let scalars = [scalar] + marks.map(\.value)
            curses_put(CInt(row), CInt(column), scalars, CInt(scalars.count), pen.attributes, pen.pair)
        } else {
            curses_put(CInt(row), CInt(column), &scalar, 1, pen.attributes, pen.pair)
        }
    }

    private static let penCount = Ink.allCases.count << 3

    private static func pen(of style: Style) -> Int {
        Int(style.ink.rawValue) << 3 | Int(style.emphasis.rawValue & 7)
    }

    private static func style(ofPen index: Int) -> Style {
        Style(Ink(rawValue: UInt8(index >> 3)) ?? .plain, Style.Emphasis(rawValue: UInt8(index & 7)))
    }

    /// Sends the changes. The cursor is hidden meanwhile, so that it is not seen jumping about.
    private func refresh(cursor: Position?, focus: Position?) {
        let window = curses_window()
        leaveok(window, cursor == nil && focus == nil)
        if let place = cursor ?? focus { wmove(window, CInt(place.row), CInt(place.column)) }
        if cursor == nil { curs_set(0) }
        wrefresh(window)
        if cursor != nil { curs_set(1) }
    }
}
