import Assessment
import Cells
import Scoring

/// The list of the walk: a line for each category, and below the current one its criteria.
struct WalkList {
    private enum Row {
        case category(Int)
        case criterion(Int)
    }

    let model: Model
    let current: Int

    private var catalog: Catalog { model.catalog }
    private var category: Int { catalog.category(ofCriterionAt: current) }

    var count: Int { catalog.categories.count + catalog.categories[category].criteria.count }

    func row(of index: Int) -> Int { category + 1 + index - catalog.categories[category].criteria.lowerBound }

    private subscript(row: Int) -> Row {
        let criteria = catalog.categories[category].criteria
        if row <= category { return .category(row) }
        if row <= category + criteria.count { return .criterion(criteria.lowerBound + row - category - 1) }
        return .category(row - criteria.count)
    }

    /// The criterion that a row leads to: a category's row to its first.
    func criterion(at row: Int) -> Int {
        switch self[row] {
        case .criterion(let index): index
        case .category(let category): catalog.categories[category].criteria.lowerBound
        }
    }

    func draw(on grid: inout Grid, in area: Area, window: ListWindow) {
        let visible = window.visible(of: count, height: area.rows, showing: row(of: current))
        let idWidth = min(
            12,
            visible.map { row in
                if case .criterion(let index) = self[row] { catalog.criteria[index].id.text.columns } else { 0 }
            }.max() ?? 0)
        for (position, row) in visible.enumerated() {
            switch self[row] {
            case .category(let category): draw(category: category, on: &grid, row: area.row + position, area)
            case .criterion(let index):
                draw(criterion: index, on: &grid, row: area.row + position, area, idWidth: idWidth)
            }
        }
        if visible.lowerBound > 0 { grid.put("↑", column: area.endColumn - 1, row: area.row, style: .muted) }
        if visible.upperBound < count { grid.put("↓", column: area.endColumn - 1, row: area.endRow - 1, style: .muted) }
    }

    private func draw(category: Int, on grid: inout Grid, row: Int, _ area: Area) {
        let isCurrent = category == self.category
        let tally = model.scoreboard.tally(ofCategoryAt: category)
        let title = model.text(catalog.categories[category].title)
        let progress = "\(tally.criteria - tally.open)/\(tally.criteria)"
        let figures = isCurrent ? "\(Figures.short(tally))  \(progress)" : progress
        let room = area.columns - 2
        let number = category < 9 ? "\(category + 1) " : ""
        grid.put(
            (number + title).truncated(to: room - figures.columns - 1), column: area.column + 1, row: row,
            style: isCurrent ? .strong : .muted)
        grid.put(
            figures, column: area.column + 1 + room - figures.columns, row: row,
            style: isCurrent ? .plain : .muted)
    }

    private func draw(criterion index: Int, on grid: inout Grid, row: Int, _ area: Area, idWidth: Int) {
        let criterion = catalog.criteria[index]
        let isCurrent = index == current
        let style = isCurrent ? Style(.accent, .bold) : .plain
        let mark = Marks.rating(model.scoreboard.standing(ofCriterionAt: index))
        if isCurrent { grid.put("▸", column: area.column, row: row, style: style) }
        grid.put(mark.glyph, column: area.column + 1, row: row, style: mark.style)
        let remark = Marks.remark(model.remarks(ofCriterionAt: index))
        grid.put(remark.glyph, column: area.column + 2, row: row, style: remark.style)
        let id = criterion.id.text.truncated(to: idWidth).padded(to: idWidth)
        var column = grid.put(id, column: area.column + 4, row: row, style: style) + 1
        let level = criterion.level.name[model.tongue].padded(to: Level.nameWidth(model.tongue) + 1)
        column = grid.put(level, column: column, row: row, style: isCurrent ? style : .muted)
        let title = model.text(criterion.title)
        grid.put(title.truncated(to: area.endColumn - 1 - column), column: column, row: row, style: style)
    }
}

/// The signs that stand for ratings and remarks.
package enum Marks {
    package static func rating(_ standing: Standing) -> (glyph: String, style: Style) {
        switch standing {
        case .open: (" ", .plain)
        case .notApplicable: ("–", .muted)
        case .rated(.one): ("✓", Style(.good))
        case .rated(.zero): ("✗", Style(.poor))
        case .rated: ("◐", Style(.fair))
        }
    }

    /// The most pressing remark.
    static func remark(_ remarks: Model.Remarks) -> (glyph: String, style: Style) {
        if remarks.contains(.conflict) { return ("≠", Style(.poor, .bold)) }
        if remarks.contains(.parked) { return ("◇", Style(.fair)) }
        if remarks.contains(.expired) { return ("†", Style(.fair)) }
        return (" ", .plain)
    }
}
