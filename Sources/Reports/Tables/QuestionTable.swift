import AssessmentModel
import Cells
import Localization
import Presentation

/// Questions as lines of text, each with what was said below it.
package struct QuestionTable {
    private let entries: [EntryList<Question>.Entry]
    private let list: QuestionList
    private let language: Language

    package init(_ entries: [EntryList<Question>.Entry], in assessment: Assessment, _ language: Language) {
        self.entries = entries
        list = assessment.details.questions
        self.language = language
    }

    package var lines: [String] {
        guard !entries.isEmpty else {
            return [(list.standing.isEmpty ? QuestionText.none : QuestionText.noneOpen)[language]]
        }
        return entries.flatMap { entry in entry.content.map { lines(entry, $0) } ?? [] }
    }

    private func lines(_ entry: EntryList<Question>.Entry, _ question: Question) -> [String] {
        let dispute = entry.register.isConflicted ? "  [\(EvidenceText.disputed[language])]" : ""
        let state = list.state(of: entry.id).name[language]
        let place = QuestionText.place(of: question)[language]
        return ["\(list.label(of: entry.id))  \(place)  [\(state)]\(dispute)"]
            + QuestionText.thread(of: entry.id, in: list, language).flatMap {
                TableLine.labelled(nil, $0, columns: TableLine.columns - 2, labelWidth: 0).map { "  \($0)" }
            }
    }
}
