import Cells

/// The layout of the walk.
struct WalkLayout {
    let list: Area
    /// The criterion above, the answer below.
    let text: Area
    /// The history; nil if there is no room.
    let history: Area?
    /// The answer's rows at most.
    let answerRows: Int

    /// Keeps the answer close to its criterion on tall screens.
    let tallestText = 24

    /// A filtered walk shows its filter above the list.
    init(_ size: Size, isNarrowed: Bool = false) {
        let body = Frame.body(of: size)
        let listWidth = size.columns < 72 ? 24 : size.columns < 160 ? 32 : 40
        let textColumn = listWidth + 2
        let room = size.columns - textColumn - 1
        let hasHistory = room >= 82
        let textWidth = min(76, hasHistory ? room - 31 : room)
        let above = isNarrowed ? 1 : 0
        list = Area(column: 0, row: body.row + above, columns: listWidth, rows: body.rows - above)
        text = Area(column: textColumn, row: body.row, columns: textWidth, rows: body.rows)
        let historyColumn = textColumn + textWidth + 3
        history =
            hasHistory
            ? Area(
                column: historyColumn, row: body.row, columns: min(60, size.columns - 1 - historyColumn),
                rows: body.rows) : nil
        answerRows = max(5, body.rows / 3, body.rows - tallestText - 1)
    }
}
