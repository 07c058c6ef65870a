import Cells
import Presentation

/// Where the parts of the overview stand.
struct OverviewLayout {
    let size: Size
    /// The number of categories.
    let categories: Int
    /// Columns of the longest title of a category.
    let longestTitle: Int
    /// The row of the tiers; nil where the catalogue declares none.
    let tierRow: Int?
    /// The row of the figures the other way, under a profile or as the catalogue has it; nil without a profile.
    let besideRow: Int?

    init(size: Size, model: Model) {
        self.size = size
        categories = model.catalog.categories.count
        longestTitle = model.catalog.categories.map { model.text($0.title).columns }.max() ?? 0
        tierRow = model.catalog.tiers.isEmpty ? nil : 4
        besideRow = model.beside == nil ? nil : (tierRow ?? 3) + 1
    }

    /// The titles of the columns stand above it; above those a blank row, unless something needs it.
    private var tableRow: Int { max(6, (besideRow ?? tierRow ?? 3) + 2) }

    /// Wider screens get margins instead of lines that the eye loses.
    var width: Int { min(size.columns, 150) }

    /// Rows from one category to the next: they breathe where there is room.
    var pitch: Int { size.rows >= 12 + tableRow + 2 * categories ? 2 : 1 }

    /// The rows of the categories, one for each that shows, whatever their pitch.
    var table: Area {
        Area(column: 0, row: tableRow, columns: width, rows: min(categories, (size.rows - 6 - tableRow) / pitch))
    }

    var legendRow: Int { table.row + table.rows * pitch + (pitch == 2 ? 0 : 1) }
    var nextRow: Int { legendRow + 2 }

    /// Room for the latest changes; none on a small screen.
    var latest: Area? {
        let rows = size.rows - 2 - (nextRow + 2)
        return rows >= 4 ? Area(column: 1, row: nextRow + 2, columns: width - 2, rows: min(rows, 24)) : nil
    }

    /// The category row under the mouse, counted from the first on show.
    func tableRow(at position: Position) -> Int? {
        guard (0..<width).contains(position.column), position.row >= table.row else { return nil }
        let row = (position.row - table.row) / pitch
        return row < table.rows ? row : nil
    }

    /// Levels that have a column; on filter screens the weakest go first.
    var levelColumns: Int { width >= 78 ? 3 : width >= 68 ? 2 : 1 }

    static let openWidth = 5
    static let columnWidth = Figures.columnWidth + 1

    var figures: Int { width - 1 - Self.openWidth - (levelColumns + 1) * Self.columnWidth }

    var nameColumn: Int { 3 }
    /// On filter screens a title somewhat longer than most takes its columns from the bar.
    var nameWidth: Int { min(max(16, min(longestTitle, 18), figures - nameColumn - 24), 30) }
    /// Where the bar over everything begins: behind its figures, and above the others where there is room.
    var summaryBar: Int { max(33, barColumn) }

    var barColumn: Int { nameColumn + nameWidth + 1 }
    var barWidth: Int { figures - barColumn - 1 }
}
