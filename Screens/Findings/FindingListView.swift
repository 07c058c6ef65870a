import AssessmentModel
import Cells
import Localization
import Presentation

/// The list of findings, and below it what was said of the one that is selected.
struct FindingListView {
    let model: Model
    let entries: [FindingList.Entry]
    let filter: FindingList.Filter

    private var language: Language { model.language }

    /// The area of the rows, below their heading.
    static func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        let details = detailRows(of: size)
        return Area(
            column: 0, row: body.row + 1, columns: body.columns,
            rows: body.rows - 1 - (details == 0 ? 0 : details + 1))
    }

    private static func detailRows(of size: Size) -> Int { size.rows < 20 ? 0 : min(16, size.rows * 2 / 5) }

    func draw(on grid: inout Grid, selected: Int, visible: Range<Int>) {
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(FindingText.count(entries.count)[language], .muted)])
        let area = Self.list(of: grid.size)
        grid.put(filter.name[language], column: 2, row: area.row - 1, style: .muted)
        guard !entries.isEmpty else { return drawNone(on: &grid, in: area) }
        let widths = Widths(of: visible.map { entries[$0] }, language)
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
        Span.draw(
            Array(Self.details(of: entry, in: model, columns: details.columns).prefix(rows)), on: &grid, in: details)
    }

    private func drawNone(on grid: inout Grid, in area: Area) {
        let isEmpty = model.assessment.details.findings.standing.isEmpty
        let text = isEmpty ? FindingText.none : FindingScreenText.noneShown
        let hint = isEmpty && model.isAuditing && !model.isReview ? " \(FindingScreenText.raiseHint[language])" : ""
        for (position, line) in (text[language] + hint).wrapped(columns: area.columns - 4).enumerated() {
            grid.put(line, column: 2, row: area.row + 1 + position)
        }
    }

    // MARK: The list

    /// Columns of the cells before the text, as wide as what is in them.
    private struct Widths {
        var label = 0, grade = 0, criterion = 0, state = 0

        init(of entries: [FindingList.Entry], _ language: Language) {
            for entry in entries {
                label = max(label, entry.label.columns)
                grade = max(grade, entry.content?.grade.shortName[language].columns ?? 0)
                criterion = max(criterion, min(12, entry.content?.criterion?.text.columns ?? 1))
                state = max(state, entry.state.name[language].columns)
            }
        }
    }

    private func line(of entry: FindingList.Entry, _ widths: Widths, columns: Int) -> Line {
        guard let finding = entry.content else { return [] }
        let isOverdue = entry.isOverdue(on: model.clock.today)
        let due = finding.due.map { Moments.text($0, language) } ?? ""
        let grade = finding.grade.shortName[language].padded(to: widths.grade)
        let place = (finding.criterion?.text ?? "–").truncated(to: widths.criterion).padded(to: widths.criterion)
        let state = entry.state.name[language].padded(to: widths.state)
        let head: Line = [
            Span(entry.label.padded(to: widths.label), .accent), Span("  \(grade)", finding.grade.style),
            Span("  \(place)  "), Span(state, entry.state.style),
        ]
        let conflict = entry.isConflicted ? [Span("  ≠", Style(.poor, .bold))] : []
        let day = columns < 76 || due.isEmpty ? [] : [Span("  \(due)", isOverdue ? Style(.poor) : .muted)]
        let lead = head + conflict + day
        return lead + [Span("  " + finding.text.oneLine.truncated(to: max(1, columns - lead.columns - 2)))]
    }

    // MARK: The selected finding

    /// Everything that was said of a finding.
    static func details(of entry: FindingList.Entry, in model: Model, columns: Int) -> [Line] {
        guard let finding = entry.content else { return [] }
        let language = model.language
        let index = finding.criterion.flatMap(model.catalog.index(of:))
        let title = index.map { " \(model.text(model.catalog.criteria[$0].title))" } ?? ""
        let place = (finding.criterion?.text ?? FindingText.whole[language]) + title
        let head: Line = [
            Span(entry.label, .strong), Span("  \(finding.grade.name[language])", finding.grade.style),
            Span("  \(entry.state.name[language])", entry.state.style), Span("  \(place)", .muted),
        ]
        let document = finding.document.map { model.assessment.document($0)?.displayTitle ?? $0.text }
        let shown = [document, finding.locator].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        let isOverdue = entry.isOverdue(on: model.clock.today)
        let due = finding.due.map {
            Moments.text($0, language) + (isOverdue ? ", \(FindingText.overdue[language])" : "")
        }
        let reply = entry.reply.current.flatMap { $0.value.isEmpty ? nil : "\($0.value.oneLine) — \($0.by.oneLine)" }
        let decision = entry.decision.current.flatMap { setting in
            setting.value.flatMap { $0.reason.isEmpty ? nil : "\($0.reason.oneLine) — \(setting.by.oneLine)" }
        }
        let parts: [(LocalizedString, String?)] = [
            (.same(""), finding.text.oneLine), (FindingText.shownBy, shown.oneLine),
            (FindingText.action, finding.action.oneLine), (FindingText.due, due), (FindingText.reply, reply),
            (FindingText.decision, decision),
        ]
        let width = parts.map { $0.0[language].columns }.max().map { $0 + 2 } ?? 0
        return [head]
            + parts.flatMap { label, text -> [Line] in
                guard let text, !text.isEmpty else { return [] }
                return text.wrapped(behind: label[language].padded(to: width), columns: columns).map {
                    [Span($0.lead, .muted), Span($0.text)]
                }
            }
    }
}

extension Finding.Grade {
    var style: Style {
        switch self {
        case .majorNonconformity: Style(.poor, .bold)
        case .minorNonconformity: Style(.poor)
        case .observation: Style(.fair)
        case .opportunity: .plain
        }
    }
}

extension AssessmentModel.FindingList.State {
    var style: Style {
        switch self {
        case .open: Style(.fair)
        case .answered: .accent
        case .accepted: .plain
        case .closed, .withdrawn: .muted
        }
    }
}
