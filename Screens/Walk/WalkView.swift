import AssessmentModel
import Cells
import Presentation
import Scoring

/// Draws the walk except for its list.
struct WalkView {
    let model: Model
    let layout: WalkLayout
    let current: Int

    func draw(on grid: inout Grid, detailTop: Int) {
        drawHeader(on: &grid)
        drawSeparator(on: &grid, column: layout.list.endColumn)
        let answer = answerLines
        drawDetail(on: &grid, in: detailArea(answerRows: answer.count), top: detailTop)
        drawAnswer(answer, below: detailArea(answerRows: answer.count).endRow, on: &grid)
        if let area = layout.history { drawHistory(on: &grid, in: area) }
    }

    /// A long name gives way to the figures, which people watch all the time.
    func drawHeader(on grid: inout Grid) {
        if let trial = model.trial { return WhatIf.drawHeader(on: &grid, trial, model: model) }
        let saving = Status.saving(model)
        let profile = model.activeProfile.map { [Span($0.id.truncated(to: 12), .accent)] } ?? []
        let figures =
            [Span("   ")] + Status.figures(model.scoreboard.overall, model.language)
            + [Span("  "), Status.gate(model.scoreboard, model.language)]
        let profileWidth = profile.isEmpty ? 0 : profile.columns + 3
        let room = grid.size.columns - 5 - saving.columns - figures.columns - profileWidth
        let subject = room > 2 ? [Span(model.assessment.subject.name.truncated(to: room), .strong)] : []
        let names = [subject, profile].filter { !$0.isEmpty }.joined(separator: [Span("   ")])
        Frame.drawHeader(on: &grid, left: names + figures, right: saving)
    }

    private func drawSeparator(on grid: inout Grid, column: Int) {
        for row in layout.text.row..<layout.text.endRow { grid.put("│", column: column, row: row, style: .faint) }
    }

    // MARK: The criterion

    private func detailArea(answerRows: Int) -> Area {
        var area = layout.text
        area.rows = min(area.rows - answerRows - 1, layout.tallestText)
        return area
    }

    private var detail: [Line] {
        CriterionLines(
            criterion: model.catalog.criteria[current], notes: model.profileNotes(at: current), language: model.language
        )
        .lines(columns: layout.text.columns)
    }

    /// The first line after paging forward, or back if negative; the end stops it.
    func detailTop(after top: Int, pages: Int) -> Int {
        let height = detailArea(answerRows: answerLines.count).rows
        return min(max(0, top + pages * max(1, height - 2)), max(0, detail.count - height))
    }

    private func drawDetail(on grid: inout Grid, in area: Area, top: Int) {
        let lines = detail
        let first = min(max(0, top), max(0, lines.count - area.rows))
        for (position, line) in lines[first..<min(lines.count, first + area.rows)].enumerated() {
            Span.draw(line, on: &grid, column: area.column, row: area.row + position, limit: area.columns)
        }
        if first + area.rows < lines.count {
            let more = WalkText.more[model.language]
            grid.put(more, column: area.endColumn - more.columns, row: area.endRow, style: .muted)
        }
    }

    // MARK: The answer

    private var answerLines: [Line] {
        AnswerLines(model: model, index: current, namesChecks: true).lines(
            columns: layout.text.columns, most: layout.answerRows - 1)
    }

    private func drawAnswer(_ lines: [Line], below rule: Int, on grid: inout Grid) {
        let area = layout.text
        let more = grid[area.endColumn - 1, rule].scalar != " " ? WalkText.more[model.language].columns + 1 : 0
        grid.fill("─", column: area.column, row: rule, columns: area.columns - more, style: .faint)
        grid.put(WalkText.answer[model.language], column: area.column + 1, row: rule, style: .muted)
        for (position, line) in lines.enumerated() {
            Span.draw(line, on: &grid, column: area.column, row: rule + 1 + position, limit: area.columns)
        }
    }

    // MARK: The history

    private func drawHistory(on grid: inout Grid, in area: Area) {
        drawSeparator(on: &grid, column: area.column - 2)
        grid.put(WalkText.history[model.language], column: area.column, row: area.row, style: .muted)
        let lines = HistoryLines.pane(
            ofCriterionAt: current, in: model, columns: area.columns, rows: area.rows - 1)
        for (position, line) in lines.enumerated() {
            Span.draw(line, on: &grid, column: area.column, row: area.row + 1 + position, limit: area.columns)
        }
    }
}

/// A line of spans in different styles.
package typealias Line = [Span]
