import AssessmentModel
import Localization
import Scoring

/// The texts of an explanation, apart from its formula.
package enum ExplanationText {
    /// Column titles of the contributions.
    package static let columns = (
        criterion: LocalizedString("criterion", "Kriterium"), counting: LocalizedString("rating", "Wertung"),
        of: LocalizedString("weight", "Gewicht"), brings: LocalizedString("points", "Punkte"),
        share: LocalizedString("share", "Anteil")
    )
    /// In front of the figure with *not applicable* counted as unmet.
    package static let strict = LocalizedString(
        "If not applicable counted as unmet:", "Wenn „nicht anwendbar“ als unerfüllt zählte:")
    /// Headings of the criteria that the figure leaves out or does not count as evidenced.
    package static let notApplicable = LocalizedString(
        "Left out as not applicable", "Ausgelassen, weil nicht anwendbar")
    package static let leftOut = LocalizedString("Left out by the profile", "Vom Profil ausgelassen")
    package static let leftOpen = LocalizedString("Left out as open", "Ausgelassen, weil offen")
    package static let unproven = LocalizedString("Claimed without evidence", "Ohne Nachweis angegeben")
    package static let outOfScope = LocalizedString("Outside the scope", "Außerhalb des Geltungsbereichs")
    /// Title of an explanation of all criteria.
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
