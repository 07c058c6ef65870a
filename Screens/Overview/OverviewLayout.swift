import Cells
import Presentation

/// The layout of the overview.
struct OverviewLayout {
    let size: Size
    let categories: Int
    /// Columns of the longest category title.
    let longestTitle: Int
    /// Columns of the overall figures with their names.
    let rangeWidth: Int
    /// The row of the tiers; nil if the catalogue declares none.
    let tierRow: Int?
    /// The row with the figures of the vendor's claims, or of the other view; nil if there are none.
    let otherViewRow: Int?

    init(size: Size, model: Model) {
        self.size = size
        rangeWidth = Figures.namedRangeWidth(model.language, of: model.assessment.voice)
        categories = model.catalog.categories.count
        longestTitle = model.catalog.categories.map { model.text($0.title).columns }.max() ?? 0
        tierRow = model.catalog.tiers.isEmpty ? nil : 4
        otherViewRow = model.otherView == nil && model.claimed == nil ? nil : (tierRow ?? 3) + 1
    }

    /// Leaves room above for the column titles and, unless the figures need it, a blank row.
    private var tableRow: Int { max(isNarrow ? 5 : 6, (otherViewRow ?? tierRow ?? 3) + 2) }

    /// Whether there is room for the figures of the categories only.
    var isNarrow: Bool { Frame.isNarrow(size) }

    /// Wide screens get margins: the eye loses long lines.
    var width: Int { min(size.columns, 150) }

    /// Rows from one category to the next; two if there is room.
    var pitch: Int { !isNarrow && size.rows >= 12 + tableRow + 2 * categories ? 2 : 1 }

    /// One row for each visible category, whatever the pitch.
    var table: Area {
        Area(
            column: 0, row: tableRow, columns: width,
            rows: min(categories, (size.rows - (isNarrow ? 2 : 6) - tableRow) / pitch))
    }

    var legendRow: Int { table.row + table.rows * pitch + (pitch == 2 ? 0 : 1) }
    var nextRow: Int { legendRow + 2 }

    /// The latest changes; nil on a small screen.
    var latest: Area? {
        let rows = size.rows - 2 - (nextRow + 2)
        return !isNarrow && rows >= 4 ? Area(column: 1, row: nextRow + 2, columns: width - 2, rows: min(rows, 24)) : nil
    }

    /// The category row under the mouse, counted from the first visible one.
    func tableRow(at position: Position) -> Int? {
        guard (0..<width).contains(position.column), position.row >= table.row else { return nil }
        let row = (position.row - table.row) / pitch
        return row < table.rows ? row : nil
    }

    /// Levels that get a column; on narrow screens the weakest go first.
    var levelColumns: Int { width >= 78 ? 3 : width >= 68 ? 2 : width >= 60 ? 1 : 0 }

    static let openWidth = 5
    static let columnWidth = Figures.columnWidth + 1

    var figures: Int { width - 1 - Self.openWidth - (levelColumns + 1) * Self.columnWidth }

    /// Behind the number, which has two digits from the tenth category on.
    var nameColumn: Int { 2 + String(categories).count }

    /// The column of what the first lines say, behind their labels.
    var valueColumn: Int { hasBars ? 14 : 12 }

    /// On narrow screens a longer title takes columns from the bar.
    var nameWidth: Int { hasBars ? barNameWidth : figures - nameColumn - 1 }

    /// Whether there is room for a bar beside each category.
    var hasBars: Bool { width >= 60 }

    private var barNameWidth: Int { min(max(16, min(longestTitle, 18), figures - nameColumn - 24), 30) }
    /// The column of the overall bar: after the overall figures, aligned with the other bars if there is room.
    var summaryBar: Int { max(namesRange ? 14 + rangeWidth + 5 : 33, barColumn) }

    /// Whether there is room to name both ends of the range.
    var namesRange: Bool { width >= 14 + rangeWidth + 5 + 20 }

    var barColumn: Int { nameColumn + nameWidth + 1 }
    var barWidth: Int { figures - barColumn - 1 }
}
