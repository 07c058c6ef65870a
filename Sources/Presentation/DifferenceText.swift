import AssessmentModel
import Localization
import Scoring

/// Words for what is judged otherwise than claimed.
package enum DifferenceText {
    package static let title = LocalizedString("Where claim and judgement differ", "Wo Angabe und Urteil abweichen")
    package static let none = LocalizedString(
        "Everything that was judged is judged as it is claimed.", "Alles Beurteilte ist so beurteilt wie angegeben.")
    package static let explanation = LocalizedString(
        "change: what this judgement alone does to claimed, in points. Two of them together can do a little more or less "
            + "than their sum.",
        "Änderung: was dieses Urteil allein an der Zahl „angegeben“ ändert, in Punkten. Zwei zusammen können etwas mehr oder "
            + "weniger ausmachen als ihre Summe.")

    /// "12 of 60 judged, 3 otherwise than claimed: claimed 61.2 %, accepted 12.0 %"
    package static func summary(
        judged count: (judged: Int, of: Int), different: Int, claimed: Fraction?, judged: Fraction?, by party: Party
    ) -> LocalizedString {
        let share = ScoreText.share(of: party)
        return LocalizedString { language in
            let figures = [(ScoreText.claimed, claimed), (share, judged)].map { name, figure in
                "\(name[language]) \(figure.map { "\(language.decimal($0.percentText)) %" } ?? Figures.none)"
            }.joined(separator: ", ")
            return language(
                "\(count.judged) of \(count.of) judged, \(different) otherwise than claimed: \(figures)",
                "\(count.judged) von \(count.of) beurteilt, davon \(different) anders als angegeben: \(figures)")
        }
    }

    /// "-6.2", "+0.4"; "-" if there is no figure before or after.
    package static func change(_ change: Fraction?, _ language: Language) -> String {
        guard let change else { return Figures.none }
        return (change > .zero ? "+" : "") + language.decimal(change.percentText)
    }
}

extension Scoreboard {
    /// How many criteria are judged, of how many that are asked for.
    package func criteria(judgedIn catalog: Catalog) -> (judged: Int, of: Int) {
        (overall.criteria - overall.open, overall.criteria)
    }
}
