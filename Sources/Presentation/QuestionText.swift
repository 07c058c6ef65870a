import AssessmentModel
import Localization

/// Words for what parties ask each other.
package enum QuestionText {
    package static let question = LocalizedString("question", "Frage")
    package static let reply = LocalizedString("reply to a question", "Antwort auf eine Frage")

    /// What an event about a question did, for the history; empty for any other change.
    package static func what(_ change: Change, in assessment: Assessment) -> LocalizedString {
        let questions = assessment.details.questions
        if case .question(let change) = change {
            switch change {
            case .add(let question):
                let text = question.text.oneLine
                return LocalizedString("asked: \(text)", "fragte: \(text)")
            case .amend(let id, nil):
                let label = questions.label(of: id)
                return LocalizedString("took the question \(label) back", "Frage \(label) zurückgenommen")
            case .amend(let id, let question?):
                let text = "\(questions.label(of: id)): \(question.text.oneLine)"
                return LocalizedString("changed the question \(text)", "Frage geändert, \(text)")
            }
        }
        if case .questionReply(let change) = change {
            guard let reply = change.value else {
                return LocalizedString("took a reply back", "Antwort zurückgenommen")
            }
            let text = "\(questions.label(of: reply.question)): \(reply.text.oneLine)"
            return LocalizedString("replied to \(text)", "antwortete auf \(text)")
        }
        if case .close(let id, let isClosed) = change {
            let label = questions.label(of: id)
            return isClosed
                ? LocalizedString("closed the question \(label)", "Frage \(label) geschlossen")
                : LocalizedString("reopened the question \(label)", "Frage \(label) wieder offen")
        }
        return .same("")
    }

    /// The value that a change of a question sets; empty for any other change.
    package static func value(of change: Change) -> LocalizedString {
        if case .question(let change) = change { return change.value.map { .same($0.text) } ?? WorkshopText.takenBack }
        if case .questionReply(let change) = change {
            return change.value.map { .same($0.text) } ?? WorkshopText.takenBack
        }
        if case .close(_, let isClosed) = change {
            return isClosed ? LocalizedString("closed", "geschlossen") : LocalizedString("open", "offen")
        }
        return .same("")
    }
}
