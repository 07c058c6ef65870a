import AssessmentModel
import Localization
import Scoring

/// What an explanation of a figure says beside its formula.
package enum ExplanationText {
    /// The titles of the columns of the contributions.
    package static let columns = (
        criterion: LocalizedString("criterion", "Kriterium"), counting: LocalizedString("rating", "Wertung"),
        of: LocalizedString("weight", "Gewicht"), brings: LocalizedString("points", "Punkte"),
        share: LocalizedString("share", "Anteil")
    )
    /// Stands before the figure that comes out with *not applicable* counted as unmet.
    package static let strict = LocalizedString(
        "With not applicable counted as unmet:", "Mit „nicht anwendbar“ als unerfüllt:")
    /// The headings of the lists of criteria that the figure leaves out or does not believe.
    package static let notApplicable = LocalizedString(
        "Left out because not applicable", "Weggelassen, weil nicht anwendbar")
    package static let leftOut = LocalizedString("Left out by the profile", "Vom Profil ausgelassen")
    package static let leftOpen = LocalizedString("Left out because open", "Weggelassen, weil offen")
    package static let unproven = LocalizedString("Claimed without evidence", "Ohne Nachweis angegeben")
    package static let outOfScope = LocalizedString("Outside the scope", "Außerhalb des Geltungsbereichs")
    /// The group of all criteria, as the title of an explanation.
    package static let all = LocalizedString("All criteria", "Alle Kriterien")

    /// "Why: claimed"
    package static func title(_ figure: Explanation.Figure) -> LocalizedString {
        let name = figure.name
        return LocalizedString { $0("Why: \(name[$0])", "Warum: \(name[$0])") }
    }

    /// What is explained: all criteria, a category by its title, a level, or both.
    package static func title(_ category: String?, _ level: Level?) -> LocalizedString {
        LocalizedString { language in
            let level = level?.name[language]
            let group =
                switch (category, level) {
                case (nil, nil): language("all criteria", "alle Kriterien")
                case (nil, let level?): language("all \(level)", "alle mit \(level)")
                case (let category?, nil): category
                case (let category?, let level?): "\(category), \(level)"
                }
            return language("Why \(group)", "Warum: \(group)")
        }
    }
}
