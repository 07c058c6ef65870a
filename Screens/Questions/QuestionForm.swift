import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for a new question, or for a reply to one.
struct QuestionForm: Page, Hashable {
    typealias Action = FieldAction

    private enum Field: Hashable, Sendable {
        case criterion, text, reply

        var name: LocalizedString {
            switch self {
            case .criterion: QuestionScreenText.criterion
            case .text: QuestionScreenText.text
            case .reply: QuestionScreenText.reply
            }
        }
    }

    /// The question that is replied to; nil for a new one.
    private let question: QuestionID?
    private let order: [Field]
    private var fields: [Field: TextField] = [:]
    private var focus: Int

    /// A question about a criterion, or about the assessment as a whole.
    init(about index: Int?, in model: Model) {
        question = nil
        order = [.criterion, .text]
        focus = 1
        fields[.criterion] = TextField(index.map { model.catalog.criteria[$0].id.text } ?? "")
    }

    init(replyingTo entry: Questions.Entry) {
        question = entry.id
        order = [.reply]
        focus = 0
    }

    static let keys = KeyTable<Action>.fields(in: .questionKeys)

    var takesText: Bool { true }

    private func text(_ field: Field) -> String { (fields[field]?.text ?? "").trimmed }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: submit(in: &context)
        case .next: focus = (focus + 1) % order.count
        case .previous: focus = (focus + order.count - 1) % order.count
        case .cancel: context.request(.close)
        }
    }

    private mutating func submit(in context: inout Context) {
        if let question {
            guard !text(.reply).isEmpty else { return context.notify(QuestionText.emptyReply, .problem) }
            context.request(.close)
            return context.record(
                .questionReply(.add(QuestionReply(to: question, text: text(.reply)))), in: .assessment)
        }
        let catalog = context.model.catalog
        let wanted = text(.criterion).lowercased()
        let criterion = catalog.criteria.first { $0.id.text.lowercased() == wanted }?.id
        guard wanted.isEmpty || criterion != nil else {
            focus = 0
            return context.notify(FindingScreenText.unknownCriterion(text(.criterion)), .problem)
        }
        guard !text(.text).isEmpty else {
            focus = 1
            return context.notify(QuestionText.emptyText, .problem)
        }
        let number = context.model.assessment.details.questions.entries.nextNumber
        context.request(.close)
        context.record(
            .question(.add(Question(number: number, criterion: criterion, text: text(.text)))), in: .assessment)
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard let field = order[safe: focus] else { return false }
        return fields[field, default: TextField()].buffer.handle(key)
    }

    mutating func paste(_ text: String, in context: inout Context) {
        guard let field = order[safe: focus] else { return }
        fields[field, default: TextField()].paste(text)
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let entry = question.flatMap { id in model.assessment.details.questions.standing.first { $0.id == id } }
        let title = question.map { model.assessment.details.questions.label(of: $0) }
        Frame.drawHeader(
            on: &grid, left: [Span(title ?? QuestionScreenText.new[language], .strong)],
            right: [Span(QuestionText.question[language], .muted)])
        let body = Frame.body(of: grid.size)
        var top = body.row + 1
        if let entry {
            let lines = QuestionLines(of: entry, in: model).all(columns: min(100, grid.size.columns - 4))
            let shown = QuestionsView.end(of: lines, rows: max(1, body.rows - 4))
            Span.draw(
                shown, on: &grid, in: Area(column: 2, row: top, columns: grid.size.columns - 4, rows: shown.count))
            top += shown.count + 1
        }
        let column = 4 + (order.map { $0.name[language].columns }.max() ?? 0)
        let width = max(8, min(90, grid.size.columns - column - 2))
        for (position, field) in order.enumerated() {
            let isFocused = position == focus
            grid.put(field.name[language], column: 2, row: top + position, style: isFocused ? .accent : .muted)
            let shown = fields[field] ?? TextField()
            shown.draw(on: &grid, column: column, row: top + position, width: width, isFocused: isFocused)
            if field == .criterion, shown.text.isEmpty {
                grid.put(FindingText.whole[language], column: column + 1, row: top + position, style: .muted)
            }
        }
    }
}
