import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// The figures over time, as lines of braille dots, with the milestones below.
struct TrendPlot: CachingPage {
    enum Action: Hashable, Sendable { case close }

    /// There is one plot of an assessment.
    enum Subject: Hashable, Sendable { case all }

    var cached = Cached<Subject, Trend?>()

    static let isAboutEverything = true

    static let keys = KeyTable<Action>([
        Binding(
            .back, .plot, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück"))
    ])

    func subject(in size: Size) -> Subject { .all }

    static func content(of subject: Subject, in model: Model) -> Trend? { model.trend }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .close: context.request(.close)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        Frame.drawHeader(
            on: &grid,
            left: [
                Span(model.assessment.subject.name, .strong), Span(" · ", .muted), Span(TrendText.title[language]),
            ], right: model.past == nil ? [] : Status.saving(model))
        guard let trend = content(in: model, grid.size), !trend.samples.isEmpty else {
            let body = Frame.body(of: grid.size)
            grid.put(
                TrendText.nothing[language].truncated(to: body.columns - 2), column: 1, row: body.row, style: .muted)
            return
        }
        TrendPlotView(trend: trend, clock: model.clock, language: language).draw(on: &grid)
    }
}

/// Draws the plot. Each figure has its own dashes, so that the lines differ without colour.
struct TrendPlotView {
    let trend: Trend
    let clock: Clock
    let language: Language

    /// Columns for the percentages at the left.
    private static let scale = 6

    /// A figure's line, in the order of drawing: where lines meet, the more trustworthy one shows.
    private struct Pen {
        /// The position among the figures of a sample.
        let figure: Int
        let style: Style
        /// How many dots are drawn of how many.
        let dash: (drawn: Int, of: Int)
    }

    private static let pens = [
        Pen(figure: 2, style: .muted, dash: (1, 4)), Pen(figure: 1, style: Style(.good), dash: (3, 5)),
        Pen(figure: 0, style: Style(.proof), dash: (1, 1)),
    ]

    func draw(on grid: inout Grid) {
        let body = Frame.body(of: grid.size)
        let area = Area(
            column: Self.scale + 1, row: body.row + 1, columns: body.columns - Self.scale - 3, rows: body.rows - 4)
        drawScale(on: &grid, in: area)
        var canvas = BrailleCanvas(columns: area.columns, rows: area.rows)
        for pen in Self.pens { draw(pen, on: &canvas) }
        canvas.draw(on: &grid, in: area)
        drawMilestones(on: &grid, in: area, row: area.endRow)
        drawDays(on: &grid, in: area, row: area.endRow + 1)
        drawLegend(on: &grid, row: body.row, columns: body.columns - 2)
    }

    private func drawScale(on grid: inout Grid, in area: Area) {
        for percent in [0, 25, 50, 75, 100] {
            let row = area.row + (100 - percent) * (area.rows - 1) / 100
            grid.put("\(percent) %".padded(to: Self.scale, right: true), column: 0, row: row, style: .muted)
        }
    }

    private func draw(_ pen: Pen, on canvas: inout BrailleCanvas) {
        var last: Int?
        for (x, sample) in samples(at: canvas.width).enumerated() {
            guard let value = TrendText.figures(of: sample)[pen.figure].value else {
                last = nil
                continue
            }
            let y = (canvas.height - 1) * (1_000 - value.truncatedTenthsOfPercent) / 1_000
            let from = last ?? y
            for dot in min(from, y)...max(from, y) where (dot == y ? x : dot) % pen.dash.of < pen.dash.drawn {
                canvas.set(x, dot, pen.style)
            }
            last = y
        }
    }

    /// For each dot across, the sample that holds there.
    private func samples(at width: Int) -> [Trend.Sample] {
        guard let first = trend.samples.first, let end = trend.samples.last else { return [] }
        let span = end.at.milliseconds - first.at.milliseconds
        var position = 0
        return (0..<width).map { x in
            let now = first.at.milliseconds + span * Int64(x) / Int64(max(1, width - 1))
            while let next = trend.samples[safe: position + 1], next.at.milliseconds <= now { position += 1 }
            return trend.samples[position]
        }
    }

    private func drawMilestones(on grid: inout Grid, in area: Area, row: Int) {
        let columns = trend.milestones.map { column(of: $0.at, in: area) }
        for (position, milestone) in trend.milestones.enumerated() {
            let end = columns[safe: position + 1] ?? area.endColumn
            grid.put("▴", column: columns[position], row: row, style: .accent)
            let room = end - columns[position] - 2
            let isAtEnd = room < 4 && position == columns.count - 1
            let name = milestone.name.oneLine
            // The last one has no room behind it, but perhaps before.
            let start = columns[safe: position - 1].map { $0 + 2 } ?? area.column
            if isAtEnd, columns[position] - 1 - start >= 4 {
                let text = name.truncated(to: columns[position] - 1 - start)
                grid.put(text, column: columns[position] - 1 - text.columns, row: row, style: .accent)
            } else if room > 2 {
                grid.put(name.truncated(to: room), column: columns[position] + 1, row: row, style: .accent)
            }
        }
    }

    private func column(of moment: Timestamp, in area: Area) -> Int {
        guard let first = trend.samples.first, let last = trend.samples.last else { return area.column }
        let span = max(1, last.at.milliseconds - first.at.milliseconds)
        let passed = min(max(0, moment.milliseconds - first.at.milliseconds), span)
        return area.column + Int(passed * Int64(area.columns - 1) / span)
    }

    private func drawDays(on grid: inout Grid, in area: Area, row: Int) {
        guard let first = trend.samples.first, let last = trend.samples.last else { return }
        grid.put(TrendText.day(first.at, clock, language), column: area.column, row: row, style: .muted)
        let end = TrendText.day(last.at, clock, language)
        grid.put(end, column: area.endColumn - end.columns, row: row, style: .muted)
    }

    private func drawLegend(on grid: inout Grid, row: Int, columns: Int) {
        guard let last = trend.samples.last else { return }
        let figures = TrendText.figures(of: last)
        let line = Self.pens.reversed().flatMap { pen -> Line in
            let (figure, value) = figures[pen.figure]
            var sample = BrailleCanvas(columns: 4, rows: 1)
            for x in 0..<sample.width where x % pen.dash.of < pen.dash.drawn { sample.set(x, 1, pen.style) }
            return sample.line(0)
                + [Span(" \(figure.name[language]) \(NumberText.percent(value, language))   ")]
        }
        Span.draw(line, on: &grid, column: 1, row: row, limit: columns)
    }
}
