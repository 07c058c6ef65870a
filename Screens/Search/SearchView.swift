import AssessmentModel
import Cells
import Localization
import Presentation

struct SearchView {
    let model: Model
    let results: SearchResults

    private var language: Language { model.language }
    private var query: Query { results.query }
    private var matches: [Int] { results.matches }

    /// The area of the matches.
    static func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 0, row: body.row + 3, columns: size.columns, rows: body.rows - 3)
    }

    func draw(on grid: inout Grid, field: TextField, selected: Int, window: ListWindow) {
        let count = SearchText.count(matches.count, of: model.catalog.criteria.count)
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(count[language], .strong), Span("  \(SearchText.title[language])", .muted)])
        let label = SearchText.label[language].columns + 2
        let row = Frame.body(of: grid.size).row
        grid.put(SearchText.label[language], column: 1, row: row, style: .muted)
        field.draw(on: &grid, column: 1 + label, row: row, width: grid.size.columns - label - 3, isFocused: true)
        let cursor = grid.cursor
        grid.put(
            hint.truncated(to: grid.size.columns - label - 3), column: 1 + label, row: row + 1, style: .muted)
        if results.operators.isEmpty {
            drawMatches(on: &grid, selected: selected, window: window)
        } else {
            drawOperators(on: &grid, selected: selected, window: window)
        }
        grid.cursor = cursor
    }

    /// Help for the token being typed, or else in general.
    private var hint: String {
        if !results.operators.isEmpty { return SearchText.completing[language] }
        let owners = ownersBeingTyped
        if !owners.isEmpty { return owners.joined(separator: " ") }
        return (model.problem(of: query) ?? SearchText.hint)[language]
    }

    /// The possible completions of the owner being typed; empty for anything else.
    private var ownersBeingTyped: [String] {
        guard query.text.last?.isWhitespace == false,
            let last = query.text.split(whereSeparator: \.isWhitespace).last?.lowercased(),
            last.hasPrefix(OwnerToken.mark)
        else { return [] }
        return OwnerToken.all(beginning: String(last.dropFirst()), in: model)
    }

    private func drawOperators(on grid: inout Grid, selected: Int, window: ListWindow) {
        let area = Self.list(of: grid.size)
        let names = results.operators.map { "#" + $0.name(beginning: query.beginning ?? "", language) }
        let visible = window.visible(of: names.count, height: area.rows, showing: selected)
        let width = min(area.columns / 2, visible.map { names[$0].columns }.max() ?? 0)
        for (position, row) in visible.enumerated() {
            let line = [
                Span(names[row].truncated(to: width).padded(to: width + 2), .accent),
                Span(results.operators[row].meaning[language]),
            ]
            Span.draw(line, on: &grid, column: 2, row: area.row + position, limit: area.columns - 4)
            if row == selected { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
        Frame.drawMore(on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < names.count)
    }

    private func drawMatches(on grid: inout Grid, selected: Int, window: ListWindow) {
        let area = Self.list(of: grid.size)
        if matches.isEmpty { grid.put(SearchText.nothing[language], column: 2, row: area.row, style: .muted) }
        let visible = window.visible(of: matches.count, height: area.rows, showing: selected)
        let idWidth = min(16, visible.map { model.catalog.criteria[matches[$0]].id.text.columns }.max() ?? 0)
        for (position, row) in visible.enumerated() {
            draw(
                matches[row], on: &grid, row: area.row + position, isSelected: row == selected, idWidth: idWidth)
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < matches.count)
    }

    private func draw(_ index: Int, on grid: inout Grid, row: Int, isSelected: Bool, idWidth: Int) {
        let criterion = model.catalog.criteria[index]
        let mark = Marks.rating(model.scoreboard.outcome(ofCriterionAt: index))
        grid.put(mark.glyph, column: 1, row: row, style: mark.style)
        let id = criterion.id.text.truncated(to: idWidth).padded(to: idWidth)
        var column = grid.put(id, column: 3, row: row) + 1
        let level = criterion.level.name[language].padded(to: Level.nameWidth(language) + 1)
        column = grid.put(level, column: column, row: row, style: .muted)
        let room = grid.size.columns - 2 - column
        let title = model.text(criterion.title).truncated(to: room)
        column = grid.put(title, column: column, row: row) + 2
        let rest = grid.size.columns - 2 - column
        if rest > 12 { grid.put(more(index, columns: rest), column: column, row: row, style: .muted) }
        if isSelected { Frame.select(on: &grid, row: row, columns: grid.size.columns - 1) }
    }

    /// What stands after the title: where the criterion matches, if that is not to be seen yet, or else what it
    /// demands.
    private func more(_ index: Int, columns: Int) -> String {
        guard let excerpt = MatchExcerpt(of: query, at: index, in: model) else {
            return model.text(model.catalog.criteria[index].texts.statement).truncated(to: columns)
        }
        let label = "\(SearchText.name(of: excerpt.field)[language]): "
        return (label + excerpt.text(columns: max(1, columns - label.columns))).truncated(to: columns)
    }
}
