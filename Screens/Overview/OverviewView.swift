import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring
import Snapshots

struct OverviewView {
    let model: Model
    let layout: OverviewLayout

    private var language: Language { model.language }

    func draw(on grid: inout Grid, selected: Int, window: ListWindow) {
        drawHeader(on: &grid)
        drawSummary(on: &grid)
        drawTable(on: &grid, selected: selected, window: window)
        if layout.isNarrow { return }
        Bar.drawLegend(
            on: &grid, column: 1, row: layout.legendRow, language, of: model.assessment.voice,
            evidenced: model.scoreboard.overall.evidenced)
        drawScope(on: &grid)
        drawNext(on: &grid)
        drawLatest(on: &grid)
    }

    /// Columns of the subject's name beside the time of a workshop.
    private static let leastSubject = 12

    private func drawHeader(on grid: inout Grid) {
        if let trial = model.trial { return WhatIf.drawHeader(on: &grid, trial, model: model) }
        let status = layout.isNarrow || model.workshop != nil ? Status.saving(model) : Status.catalogAndSaving(model)
        let room = layout.width - 4 - status.columns
        let time = WorkshopClock.line(in: model, at: nil, columns: room - Self.leastSubject - 3)
        let subject = model.assessment.subject.name
        let name = time.isEmpty ? subject : subject.truncated(to: max(1, room - 3 - time.columns))
        Frame.drawHeader(
            on: &grid, left: [Span(name, .strong)] + (time.isEmpty ? [] : [Span("   ")] + time), right: status,
            columns: layout.width)
    }

    /// The bar of these figures, next to the earlier one if a trial changes it.
    private func drawBar(_ tally: Tally, before: Tally?, on grid: inout Grid, column: Int, row: Int, width: Int) {
        let before = before.flatMap { $0 == tally ? nil : Bar(tally: $0) }
        WhatIf.draw(Bar(tally: tally), before: before, on: &grid, column: column, row: row, width: width)
    }

    private func drawSummary(on grid: inout Grid) {
        let overall = model.scoreboard.overall
        grid.put(ScoreText.compliance[language], column: 1, row: 2, style: .muted)
        Span.draw(
            Status.figures(overall, language, named: layout.namesRange, of: model.assessment.voice), on: &grid,
            column: layout.valueColumn,
            row: 2,
            limit: (layout.hasBars ? layout.summaryBar : layout.width) - 1 - layout.valueColumn)
        if layout.hasBars {
            drawBar(
                overall, before: model.trial?.before.overall, on: &grid, column: layout.summaryBar, row: 2,
                width: layout.width - 1 - layout.summaryBar)
        }
        let progress =
            !layout.hasBars
            ? "" : (layout.width < 72 ? ScoreText.rated(overall) : ScoreText.progress(overall, isBrief: true))[language]
        drawGate(on: &grid, room: layout.width - 1 - progress.columns - (progress.isEmpty ? 0 : 1))
        grid.put(progress, column: layout.width - 1 - progress.columns, row: 3, style: .muted)
        if let row = layout.tierRow { drawTiers(on: &grid, row: row) }
        guard let row = layout.otherViewRow else { return }
        if let claimed = model.claimed {
            let name = model.participant == nil ? Party.vendor.name : VoiceText.assessment
            drawBeside(name[language], claimed, key: "", on: &grid, row: row)
        } else if let otherView = model.otherView {
            let name = otherView.profile?.id ?? ProfileKeyText.catalogue[language]
            drawBeside(name, otherView.scoreboard, key: ProfileKeyText.key[language], on: &grid, row: row)
        }
    }

    /// The gate as a sentence, or shorter if its numbers would not fit into so many columns.
    private func drawGate(on grid: inout Grid, room: Int) {
        let sentence = Status.gateSentence(model.scoreboard, language)
        guard layout.valueColumn + sentence.columns <= room else {
            Span.draw([Status.gate(model.scoreboard, language)], on: &grid, column: 1, row: 3, limit: room - 1)
            return
        }
        grid.put(GateText.briefLabel[language], column: 1, row: 3, style: .muted)
        let end = Span.draw(sentence, on: &grid, column: layout.valueColumn, row: 3, limit: room - layout.valueColumn)
        let evidenced = Status.evidencedGate(model.scoreboard, language)
        guard end + evidenced.columns <= room else { return }
        Span.draw(evidenced, on: &grid, column: end, row: 3, limit: evidenced.columns)
    }

