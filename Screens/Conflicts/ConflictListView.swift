import AssessmentModel
import Cells
import Localization
import Presentation

/// Draws the page of conflicts.
struct ConflictListView {
    let model: Model
    let rows: ConflictRows
    let selected: Int?

    private var language: Language { model.language }
    private var scale: Scale { model.catalog.scale }

    /// The most characters of a value that are laid out; the history has all of it.
    private static let mostCharacters = 16_000

    func draw(on grid: inout Grid, _ window: ListWindow, top: Int) {
        Frame.drawHeader(
            on: &grid,
            left: [
                Span(ConflictText.title[language], .strong), Span(" · ", .muted), Span(String(rows.conflicts.count)),
            ], right: [Span(model.assessment.subject.name, .muted)])
        guard let selected else { return drawNothing(on: &grid) }
        let layout = ConflictLayout(grid.size)
        drawList(on: &grid, in: layout.list, window, selected: selected)
        if layout.isBeside {
            grid.fill(
                "│", column: layout.list.endColumn, row: layout.list.row, columns: 1, rows: layout.list.rows,
                style: .faint)
        } else {
            Frame.drawRule(on: &grid, row: layout.list.endRow)
        }
        let lines = detail(columns: layout.detail.columns)
        let first = min(top, max(0, lines.count - layout.detail.rows))
        Span.draw(Array(lines.dropFirst(first)), on: &grid, in: layout.detail)
        let edge = Area(
            column: layout.detail.column, row: layout.detail.row, columns: grid.size.columns - layout.detail.column,
            rows: layout.detail.rows)
        Frame.drawMore(on: &grid, in: edge, above: first > 0, below: first + layout.detail.rows < lines.count)
    }

    private func drawNothing(on grid: inout Grid) {
        let body = Frame.body(of: grid.size)
        for (position, line) in ConflictListText.nothing[language].wrapped(columns: body.columns - 4).enumerated() {
            grid.put(line, column: 2, row: body.row + position)
        }
    }

    /// The first visible line of what is selected, so many pages on or back.
    func top(after top: Int, pages: Int, in layout: ConflictLayout) -> Int {
        let last = max(0, detail(columns: layout.detail.columns).count - layout.detail.rows)
        return min(max(0, min(top, last) + pages * max(1, layout.detail.rows - 1)), last)
    }

    // MARK: The list

    private func drawList(on grid: inout Grid, in area: Area, _ window: ListWindow, selected: Int) {
        let visible = window.visible(of: rows.rows.count, height: area.rows, showing: selected)
        let labels = visible.map { label(of: rows.rows[$0]) }
        let width = min(area.columns * 2 / 5, labels.map(\.columns).max() ?? 0)
        for (position, row) in visible.enumerated() {
            let line = area.row + position
            switch rows.rows[row] {
            case .heading(let conflict): drawHeading(rows.conflicts[conflict], on: &grid, in: area, row: line)
            case .before(_, let origin):
                let value = short(ConflictText.value(of: origin.change, on: scale))
                draw(labels[position], Span(value, .muted), on: &grid, in: area, row: line, labelWidth: width)
            case .choice(_, let choice):
                draw(labels[position], value(of: choice), on: &grid, in: area, row: line, labelWidth: width)
            }
            if row == selected { Frame.select(on: &grid, row: line, columns: area.columns - 1) }
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < rows.rows.count)
    }

    private func drawHeading(_ conflict: Conflict, on grid: inout Grid, in area: Area, row: Int) {
        let register = ConflictText.name(of: conflict.place.register)[language]
        let room = area.columns - 3
        let name = register.truncated(to: room / 2)
        Span.draw(
            [Span(ConflictText.name(of: conflict.place, in: model.assessment)[language], .strong)]
                + title(of: conflict.place.slot), on: &grid, column: 2, row: row, limit: room - name.columns - 3)
        grid.put(name, column: 1 + room - name.columns, row: row, style: .accent)
    }

