import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring
import Snapshots

struct WalkListView {
    let model: Model
    let list: WalkList
    let current: Int
    let marked: Set<Int>
    private let catalog: Catalog
    private let scoreboard: Scoreboard
    private let levelWidth: Int
    /// Columns of the marks at the left and of the edge at the right.
    private static let edges = 6
    /// The least columns for titles. Beside long ids the level gives way, which the criterion's heading names too.
    private static let leastTitle = 12

    init(model: Model, list: WalkList, current: Int, marked: Set<Int>) {
        self.marked = marked
        self.model = model
        self.list = list
        self.current = current
        catalog = model.catalog
        scoreboard = model.scoreboard
        levelWidth = Level.nameWidth(model.language) + 1
    }

    func draw(on grid: inout Grid, in area: Area, window: ListWindow) {
        let visible = window.visible(of: list.rows.count, height: area.rows, showing: list.currentRow)
        let ids = ShortIDs(
            visible.compactMap { row in
                if case .criterion(let index, _) = list.rows[row] { catalog.criteria[index].id.text } else { nil }
            })
        let room = area.columns - Self.edges - ids.width - 1
        let showsLevels = room - levelWidth >= Self.leastTitle
        let titles = DistinctTitles(
            visible.compactMap { row in
                switch list.rows[row] {
                case .criterion(let index, _): model.text(catalog.criteria[index].title)
                case .category, .section, .outOfScope: nil
                }
            })
        for (position, row) in visible.enumerated() {
            switch list.rows[row] {
            case .category(let category): draw(category: category, on: &grid, row: area.row + position, area)
            case .section(let section, let depth, let range, let isUnfolded):
                draw(
                    section, depth: depth, range: range, isUnfolded: isUnfolded, on: &grid, row: area.row + position,
                    area)
            case .criterion(let index, let depth):
                draw(
                    criterion: index, depth: depth, on: &grid, row: area.row + position, area, ids, titles,
                    showsLevels: showsLevels)
            case .outOfScope(let count):
                let text = WalkText.hidden(count)[model.language].truncated(to: area.columns - 2)
                grid.put(text, column: area.column + 1, row: area.row + position, style: .muted)
            }
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < list.rows.count)
    }

    private func number(_ category: Int) -> String {
        let digits = String(catalog.categories.count).count
        return String(category + 1).padded(to: digits, right: true) + " "
    }

    private func draw(category: Int, on grid: inout Grid, row: Int, _ area: Area) {
        let isCurrent = category == catalog.category(ofCriterionAt: current)
        let tally = scoreboard.tally(ofCategoryAt: category)
        let title = model.text(catalog.categories[category].title)
        let progress = "\(tally.criteria - tally.open)/\(tally.criteria)"
        let figures = isCurrent ? "\(Figures.short(tally))  \(progress)" : progress
        drawHeading(
            number(category) + title, indent: 0, figures, on: &grid, row: row, area,
            style: isCurrent ? .strong : .muted,
            figuresStyle: isCurrent ? .plain : .muted)
    }

    private func draw(
        _ section: Section, depth: Int, range: Range<Int>, isUnfolded: Bool, on grid: inout Grid, row: Int, _ area: Area
    ) {
        let scored = range.filter { scoreboard.inclusion(ofCriterionAt: $0) == .counted }
        let progress = "\(scored.count { !model.isOpen($0) })/\(scored.count)"
        let sign = isUnfolded ? "− " : "+ "
        drawHeading(
            sign + model.text(section.title), indent: indent(depth) + 1, progress, on: &grid, row: row,
            area, style: isUnfolded ? .plain : .muted, figuresStyle: .muted)
    }

    private func drawHeading(
        _ title: String, indent: Int, _ figures: String, on grid: inout Grid, row: Int, _ area: Area, style: Style,
        figuresStyle: Style
    ) {
        let room = area.columns - 2
        grid.put(
            title.truncated(to: room - indent - figures.columns - 1), column: area.column + 1 + indent, row: row,
            style: style)
        grid.put(figures, column: area.column + 1 + room - figures.columns, row: row, style: figuresStyle)
    }

    private func draw(
        criterion index: Int, depth: Int, on grid: inout Grid, row: Int, _ area: Area, _ ids: ShortIDs,
        _ titles: DistinctTitles, showsLevels: Bool
    ) {
        // Only what is needed is taken out of the arrays: copying whole criteria would take most of the time.
        let (id, status) = (catalog.criteria[index].id, catalog.criteria[index].status)
        let inclusion = scoreboard.inclusion(ofCriterionAt: index)
        let style: Style = inclusion == .counted ? .plain : .muted
        let rating = Marks.rating(scoreboard.outcome(ofCriterionAt: index))
        grid.put(rating.glyph, column: area.column + 1, row: row, style: rating.style)
        if let mark = model.mark(ofCriterionAt: index) {
            grid.put(mark.glyph, column: area.column + 2, row: row, style: mark.style)
        }
        var column = area.column + 4 + indent(depth)
        grid.put(ids[id.text], column: column, row: row, style: style)
        column += ids.width + 1
        if showsLevels || inclusion != .counted {
            let level = word(status, id, catalog.criteria[index].level, inclusion)[model.language]
            grid.put(level.truncated(to: max(7, levelWidth) - 1), column: column, row: row, style: .muted)
            column += levelWidth
        }
        let title = model.text(catalog.criteria[index].title)
        grid.put(titles.cut(title, to: area.endColumn - 1 - column), column: column, row: row, style: style)
        if index == current { Frame.select(on: &grid, column: area.column, row: row, columns: area.columns - 1) }
        if marked.contains(index) {
            grid.put("●", column: area.column, row: row, style: index == current ? .selected : .strong)
        }
    }

    /// The level, or why the criterion is in no figure.
    private func word(
        _ status: Criterion.Status, _ id: CriterionID, _ level: Level, _ inclusion: Inclusion
    ) -> LocalizedString {
        switch inclusion {
        case .counted: level.name
        case .outOfScope: ScopeText.outside
        case .notAsked: catalog.leftOut[id] != nil ? ProfileKeyText.out : status.name
        }
    }

    /// Deep nesting must leave room for the title.
    private func indent(_ depth: Int) -> Int { min(depth, 3) }
}
