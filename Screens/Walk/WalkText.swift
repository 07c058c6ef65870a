import AssessmentModel
import Localization
import Presentation

/// Text of the walk.
package enum WalkText {
    /// In the footer, beside the keys that rate.
    static let rate = LocalizedString("rate", "bewerten")
    package static let notRated = LocalizedString(
        "There is no rating to take back.", "Hier ist keine Bewertung zurückzunehmen.")
    package static let parked = LocalizedString(
        "Parked. F goes from one parked criterion to the next.",
        "Zurückgestellt. F geht von einem zurückgestellten Kriterium zum nächsten.")
    static let decided = LocalizedString(
        "The comment is a decision. H takes that back.", "Der Kommentar ist ein Beschluss. H nimmt das zurück.")
    static let noDecision = LocalizedString(
        "The comment is no decision any more.", "Der Kommentar ist kein Beschluss mehr.")
    static let nothingToDecide = LocalizedString(
        "A decision is a comment, and there is none: c writes one.",
        "Ein Beschluss ist ein Kommentar, und hier ist keiner: c schreibt einen.")
    package static let confirmed = LocalizedString("Confirmed.", "Bestätigt.")
    package static let nothingToConfirm = LocalizedString(
        "This answer need not be confirmed.", "Diese Antwort ist nicht zu bestätigen.")
    package static let takenUp = LocalizedString("No longer parked.", "Nicht mehr zurückgestellt.")

    /// Going on led into another category, perhaps past the end of the catalogue to its start.
    static func crossed(_ category: Category, _ wrapsAround: Bool) -> LocalizedString {
        let (english, german) = (
            category.title.text(in: Language.english.code), category.title.text(in: Language.german.code)
        )
        return wrapsAround
            ? LocalizedString("From the start again: \(english).", "Wieder von vorn: \(german).")
            : LocalizedString("Next category: \(english).", "Nächste Kategorie: \(german).")
    }

    static let allAgain = LocalizedString("All criteria again.", "Wieder alle Kriterien.")
    static let noneHere = LocalizedString(
        "None of those that you walk through. esc walks through all again.",
        "Keines in dieser Auswahl. Esc geht wieder durch alle.")

    /// Every criterion of a filtered walk has its rating.
    static func allRated(_ count: Int, all: Int) -> LocalizedString {
        let rated =
            switch count {
            case ...1: LocalizedString("The only one here is rated.", "Das einzige hier ist bewertet.")
            case 2: LocalizedString("Both are rated.", "Beide sind bewertet.")
            case _: LocalizedString("All \(count) are rated.", "Alle \(count) sind bewertet.")
            }
        return ended(rated, all: all)
    }

    /// No criterion of a filtered walk is open, although some have no rating.
    static func noneOpen(of count: Int, all: Int) -> LocalizedString {
        ended(
            count < 2
                ? LocalizedString("It is not open.", "Es ist nicht offen.")
                : LocalizedString("None of these \(count) is open.", "Keines dieser \(count) ist offen."), all: all)
    }

    /// In a review, no answer in a filtered walk claims anything.
    static func noneClaimed(of count: Int, all: Int) -> LocalizedString {
        ended(
            count < 2
                ? LocalizedString("It claims nothing.", "Es ist nicht als erfüllt angegeben.")
                : LocalizedString(
                    "None of these \(count) claims to be met.", "Keines dieser \(count) ist als erfüllt angegeben."),
            all: all)
    }

    /// The end of a filtered walk, and how to go on.
    private static func ended(_ what: LocalizedString, all: Int) -> LocalizedString {
        guard all > 1 else { return what }
        return LocalizedString { language in
            language("\(what[language]) esc shows all \(all).", "\(what[language]) Esc zeigt alle \(all).")
        }
    }

    static func copied(_ id: String) -> LocalizedString {
        LocalizedString(
            "\(id) is in the clipboard, if the terminal allows it.",
            "\(id) ist in der Zwischenablage, wenn das Terminal es erlaubt.")
    }

    static let unmarked = LocalizedString("Nothing is marked.", "Nichts ist markiert.")

    static func marked(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) marked: what you answer now, you answer for all of them. esc unmarks.",
            "\(count) markiert: Die nächste Antwort gilt für alle. Esc hebt die Markierung auf.")
    }

    /// What was answered for several criteria, and for how many it could not be.
    package static func answered(_ count: Int, leavingOut others: Int) -> LocalizedString {
        let done = LocalizedString(
            "Answered for \(count) \(count == 1 ? "criterion" : "criteria"). z undoes it.",
            "Für \(count) \(count == 1 ? "Kriterium" : "Kriterien") beantwortet. z macht es rückgängig.")
        guard others > 0 else { return done }
        return LocalizedString {
            $0(
                "\(done[$0]) \(others) cannot have that answer and stay as they were.",
                "\(done[$0]) \(others) lassen diese Antwort nicht zu und bleiben, wie sie waren.")
        }
    }

    static let noSections = LocalizedString(
        "This category has no sections to fold.", "Diese Kategorie hat keine Abschnitte zu falten.")

    /// How many out-of-scope criteria the list hides.
    static func hidden(_ count: Int) -> LocalizedString {
        let text = ScopeText.count(count)
        return LocalizedString { $0("\(text[$0]): . shows", "\(text[$0]): . zeigt sie") }
    }
    static let shown = LocalizedString(
        "What is outside the scope is shown, too. The key . hides it.",
        "Auch was nicht zum Geltungsbereich gehört, ist zu sehen. Die Taste . blendet es aus.")
    static let hiddenAgain = LocalizedString(
        "Only what is asked of this subject.", "Nur, was diesem Gegenstand gilt.")
    static let nothingOutside = LocalizedString(
        "Nothing is outside the scope.", "Nichts liegt außerhalb des Geltungsbereichs.")

    /// The filter of the walk.
    static func only(_ query: String) -> LocalizedString { LocalizedString("only \(query)", "nur \(query)") }

    package static func already(_ rating: Rating, on scale: Scale) -> LocalizedString {
        let name = RatingText.name(rating, on: scale)
        return LocalizedString { $0("It is rated \(name[$0]) already.", "Schon so bewertet: \(name[$0]).") }
    }

    package static func notOnScale(_ scale: Scale) -> LocalizedString {
        guard scale != .percent else {
            return LocalizedString(
                "Type a number from 0 to 100: this catalogue rates in percent.",
                "Eine Zahl von 0 bis 100 eingeben: Dieser Katalog bewertet in Prozent.")
        }
        let names = scale.steps.map { RatingText.name($0.rating, on: scale) }
        return LocalizedString { language in
            let list = names.map { $0[language] }.joined(separator: ", ")
            return language(
                "Use the digits: the scale of this catalogue is \(list).",
                "Mit Ziffern bewerten: Die Skala dieses Katalogs ist \(list).")
        }
    }

    package static func noSuchStep(on scale: Scale) -> LocalizedString {
        let digits = scale.steps.indices.compactMap(scale.digit(ofStepAt:)).map(String.init).joined(separator: ", ")
        return LocalizedString(
            "The digits of this catalogue's scale are \(digits).",
            "Die Ziffern der Skala dieses Katalogs sind \(digits).")
    }

    /// What the catalogue requires besides the rating, if it is still missing.
    package static func missing(_ criterion: Criterion, _ answer: Answer, _ rating: Rating) -> LocalizedString? {
        guard rating == .met, !answer.has(criterion.rules.metNeeds) else { return nil }
        switch criterion.rules.metNeeds {
        case .nothing: return nil
        case .justification:
            return LocalizedString(
                "Met. The catalogue asks for a justification here: c writes it as a comment.",
                "Erfüllt. Der Katalog verlangt hier eine Begründung: c schreibt sie als Kommentar.")
        case .evidence:
            return LocalizedString(
                "Met. The catalogue asks for evidence here: a attaches it.",
                "Erfüllt. Der Katalog verlangt hier einen Nachweis: a hängt ihn an.")
        case .url:
            return LocalizedString(
                "Met. The catalogue asks for a link here: a attaches it.",
                "Erfüllt. Der Katalog verlangt hier einen Link: a hängt ihn an.")
        }
    }

    static let labels = AnswerLabels()
    static let answer = LocalizedString(" answer ", " Antwort ")
    static let criterion = LocalizedString(" criterion ", " Kriterium ")
    static let history = LocalizedString("history", "Verlauf")
    static let more = LocalizedString("pgdn ↓", "Bild↓ ↓")
    static let noComment = LocalizedString("none: c writes one", "keiner: c schreibt einen")
    static let noEvidence = LocalizedString("none: a attaches a file or a link", "keine: a hängt Datei oder Link an")

    /// The choices after "not rated", longest first; the first that fits is shown.
    static func choices(on scale: Scale) -> [LocalizedString] {
        guard !scale.isStandard else {
            return [
                LocalizedString(
                    "[m]et [p]artly [u]nmet [n]ot appl.", "[m] erfüllt [p] teilweise [u] nicht erfüllt [n] nicht anw."),
                LocalizedString("[m]et [p]artly [u]nmet [n]/a", "[m]erfüllt [p]teilw. [u]nicht [n]n.a."),
                LocalizedString("m p u n rate it", "m p u n bewertet"),
            ]
        }
        return OwnScale.choices(on: scale)
    }

    static func commentConflict(_ people: [String], isReview: Bool) -> LocalizedString {
        let names = people.joined(separator: " ≠ ")
        return isReview
            ? LocalizedString("\(names): h shows both", "\(names): h zeigt beide")
            : LocalizedString("\(names): c opens both", "\(names): c öffnet beide")
    }

    /// The conflicting ratings. The way to settle comes first, because long names may cut the end.
    static func conflict(_ sides: LocalizedString, isReview: Bool) -> LocalizedString {
        // A conditional expression with a closure in one branch crashes the Swift 6.3.1 optimizer with an ownership
        // error.
        if isReview { return AnswerText.conflict(sides) }
        return LocalizedString("Rate to settle: \(sides[.english])", "Neu bewerten: \(sides[.german])")
    }

    /// Concurrent decisions about the scope: who included the criterion and who excluded it.
    static func scopeConflict(_ sides: LocalizedString, isReview: Bool) -> LocalizedString {
        if isReview { return sides }
        return LocalizedString("S settles: \(sides[.english])", "S entscheidet: \(sides[.german])")
    }

    /// Concurrent changes of the parking: who parked the criterion and who took it up.
    static func parkedConflict(_ sides: LocalizedString, isReview: Bool) -> LocalizedString {
        if isReview { return sides }
        return LocalizedString("f settles: \(sides[.english])", "f entscheidet: \(sides[.german])")
    }
}
