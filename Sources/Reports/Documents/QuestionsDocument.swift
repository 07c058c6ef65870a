import AssessmentModel
import JSON

/// What the parties ask each other, as one JSON object. Source: docs/user/questions.md.
package struct QuestionsDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private let origin: ReportOrigin
    private let questions: [QuestionMembers]

    private enum CodingKeys: CodingKey { case questions }

    package init(_ origin: ReportOrigin, _ entries: [EntryList<Question>.Entry], in assessment: Assessment) {
        self.origin = origin
        questions = entries.compactMap { QuestionMembers($0, in: assessment) }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(questions, forKey: .questions)
    }
}

/// The JSON members of a question and of what was said below it.
struct QuestionMembers: Encodable {
    private struct Reply: Encodable {
        let id: String
        let text: String
        let party: String
        let by: String
        let at: String
    }

    private let question: String
    private let id: String
    @OrNull private var criterion: String?
    private let text: String
    private let party: String
    private let by: String
    private let at: String
    private let state: String
    /// The party that has the last word.
    private let lastWord: String
    private let conflict: Bool
    private let replies: [Reply]

    /// Nil for a question that was taken back.
    init?(_ entry: EntryList<Question>.Entry, in assessment: Assessment) {
        guard let content = entry.content, let asked = entry.addition else { return nil }
        let list = assessment.details.questions
        question = list.label(of: entry.id)
        id = entry.id.description
        text = content.text
        party = asked.party.identifier
        by = asked.by
        at = asked.at.text
        state = list.state(of: entry.id).rawValue
        lastWord = (list.lastParty(on: entry.id) ?? asked.party).identifier
        conflict = entry.register.isConflicted
        replies = list.replies(to: entry.id).compactMap { reply in
            reply.addition.map {
                Reply(
                    id: reply.id.description, text: reply.content?.text ?? "", party: $0.party.identifier, by: $0.by,
                    at: $0.at.text)
            }
        }
        criterion = content.criterion?.text
    }
}