    private func drawTiers(on grid: inout Grid, row: Int) {
        grid.put(ScoreText.tiers[language], column: 1, row: row, style: .muted)
        let states = model.catalog.tiers.map { tier in
            let state = model.scoreboard.state(of: tier)
            return [Span(language.title(of: tier, in: model.catalog) + ": "), Span(state.name[language], state.style)]
        }
        let line = Line(states.joined(separator: [Span(" · ", .muted)]))
        Span.draw(line, on: &grid, column: layout.valueColumn, row: row, limit: layout.width - 1 - layout.valueColumn)
    }

    /// The overall figures of the vendor's claims, or of the other view.
    private func drawBeside(
        _ name: String, _ scoreboard: Scoreboard, key: String, on grid: inout Grid, row: Int
    ) {
        grid.put(name.truncated(to: 12), column: 1, row: row, style: .muted)
        grid.put(Figures.range(scoreboard.overall, language), column: 14, row: row)
        let gate = Status.gate(scoreboard, language)
        let end = Span.draw(
            [gate], on: &grid, column: 33, row: row, limit: layout.width - 33)
        guard end + 2 + key.columns < layout.width else { return }
        grid.put(key, column: layout.width - 1 - key.columns, row: row, style: .muted)
    }

    private func drawTable(on grid: inout Grid, selected: Int, window: ListWindow) {
        let header = layout.table.row - 1
        let levels = Level.allCases.prefix(layout.levelColumns)
        for (position, title) in ([ScoreText.all] + levels.map(\.name)).enumerated() {
            let column = layout.figures + position * OverviewLayout.columnWidth
            grid.put(
                title[language].padded(to: Figures.columnWidth, right: true), column: column, row: header, style: .muted
            )
        }
        let openColumn = layout.width - 1 - OverviewLayout.openWidth
        grid.put(
            ScoreText.open[language].padded(to: OverviewLayout.openWidth, right: true), column: openColumn, row: header,
            style: .muted)
        let visible = window.visible(of: layout.categories, height: layout.table.rows, showing: selected)
        let titles = DistinctTitles(visible.map { model.text(model.catalog.categories[$0].title) })
        for (position, category) in visible.enumerated() {
            let row = layout.table.row + position * layout.pitch
            drawCategory(category, titles, on: &grid, row: row, isSelected: category == selected)
        }
        if visible.lowerBound > 0 { grid.put("↑", column: 0, row: header, style: .muted) }
        if visible.upperBound < layout.categories {
            grid.put("↓", column: 0, row: layout.table.row + layout.table.rows * layout.pitch, style: .muted)
        }
    }

    private func drawCategory(
        _ index: Int, _ titles: DistinctTitles, on grid: inout Grid, row: Int, isSelected: Bool
    ) {
        let category = model.catalog.categories[index]
        let tally = model.scoreboard.tally(ofCategoryAt: index)
        let number = String(index + 1).padded(to: layout.nameColumn - 2, right: true)
        grid.put(number, column: 1, row: row, style: .muted)
        let title = model.text(category.title)
        grid.put(
            titles.cut(title, to: layout.nameWidth), column: layout.nameColumn, row: row)
        let before = model.trial?.before.tally(ofCategoryAt: index)
        if layout.hasBars {
            drawBar(tally, before: before, on: &grid, column: layout.barColumn, row: row, width: layout.barWidth)
        }
        let levels = Level.allCases.prefix(layout.levelColumns).map {
            model.scoreboard.tally(ofCategoryAt: index, $0)
        }
        for (position, tally) in ([tally] + levels).enumerated() {
            let column = layout.figures + position * OverviewLayout.columnWidth
            let isMain = position == 0
            grid.put(Figures.column(tally), column: column, row: row, style: isMain ? .strong : .plain)
        }
        let open = tally.open == 0 ? Figures.none : String(tally.open)
        grid.put(
            open.padded(to: OverviewLayout.openWidth, right: true),
            column: layout.width - 1 - OverviewLayout.openWidth, row: row)
        // Reversing would turn the bar inside out, and all figures would be painted again at every step.
        if isSelected { Frame.select(on: &grid, row: row, columns: layout.nameColumn + layout.nameWidth) }
    }

