import Cells

/// The areas of the walk: the list at the left; at the right the criterion's heading, its answer and its text, all
/// three one below the other.
struct WalkLayout {
    /// Rows of the heading. Fixed, so that the answer stands in the same row for every criterion.
    static let headingRows = 2
    /// Rows of a short answer: rating, comment, evidence, check.
    private static let leastAnswerRows = 4

    let list: Area
    /// Heading, answer and text.
    let detail: Area
    /// Who said what, if there is room.
    let history: Area?

    /// A filtered walk says above the list what the filter is.
    init(_ size: Size, isFiltered: Bool = false) {
        let body = Frame.body(of: size)
        let listWidth =
            switch size.columns {
            // One column: the criterion and its answer alone.
            case ..<60: 0
            case ..<72: 24
            case ..<110: 34
            case ..<160: min(60, max(45, size.columns - 79))
            case ..<200: 50
            default: 60
            }
        let detailColumn = listWidth == 0 ? 1 : listWidth + 2
        let room = size.columns - detailColumn - 1
        // Titles and text come first; the history takes what is left.
        let detailWidth = min(76, room)
        let above = isFiltered ? 1 : 0
        list = Area(column: 0, row: body.row + above, columns: listWidth, rows: body.rows - above)
        detail = Area(column: detailColumn, row: body.row, columns: detailWidth, rows: body.rows)
        let historyColumn = detailColumn + detailWidth + 3
        let historyWidth = min(60, size.columns - 1 - historyColumn)
        history =
            historyWidth < 28
            ? nil : Area(column: historyColumn, row: body.row, columns: historyWidth, rows: body.rows)
    }

    var hasList: Bool { list.columns > 0 }

    /// Rows for answer and text together, without the rule above each.
    private var shared: Int { detail.rows - Self.headingRows - 2 }

    /// The most rows that an answer may take beside a text of so many lines: what the text leaves, and a third at
    /// least.
    func mostAnswerRows(besideText lines: Int) -> Int {
        min(shared - 3, max(Self.leastAnswerRows, shared / 3, shared - lines))
    }

    /// The rows below the heading.
    func answer(rows: Int) -> Area {
        Area(column: detail.column, row: detail.row + Self.headingRows + 1, columns: detail.columns, rows: rows)
    }

    /// The rows below an answer of so many rows.
    func text(belowAnswer rows: Int) -> Area {
        let row = answer(rows: rows).endRow + 1
        return Area(column: detail.column, row: row, columns: detail.columns, rows: detail.endRow - row)
    }
}
