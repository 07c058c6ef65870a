import Cells
import Presentation

/// Where a list of entries is, and below it the details of the one that is selected, in a window of one size.
struct DetailedList {
    /// The rows of the list, below its heading.
    let list: Area
    private let detailRows: Int

    /// - Parameter detailRows: how many rows the details take in a window that is high enough for them.
    init(_ size: Size, detailRows: Int) {
        let body = Frame.body(of: size)
        self.detailRows = size.rows < 20 ? 0 : detailRows
        list = Area(
            column: 0, row: body.row + 1, columns: body.columns,
            rows: body.rows - 1 - (self.detailRows == 0 ? 0 : self.detailRows + 1))
    }

    /// Draws an empty list.
    func drawNone(_ text: String, heading: String, on grid: inout Grid) {
        grid.put(heading, column: 2, row: list.row - 1, style: .muted)
        for (position, line) in text.wrapped(columns: list.columns - 4).enumerated() {
            grid.put(line, column: 2, row: list.row + 1 + position)
        }
    }

    /// Draws the visible entries of a list that is not empty.
    ///
    /// - Parameters:
    ///   - line: an entry in so many columns.
    ///   - details: everything about the selected entry in so many columns; what exceeds the rows is cut.
    func draw<Entry>(
        _ entries: [Entry], heading: String, selected: Int, visible: Range<Int>, on grid: inout Grid,
        line: (_ entry: Entry, _ columns: Int) -> Line, details: (_ entry: Entry, _ columns: Int, _ rows: Int) -> [Line]
    ) {
        let columns = list.columns - 4
        grid.put(heading, column: 2, row: list.row - 1, style: .muted)
        for (position, row) in visible.enumerated() {
            Span.draw(
                line(entries[row], columns), on: &grid, column: 2, row: list.row + position, limit: columns)
            if row == selected { Frame.select(on: &grid, row: list.row + position, columns: list.columns - 1) }
        }
        Frame.drawMore(on: &grid, in: list, above: visible.lowerBound > 0, below: visible.upperBound < entries.count)
        guard detailRows > 0, let entry = entries[safe: selected] else { return }
        let area = Area(column: 2, row: list.endRow + 1, columns: min(100, grid.size.columns - 4), rows: detailRows)
        Frame.drawRule(on: &grid, row: area.row - 1)
        Span.draw(Array(details(entry, area.columns, detailRows).prefix(detailRows)), on: &grid, in: area)
    }
}
