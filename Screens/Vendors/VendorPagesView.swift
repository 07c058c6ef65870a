import AssessmentModel
import Cells
import Localization
import Presentation
import Reports
import Scoring

/// Drawing.
extension VendorPages {
    /// The titles at the left of the header.
    func title(_ language: Language) -> Line {
        let catalog = vendors.catalog
        switch page {
        case .categories: return [Span(VendorText.title[language], .strong)]
        case .criteria(let category):
            let title = category.map { language.text(catalog.categories[$0].title, of: catalog) }
            return [Span(title ?? VendorText.differences[language], .strong)]
        case .answers(let index, _):
            let criterion = catalog.criteria[index]
            return [
                Span(criterion.id.text, .accent), Span(" · \(criterion.level.name[language]) · ", .muted),
                Span(language.text(criterion.title, of: catalog), .strong),
            ]
        }
    }

    /// What stands at the right of the header.
    func subtitle(_ language: Language) -> String { page == .categories ? "" : VendorText.title[language] }

    func draw(on grid: inout Grid, in area: Area, _ clock: Clock, _ language: Language) {
        switch page {
        case .categories: drawCategories(on: &grid, in: area, language)
        case .criteria(let category): drawCriteria(indexes(in: category), on: &grid, in: area, language)
        case .answers(let index, _):
            let lines = answerLines(at: index, columns: area.columns - 2, clock, language)
            let top = shownTop(of: lines.count, height: area.rows)
            for (position, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
                Span.draw(line, on: &grid, column: 1, row: area.row + position, limit: area.columns - 2)
            }
            Frame.drawMore(on: &grid, in: area, above: top > 0, below: top + area.rows < lines.count)
        }
    }

    // MARK: Categories by vendors

    private func drawCategories(on grid: inout Grid, in area: Area, _ language: Language) {
        let columns = VendorColumns(vendors.sides.count, in: area, least: 11)
        let boards = vendors.sides.map(\.scoreboard)
        columns.drawTitles(of: vendors, on: &grid, row: area.row, language)
        columns.draw(
            GateText.briefLabel[language], boards.map { Span($0.gate.name[language], Style($0.gate.ink)) }, on: &grid,
            row: area.row + 1)
        let evidenced = boards.map { Span(NumberText.percent($0.overall.evidenced, language), Style(.proof)) }
        columns.draw(Explanation.Figure.evidenced.name[language], evidenced, on: &grid, row: area.row + 2)
        for (position, tier) in shownTiers(in: area).enumerated() {
            let states = boards.map { Span($0.state(of: tier).name[language], $0.state(of: tier).style) }
            columns.draw(
                language.text(tier.title, of: vendors.catalog), states, on: &grid, row: area.row + 3 + position)
        }
        let list = listArea(in: area)
        let count = differing.count + 1
        let (selected, visible) = selection(of: count, height: list.rows)
        for (position, row) in visible.enumerated() {
            drawGroup(row == 0 ? nil : row - 1, columns, on: &grid, row: list.row + position, language)
            if row == selected { Frame.select(on: &grid, row: list.row + position, columns: area.columns - 1) }
        }
        Frame.drawMore(on: &grid, in: list, above: visible.lowerBound > 0, below: visible.upperBound < count)
    }

    /// A category, or all for nil.
    private func drawGroup(
        _ category: Int?, _ columns: VendorColumns, on grid: inout Grid, row: Int, _ language: Language
    ) {
        let measure: VendorComparison.Measure = cell == .range ? .claimed : .evidenced
        let lead = vendors.comparison.lead(inCategoryAt: category, by: measure)
        let cells = vendors.sides.enumerated().map { side, compared in
            let tally = compared.tally(inCategoryAt: category)
            let figure =
                switch cell {
                case .range where columns.width >= 18: Figures.range(tally, language)
                case .range: Figures.column(tally)
                case .evidenced: NumberText.percent(tally.evidenced, language)
                }
            return Span(figure + (lead?.side == side ? "*" : " "), lead?.side == side ? .strong : .plain)
        }
        let title = category.map { index in
            language.text(vendors.catalog.categories[index].title, of: vendors.catalog)
        }
        columns.draw(title ?? ScoreText.compliance[language], cells, on: &grid, row: row, titleStyle: .plain)
        let count = VendorText.differing(indexes(in: category).count)[language]
        if columns.end + count.columns + 2 <= grid.size.columns {
            grid.put(count, column: columns.end + 1, row: row, style: .muted)
        }
    }

