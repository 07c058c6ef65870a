import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for an action or a point of the parking lot.
struct ActionForm: FieldPage, Hashable {
    /// Nil for a new one.
    private let id: ActionItemID?
    /// As it was when the form was opened.
    private let before: ActionItem
    private let title: LocalizedString
    private let isConflicted: Bool
    /// Names to choose an owner from.
    private let people: String
    var fields: FieldStack<ActionField>

    /// A new one, about a criterion or about none.
    init(new kind: ActionItem.Kind, at index: Int?, in model: Model) {
        let item = ActionItem(
            number: model.assessment.details.actionItems.entries.nextNumber, kind: kind, text: "",
            criterion: kind == .action ? index.map { model.catalog.criteria[$0].id } : nil)
        let title = kind == .action ? ActionScreenText.newAction : ActionScreenText.newPoint
        self.init(nil, item, title, isConflicted: false, in: model)
    }

    /// One that is there.
    init(of id: ActionItemID, _ item: ActionItem, in model: Model) {
        let items = model.assessment.details.actionItems
        self.init(id, item, .same(items.label(of: id)), isConflicted: items.isConflicted(id), in: model)
    }

    private init(
        _ id: ActionItemID?, _ item: ActionItem, _ title: LocalizedString, isConflicted: Bool, in model: Model
    ) {
        self.id = id
        before = item
        self.title = title
        self.isConflicted = isConflicted
        let names = model.participants.named.map(\.participant.name.oneLine)
        people = (names.isEmpty ? model.people : names).joined(separator: ", ")
        fields = FieldStack(ActionField.fields(of: item.kind), focus: .text) { $0.typed(of: item, model.language) }
    }

    static let keys = KeyTable<FieldAction>.fields(in: .actionItemKeys)

    mutating func submit(in context: inout Context) {
        var item = before
        for field in fields.order {
            if let refusal = item.set(field, to: fields.text(field), in: context.model) {
                return refuse(field, refusal, in: &context)
            }
        }
        guard item.text.contains(where: { !$0.isWhitespace }) else {
            return refuse(.text, ActionText.emptyText, in: &context)
        }
        context.request(.close)
        guard let id else { return context.record(.actionItem(.add(item)), in: .assessment) }
        if item != before || isConflicted { context.record(.actionItem(.amend(id, item)), in: .assessment) }
    }

    private func hint(of field: ActionField, _ language: Language) -> String {
        switch field {
        case .text: ""
        case .owner: people
        case .due: Moments.comingDayForm[language]
        case .criterion: ActionScreenText.noCriterion[language]
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        Frame.drawHeader(
            on: &grid, left: [Span(title[language], .strong)],
            right: [Span(ActionText.name(of: before.kind)[language], .muted)])
        let body = Frame.body(of: grid.size)
        fields.draw(
            on: &grid, row: body.row + 1, rows: body.rows - 1, most: 90, name: { $0.name(of: before.kind)[language] },
            hint: { hint(of: $0, language) })
        if isConflicted {
            grid.put(
                ActionScreenText.conflict[language].truncated(to: grid.size.columns - 4), column: 2,
                row: body.row + 2 + fields.order.count, style: Style(.poor))
        }
    }
}
