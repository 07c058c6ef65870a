import AssessmentModel
import Cells
import Localization
import Presentation

/// A question and everything that was said below it, laid out for reading.
struct QuestionLines {
    private let entry: EntryList<Question>.Entry
    private let model: Model

    init(of entry: EntryList<Question>.Entry, in model: Model) {
        self.entry = entry
        self.model = model
    }

    private var language: Language { model.language }
    private var list: QuestionList { model.assessment.details.questions }

    /// Number, state, and what it is about.
    var head: Line {
        let state = list.state(of: entry.id)
        let title = entry.criterion(in: model).map { " \(model.text(model.catalog.criteria[$0].title))" } ?? ""
        let place = entry.content.map { QuestionText.place(of: $0)[language] } ?? ""
        return [
            Span(list.label(of: entry.id), .strong), Span("  \(state.name[language])", state.style),
            Span("  \(place)\(title)", .muted),
        ]
    }

    /// What was asked, then each reply: who, when, and the words.
    func statements(columns: Int) -> [[Line]] {
        let asked = entry.addition.map { statement($0, entry.content?.text ?? "", columns: columns) } ?? []
        return [asked]
            + list.replies(to: entry.id).compactMap { reply in
                reply.addition.map { statement($0, reply.content?.text ?? "", columns: columns) }
            }
    }

    private func statement<Value>(
        _ addition: EntryList<Value>.Entry.Addition, _ text: String, columns: Int
    ) -> [Line] {
        let paragraphs = text.split(whereSeparator: \.isNewline).flatMap { String($0).wrapped(columns: columns - 2) }
        return [[Span(QuestionText.signature(addition, model.clock, language), .muted)]]
            + paragraphs.map { [Span("  \($0)")] }
    }

    /// All of it.
    func all(columns: Int) -> [Line] { [head] + statements(columns: columns).flatMap { $0 } }
}
