import Cells

/// The layout of the comment editor: in the walk, in the answer's place and with the criterion below it; or, where the
/// window is small, on a page of its own.
struct CommentLayout {
    /// What the criterion asks.
    let criterion: Area
    let text: Area
    let isInWalk: Bool

    /// Columns of the text.
    static func columns(_ size: Size, isProjected: Bool) -> Int {
        isInWalk(size, isProjected) ? WalkLayout(size).detail.columns : min(76, size.columns - 4)
    }

    private static func isInWalk(_ size: Size, _ isProjected: Bool) -> Bool {
        size.columns >= 72 && size.rows >= 20 && !isProjected
    }

    /// - Parameters:
    ///   - lines: how many lines the text has.
    ///   - criterionLines: how many lines the criterion has, in the walk.
    init(_ size: Size, isProjected: Bool, lines: Int, criterionLines: Int) {
        let columns = Self.columns(size, isProjected: isProjected)
        isInWalk = Self.isInWalk(size, isProjected)
        guard isInWalk else {
            let body = Frame.body(of: size)
            criterion = Area(column: 2, row: body.row, columns: columns, rows: min(4, body.rows / 4))
            let first = criterion.endRow + 1
            // A long notice takes the last row of the body and must not cover the line being typed.
            text = Area(column: 2, row: first, columns: columns, rows: body.endRow - 1 - first)
            return
        }
        let detail = WalkLayout(size).detail
        let first = detail.row + WalkLayout.headingRows + 1
        let room = detail.endRow - first - 1
        // What is asked stays in view, however long the text; what is long itself leaves the text a half.
        let most = room - min(max(2, criterionLines), room / 2)
        text = Area(column: detail.column, row: first, columns: columns, rows: max(min(6, most), min(lines, most)))
        let below = text.endRow + 1
        criterion = Area(column: detail.column, row: below, columns: columns, rows: detail.endRow - below)
    }
}
