import Cells

/// The selected row of a list and the part of the list that is visible. The list can shrink at any time.
struct RowCursor: Hashable, Sendable {
    private var selected: Int
    private var window = ListWindow()

    init(at row: Int = 0) { selected = row }

    /// The selected row; 0 in an empty list.
    func row(of count: Int) -> Int { min(selected, max(0, count - 1)) }

    /// The visible rows of an area of this height.
    func visible(of count: Int, height: Int) -> Range<Int> {
        window.visible(of: count, height: height, showing: row(of: count))
    }

    mutating func move(by rows: Int, of count: Int, height: Int) {
        move(to: row(of: count) + rows, of: count, height: height)
    }

    /// Selects the row, or the nearest that there is.
    mutating func move(to row: Int, of count: Int, height: Int) {
        selected = min(max(0, row), max(0, count - 1))
        window.reveal(selected, of: count, height: height)
    }

    /// The wheel moves by a row, and a press selects the row under the pointer.
    mutating func take(_ mouse: Mouse, of count: Int, in area: Area) {
        switch mouse.action {
        case .wheelUp: move(by: -1, of: count, height: area.rows)
        case .wheelDown: move(by: 1, of: count, height: area.rows)
        case .press:
            guard area.contains(mouse.position) else { return }
            let pressed = visible(of: count, height: area.rows).lowerBound + mouse.position.row - area.row
            if pressed < count { move(to: pressed, of: count, height: area.rows) }
        }
    }
}
