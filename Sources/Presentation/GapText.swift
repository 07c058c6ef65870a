import AssessmentModel
import Localization
import Scoring

/// What is said of gaps, and of the fewest criteria to be met for a goal.
package enum GapText {
    package static let none = LocalizedString("Nothing is missing.", "Nichts fehlt.")
    package static let untagged = LocalizedString("without a tag", "ohne Schlagwort")
    package static let unowned = LocalizedString("without an owner", "ohne Zuständige")
    /// In the row of a criterion that holds the shall gate.
    package static let gate = LocalizedString("gate", "Muss")
    /// What the column of gains counts.
    package static let unit = LocalizedString(
        "Gain: the percentage points that claimed would rise by.",
        "Gewinn: um wie viele Prozentpunkte „angegeben“ stiege.")
    /// The titles of the columns of a list of gaps.
    package static let columns = (
        criterion: LocalizedString("criterion", "Kriterium"), level: LocalizedString("level", "Grad"),
        now: LocalizedString("now", "jetzt"), gain: LocalizedString("gain", "Gewinn"),
        owner: LocalizedString("owner", "zuständig")
    )

    /// Columns of "+100.0".
    package static let gainWidth = 6

    /// How many gaps there are, and how many of them hold the shall gate.
    package static func count(_ count: Int, gate: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "criterion" : "criteria") not met in full; \(gate) "
                + "\(gate == 1 ? "holds" : "hold") the shall gate.",
            "\(count) \(count == 1 ? "Kriterium" : "Kriterien") nicht voll erfüllt; \(gate) davon "
                + "\(gate == 1 ? "Muss-Kriterium" : "Muss-Kriterien").")
    }

    /// "+2.3", "-" where there is none.
    package static func gain(_ gain: Fraction, _ language: Language) -> String {
        gain == .zero ? Figures.none : "+\(language.decimal(gain.percentText))"
    }

    /// The title of the way to a goal.
    package static func wayTitle(_ goal: MinimalPath.Goal) -> LocalizedString {
        let name = name(goal)
        return LocalizedString { $0("Shortest way: \(name[$0])", "Kürzester Weg: \(name[$0])") }
    }

    /// How many criteria are on the way to a goal; `isSmallest` where no way is shorter.
    package static func way(_ count: Int, to goal: MinimalPath.Goal, isSmallest: Bool) -> LocalizedString {
        switch goal {
        // The gate asks for every shall, so no way to it is longer than need be.
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
                let tier = language.text(tier.title)
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

    /// That no way leads to the goal.
    package static func noWay(_ goal: MinimalPath.Goal) -> LocalizedString {
        let name = name(goal)
        return LocalizedString {
            $0(
                "Cannot be reached, even if everything were met: \(name[$0]).",
                "Nicht erreichbar, auch wenn alles erfüllt wäre: \(name[$0]).")
        }
    }

    /// What a way would bring.
    package static func change(from now: Fraction?, to then: Fraction?) -> LocalizedString {
        LocalizedString { language in
            let (now, then) = (NumberText.percent(now, language), NumberText.percent(then, language))
            return language(
                "With that, \(then) would be claimed instead of \(now).",
                "Damit wären \(then) angegeben statt \(now).")
        }
    }

    private static func name(_ goal: MinimalPath.Goal) -> LocalizedString {
        switch goal {
        case .gate: LocalizedString("shall gate", "Muss-Kriterien")
        case .tier(let tier): LocalizedString { $0("tier \($0.text(tier.title))", "Niveau \($0.text(tier.title))") }
        }
    }
}
