import AssessmentModel
import Localization

/// Signatures and conflicts of answers.
package enum AnswerText {
    private static let labels = AnswerLabels()

    /// "Mira, 14:02"
    package static func signature(_ person: String, _ moment: Timestamp, _ clock: Clock, _ language: Language) -> String
    {
        "\(person), \(Moments.text(moment, clock, language))"
    }

    /// Conflicting ratings: "Mira met ≠ Lena unmet".
    package static func sides(
        _ ratings: [MultiValueRegister<Judgement?>.Assignment], on scale: Scale
    ) -> LocalizedString {
        LocalizedString { language in
            ratings.map { side in
                let rating = side.value.map { RatingText.name($0.rating, on: scale) } ?? labels.notRated
                return "\(side.by) \(rating[language])"
            }.joined(separator: " ≠ ")
        }
    }

    /// "In conflict: Mira met ≠ Lena unmet"
    package static func conflict(_ sides: LocalizedString) -> LocalizedString {
        LocalizedString { $0("In conflict: \(sides[$0])", "Im Widerspruch: \(sides[$0])") }
    }

    /// What is marked beside the rating, each in words and as the glyph of the lists: "◇ parked",
    /// "↻ to confirm: reworded".
    package static func marks(_ answer: Answer) -> [(text: LocalizedString, glyph: String)] {
        let parked = answer.isParked && !answer.parked.isConflicted ? [(labels.parked, "◇")] : []
        let toConfirm = answer.confirmationCause.map { cause in
            (LocalizedString { "\(labels.toConfirm[$0]): \(cause.name[$0])" }, "↻")
        }
        return (parked + [toConfirm].compactMap(\.self)).map { name, glyph in
            (LocalizedString { "\(glyph) \(name[$0])" }, glyph)
        }
    }

    /// Stands before a comment that is a decision.
    package static let decision = LocalizedString("Decision", "Beschluss")
    /// Stands before the reason why a criterion is parked.
    package static let parkedLabel = LocalizedString("Parked", "Zurückgestellt")

    /// Who parked the criterion and who took it up concurrently.
    package static func sides(parked sides: [MultiValueRegister<Bool>.Assignment]) -> LocalizedString {
        LocalizedString { language in
            sides.map { side in
                "\(side.by) \(side.value ? language("parked", "zurückgestellt") : language("took up", "aufgenommen"))"
            }.joined(separator: " ≠ ")
        }
    }

    /// Conflicting owners.
    package static func sides(owners names: [String]) -> LocalizedString {
        LocalizedString { language in
            names.map { $0.trimmed.isEmpty ? nobody[language] : $0.oneLine }.joined(separator: " ≠ ")
        }
    }

    /// Shown for a missing owner.
    package static let nobody = LocalizedString("nobody", "niemand")
}