    private func title(of slot: Assessment.Slot) -> [Span] {
        guard case .criterion(let index) = slot else { return [] }
        let criterion = model.catalog.criteria[index]
        return [Span(" \(criterion.level.name[language]) ", .muted), Span(model.text(criterion.title))]
    }

    private func draw(
        _ label: String, _ value: Span, on grid: inout Grid, in area: Area, row: Int, labelWidth: Int
    ) {
        let label = label.truncated(to: labelWidth).padded(to: labelWidth + 2)
        Span.draw([Span(label, .muted), value], on: &grid, column: 4, row: row, limit: area.columns - 6)
    }

    private func label(of row: ConflictRows.Row) -> String {
        switch row {
        case .heading: ""
        case .before: ConflictText.before[language]
        case .choice(_, .side(let side)): ConflictText.people(side.signatures, model.clock, language)
        case .choice(_, .merged): ConflictListText.together[language]
        case .choice(_, .value), .choice(_, .write): ConflictListText.instead[language]
        }
    }

    private func value(of choice: ConflictChoice) -> Span {
        switch choice {
        case .merged(let text): Span(short(.same(text)))
        case .side(let side): Span(short(ConflictText.value(of: side.change, on: scale)))
        case .value(let change): Span(short(ConflictText.value(of: change, on: scale)))
        case .write(let question): Span(ConflictListText.name(of: question)[language], .muted)
        }
    }

    /// The beginning of a value, which may be long, on one line.
    private func short(_ text: LocalizedString) -> String { String(text[language].prefix(400)).oneLine }

    // MARK: What is selected, in full

    private func detail(columns: Int) -> [Line] {
        guard let selected, let row = rows.rows[safe: selected] else { return [] }
        let conflict = rows.conflicts[rows.conflict(at: selected)]
        switch row {
        case .heading, .before: return conditions(of: conflict.place.slot, columns: columns)
        case .choice(_, .write(let question)):
            return wrapped(ConflictListText.help(for: question), columns, .muted)
        case .choice(_, .merged(let text)):
            return wrapped(ConflictText.merged, columns, .accent) + comment(text, of: conflict, columns: columns)
        case .choice(_, .value(let change)): return value(change, of: conflict, columns: columns)
        case .choice(_, .side(let side)):
            let people = ConflictText.people(side.signatures, model.clock, language)
            return wrapped(.same(people), columns, .accent) + value(side.change, of: conflict, columns: columns)
        }
    }

    private func value(_ change: Change, of conflict: Conflict, columns: Int) -> [Line] {
        if case .comment(let text) = change { return comment(text, of: conflict, columns: columns) }
        let value = wrapped(ConflictText.value(of: change, on: scale), columns, .plain)
        guard conflict.place.register == .rating else { return value }
        return value + [[]] + conditions(of: conflict.place.slot, columns: columns)
    }

    /// A comment as it differs from the one that it replaced.
    private func comment(_ text: String, of conflict: Conflict, columns: Int) -> [Line] {
        guard case .comment(let before)? = conflict.origin?.change, !before.isEmpty, !text.isEmpty else {
            return wrapped(ConflictText.value(of: .comment(text), on: scale), columns, .plain)
        }
        let difference = WordDifference(from: cut(before), to: cut(text))
        return WordDifferenceLines.lines(of: difference, columns: columns)
    }

    /// What would meet the criterion, and what it demands.
    private func conditions(of slot: Assessment.Slot, columns: Int) -> [Line] {
        guard case .criterion(let index) = slot else { return [] }
        return CriterionLines(ofCriterionAt: index, in: model).conditions(columns: columns)
    }

    private func wrapped(_ text: LocalizedString, _ columns: Int, _ style: Style) -> [Line] {
        cut(text[language]).wrapped(columns: columns).map { [Span($0, style)] }
    }

    private func cut(_ text: String) -> String {
        guard text.utf8.count > Self.mostCharacters else { return text }
        return String(text.prefix(Self.mostCharacters)) + "…"
    }
}
