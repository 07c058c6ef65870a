import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Draws the walk except for its list.
struct WalkView {
    let model: Model
    let layout: WalkLayout
    let current: Int
    /// The criterion's text, laid out for this window.
    let text: [Line]

    /// - Parameter text: what `WalkView.text` gave for this criterion and window; nil to lay it out now.
    init(model: Model, layout: WalkLayout, current: Int, text: [Line]? = nil) {
        self.model = model
        self.layout = layout
        self.current = current
        self.text = text ?? Self.text(ofCriterionAt: current, in: model, columns: layout.detail.columns)
    }

    func draw(on grid: inout Grid, detailTop: Int) {
        drawHeader(on: &grid)
        if layout.hasList { drawSeparator(on: &grid, column: layout.list.endColumn) }
        drawHeading(on: &grid)
        let answer = answerLines(besideText: text.count)
        let area = layout.text(belowAnswer: answer.count)
        Self.drawRule(WalkText.answer[model.language], above: layout.answer(rows: answer.count), on: &grid)
        Span.draw(answer, on: &grid, in: layout.answer(rows: answer.count))
        let first = min(max(0, detailTop), max(0, text.count - area.rows))
        let hidden = first + area.rows < text.count
        let mark = model.language.mark(of: model.catalog).map { "\($0) " } ?? ""
        Self.drawRule(
            WalkText.criterion[model.language] + mark, above: area, on: &grid,
            more: hidden ? WalkText.more[model.language] : nil)
        Span.draw(Array(text.dropFirst(first).prefix(area.rows)), on: &grid, in: area)
        if let area = layout.history { drawHistory(on: &grid, in: area) }
    }

    /// A long name gives way to the figures, which people watch all the time.
    private func drawHeader(on grid: inout Grid) {
        if let trial = model.trial { return WhatIf.drawHeader(on: &grid, trial, model: model) }
        let saving = Status.saving(model)
        let profile = model.activeProfile.map { [Span($0.id.truncated(to: 12), .accent)] } ?? []
        let figures =
            [Span("   ")] + (model.participant == nil ? [] : [Span(VoiceText.own[model.language], .muted)])
            + Status.figures(model.scoreboard.overall, model.language)
            + [Span("  "), Status.gate(model.scoreboard, model.language)]
        let profileWidth = profile.isEmpty ? 0 : profile.columns + 3
        let space = grid.size.columns - 5 - saving.columns - figures.columns - profileWidth
        let time = WorkshopClock.line(in: model, at: current, columns: space)
        let room = space - (time.isEmpty ? 0 : time.columns + 3)
        let name = model.assessment.subject.name
        let subject = room > 2 ? [Span(name.truncated(to: room), .strong)] : []
        let names = [subject, profile, time].filter { !$0.isEmpty }.joined(separator: [Span("   ")])
        // On evidence, only a gate that is passed on claims can be in another state.
        let evidenced =
            model.scoreboard.gate == model.scoreboard.evidencedGate
            ? [] : Status.evidencedGate(model.scoreboard, model.language)
        let fits = name.columns + evidenced.columns <= room
        Frame.drawHeader(on: &grid, left: names + figures + (fits ? evidenced : []), right: saving)
    }

    private func drawSeparator(on grid: inout Grid, column: Int) {
        grid.fill(
            "│", column: column, row: layout.detail.row, columns: 1, rows: layout.detail.rows, style: .faint)
    }

    /// Draws the rule above a part of the criterion, with the part's title.
    static func drawRule(_ title: String, above area: Area, on grid: inout Grid, more: String? = nil) {
        grid.fill("─", column: area.column, row: area.row - 1, columns: area.columns, style: .faint)
        grid.put(title, column: area.column + 1, row: area.row - 1, style: .muted)
        guard let more else { return }
        grid.put(" \(more)", column: area.endColumn - more.columns - 1, row: area.row - 1, style: .muted)
    }

    // MARK: The parts

    private func drawHeading(on grid: inout Grid) {
        let lines = Self.criterion(at: current, in: model).heading(
            columns: layout.detail.columns, rows: WalkLayout.headingRows)
        Span.draw(lines, on: &grid, in: layout.detail)
    }

    private static func criterion(at index: Int, in model: Model) -> CriterionLines {
        CriterionLines(ofCriterionAt: index, in: model, notes: model.profileNotes(at: index))
    }

    /// The text of a criterion in lines of so many columns.
    static func text(ofCriterionAt index: Int, in model: Model, columns: Int) -> [Line] {
        criterion(at: index, in: model).text(columns: columns)
    }

    private func answerLines(besideText lines: Int) -> [Line] {
        AnswerLines(model: model, index: current, namesChecks: true).lines(
            columns: layout.detail.columns, most: layout.mostAnswerRows(besideText: lines))
    }

    /// The first line of the text after scrolling by so many pages; it stops at the end.
    func detailTop(after top: Int, pages: Int) -> Int {
        let height = layout.text(belowAnswer: answerLines(besideText: text.count).count).rows
        return min(max(0, top + pages * max(1, height - 1)), max(0, text.count - height))
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
