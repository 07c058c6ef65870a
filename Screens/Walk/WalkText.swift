import Assessment
import Wording

/// What the walk says.
package enum WalkText {
    static let notRated = Phrase("There is no rating to take back.", "Hier ist keine Bewertung zurückzunehmen.")
    static let parked = Phrase(
        "Parked. F goes from one parked criterion to the next.",
        "Zurückgestellt. F geht von einem zurückgestellten Kriterium zum nächsten.")
    static let takenUp = Phrase("No longer parked.", "Nicht mehr zurückgestellt.")

    /// What a rating is called: "met"; on a catalogue's own scale by the title of its step, else by its name.
    package static func name(_ rating: Rating, on scale: Scale) -> Phrase {
        if let title = scale.steps.first(where: { $0.rating == rating })?.title, !title.isEmpty {
            return Phrase { $0.text(title) }
        }
        return switch rating {
        case .met: Phrase("met", "erfüllt")
        case .partial: Phrase("partly met", "teilweise erfüllt")
        case .unmet: Phrase("unmet", "nicht erfüllt")
        case .notApplicable: Phrase("not applicable", "nicht anwendbar")
        default: .same(rating.id)
        }
    }

    static let allAgain = Phrase("All criteria again.", "Wieder alle Kriterien.")
    static let noneHere = Phrase(
        "None of those that you walk through. esc walks through all again.",
        "Keines in dieser Auswahl. Esc geht wieder durch alle.")
    static let noSections = Phrase(
        "This category has no sections to fold.", "Diese Kategorie hat keine Abschnitte zu falten.")

    /// What a narrowed walk keeps to.
    static func only(_ query: String) -> Phrase { Phrase("only \(query)", "nur \(query)") }

    static func name(_ status: Criterion.Status) -> Phrase {
        switch status {
        case .current: Phrase("current", "aktuell")
        case .future: Phrase("future", "künftig")
        case .retired: Phrase("retired", "früher")
        }
    }

    static func already(_ rating: Rating, on scale: Scale) -> Phrase {
        let name = name(rating, on: scale)
        return Phrase { $0("It is rated \(name[$0]) already.", "Schon so bewertet: \(name[$0]).") }
    }

    static func notOnScale(_ scale: Scale) -> Phrase {
        guard scale != .percent else {
            return Phrase(
                "Type a number from 0 to 100: this catalogue rates in percent.",
                "Eine Zahl von 0 bis 100 eingeben: Dieser Katalog bewertet in Prozent.")
        }
        let names = scale.steps.map { name($0.rating, on: scale) }
        return Phrase { tongue in
            let list = names.map { $0[tongue] }.joined(separator: ", ")
            return tongue(
                "Use the digits: the scale of this catalogue is \(list).",
                "Mit Ziffern bewerten: Die Skala dieses Katalogs ist \(list).")
        }
    }

    static func noSuchStep(_ count: Int) -> Phrase {
        Phrase("The scale of this catalogue has \(count) steps.", "Die Skala dieses Katalogs hat \(count) Stufen.")
    }

    package static func neverNotApplicable(_ id: CriterionID) -> Phrase {
        Phrase(
            "\(id) applies to everybody: the catalogue allows no \"not applicable\" here.",
            "\(id) gilt für alle: Der Katalog lässt hier kein „nicht anwendbar“ zu.")
    }

    /// What the catalogue asks for beside the rating, where it is not there yet.
    static func missing(_ criterion: Criterion, _ answer: Answer, _ rating: Rating) -> Phrase? {
        guard rating == .met else { return nil }
        let evidence = answer.attachments.compactMap(\.evidence)
        switch criterion.rules.metNeeds {
        case .justification where answer.comment.current?.value.isEmpty ?? true:
            return Phrase(
                "Met. The catalogue asks for a justification here: c writes it as a comment.",
                "Erfüllt. Der Katalog verlangt hier eine Begründung: c schreibt sie als Kommentar.")
        case .evidence where evidence.isEmpty:
            return Phrase(
                "Met. The catalogue asks for evidence here: a attaches it.",
                "Erfüllt. Der Katalog verlangt hier einen Nachweis: a hängt ihn an.")
        case .url where !evidence.contains(where: { $0.sha256 == nil }):
            return Phrase(
                "Met. The catalogue asks for a link here: a attaches it.",
                "Erfüllt. Der Katalog verlangt hier einen Link: a hängt ihn an.")
        default: return nil
        }
    }

    static let labels = Labels()

    struct Labels {
        let met = Phrase("Met", "Erfüllt")
        let partly = Phrase("Partly", "Teilweise")
        let evidence = Phrase("Evidence", "Nachweise")
        let why = Phrase("Why", "Warum")
        let verify = Phrase("Verify", "Prüfung")
        let standards = Phrase("See also", "Siehe")
        let buildsOn = Phrase("Needs", "Braucht")
        let reason = Phrase("Reason", "Begründung")
        let owner = Phrase("Owner", "Zuständig")
        let comment = Phrase("Comment", "Kommentar")
        let check = Phrase("Check", "Prüfung")
        let answer = Phrase(" answer ", " Antwort ")
        let history = Phrase("history", "Verlauf")
        let more = Phrase("pgdn ↓", "Bild↓ ↓")
        let noComment = Phrase("none: c writes one", "keiner: c schreibt einen")
        let noEvidence = Phrase("none: a attaches a file or a link", "keine: a hängt Datei oder Link an")
        let noCommentInReview = Phrase("none", "keiner")
        let noEvidenceInReview = Phrase("none", "keine")
        let notRated = Phrase("not rated", "offen")
        let parked = Phrase("parked", "zurückgestellt")
    }

    /// The choices as they stand behind "not rated", the longest first; one that fits is shown.
    static func choices(on scale: Scale) -> [Phrase] {
        guard !scale.isStandard else {
            return [
                Phrase(
                    "[m]et [p]artly [u]nmet [n]ot appl.", "[m] erfüllt [p] teilweise [u] nicht erfüllt [n] nicht anw."),
                Phrase("[m]et [p]artly [u]nmet [n]ot appl.", "[m]erfüllt [p]teilw. [u]nicht [n]n.a."),
                Phrase("m p u n rate it", "m p u n bewertet"),
            ]
        }
        return OwnScale.choices(on: scale)
    }

    static func commentConflict(_ people: [String], isReview: Bool) -> Phrase {
        let names = people.joined(separator: " ≠ ")
        return isReview
            ? Phrase("\(names): h shows both", "\(names): h zeigt beide")
            : Phrase("\(names): c opens both", "\(names): c öffnet beide")
    }

    /// All ratings that stand side by side; what to do about it comes first, as long names may cut the end.
    static func conflict(_ ratings: [String], isReview: Bool) -> Phrase {
        let sides = ratings.joined(separator: " ≠ ")
        return isReview
            ? Phrase("In conflict: \(sides)", "Im Widerspruch: \(sides)")
            : Phrase("Rate to settle: \(sides)", "Neu bewerten: \(sides)")
    }

    /// Who parked the criterion and who took it up, without knowledge of each other.
    static func parkedConflict(_ sides: [(by: String, isParked: Bool)], isReview: Bool) -> Phrase {
        Phrase { tongue in
            let list = sides.map { side in
                "\(side.by) \(side.isParked ? tongue("parked", "zurückgestellt") : tongue("took up", "aufgenommen"))"
            }.joined(separator: " ≠ ")
            return isReview
                ? list : tongue("f settles: \(list)", "f entscheidet: \(list)")
        }
    }
}
