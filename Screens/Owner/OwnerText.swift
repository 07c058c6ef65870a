import Assessment
import Wording

/// What is said about who is to settle a criterion.
package enum OwnerText {
    static let nobody = Phrase("nobody", "niemand")
    /// In front of the names that can be had by a key.
    static let tab = Phrase("tab: ", "Tab: ")
    static let newName = Phrase(
        "A name that is new here; nothing needs to be set up for it.",
        "Ein Name, der hier neu ist; mehr ist dafür nicht zu tun.")

    static func title(_ id: CriterionID) -> Phrase {
        Phrase("Who is to settle \(id)? Empty: nobody.", "Wer klärt \(id)? Leer: niemand.")
    }

    /// What becomes of it, by the name that was given.
    static func assigned(_ name: String) -> Phrase {
        name.isEmpty
            ? Phrase("Nobody owns it any more. z takes that back.", "Niemand ist mehr zuständig. z nimmt das zurück.")
            : Phrase("\(name) is the owner.", "Zuständig ist \(name).")
    }

    static func nobodyCalled(_ start: String) -> Phrase {
        Phrase {
            $0(
                "Nobody here is called \($0.quoted(start)). enter takes the name all the same.",
                "Niemand heißt hier \($0.quoted(start)). Enter übernimmt den Namen trotzdem.")
        }
    }

    /// What stands side by side; what to do about it comes first, as long names may cut the end.
    static func conflict(_ names: [String], isReview: Bool) -> Phrase {
        Phrase { tongue in
            let sides = names.map { $0.trimmed.isEmpty ? nobody[tongue] : $0 }.joined(separator: " ≠ ")
            return isReview ? sides : tongue("O settles: \(sides)", "O entscheidet: \(sides)")
        }
    }
}
