import AssessmentModel
import Localization
import Presentation
import Publishing

/// What the parties still ask each other. For those who work on the assessment: nothing of it is published.
extension ReportBuilder {
    /// The questions that are not closed; nil if there are none.
    var openQuestions: Publication.Section? {
        let list = assessment.details.questions
        let open = list.open
        guard !open.isEmpty else { return nil }
        let columns = [
            column(QuestionText.question, 22), column(QuestionText.title, 62), column(FindingText.status, 16),
        ].map { Table.Column($0.title.capitalizedFirst, width: $0.width) }
        let rows = open.compactMap { entry -> Table.Row? in
            guard let question = entry.content, let asked = entry.addition else { return nil }
            let label = list.label(of: entry.id)
            let place = QuestionText.place(of: question)[language]
            let signature = QuestionText.signature(asked, source.clock, language)
            let thread = QuestionText.thread(of: entry.id, in: list, language).joined(separator: "\n")
            let state = list.state(of: entry.id)
            return Table.Row(
                [
                    Table.Cell(RichText([.strong(label), .plain(" · \(place)\n\(signature)")])),
                    Table.Cell(RichText(thread)), Table.Cell(RichText(state.name[language]), tone: .warning),
                ], anchor: label)
        }
        return section("questions", ReportText.openQuestions, columns, rows)
    }
}
