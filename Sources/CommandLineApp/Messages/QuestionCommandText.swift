import AssessmentModel
import Localization
import Presentation

/// Messages of `cpo question`.
enum QuestionCommandText {
    static let discussion = LocalizedString(
        """
        A question has a number that it keeps, and the replies below it. It is closed by the party that asked. Several \
        people can hold one directory: --party says whose words it records. That proves nothing until it is sealed.
        """,
        """
        Eine Frage hat eine Nummer, die ihr bleibt, und darunter die Antworten. Geschlossen wird sie von denen, die \
        gefragt haben. Mehrere können ein Verzeichnis führen: --party sagt, wessen Worte es sind. Beweisen lässt sich \
        das erst mit einem Siegel.
        """)

    static let words = LocalizedString(
        "Give what you ask, after a criterion if it is about one; or one question, such as Q-02, with --reply, --close, "
            + "--reopen or --remove.",
        "Angeben, was Sie fragen, nach dem Kriterium, falls es um eines geht; oder eine Frage wie Q-02 mit --reply, "
            + "--close, --reopen oder --remove.")

    static func whatAbout(_ label: String) -> LocalizedString {
        LocalizedString(
            "Say what becomes of \(label): --reply, --close, --reopen or --remove.",
            "Sagen, was aus \(label) wird: --reply, --close, --reopen oder --remove.")
    }

    static func notYours(_ party: Party) -> LocalizedString {
        let name = party.name
        return LocalizedString(
            "Nothing can be recorded as the \(name[.english])'s here. An auditor has a directory of their own: cpo audit.",
            "Hier lässt sich nichts festhalten, was von dort kommt: \(name[.german]). Auditoren haben ein eigenes "
                + "Verzeichnis: cpo audit.")
    }

    static func unknown(_ label: String, _ known: [String]) -> LocalizedString {
        let list = known.joined(separator: ", ")
        guard !known.isEmpty else { return QuestionText.none }
        return LocalizedString(
            "There is no question \"\(label)\". There are: \(list)", "Es gibt keine Frage „\(label)“. Es gibt: \(list)")
    }

    static func removed(_ label: String) -> LocalizedString {
        LocalizedString("\(label): taken back", "\(label): zurückgenommen")
    }

    /// "Q-02 IFC-07: answered"
    static func line(_ label: String, _ question: Question, _ state: QuestionState) -> LocalizedString {
        let place = QuestionText.place(of: question)
        return LocalizedString { "\(label) \(place[$0]): \(state.name[$0])" }
    }
}
