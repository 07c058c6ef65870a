import AssessmentModel
import Localization

/// Words for what parties ask each other.
package enum QuestionText {
    package static let question = LocalizedString("question", "Frage")
    package static let reply = LocalizedString("reply to a question", "Antwort auf eine Frage")
    package static let title = LocalizedString("questions", "Fragen")
    package static let none = LocalizedString("There are no questions.", "Es gibt keine Fragen.")
    package static let noneOpen = LocalizedString("No question is open.", "Keine Frage ist offen.")
    package static let noReply = LocalizedString("no reply", "keine Antwort")
    package static let emptyText = LocalizedString(
        "A question needs a text that says what you want to know.",
        "Eine Frage braucht einen Text, der sagt, was Sie wissen wollen.")
    package static let emptyReply = LocalizedString("A reply needs a text.", "Eine Antwort braucht einen Text.")

    /// "3 questions"
    package static func count(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "question" : "questions")", "\(count) \(count == 1 ? "Frage" : "Fragen")")
    }

    /// How many wait for the party at the keyboard.
    package static func waiting(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "question" : "questions") for you",
            "\(count) \(count == 1 ? "Frage" : "Fragen") an Sie")
    }

    /// Why another party can neither close the question, nor open it again, nor take it back.
    package static func onlyAsker(_ label: String, _ party: Party) -> LocalizedString {
        let name = party.name
        return LocalizedString(
            "\(label) is the \(name[.english])'s: only who asked can close it, open it again or take it back.",
            "\(label) kommt von: \(name[.german]). Nur wer fragt, kann die Frage schließen, wieder öffnen oder"
                + " zurücknehmen.")
    }

    /// Why a reply cannot be taken back.
    package static func onlyAuthor(_ party: Party) -> LocalizedString {
        let name = party.name
        return LocalizedString(
            "That is the \(name[.english])'s reply: only they can take it back.",
            "Diese Antwort kommt von: \(name[.german]). Nur von dort lässt sie sich zurücknehmen.")
    }

    /// Who wrote something, and when: "customer, Anna, 3 May 14:02".
    package static func signature<Value>(
        _ addition: EntryList<Value>.Entry.Addition, _ clock: Clock, _ language: Language
    ) -> String {
        "\(addition.party.name[language]), \(addition.by.oneLine), \(Moments.text(addition.at, clock, language))"
    }

    /// What a question is about: a criterion, or the whole.
    package static func place(of question: Question) -> LocalizedString {
        question.criterion.map { .same($0.text.oneLine) } ?? FindingText.whole
    }

    /// The question and everything below it, each with the party that says it: "customer: Which types?".
    package static func thread(of id: QuestionID, in list: QuestionList, _ language: Language) -> [String] {
        guard let entry = list.entries[id], let question = entry.content, let asked = entry.addition else { return [] }
        let replies = list.replies(to: id).compactMap { reply in
            reply.addition.map { (party: $0.party, by: $0.by, text: reply.content?.text ?? "") }
        }
        return ([(party: asked.party, by: asked.by, text: question.text)] + replies).map {
            "\($0.party.name[language]): \($0.text.oneLine) — \($0.by.oneLine)"
        }
    }

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

extension QuestionState {
    /// "answered"
    package var name: LocalizedString {
        switch self {
        case .open: LocalizedString("open", "offen")
        case .answered: LocalizedString("answered", "beantwortet")
        case .closed: LocalizedString("closed", "geschlossen")
        }
    }
}
