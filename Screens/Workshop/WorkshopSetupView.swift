import AssessmentModel
import Cells
import Localization
import Presentation

/// Draws the setup of a workshop: three parts with a heading each, which scroll together.
struct WorkshopSetupView {
    let model: Model
    let setup: WorkshopSetup
    /// The selected row.
    let selected: Int

    private var language: Language { model.language }
    private typealias Text = WorkshopScreenText

    /// A line, with the row that it stands for; nil for a heading.
    private typealias Entry = (line: Line, row: Int?)

    static func rowsShown(of size: Size) -> Int { Frame.body(of: size).rows }

    private func entries(columns: Int) -> [Entry] {
        let rows = setup.rows(in: model)
        var entries: [Entry] = []
        var last: LocalizedString?
        for (position, row) in rows.enumerated() {
            let heading = Self.heading(of: row)
            if heading != last {
                if last != nil { entries.append(([], nil)) }
                entries.append(([Span(heading[language], .strong)], nil))
                last = heading
            }
            entries.append((line(of: row, columns: columns), position))
        }
        return entries
    }

    private static func heading(of row: WorkshopSetup.Row) -> LocalizedString {
        switch row {
        case .participant, .nobody: Text.who
        case .agenda: Text.what
        case .minutes: Text.howLong
        }
    }

    private func line(of row: WorkshopSetup.Row, columns: Int) -> Line {
        switch row {
        case .nobody: return [Span(Text.nobodyKnown[language], .muted)]
        case .participant(let id):
            let isPresent = setup.present.contains(id)
            let person = model.participants[id]
            let facts = [person?.organisation, person?.role].compactMap { $0?.oneLine }.filter { !$0.isEmpty }
            let name = WorkshopText.name(of: id, in: model.participants)[language]
            return [
                Span(isPresent ? "[✓] " : "[ ] ", isPresent ? Style(.good) : .muted),
                Span(name, isPresent ? .plain : .muted),
                Span(facts.isEmpty ? "" : "  \(facts.joined(separator: " · "))", .muted),
            ]
        case .agenda(let choice):
            let isChosen = choice == setup.choice
            let (criteria, topic) = model.agenda(choice, of: setup.offer)
            let count = Text.criteria(criteria.count)[language]
            let room = max(1, columns - count.columns - 8)
            return [
                Span(isChosen ? "(•) " : "( ) ", isChosen ? Style(.good) : .muted),
                Span(name(of: choice, topic).truncated(to: room), isChosen ? .plain : .muted),
                Span("  \(count)", .muted),
            ]
        case .minutes:
            return setup.minutes.isEmpty
                ? [Span(Text.openEnd[language], .muted)]
                : [Span(setup.minutes, .strong), Span(" \(Text.minutesLabel[language])")]
        }
    }

    private func name(of choice: AgendaChoice, _ topic: String) -> String {
        switch choice {
        case .asItIs: Text.asItIs[language]
        case .allOpen: Text.allOpen[language]
        case .category(let index): Text.category("\(index + 1) \(topic)")[language]
        case .filtered: WalkText.only(topic)[language]
        case .marked: Text.marked[language]
        }
    }

    /// The visible entries, which include the selected row and the heading above the first.
    private func visible(_ entries: [Entry], height: Int) -> Range<Int> {
        let place = entries.firstIndex { $0.row == selected } ?? 0
        let first = selected == 0 ? 0 : min(max(0, place - height + 2), max(0, entries.count - height))
        return first..<min(entries.count, first + height)
    }

    /// The row at a position on screen.
    func row(at position: Position, in size: Size) -> Int? {
        let body = Frame.body(of: size)
        guard body.contains(position) else { return nil }
        let entries = entries(columns: body.columns - 4)
        let index = visible(entries, height: body.rows).lowerBound + position.row - body.row
        return entries[safe: index]?.row
    }

    func draw(on grid: inout Grid, isNew: Bool) {
        Frame.drawHeader(
            on: &grid, left: [Span((isNew ? Text.newTitle : Text.changeTitle)[language], .strong)],
            right: [Span(model.assessment.subject.name.truncated(to: max(1, grid.size.columns / 2)), .muted)])
        let body = Frame.body(of: grid.size)
        let entries = entries(columns: body.columns - 4)
        let visible = visible(entries, height: body.rows)
        for (position, index) in visible.enumerated() {
            let (line, row) = entries[index]
            let column = row == nil ? 1 : 2
            Span.draw(line, on: &grid, column: column, row: body.row + position, limit: body.columns - 3)
            if row == selected { Frame.select(on: &grid, row: body.row + position, columns: body.columns - 1) }
        }
        Frame.drawMore(on: &grid, in: body, above: visible.lowerBound > 0, below: visible.upperBound < entries.count)
    }
}
