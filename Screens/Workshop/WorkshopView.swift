import AssessmentModel
import Cells
import Localization
import Presentation

/// Draws the state of the workshop, and the rows below it.
struct WorkshopView {
    let model: Model

    private var language: Language { model.language }
    private typealias Text = WorkshopScreenText

    /// The area of the rows, below what is said of the workshop.
    static func list(of size: Size, in model: Model) -> Area {
        let body = Frame.body(of: size)
        let above = WorkshopView(model: model).state(columns: body.columns - 4).count + 1
        return Area(
            column: 0, row: body.row + above, columns: body.columns, rows: max(1, body.rows - above))
    }

    func draw(_ rows: [WorkshopPage.Row], selected: Int, cursor: RowCursor, on grid: inout Grid) {
        Frame.drawHeader(
            on: &grid, left: [Span(Text.title[language], .strong)],
            right: [Span(model.assessment.subject.name.truncated(to: max(1, grid.size.columns / 2)), .muted)])
        let body = Frame.body(of: grid.size)
        let lines = state(columns: body.columns - 4)
        Span.draw(lines, on: &grid, in: Area(column: 2, row: body.row, columns: body.columns - 4, rows: lines.count))
        let area = Self.list(of: grid.size, in: model)
        let visible = cursor.visible(of: rows.count, height: area.rows)
        for (position, row) in visible.enumerated() {
            Span.draw(
                line(of: rows[row]), on: &grid, column: 2, row: area.row + position, limit: area.columns - 4)
            if row == selected { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
        Frame.drawMore(on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < rows.count)
    }

    /// What is going on: this person's workshop, and those in other copies.
    private func state(columns: Int) -> [Line] {
        let others = model.otherWorkshops.flatMap {
            Text.isElsewhere($0)[language].wrapped(columns: columns).map { [Span($0, Style(.fair))] }
        }
        guard let workshop = model.workshop else {
            let isFirst = model.assessment.details.workshops.standing.isEmpty
            return others + (isFirst ? Text.none[language].wrapped(columns: columns).map { [Span($0)] } : [])
        }
        let phase = WorkshopText.name(of: workshop.phase)[language]
        let names = workshop.workshop.participants.map {
            WorkshopText.name(of: $0, in: model.participants)[language]
        }
        let elapsed = workshop.elapsed(until: model.workshopTime)
        let facts = [
            Text.minutes(elapsed), Text.covered(workshop.coveredCount, of: workshop.agenda.count),
        ].map { $0[language] }
        let pace = workshop.phase == .running ? WorkshopClock.line(in: model, at: nil, columns: columns) : []
        return others
            + [
                [
                    Span(phase, .strong), Span(" · ", .muted),
                    Span(Text.topic(workshop.workshop)[language]),
                ],
                [Span(names.joined(separator: ", ").truncated(to: columns), .muted)],
                [Span(facts.joined(separator: " · "))],
            ] + (workshop.workshop.minutes == nil || pace.isEmpty ? [] : [pace])
    }

    private func line(of row: WorkshopPage.Row) -> Line {
        switch row {
        case .begin: [Span(Text.begin[language])]
        case .pause: [Span(Text.pause[language])]
        case .goOn: [Span(Text.goOn[language])]
        case .change: [Span(Text.change[language])]
        case .end: [Span(Text.end[language])]
        case .takeOver(let other): [Span(Text.takeOver(other.conductor.oneLine)[language])]
        case .look(let id): id == model.workshop?.id ? [Span(Text.look[language])] : line(of: id)
        }
    }

    /// An earlier workshop: when it was, what it covered, with whom.
    private func line(of id: WorkshopID) -> Line {
        let workshops = model.assessment.details.workshops
        guard let workshop = workshops[id], let addition = workshops.entries[id]?.addition else { return [] }
        let phase = workshops.phase(of: id)
        let facts = [
            Text.topic(workshop), Text.criteria(workshop.agenda.count), Text.people(workshop.participants.count),
        ].map { $0[language] }
        let time = Moments.text(addition.at, model.clock, language).padded(to: 14)
        return [
            Span(time, .muted), Span(facts.joined(separator: " · ")),
            Span("  \(WorkshopText.name(of: phase)[language])", .muted),
        ]
    }
}
