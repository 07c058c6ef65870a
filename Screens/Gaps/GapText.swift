import AssessmentModel
import Localization
import Scoring

/// What a list of gaps says.
enum GapText {
    static let none = LocalizedString("Nothing is missing.", "Nichts fehlt.")
    static let untagged = LocalizedString("without a tag", "ohne Schlagwort")
    static let unowned = LocalizedString("without an owner", "ohne Zuständige")
    static let notGrouped = LocalizedString(
        "A way is not grouped. esc shows the gaps again.", "Ein Weg wird nicht geordnet. Esc zeigt wieder die Lücken.")
    /// In the row of a criterion that holds the shall gate.
    static let gate = LocalizedString("gate", "Muss")
    static let unit = LocalizedString(
        "Gain: by how many percent points confirmed would rise.",
        "Gewinn: um wie viele Prozentpunkte „bestätigt“ stiege.")
    static let columns = (
        level: LocalizedString("level", "Stufe"), now: LocalizedString("now", "jetzt"),
        gain: LocalizedString("gain", "Gewinn")
    )

    /// Columns of "+100.0".
    static let gainWidth = 6

    static func title(_ grouping: GapList.Grouping) -> LocalizedString {
        switch grouping {
        case .nothing: LocalizedString("Gaps", "Lücken")
        case .category: LocalizedString("Gaps by category", "Lücken nach Kategorie")
        case .owner: LocalizedString("Gaps by owner", "Lücken nach Zuständigen")
        case .tag: LocalizedString("Gaps by tag", "Lücken nach Schlagwort")
        }
    }

    static func wayTitle(_ goal: MinimalPath.Goal) -> LocalizedString {
        let name = name(goal)
        return LocalizedString { $0("Shortest way: \(name[$0])", "Kürzester Weg: \(name[$0])") }
    }

    static func count(_ count: Int, gate: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "criterion" : "criteria") not met in full; \(gate) "
                + "\(gate == 1 ? "holds" : "hold") the shall gate.",
            "\(count) \(count == 1 ? "Kriterium" : "Kriterien") nicht voll erfüllt; \(gate) davon Muss.")
    }

    /// "+2.3", "-" where there is none.
    static func gain(_ gain: Fraction, _ language: Language) -> String {
        gain == .zero ? Figures.none : "+\(language.decimal(gain.percentText))"
    }

    static func way(_ count: Int, to goal: MinimalPath.Goal, isSmallest: Bool) -> LocalizedString {
        let name = object(goal)
        return LocalizedString { language in
            let goal = name[language]
            switch count {
            case 0: return language("Nothing is missing for \(goal).", "Für \(goal) fehlt nichts.")
            case 1: return language("1 criterion is missing for \(goal).", "Für \(goal) fehlt 1 Kriterium.")
            default:
                return isSmallest
                    ? language("\(count) criteria are missing for \(goal).", "Für \(goal) fehlen \(count) Kriterien.")
                    : language("\(count) criteria are enough for \(goal).", "Für \(goal) genügen \(count) Kriterien.")
            }
        }
    }

    static func noWay(_ goal: MinimalPath.Goal) -> LocalizedString {
        let name = name(goal)
        return LocalizedString {
            $0(
                "Cannot be reached, even if everything were met: \(name[$0]).",
                "Nicht erreichbar, auch wenn alles erfüllt wäre: \(name[$0]).")
        }
    }

    static func change(from now: Fraction?, to then: Fraction?) -> LocalizedString {
        LocalizedString { language in
            let (now, then) = (NumberText.percent(now, language), NumberText.percent(then, language))
            return language(
                "With that, \(then) would be confirmed instead of \(now).",
                "Damit wären \(then) bestätigt statt \(now).")
        }
    }

    /// The goal as part of a sentence.
    private static func object(_ goal: MinimalPath.Goal) -> LocalizedString {
        goal == .gate ? LocalizedString("the shall gate", "die Muss-Prüfung") : name(goal)
    }

    private static func name(_ goal: MinimalPath.Goal) -> LocalizedString {
        switch goal {
        case .gate: LocalizedString("shall gate", "Muss-Prüfung")
        case .tier(let tier): LocalizedString { $0("tier \($0.text(tier.title))", "Niveau \($0.text(tier.title))") }
        }
    }
}
