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
    static func list(of size: Size) -> Area { layout(of: size).list }

    private static func layout(of size: Size) -> DetailedList {
        DetailedList(size, detailRows: min(16, size.rows * 2 / 5))
    }

    func draw(on grid: inout Grid, selected: Int, visible: Range<Int>) {
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(FindingText.count(entries.count)[language], .muted)])
        let (layout, heading) = (Self.layout(of: grid.size), filter.name[language])
        guard !entries.isEmpty else { return layout.drawNone(none, heading: heading, on: &grid) }
        let widths = Widths(of: visible.map { entries[$0] }, language)
        layout.draw(
            entries, heading: heading, selected: selected, visible: visible, on: &grid,
            line: { line(of: $0, widths, columns: $1) },
            details: { entry, columns, _ in Self.details(of: entry, in: model, columns: columns) })
    }

    private var none: String {
        let isEmpty = model.assessment.details.findings.standing.isEmpty
        let text = isEmpty ? FindingText.none : FindingScreenText.noneShown
        let hint = isEmpty && model.isAuditing && !model.isReview ? " \(FindingScreenText.raiseHint[language])" : ""
        return text[language] + hint
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
