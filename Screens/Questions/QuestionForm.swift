import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for a new question, or for a reply to one.
struct QuestionForm: FieldPage, Hashable {
    enum Field: Hashable, Sendable {
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
    var fields: FieldStack<Field>

    /// A question about a criterion, or about the assessment as a whole.
    init(about index: Int?, in model: Model) {
        question = nil
        let criterion = index.map { model.catalog.criteria[$0].id.text } ?? ""
        fields = FieldStack([.criterion, .text], focus: .text) { $0 == .criterion ? criterion : "" }
    }

    init(replyingTo entry: Questions.Entry) {
        question = entry.id
        fields = FieldStack([.reply], focus: .reply)
    }

    static let keys = KeyTable<FieldAction>.fields(in: .questionKeys)

    mutating func submit(in context: inout Context) {
        if let question {
            guard !fields.text(.reply).isEmpty else { return refuse(.reply, QuestionText.emptyReply, in: &context) }
            context.request(.close)
            return context.record(
                .questionReply(.add(QuestionReply(to: question, text: fields.text(.reply)))), in: .assessment)
        }
        let catalog = context.model.catalog
        let wanted = fields.text(.criterion).lowercased()
        let criterion = catalog.criteria.first { $0.id.text.lowercased() == wanted }?.id
        guard wanted.isEmpty || criterion != nil else {
            return refuse(
                .criterion, FindingScreenText.unknownCriterion(fields.text(.criterion)), in: &context)
        }
        guard !fields.text(.text).isEmpty else {
            return refuse(.text, QuestionText.emptyText, in: &context)
        }
        let number = context.model.assessment.details.questions.entries.nextNumber
        context.request(.close)
        context.record(
            .question(.add(Question(number: number, criterion: criterion, text: fields.text(.text)))), in: .assessment)
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
        fields.draw(
            on: &grid, row: top, rows: body.endRow - top, most: 90, name: { $0.name[language] },
            hint: { $0 == .criterion ? FindingText.whole[language] : "" })
    }
}
