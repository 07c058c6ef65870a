import AssessmentModel
import Localization
import Presentation

/// Text about the owner of a criterion.
package enum OwnerText {
    static let nobody = AnswerText.nobody
    /// Goes before the names that the key offers.
    static let tab = LocalizedString("tab: ", "Tab: ")
    static let newName = LocalizedString(
        "A name that is new here; nothing needs to be set up for it.",
        "Ein Name, der hier neu ist; mehr ist dafür nicht zu tun.")

    static func title(_ id: CriterionID) -> LocalizedString {
        LocalizedString("Who is to settle \(id)? Empty: nobody.", "Wer klärt \(id)? Leer: niemand.")
    }

    /// The notice after the owner is set.
    package static func assigned(_ name: String) -> LocalizedString {
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

    /// The conflicting owners. The way to settle comes first, because long names may cut the end.
    static func conflict(_ sides: LocalizedString, isReview: Bool) -> LocalizedString {
        if isReview { return sides }
        return LocalizedString("@ settles: \(sides[.english])", "@ entscheidet: \(sides[.german])")
    }
}
