import AssessmentModel
import Localization
import Presentation

/// What is said about who is to settle a criterion.
package enum OwnerText {
    static let nobody = AnswerText.nobody
    /// In front of the names that can be had by a key.
    static let tab = LocalizedString("tab: ", "Tab: ")
    static let newName = LocalizedString(
        "A name that is new here; nothing needs to be set up for it.",
        "Ein Name, der hier neu ist; mehr ist dafür nicht zu tun.")

    static func title(_ id: CriterionID) -> LocalizedString {
        LocalizedString("Who is to settle \(id)? Empty: nobody.", "Wer klärt \(id)? Leer: niemand.")
    }

    /// What becomes of it, by the name that was given.
    static func assigned(_ name: String) -> LocalizedString {
        name.isEmpty
            ? LocalizedString(
                "Nobody owns it any more. z takes that back.", "Niemand ist mehr zuständig. z nimmt das zurück.")
            : LocalizedString("\(name) is the owner.", "Zuständig ist \(name).")
    }

    static func nobodyCalled(_ start: String) -> LocalizedString {
        LocalizedString {
            $0(
                "Nobody here is called \($0.quoted(start)). enter takes the name all the same.",
                "Niemand heißt hier \($0.quoted(start)). Enter übernimmt den Namen trotzdem.")
        }
    }

    /// What stands side by side; what to do about it comes first, as long names may cut the end.
    static func conflict(_ sides: LocalizedString, isReview: Bool) -> LocalizedString {
        if isReview { return sides }
        return LocalizedString("O settles: \(sides[.english])", "O entscheidet: \(sides[.german])")
    }
}
