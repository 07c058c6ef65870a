import AssessmentModel
import Cells
import Localization
import Presentation

/// The list of questions, and below it what was said of the one that is selected.
struct QuestionsView {
    let model: Model
    let entries: [Questions.Entry]
    let showsClosed: Bool

    private var language: Language { model.language }
    private var list: QuestionList { model.assessment.details.questions }

    /// The area of the rows, below their heading.
    static func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        let details = detailRows(of: size)
        return Area(
            column: 0, row: body.row + 1, columns: body.columns,
            rows: body.rows - 1 - (details == 0 ? 0 : details + 1))
    }

    private static func detailRows(of size: Size) -> Int { size.rows < 20 ? 0 : min(20, size.rows / 2) }

    func draw(on grid: inout Grid, selected: Int, visible: Range<Int>) {
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(QuestionText.count(entries.count)[language], .muted)])
        let area = Self.list(of: grid.size)
        let heading =
            showsClosed ? language("all questions", "alle Fragen") : language("open questions", "offene Fragen")
        grid.put(heading, column: 2, row: area.row - 1, style: .muted)
        guard !entries.isEmpty else { return drawNone(on: &grid, in: area) }
        let widths = Widths(of: visible.map { entries[$0] }, in: list, language)
        for (position, row) in visible.enumerated() {
            Span.draw(
                line(of: entries[row], widths, columns: area.columns - 4), on: &grid, column: 2,
                row: area.row + position, limit: area.columns - 4)
            if row == selected { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
        Frame.drawMore(on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < entries.count)
        let rows = Self.detailRows(of: grid.size)
        guard rows > 0, let entry = entries[safe: selected] else { return }
        let details = Area(column: 2, row: area.endRow + 1, columns: min(100, grid.size.columns - 4), rows: rows)
        Frame.drawRule(on: &grid, row: details.row - 1)
        let lines = QuestionLines(of: entry, in: model).all(columns: details.columns)
        Span.draw(Self.end(of: lines, rows: rows), on: &grid, in: details)
    }

    /// The head and the end of a thread: the last word counts.
    static func end(of lines: [Line], rows: Int) -> [Line] {
        guard lines.count > rows, rows > 2, let head = lines.first else { return lines }
        return [head, [Span("…", .muted)]] + lines.suffix(rows - 2)
    }

    private func drawNone(on grid: inout Grid, in area: Area) {
        let isEmpty = list.standing.isEmpty
        let text = isEmpty ? QuestionText.none : QuestionScreenText.noneShown
        let hint = isEmpty && !model.isReview ? " \(QuestionScreenText.askHint[language])" : ""
        for (position, line) in (text[language] + hint).wrapped(columns: area.columns - 4).enumerated() {
            grid.put(line, column: 2, row: area.row + 1 + position)
        }
    }

    /// Columns of the cells before the text, as wide as what is in them.
    private struct Widths {
        var label = 0, criterion = 0, party = 0, state = 0

        init(of entries: [Questions.Entry], in list: QuestionList, _ language: Language) {
            for entry in entries {
                label = max(label, list.label(of: entry.id).columns)
                criterion = max(criterion, min(12, entry.content?.criterion?.text.columns ?? 1))
                party = max(party, entry.addition?.party.name[language].columns ?? 0)
                state = max(state, list.state(of: entry.id).name[language].columns)
            }
        }
    }

    /// Number, criterion, who asked, state, and the last word.
    private func line(of entry: Questions.Entry, _ widths: Widths, columns: Int) -> Line {
        guard let question = entry.content, let asked = entry.addition else { return [] }
        let state = list.state(of: entry.id)
        let last = list.replies(to: entry.id).last
        let lead: Line = [
            Span(list.label(of: entry.id).padded(to: widths.label), .accent),
            Span("  " + (question.criterion?.text ?? "–").truncated(to: widths.criterion).padded(to: widths.criterion)),
            Span("  " + asked.party.name[language].padded(to: widths.party), .muted),
            Span("  " + state.name[language].padded(to: widths.state), state.style),
        ]
        let conflict = entry.register.isConflicted ? [Span("  ≠", Style(.poor, .bold))] : []
        let speaker = last?.addition.map { "\($0.party.name[language]): " } ?? ""
        let text = speaker + (last?.content?.text ?? question.text).oneLine
        let all = lead + conflict
        return all + [Span("  " + text.truncated(to: max(1, columns - all.columns - 2)))]
    }
}

extension QuestionState {
    var style: Style {
        switch self {
        case .open: Style(.fair)
        case .answered: .accent
        case .closed: .muted
        }
    }
}
