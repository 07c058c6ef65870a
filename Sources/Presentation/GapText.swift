import AssessmentModel
import Localization
import Scoring

/// Describes gaps and the fewest criteria to meet for a goal.
package enum GapText {
    package static let none = LocalizedString("Nothing is missing.", "Nichts fehlt.")
    package static let untagged = LocalizedString("without a tag", "ohne Schlagwort")
    package static let unowned = LocalizedString("without an owner", "ohne Zuständige")
    /// Marks a criterion that blocks the shall gate.
    package static let gate = LocalizedString("gate", "Muss")
    /// Explains the gain column.
    package static let unit = LocalizedString(
        "Gain: percentage points added to claimed.",
        "Gewinn: um wie viele Prozentpunkte „angegeben“ stiege.")
    /// The same for a narrow screen.
    package static let briefUnit = LocalizedString(
        "Gain: points added to claimed.", "Gewinn: Punkte mehr „angegeben“.")
    /// Column titles of a list of gaps.
    package static let columns = (
        criterion: LocalizedString("criterion", "Kriterium"), level: LocalizedString("level", "Grad"),
        now: LocalizedString("now", "jetzt"), gain: LocalizedString("gain", "Gewinn"),
        owner: LocalizedString("owner", "zuständig")
    )

    /// Width of "+100.0" in columns.
    package static let gainWidth = 6

    /// How many gaps there are, and how many of them block the shall gate.
    package static func count(_ count: Int, gate: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "criterion" : "criteria") not fully met; \(gate) "
                + "\(gate == 1 ? "blocks" : "block") the shall gate.",
            "\(count) \(count == 1 ? "Kriterium" : "Kriterien") nicht voll erfüllt; \(gate) davon "
                + "\(gate == 1 ? "Muss-Kriterium" : "Muss-Kriterien").")
    }

    /// The same for a narrow screen: "31 gaps, 11 block the gate."
    package static func briefCount(_ count: Int, gate: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "gap" : "gaps"), \(gate) \(gate == 1 ? "blocks" : "block") the gate.",
            "\(count) \(count == 1 ? "Lücke" : "Lücken"), davon \(gate) Muss.")
    }

    /// "+2.3", "<0.1" for what would be cut to nothing in a large catalogue, or "-" without a gain.
    package static func gain(_ gain: Fraction, _ language: Language) -> String {
        if gain == .zero { return Figures.none }
        let points = gain.percentText
        return points == "0.0" ? "<\(language.decimal("0.1"))" : "+\(language.decimal(points))"
    }

    /// The title of the shortest way to a goal.
    package static func wayTitle(_ goal: MinimalPath.Goal) -> LocalizedString {
        let name = name(goal)
        return LocalizedString { $0("Shortest way: \(name[$0])", "Kürzester Weg: \(name[$0])") }
    }

    /// How many criteria the goal takes.
    ///
    /// - Parameter isSmallest: whether no shorter way exists.
    package static func way(_ count: Int, to goal: MinimalPath.Goal, isSmallest: Bool) -> LocalizedString {
        switch goal {
        // The gate needs every shall, so its way is always the shortest.
        case .gate:
            switch count {
            case 0: LocalizedString("Nothing is missing for the shall gate.", "Kein Muss-Kriterium fehlt.")
            case 1: LocalizedString("1 criterion is missing for the shall gate.", "1 Muss-Kriterium fehlt.")
            default:
                LocalizedString(
                    "\(count) criteria are missing for the shall gate.", "\(count) Muss-Kriterien fehlen.")
            }
        case .tier(let tier):
            LocalizedString { language in
                let tier = language.text(tier.title) + ScoreText.counts(tier.counts)[language]
                return switch count {
                case 0: language("Nothing is missing for tier \(tier).", "Für das Niveau \(tier) fehlt nichts.")
                case 1:
                    language("1 criterion is missing for tier \(tier).", "Für das Niveau \(tier) fehlt 1 Kriterium.")
                default:
                    isSmallest
                        ? language(
                            "\(count) criteria are missing for tier \(tier).",
                            "Für das Niveau \(tier) fehlen \(count) Kriterien.")
                        : language(
                            "\(count) criteria are enough for tier \(tier).",
                            "Für das Niveau \(tier) genügen \(count) Kriterien.")
                }
            }
        }
    }

    /// The goal is out of reach.
    package static func noWay(_ goal: MinimalPath.Goal) -> LocalizedString {
        let name = name(goal)
        return LocalizedString {
            $0(
                "Out of reach, even if everything were met: \(name[$0]).",
                "Nicht erreichbar, auch wenn alles erfüllt wäre: \(name[$0]).")
        }
    }

    /// What claimed would become.
    package static func change(from now: Fraction?, to then: Fraction?) -> LocalizedString {
        LocalizedString { language in
            let (now, then) = (NumberText.percent(now, language), NumberText.percent(then, language))
            return language(
                "With that, claimed would be \(then) instead of \(now).",
                "„Angegeben“ läge damit bei \(then) statt \(now).")
        }
    }

    private static func name(_ goal: MinimalPath.Goal) -> LocalizedString {
        switch goal {
        case .gate: LocalizedString("shall gate", "Muss-Kriterien")
        case .tier(let tier):
            LocalizedString { language in
                let title = language.text(tier.title) + ScoreText.counts(tier.counts)[language]
                return language("tier \(title)", "Niveau \(title)")
            }
        }
    }
}
