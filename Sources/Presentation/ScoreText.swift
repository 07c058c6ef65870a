import AssessmentModel
import Localization
import Scoring

/// What is said of the figures of an assessment.
package enum ScoreText {
    package static let compliance = LocalizedString("Compliance", "Erfüllung")
    package static let progress = LocalizedString("Progress", "Fortschritt")
    package static let tiers = LocalizedString("Tiers", "Niveaus")
    /// The group of all criteria, in a column or a row.
    package static let all = LocalizedString("all", "alle")
    /// The column of what is not rated.
    package static let open = LocalizedString("open", "offen")

    /// How many criteria have a rating.
    package static func rated(_ tally: Tally) -> LocalizedString {
        let (rated, all) = (tally.criteria - tally.open, tally.criteria)
        return LocalizedString("\(rated) of \(all) rated", "\(rated) von \(all) bewertet")
    }

    /// The same, with how many of them are not applicable.
    package static func progress(_ tally: Tally, isBrief: Bool = false) -> LocalizedString {
        let rated = rated(tally)
        return LocalizedString { language in
            let notApplicable =
                isBrief ? language("n/a", "n. a.") : language("not applicable", "nicht anwendbar")
            return "\(rated[language]), \(tally.notApplicable) \(notApplicable)"
        }
    }

    /// "claimed 41.8, attainable 85.1, evidenced 30.2 %"
    package static func figures(_ tally: Tally) -> LocalizedString {
        LocalizedString { language in
            let figures: [Explanation.Figure] = [.claimed, .attainable, .evidenced]
            let named = figures.compactMap { figure in
                figure.value(of: tally).map { "\(figure.name[language]) \(language.decimal($0.percentText))" }
            }
            return named.isEmpty ? Figures.none : named.joined(separator: language == .german ? " · " : ", ") + " %"
        }
    }

    /// The row of what is in conflict.
    package static let conflicts = LocalizedString("Conflicts", "Widersprüche")

    /// How many criteria are in conflict, and what counts until that is settled.
    package static func conflicts(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "criterion" : "criteria") in conflict; the lowest rating counts",
            "\(count) \(count == 1 ? "Kriterium" : "Kriterien") im Widerspruch; die niedrigste Bewertung zählt")
    }

    /// What figures are of: the subject, the catalogue, and the model where it is not the usual one.
    package static func heading(_ subject: String, _ catalog: Catalog, _ model: ScoringModel) -> String {
        let usual = "\(subject) · \(catalog.id) \(catalog.version)"
        return model == .weighted ? usual : "\(usual) · \(model.rawValue)"
    }

    /// A tier with its state, and after it how far away it is, where there is a way.
    package static func tier(_ title: String, _ state: TierState, away count: Int?) -> LocalizedString {
        LocalizedString { language in
            let distance =
                switch count ?? 0 {
                case 0: ""
                case 1: language(", 1 criterion away", ", 1 Kriterium entfernt")
                case let count: language(", \(count) criteria away", ", \(count) Kriterien entfernt")
                }
            return "\(language("Tier", "Niveau")) \(title): \(state.name[language])\(distance)"
        }
    }
}
