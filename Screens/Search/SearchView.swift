import AssessmentModel
import Cells
import Localization
import Presentation

struct SearchView {
    let model: Model
    let matches: [Int]
    let query: Query

    private var language: Language { model.language }

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
        drawMatches(on: &grid, selected: selected, window: window)
        grid.cursor = cursor
    }

    /// Suggestions for the token being typed, or else general help.
    private var hint: String {
        let last = query.text.split(whereSeparator: \.isWhitespace).last?.lowercased() ?? ""
        let isTyping = query.text.last?.isWhitespace == false
        let fitting = isTyping ? tokens(fitting: last) : []
        if !fitting.isEmpty { return fitting.joined(separator: " ") }
        if let token = query.unknown.first {
            return SearchText.unknown(token)[language] + tokens(beginning: "").joined(separator: " ")
        }
        if let name = unknownOwner {
            return SearchText.unknownOwner(name)[language] + OwnerToken.all(in: model).joined(separator: " ")
        }
        return SearchText.hint[language]
    }

    /// The possible completions of the token being typed; empty for a word.
    private func tokens(fitting typed: String) -> [String] {
        if typed.hasPrefix("#") { return tokens(beginning: typed) }
        return typed.hasPrefix(OwnerToken.mark) ? OwnerToken.all(beginning: String(typed.dropFirst()), in: model) : []
    }

    /// The first requested name that no owner has.
    private var unknownOwner: String? {
        guard !query.owners.isEmpty else { return nil }
        let owners = model.owners
        return query.owners.lazy.compactMap { token -> String? in
            guard case .called(let name) = token, !owners.contains(where: token.names) else { return nil }
            return name
        }.first
    }

    private func tokens(beginning start: String) -> [String] {
        var counts: [String: Int] = [:]
        for tag in model.catalog.criteria.lazy.flatMap(\.tags) { counts[tag.lowercased(), default: 0] += 1 }
        let tags = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let all = Level.allCases.map { $0.name[language] } + AnswerState.allCases.map { $0.token[language] } + tags
        return all.map { "#\($0)" }.filter { $0.hasPrefix(start) }
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
        let style = isSelected ? Style(.accent, .bold) : .plain
        let mark = Marks.rating(model.scoreboard.outcome(ofCriterionAt: index))
        if isSelected { grid.put("▸", column: 0, row: row, style: style) }
        grid.put(mark.glyph, column: 1, row: row, style: mark.style)
        let id = criterion.id.text.truncated(to: idWidth).padded(to: idWidth)
        var column = grid.put(id, column: 3, row: row, style: style) + 1
        let level = criterion.level.name[language].padded(to: Level.nameWidth(language) + 1)
        column = grid.put(level, column: column, row: row, style: isSelected ? style : .muted)
        let room = grid.size.columns - 2 - column
        let title = model.text(criterion.title).truncated(to: room)
        column = grid.put(title, column: column, row: row, style: style) + 2
        let statement = model.text(criterion.texts.statement)
        guard grid.size.columns - 2 - column > 12 else { return }
        grid.put(statement.truncated(to: grid.size.columns - 2 - column), column: column, row: row, style: .muted)
    }
}