    // MARK: Criteria by vendors

    private func drawCriteria(_ indexes: [Int], on grid: inout Grid, in area: Area, _ language: Language) {
        let catalog = vendors.catalog
        let idWidth = min(16, indexes.map { catalog.criteria[$0].id.text.columns }.max() ?? 0)
        let columns = VendorColumns(vendors.sides.count, in: area, title: idWidth + 2, least: 9, most: 18)
        columns.drawTitles(of: vendors, on: &grid, row: area.row, language)
        let list = listArea(in: area)
        let (selected, visible) = selection(of: indexes.count, height: list.rows)
        for (position, index) in indexes[visible].enumerated() {
            let criterion = catalog.criteria[index]
            let row = list.row + position
            let standings = vendors.sides.indices.map { side in
                let standing = VendorText.standing(
                    of: side, at: index, in: vendors.comparison, isBrief: columns.width < 20)
                return Span(standing[language], style(of: side, at: index))
            }
            columns.draw(criterion.id.text, standings, on: &grid, row: row, titleStyle: .accent)
            let room = area.columns - columns.end - 3
            if room >= 12 {
                let title = "\(criterion.level.name[language]) · \(language.text(criterion.title, of: catalog))"
                grid.put(title.truncated(to: room), column: columns.end + 1, row: row, style: .muted)
            }
            if visible.lowerBound + position == selected {
                Frame.select(on: &grid, row: row, columns: area.columns - 1)
            }
        }
        Frame.drawMore(
            on: &grid, in: list, above: visible.lowerBound > 0, below: visible.upperBound < indexes.count)
    }

    private func style(of side: Int, at index: Int) -> Style {
        switch vendors.sides[side].scoreboard.outcome(ofCriterionAt: index) {
        case .rated(.one): Style(.good)
        case .rated(.zero): Style(.poor)
        case .rated, .disputed: Style(.fair)
        case .open, .notApplicable: .muted
        }
    }
}

/// A column for what the rows are, and one for each vendor that there is room for.
struct VendorColumns {
    /// The columns of a vendor.
    let width: Int
    /// The column after the last one.
    var end: Int { start + shown * (width + 1) }
    private let start: Int
    private let shown: Int
    private let count: Int

    /// - Parameters:
    ///   - title: the width of the first column; nil for a third of the area.
    ///   - least: the least width of a vendor's column.
    ///   - most: the greatest.
    init(_ count: Int, in area: Area, title: Int? = nil, least: Int, most: Int = 22) {
        let title = title ?? max(13, min(28, area.columns / 3))
        let room = area.columns - 2 - title
        self.count = count
        shown = max(1, min(count, room / (least + 1)))
        width = max(least, min(most, room / shown - 1))
        start = title + 2
    }

    /// "A Acme PLM 12.1", and how many there is no room for.
    func drawTitles(of vendors: ComparedVendors, on grid: inout Grid, row: Int, _ language: Language) {
        for side in 0..<shown {
            let title = "\(VendorText.letter(side)) \(vendors.subject(side))".truncated(to: width)
            grid.put(title, column: start + side * (width + 1), row: row, style: .strong)
        }
        guard shown < count else { return }
        grid.put(
            VendorPageText.more(count - shown)[language], column: 1, row: row, style: Style(.poor), limit: start - 2)
    }

    func draw(_ title: String, _ cells: [Span], on grid: inout Grid, row: Int, titleStyle: Style = .muted) {
        grid.put(title.truncated(to: start - 3), column: 2, row: row, style: titleStyle)
        for (side, cell) in cells.prefix(shown).enumerated() {
            let text = cell.text.truncated(to: width)
            grid.put(text, column: start + side * (width + 1), row: row, style: cell.style)
        }
    }
}
