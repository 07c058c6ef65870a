import AssessmentModel
import Cells
import Localization
import Presentation

/// The list of actions and points, and below it everything about the one that is selected.
struct ActionListView {
    let model: Model
    let entries: [ActionList.Entry]
    let filter: ActionList.Filter

    private var language: Language { model.language }
    private var items: ActionItemList { model.assessment.details.actionItems }
    private var today: CalendarDay { model.clock.today }

    /// The area of the rows, below their heading.
    static func list(of size: Size) -> Area { layout(of: size).list }

    private static func layout(of size: Size) -> DetailedList {
        DetailedList(size, detailRows: min(8, size.rows / 4))
    }

    func draw(on grid: inout Grid, selected: Int, visible: Range<Int>) {
        let waiting = ActionText.waiting(in: items, on: today) ?? ActionText.title
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(waiting[language], .muted)])
        let (layout, heading) = (Self.layout(of: grid.size), filter.name[language])
        guard !entries.isEmpty else { return layout.drawNone(none, heading: heading, on: &grid) }
        let widths = Widths(of: visible.map { entries[$0] }, in: items, on: today, language)
        layout.draw(
            entries, heading: heading, selected: selected, visible: visible, on: &grid,
            line: { line(of: $0, widths, columns: $1) },
            details: { entry, columns, _ in details(of: entry, columns: columns) })
    }

    private var none: String {
        let isEmpty = items.standing.isEmpty
        let text =
            isEmpty ? ActionText.none : filter == .open ? ActionScreenText.allDone : ActionScreenText.noneShown
        let hint = isEmpty && !model.isReview ? " \(ActionScreenText.addHint[language])" : ""
        return text[language] + hint
    }

    // MARK: The list

    /// Columns of the cells before the text, as wide as what is in them.
    private struct Widths {
        var label = 0, state = 0, due = 0, owner = 0, criterion = 0

        init(of entries: [ActionList.Entry], in items: ActionItemList, on day: CalendarDay, _ language: Language) {
            for entry in entries {
                label = max(label, items.label(of: entry.id).columns)
                state = max(state, ActionText.state(of: entry.id, in: items, on: day)[language].columns)
                due = max(due, entry.content?.due.map { Moments.text($0, language).columns } ?? 0)
                owner = max(owner, min(14, entry.content?.owner.oneLine.columns ?? 0))
                criterion = max(criterion, min(12, entry.content?.criterion?.text.columns ?? 0))
            }
        }
    }

    private func style(of id: ActionItemID) -> Style {
        items.isDone(id) ? .muted : items.isOverdue(id, on: today) ? Style(.poor) : Style(.fair)
    }

    private func line(of entry: ActionList.Entry, _ widths: Widths, columns: Int) -> Line {
        guard let item = entry.content else { return [] }
        let state = ActionText.state(of: entry.id, in: items, on: today)[language].padded(to: widths.state)
        var lead: Line = [
            Span(items.label(of: entry.id).padded(to: widths.label), .accent), Span("  "),
            Span(state, style(of: entry.id)),
        ]
        if items.isConflicted(entry.id) { lead.append(Span("  ≠", Style(.poor, .bold))) }
        func cell(_ text: String, _ width: Int, _ style: Style = .plain) {
            guard width > 0 else { return }
            lead.append(Span("  \(text.truncated(to: width).padded(to: width))", style))
        }
        // On a narrow screen the text matters most.
        if columns >= 76 { cell(item.due.map { Moments.text($0, language) } ?? "", widths.due, .muted) }
        if columns >= 60 { cell(item.owner.oneLine, widths.owner) }
        cell(item.criterion?.text ?? "", widths.criterion, .muted)
        return lead + [
            Span("  " + item.text.oneLine.truncated(to: max(1, columns - lead.columns - 2)))
        ]
    }

    // MARK: The selected item

    private func details(of entry: ActionList.Entry, columns: Int) -> [Line] {
        guard let item = entry.content else { return [] }
        let index = item.criterion.flatMap(model.catalog.index(of:))
        let title = index.map { " \(model.text(model.catalog.criteria[$0].title))" } ?? ""
        let head: Line = [
            Span(items.label(of: entry.id), .strong), Span("  \(ActionText.name(of: item.kind)[language])"),
            Span("  \(ActionText.state(of: entry.id, in: items, on: today)[language])", style(of: entry.id)),
            Span("  \(item.criterion?.text ?? "")\(title)", .muted),
        ]
        let added = entry.addition.map { AnswerText.signature($0.by.oneLine, $0.at, model.clock, language) }
        let parts: [(LocalizedString, String)] = [
            (.same(""), item.text.oneLine), (ActionText.owner, item.owner.oneLine),
            (ActionText.due, item.due.map { Moments.text($0, language) } ?? ""), (ActionScreenText.added, added ?? ""),
        ]
        let width = parts.map { $0.0[language].columns }.max().map { $0 + 2 } ?? 0
        return [head]
            + parts.filter { !$0.1.isEmpty }.flatMap { label, text in
                text.wrapped(behind: label[language].padded(to: width), columns: columns).map {
                    [Span($0.lead, .muted), Span($0.text)]
                }
            }
    }
}
