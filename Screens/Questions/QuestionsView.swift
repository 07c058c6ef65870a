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
    static func list(of size: Size) -> Area { layout(of: size).list }

    private static func layout(of size: Size) -> DetailedList {
        DetailedList(size, detailRows: min(20, size.rows / 2))
    }

    func draw(on grid: inout Grid, selected: Int, visible: Range<Int>) {
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(QuestionText.count(entries.count)[language], .muted)])
        let layout = Self.layout(of: grid.size)
        let heading =
            showsClosed ? language("all questions", "alle Fragen") : language("open questions", "offene Fragen")
        guard !entries.isEmpty else { return layout.drawNone(none, heading: heading, on: &grid) }
        let widths = Widths(of: visible.map { entries[$0] }, in: list, language)
        layout.draw(
            entries, heading: heading, selected: selected, visible: visible, on: &grid,
            line: { line(of: $0, widths, columns: $1) },
            details: { Self.end(of: QuestionLines(of: $0, in: model).all(columns: $1), rows: $2) })
    }

    /// The head and the end of a thread: the last word counts.
    static func end(of lines: [Line], rows: Int) -> [Line] {
        guard lines.count > rows, rows > 2, let head = lines.first else { return lines }
        return [head, [Span("…", .muted)]] + lines.suffix(rows - 2)
    }

    private var none: String {
        let isEmpty = list.standing.isEmpty
        let text = isEmpty ? QuestionText.none : QuestionScreenText.noneShown
        let hint = isEmpty && !model.isReview ? " \(QuestionScreenText.askHint[language])" : ""
        return text[language] + hint
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
