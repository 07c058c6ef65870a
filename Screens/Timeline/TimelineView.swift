import AssessmentModel
import Cells
import Localization
import Presentation
import Snapshots

/// Draws the timeline: the sittings, and below them the selected change in full.
struct TimelineView {
    let model: Model
    let sittings: Sittings
    let filter: Sittings.Filter
    let selected: Int

    private var language: Language { model.language }

    /// Rows below the list: a rule, and the selected change in full. None on a small screen.
    private static func detailRows(of size: Size) -> Int {
        let rows = Frame.body(of: size).rows
        return rows < 14 ? 0 : rows < 30 ? 4 : 7
    }

    /// The area of the sittings; a filter takes the line above.
    static func list(of size: Size, isFiltered: Bool) -> Area {
        var area = Frame.body(of: size)
        area.rows -= detailRows(of: size)
        if isFiltered {
            area.row += 1
            area.rows -= 1
        }
        return area
    }

    func draw(on grid: inout Grid, _ window: ListWindow) {
        Frame.drawHeader(
            on: &grid,
            left: [
                Span(TimelineText.title[language], .strong), Span(" · ", .muted),
                Span(TimelineText.counts(sittings)[language]),
            ],
            right: model.past == nil ? [Span(model.assessment.subject.name, .muted)] : Status.saving(model))
        let area = Self.list(of: grid.size, isFiltered: !filter.isEmpty)
        if !filter.isEmpty {
            let only = TimelineText.only(filter, in: model)[language]
            grid.put(only.truncated(to: area.columns - 2), column: 1, row: area.row - 1, style: .accent)
        }
        guard !sittings.rows.isEmpty else {
            let text = (filter.isEmpty ? HistoryText.nobody : TimelineText.noMatch)[language]
            return Span.draw(text.wrapped(columns: area.columns - 2).map { [Span($0)] }, on: &grid, in: inset(area))
        }
        drawRows(on: &grid, in: area, window)
        drawDetail(on: &grid, below: area.endRow)
    }

    private func inset(_ area: Area) -> Area {
        Area(column: 1, row: area.row, columns: area.columns - 2, rows: area.rows)
    }

    private func drawRows(on grid: inout Grid, in area: Area, _ window: ListWindow) {
        let visible = window.visible(of: sittings.rows.count, height: area.rows, showing: selected)
        let names = sittings.rows[visible].compactMap { $0.isChange ? name(of: $0).columns : nil }
        let nameWidth = min(area.columns < 72 ? 10 : 16, names.max() ?? 0)
        for (position, row) in visible.enumerated() {
            let line =
                switch sittings.rows[row] {
                case .sitting(let index): heading(of: sittings.sittings[index])
                case .changes: change(sittings.rows[row], nameWidth: nameWidth, columns: area.columns - 2)
                }
            Span.draw(line, on: &grid, column: 1, row: area.row + position, limit: area.columns - 2)
            if row == selected { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < sittings.rows.count)
    }

    private func heading(of sitting: Sittings.Sitting) -> Line {
        let person = event(sitting.places[0]).map { model.person($0)[language] } ?? sitting.by
        return [
            Span(person.oneLine.truncated(to: 32), .strong), Span("  "),
            Span(SittingText.when(sitting.first, sitting.last, model.clock, language), .accent),
            Span("  \(HistoryText.count(sitting.places.count)[language])", .muted),
        ]
    }

    private func change(_ row: Sittings.Row, nameWidth: Int, columns: Int) -> Line {
        let time = sittings.places(of: row).last.flatMap(event).map { Moments.time($0.at, model.clock) } ?? ""
        let lead: Line = [
            Span("  \(time)  ", .muted),
            Span(name(of: row).truncated(to: nameWidth).padded(to: nameWidth + 1), .strong),
        ]
        return lead + what(row, isBrief: true).map { Span($0.text.oneLine, $0.style) }
    }

    private func event(_ place: Int32) -> Event? { model.assessment.events[safe: Int(place)] }

    private func name(of row: Sittings.Row) -> String {
        sittings.places(of: row).first.flatMap(event).map { HistoryText.name(of: $0.target)[language] } ?? ""
    }

    /// What was done; a comment that replaced another as the difference between the two.
    private func what(_ row: Sittings.Row, isBrief: Bool) -> Line {
        let places = sittings.places(of: row)
        let events = places.compactMap(event)
        if places.count == 1, let place = places.first, let pieces = model.assessment.rewriting(at: place) {
            let shown = isBrief ? SittingText.brief(pieces) : pieces
            return [Span(SittingText.rewroteLabel[language])]
                + shown.map { Span(WordDifferenceText.marked($0), $0.style) }
        }
        return [Span(SittingText.what(events, in: model.assessment)[language])]
    }

    private func drawDetail(on grid: inout Grid, below row: Int) {
        let rows = Self.detailRows(of: grid.size)
        guard rows > 0, let selected = sittings.rows[safe: selected], selected.isChange else { return }
        let area = Area(column: 1, row: row + 1, columns: min(grid.size.columns - 2, 100), rows: rows - 1)
        Frame.drawRule(on: &grid, row: row)
        Span.draw(
            ([Span("\(name(of: selected)) ", .strong)] + what(selected, isBrief: false)).wrapped(columns: area.columns),
            on: &grid, in: area)
    }
}

extension WordDifference.Piece {
    fileprivate var style: Style {
        switch self {
        case .kept: .plain
        case .removed: Style(.poor)
        case .added: Style(.good)
        }
    }
}
