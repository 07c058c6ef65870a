import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for an action or a point of the parking lot.
struct ActionForm: Page, Hashable {
    typealias Action = FieldAction

    /// Nil for a new one.
    private let id: ActionItemID?
    /// As it was when the form was opened.
    private let before: ActionItem
    private let title: LocalizedString
    private let isConflicted: Bool
    /// Names to choose an owner from.
    private let people: String
    private let order: [ActionField]
    private var fields: [ActionField: TextField]
    private var focus = 0

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
        let order = ActionField.fields(of: item.kind)
        self.order = order
        let names = model.participants.named.map(\.participant.name.oneLine)
        people = (names.isEmpty ? model.people : names).joined(separator: ", ")
        fields = Dictionary(
            uniqueKeysWithValues: order.map { ($0, TextField($0.typed(of: item, model.language))) })
    }

    static let keys = KeyTable<Action>.fields(in: .actionItemKeys)

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: submit(in: &context)
        case .next: focus = (focus + 1) % order.count
        case .previous: focus = (focus + order.count - 1) % order.count
        case .cancel: context.request(.close)
        }
    }

    private mutating func submit(in context: inout Context) {
        var item = before
        for (position, field) in order.enumerated() {
            if let refusal = item.set(field, to: (fields[field]?.text ?? "").trimmed, in: context.model) {
                focus = position
                return context.notify(refusal, .problem)
            }
        }
        guard item.text.contains(where: { !$0.isWhitespace }) else {
            focus = 0
            return context.notify(ActionText.emptyText, .problem)
        }
        context.request(.close)
        guard let id else { return context.record(.actionItem(.add(item)), in: .assessment) }
        if item != before || isConflicted { context.record(.actionItem(.amend(id, item)), in: .assessment) }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard let field = order[safe: focus] else { return false }
        return fields[field, default: TextField()].buffer.handle(key)
    }

    mutating func paste(_ text: String, in context: inout Context) {
        guard let field = order[safe: focus] else { return }
        fields[field, default: TextField()].paste(text)
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
        let column = 4 + (order.map { $0.name(of: before.kind)[language].columns }.max() ?? 0)
        let width = max(8, min(90, grid.size.columns - column - 2))
        for (position, field) in order.enumerated() {
            let row = body.row + 1 + position
            let isFocused = position == focus
            let label = field.name(of: before.kind)[language]
            grid.put(label, column: 2, row: row, style: isFocused ? .accent : .muted)
            let shown = fields[field] ?? TextField()
            shown.draw(on: &grid, column: column, row: row, width: width, isFocused: isFocused)
            if shown.text.isEmpty {
                grid.put(
                    hint(of: field, language).truncated(to: width - 2), column: column + 1, row: row, style: .muted)
            }
        }
        if isConflicted {
            grid.put(
                ActionScreenText.conflict[language].truncated(to: grid.size.columns - 4), column: 2,
                row: body.row + 2 + order.count, style: Style(.poor))
        }
    }
}
