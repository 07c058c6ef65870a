import Cells

/// The list of conflicts, and what is selected in full: below the list, or beside it in a wide window.
struct ConflictLayout {
    private static let wide = 140

    let list: Area
    let detail: Area
    let isBeside: Bool

    init(_ size: Size) {
        let body = Frame.body(of: size)
        isBeside = size.columns >= Self.wide
        if isBeside {
            let columns = size.columns / 2
            list = Area(column: 0, row: body.row, columns: columns, rows: body.rows)
            detail = Area(
                column: columns + 2, row: body.row, columns: min(size.columns - columns - 3, 100), rows: body.rows)
        } else {
            // One row more for the rule between them.
            let rows = max(3, body.rows * 2 / 5)
            list = Area(column: 0, row: body.row, columns: size.columns, rows: body.rows - rows - 1)
            detail = Area(column: 1, row: body.endRow - rows, columns: min(size.columns - 3, 100), rows: rows)
        }
    }
}
