import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for a finding: what an auditor says of it, or what the vendor replies.
struct FindingForm: Page, Hashable {
    typealias Action = FieldAction

    /// Nil for a new finding.
    private let entry: FindingList.Entry?
    /// As it was when the form was opened.
    private let before: Finding
    private let order: [FindingField]
    private var fields: [FindingField: TextField]
    private var focus = 0

    /// A new finding about a criterion, or about the assessment as a whole.
    init(at index: Int?, in model: Model) {
        entry = nil
        order = FindingField.new
        before = Finding(
            number: model.assessment.details.findings.nextNumber, grade: .opportunity,
            criterion: index.map { model.catalog.criteria[$0].id }, text: "")
        fields = [.criterion: TextField(before.criterion?.text ?? "")]
    }

    /// A finding that is there: to be changed or decided on by an auditor, to be replied to by the vendor.
    init(of entry: FindingList.Entry, in model: Model) {
        self.entry = entry
        let finding = entry.content ?? Finding(number: 1, grade: .observation, text: "")
        before = finding
        order = model.isAuditing ? FindingField.auditor : FindingField.vendor
        fields = Dictionary(
            uniqueKeysWithValues: order.map { ($0, TextField($0.typed(of: entry, finding, in: model))) })
    }

    static let keys = KeyTable<Action>.fields(in: .findingKeys)

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: submit(in: &context)
        case .next: focus = (focus + 1) % order.count
        case .previous: focus = (focus + order.count - 1) % order.count
        case .cancel: context.request(.close)
        }
    }

    private func text(_ field: FindingField) -> String { (fields[field]?.text ?? "").trimmed }

    // MARK: Keeping it

    private mutating func submit(in context: inout Context) {
        var finding = before
        for (position, field) in order.enumerated() {
            if let refusal = finding.set(field, to: text(field), in: context.model) {
                focus = position
                return context.notify(refusal, .problem)
            }
        }
        guard finding.text.contains(where: { !$0.isWhitespace }) else {
            focus = order.firstIndex(of: .text) ?? 0
            return context.notify(FindingScreenText.emptyText, .problem)
        }
        if order.contains(.grade), let refusal = context.model.assessment.refusal(of: finding) {
            focus = order.firstIndex(of: .grade) ?? 0
            return context.notify(refusal, .problem)
        }
        guard let entry else {
            context.request(.close)
            return context.record(.raise(finding), in: .assessment)
        }
        var changes: [Change] = []
        if finding != before || entry.finding.isConflicted, order.contains(.grade) {
            changes.append(.amendFinding(entry.id, finding))
        }
        if order.contains(.status) {
            guard let decision = decision(on: entry) else {
                focus = order.firstIndex(of: .status) ?? 0
                return context.notify(FindingScreenText.oneOf(Finding.Status.allCases.map(\.name)), .problem)
            }
            if let decision { changes.append(.decide(entry.id, decision)) }
        }
        if order.contains(.reply), text(.reply) != entry.replyText.oneLine || entry.reply.isConflicted {
            changes.append(.reply(entry.id, text(.reply)))
        }
        context.request(.close)
        if !changes.isEmpty { context.record(together: changes.map { Assessment.Step($0, .assessment) }) }
    }

    /// The decision if it is another one; nil in it if it is the same, and nil if the status means nothing.
    private func decision(on entry: FindingList.Entry) -> Finding.Decision?? {
        let present = entry.decision.current?.value ?? nil
        let (word, reason) = (text(.status).lowercased(), text(.reason))
        if word.isEmpty, reason.isEmpty, present == nil { return .some(nil) }
        let status = word.isEmpty ? .open : Finding.Status.allCases.first { $0.name.isWritten(as: word) }
        guard let status else { return nil }
        if status == present?.status, reason == present?.reason.oneLine, !entry.decision.isConflicted {
            return .some(nil)
        }
        return .some(Finding.Decision(status, reason: reason, after: entry.replyText))
    }

    // MARK: Typing

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard let field = order[safe: focus] else { return false }
        return fields[field, default: TextField()].buffer.handle(key)
    }

    mutating func paste(_ text: String, in context: inout Context) {
        guard let field = order[safe: focus] else { return }
        fields[field, default: TextField()].paste(text)
    }

    // MARK: Drawing

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let title = entry?.label ?? FindingScreenText.new[language]
        Frame.drawHeader(
            on: &grid, left: [Span(title, .strong)],
            right: [Span(FindingText.finding[language], .muted)])
        let body = Frame.body(of: grid.size)
        var top = body.row
        if order == FindingField.vendor, let entry {
            let lines = FindingListView.details(of: entry, in: model, columns: min(100, grid.size.columns - 4))
            let room = max(1, body.rows - 3)
            Span.draw(
                Array(lines.prefix(room)), on: &grid,
                in: Area(column: 2, row: top, columns: grid.size.columns - 4, rows: room))
            top += min(room, lines.count)
        }
        let rows = body.endRow - top - 1
        let column = 4 + (order.map { $0.name[language].columns }.max() ?? 0)
        let width = max(8, min(90, grid.size.columns - column - 2))
        let level = CriterionID(text(.criterion)).level(in: model)
        let first = max(0, focus - rows + 1)
        for position in first..<min(order.count, first + max(1, rows)) {
            let (field, row) = (order[position], top + 1 + position - first)
            let isFocused = position == focus
            grid.put(field.name[language], column: 2, row: row, style: isFocused ? .accent : .muted)
            let shown = fields[field] ?? TextField()
            shown.draw(on: &grid, column: column, row: row, width: width, isFocused: isFocused)
            if shown.text.isEmpty, let hint = field.hint(at: level) {
                grid.put(hint[language].truncated(to: width - 2), column: column + 1, row: row, style: .muted)
            }
        }
    }
}

extension CriterionID {
    fileprivate func level(in model: Model) -> Level? {
        model.catalog.index(of: self).map { model.catalog.criteria[$0].level }
    }
}
