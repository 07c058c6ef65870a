import AssessmentModel
import Cells
import Localization
import Presentation
import QualityChecks

/// Draws the page of checks: the list above, the selected check in full below.
struct CheckListView {
    let model: Model
    let rows: CheckRows
    let grouping: CheckRows.Grouping
    let selected: Int

    private var language: Language { model.language }

    /// Rows below the list for the rule, the criterion and the advice.
    private static let detailRows = 6

    static func list(in size: Size) -> Area {
        var area = Frame.body(of: size)
        area.rows -= detailRows
        return area
    }

    func draw(on grid: inout Grid, _ window: ListWindow) {
        let count = CheckListText.counts(standing: rows.standing, waived: rows.checks)[language]
        Frame.drawHeader(
            on: &grid,
            left: [Span(CheckListText.title[language], .strong), Span(" · ", .muted), Span(count)],
            right: [Span(model.assessment.subject.name, .muted)])
        guard let check = rows.checks[safe: selected] else {
            guard rows.rows.isEmpty else { return drawList(on: &grid, window) }
            let body = Frame.body(of: grid.size)
            for (position, line) in CheckListText.nothing[language].wrapped(columns: body.columns - 4).enumerated() {
                grid.put(line, column: 2, row: body.row + position)
            }
            return
        }
        drawList(on: &grid, window)
        draw(check, below: Self.list(in: grid.size).endRow, on: &grid)
    }

    private func drawList(on grid: inout Grid, _ window: ListWindow) {
        let area = Self.list(in: grid.size)
        let visible = window.visible(of: rows.rows.count, height: area.rows, showing: rows.row(of: selected))
        let width = min(12, rows.placeWidth)
        for (position, row) in rows.rows[visible].enumerated() {
            let line = area.row + position
            switch row {
            case .heading(let heading, let count):
                let end = grid.put(title(heading), column: 1, row: line, style: .strong, limit: area.columns - 10)
                grid.put("  \(count)", column: end, row: line, style: .muted)
            case .damage(let text):
                grid.put(
                    text[language].truncated(to: area.columns - 5), column: 3, row: line, style: Style(.poor, .bold))
            case .check(let check, let position):
                draw(check, isSelected: position == selected, on: &grid, row: line, placeWidth: width)
            }
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < rows.rows.count)
    }

    private func draw(_ check: Check, isSelected: Bool, on grid: inout Grid, row: Int, placeWidth: Int) {
        let style: Style = check.stands ? .plain : .muted
        let place = CheckListText.name(of: check.scope, in: model).truncated(to: placeWidth).padded(to: placeWidth)
        let level = level(of: check.scope).name[language].padded(to: Level.nameWidth(language))
        let lead = [Span("\(place)  ", style), Span("\(level)  ", .muted)]
        let limit = grid.size.columns - 5
        let text = Span(short(check, columns: limit - lead.columns), style)
        Span.draw(lead + [text], on: &grid, column: 3, row: row, limit: limit)
        if isSelected { Frame.select(on: &grid, row: row, columns: grid.size.columns - 1) }
    }

    /// The title without what the heading already says.
    private func short(_ check: Check, columns: Int) -> String {
        let isNamed = check.stands && grouping == .rule
        let name = isNamed ? "" : CheckText.name(check.rule)[language]
        let evidence = check.cause.evidence?.displayTitle.truncatedInside(to: max(16, columns - name.columns - 2))
        let subject = evidence ?? title(of: check.scope)
        if isNamed { return subject }
        return subject.isEmpty ? name : "\(name): \(subject)"
    }

    /// Draws the selected check in full.
    private func draw(_ check: Check, below row: Int, on grid: inout Grid) {
        Frame.drawRule(on: &grid, row: row)
        let columns = min(grid.size.columns - 3, 100)
        let head = [
            Span(CheckListText.name(of: check.scope, in: model), .accent), Span("  \(title(of: check.scope))", .strong),
        ]
        Span.draw(head, on: &grid, column: 1, row: row + 1, limit: columns)
        let what = CheckText.what(check.cause, in: model.catalog) {
            $0.displayTitle.truncatedInside(to: columns)
        }[language]
        var lines = what.wrapped(columns: columns).prefix(2).map { Span($0) }
        let waiver = CheckText.waiver(of: check) { AnswerText.signature($0.by, $0.at, model.clock, language) }
        if let waiver {
            lines += waiver[language].wrapped(columns: columns).map { Span($0, Style(.fair)) }
        } else {
            let advice = CheckText.advice(check.cause, in: model.catalog)[language]
            lines += "→ \(advice)".wrapped(columns: columns).map { Span($0, .accent) }
        }
        let room = Self.detailRows - 2
        for (position, line) in lines.prefix(room).enumerated() {
            let isCut = position == room - 1 && lines.count > room
            let text = isCut ? "\(line.text)…".truncated(to: columns) : line.text
            grid.put(text, column: 1, row: row + 2 + position, style: line.style)
        }
    }

    private func title(_ heading: CheckRows.Heading) -> String {
        switch heading {
        case .category(let category):
            "\(category + 1) \(model.text(model.catalog.categories[category].title))"
        case .rule(let rule): CheckText.name(rule)[language]
        case .levels: CheckListText.levels[language]
        case .waived: CheckListText.waivedHeading[language]
        case .damages: CheckListText.damagesHeading[language]
        case .ballots: CheckListText.ballotsHeading[language]
        }
    }

    private func title(of scope: CheckScope) -> String {
        switch scope {
        case .criterion(let index): model.text(model.catalog.criteria[index].title)
        case .level: ""
        }
    }

    private func level(of scope: CheckScope) -> Level {
        switch scope {
        case .criterion(let index): model.catalog.criteria[index].level
        case .level(let level): level
        }
    }
}
