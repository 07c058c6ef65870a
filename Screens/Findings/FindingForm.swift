import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for a finding: what an auditor says of it, or what the vendor replies.
struct FindingForm: FieldPage, Hashable {
    /// Nil for a new finding.
    private let entry: FindingList.Entry?
    /// As it was when the form was opened.
    private let before: Finding
    var fields: FieldStack<FindingField>
    private var order: [FindingField] { fields.order }

    /// A new finding about a criterion, or about the assessment as a whole.
    init(at index: Int?, in model: Model) {
        entry = nil
        let criterion = index.map { model.catalog.criteria[$0].id }
        before = Finding(
            number: model.assessment.details.findings.nextNumber, grade: .opportunity, criterion: criterion, text: "")
        let order = FindingField.new
        fields = FieldStack(order, focus: order[0]) { $0 == .criterion ? criterion?.text ?? "" : "" }
    }

    /// A finding that is there: to be changed or decided on by an auditor, to be replied to by the vendor.
    init(of entry: FindingList.Entry, in model: Model) {
        self.entry = entry
        let finding = entry.content ?? Finding(number: 1, grade: .observation, text: "")
        before = finding
        let order = model.isAuditing ? FindingField.auditor : FindingField.vendor
        fields = FieldStack(order, focus: order[0]) { $0.typed(of: entry, finding, in: model) }
    }

    static let keys = KeyTable<FieldAction>.fields(in: .findingKeys)

    // MARK: Keeping it

    mutating func submit(in context: inout Context) {
        var finding = before
        for field in order {
            if let refusal = finding.set(field, to: fields.text(field), in: context.model) {
                return refuse(field, refusal, in: &context)
            }
        }
        guard finding.text.contains(where: { !$0.isWhitespace }) else {
            return refuse(.text, FindingScreenText.emptyText, in: &context)
        }
        if order.contains(.grade), let refusal = context.model.assessment.refusal(of: finding) {
            return refuse(.grade, refusal, in: &context)
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
                return refuse(
                    .status, FindingScreenText.oneOf(Finding.Status.allCases.map(\.name)), in: &context)
            }
            if let decision { changes.append(.decide(entry.id, decision)) }
        }
        if order.contains(.reply), fields.text(.reply) != entry.replyText.oneLine || entry.reply.isConflicted {
            changes.append(.reply(entry.id, fields.text(.reply)))
        }
        context.request(.close)
        if !changes.isEmpty { context.record(together: changes.map { Assessment.Step($0, .assessment) }) }
    }

    /// The decision if it is another one; nil in it if it is the same, and nil if the status means nothing.
    private func decision(on entry: FindingList.Entry) -> Finding.Decision?? {
        let present = entry.decision.current?.value ?? nil
        let (word, reason) = (fields.text(.status).lowercased(), fields.text(.reason))
        if word.isEmpty, reason.isEmpty, present == nil { return .some(nil) }
        let status = word.isEmpty ? .open : Finding.Status.allCases.first { $0.name.isWritten(as: word) }
        guard let status else { return nil }
        if status == present?.status, reason == present?.reason.oneLine, !entry.decision.isConflicted {
            return .some(nil)
        }
        return .some(Finding.Decision(status, reason: reason, after: entry.replyText))
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
        let level = CriterionID(fields.text(.criterion)).level(in: model)
        fields.draw(
            on: &grid, row: top + 1, rows: body.endRow - top - 1, most: 90, name: { $0.name[language] },
            hint: { $0.hint(at: level)?[language] ?? "" })
    }
}

extension CriterionID {
    fileprivate func level(in model: Model) -> Level? {
        model.catalog.index(of: self).map { model.catalog.criteria[$0].level }
    }
}