    /// How many criteria are out of scope.
    private func drawScope(on grid: inout Grid) {
        let count = model.scoreboard.overall.outOfScope
        guard count > 0 else { return }
        let text = ScopeText.count(count)[language]
        grid.put(text, column: layout.width - 1 - text.columns, row: layout.legendRow, style: .muted)
    }

    /// The next open criterion and what else is waiting. Checks and actions go on the line below if they do not fit.
    private func drawNext(on grid: inout Grid) {
        let standing = model.checks.standing
        let waiting = [
            standing == 0 ? nil : CheckText.count(standing)[language] + ": v",
            ActionText.waiting(in: model.assessment.details.actionItems, on: model.clock.today).map {
                "\($0[language]): d"
            },
        ].compactMap(\.self)
        let checks = waiting.isEmpty ? nil : waiting.joined(separator: " · ")
        let room = layout.width - 2
        let line = next(leaving: checks.map { $0.columns + 3 } ?? 0)
        let end = Span.draw(line, on: &grid, column: 1, row: layout.nextRow, limit: room)
        guard let checks else { return }
        if end + 3 + checks.columns <= 1 + room {
            grid.put(" · \(checks)", column: end, row: layout.nextRow)
        } else {
            grid.put(checks, column: 1 + Text.next[language].columns, row: layout.nextRow + 1)
        }
    }

    /// The next open criterion and what else is waiting; drops the category if `columns` would not stay free.
    private func next(leaving columns: Int) -> [Span] {
        let waiting =
            OverviewText.waiting(in: model).map { mark, text in
                Span(" · " + text[language], mark == .conflict ? Style(.poor) : .plain)
            } + (OverviewText.questions(in: model).map { [Span(" · \($0[language]): J")] } ?? [])
        guard let index = model.runningWorkshop?.next(after: nil) ?? model.nextOpen(after: nil) else {
            return [Span(Text.complete[language], Style(.good))] + waiting
        }
        let category = model.catalog.category(ofCriterionAt: index)
        let title = model.text(model.catalog.categories[category].title)
        let label = Span(Text.next[language], .muted)
        let id = Span(model.catalog.criteria[index].id.text, .strong)
        let whole = [label, Span("\(category + 1) \(title), "), id] + waiting
        let room = layout.width - 2
        let brief = [label, id] + waiting
        let isBrief = whole.columns > room || (whole.columns + columns > room && brief.columns + columns <= room)
        return isBrief ? brief : whole
    }

    private func drawLatest(on grid: inout Grid) {
        guard let area = layout.latest, !model.assessment.events.isEmpty else { return }
        grid.put(Text.latest[language], column: area.column, row: area.row, style: .muted)
        // What participants say changes no answer, and a room may be watching.
        let events = model.assessment.events.reversed().lazy.filter {
            model.shows($0) && ($0.party.participant == nil || model.participant != nil)
        }.prefix(area.rows - 1)
        for (position, event) in events.enumerated() {
            let row = area.row + 1 + position
            grid.put(Moments.text(event.at, model.clock, language), column: area.column, row: row, style: .muted)
            let by = event.party.participant.map { model.name(of: $0)[language] } ?? event.by
            grid.put(by.truncated(to: 14), column: area.column + 15, row: row)
            let name = HistoryText.name(of: event.target)[language]
            grid.put(name.truncated(to: 12), column: area.column + 31, row: row, style: .strong)
            let what = HistoryText.what(event, in: model.assessment)[language]
            grid.put(what.truncated(to: area.columns - 44), column: area.column + 44, row: row)
        }
    }

    private enum Text {
        static let next = LocalizedString("Next: ", "Weiter: ")
        static let complete = LocalizedString("Every criterion has its rating", "Jedes Kriterium ist bewertet")
        static let latest = LocalizedString("Latest changes", "Letzte Änderungen")
    }
}
