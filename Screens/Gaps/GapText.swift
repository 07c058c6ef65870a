import Assessment
import Scoring
import Wording

/// What a list of gaps says.
enum GapText {
    static let none = Phrase("Nothing is missing.", "Nichts fehlt.")
    static let untagged = Phrase("without a tag", "ohne Schlagwort")
    static let unowned = Phrase("without an owner", "ohne Zuständige")
    static let notGrouped = Phrase(
        "A way is not grouped. esc shows the gaps again.", "Ein Weg wird nicht geordnet. Esc zeigt wieder die Lücken.")
    /// In the row of a criterion that holds the shall gate.
    static let gate = Phrase("gate", "Muss")
    static let unit = Phrase(
        "Gain: by how many percent points confirmed would rise.",
        "Gewinn: um wie viele Prozentpunkte „bestätigt“ stiege.")
    static let columns = (level: Phrase("level", "Stufe"), now: Phrase("now", "jetzt"), gain: Phrase("gain", "Gewinn"))

    /// Columns of "+100.0".
    static let gainWidth = 6

    static func title(_ grouping: GapList.Grouping) -> Phrase {
        switch grouping {
        case .nothing: Phrase("Gaps", "Lücken")
        case .category: Phrase("Gaps by category", "Lücken nach Kategorie")
        case .owner: Phrase("Gaps by owner", "Lücken nach Zuständigen")
        case .tag: Phrase("Gaps by tag", "Lücken nach Schlagwort")
        }
    }

    static func wayTitle(_ goal: ShortestWay.Goal) -> Phrase {
        let name = name(goal)
        return Phrase { $0("Shortest way: \(name[$0])", "Kürzester Weg: \(name[$0])") }
    }

    static func count(_ count: Int, gate: Int) -> Phrase {
        Phrase(
            "\(count) \(count == 1 ? "criterion" : "criteria") not met in full; \(gate) "
                + "\(gate == 1 ? "holds" : "hold") the shall gate.",
            "\(count) \(count == 1 ? "Kriterium" : "Kriterien") nicht voll erfüllt; \(gate) davon Muss.")
    }

    /// "+2.3", "-" where there is none.
    static func gain(_ gain: Fraction, _ tongue: Tongue) -> String {
        gain == .zero ? Figures.none : "+\(tongue.decimal(gain.percentText))"
    }

    static func way(_ count: Int, to goal: ShortestWay.Goal, isSmallest: Bool) -> Phrase {
        let name = object(goal)
        return Phrase { tongue in
            let goal = name[tongue]
            switch count {
            case 0: return tongue("Nothing is missing for \(goal).", "Für \(goal) fehlt nichts.")
            case 1: return tongue("1 criterion is missing for \(goal).", "Für \(goal) fehlt 1 Kriterium.")
            default:
                return isSmallest
                    ? tongue("\(count) criteria are missing for \(goal).", "Für \(goal) fehlen \(count) Kriterien.")
                    : tongue("\(count) criteria are enough for \(goal).", "Für \(goal) genügen \(count) Kriterien.")
            }
        }
    }

    static func noWay(_ goal: ShortestWay.Goal) -> Phrase {
        let name = name(goal)
        return Phrase {
            $0(
                "Cannot be reached, even if everything were met: \(name[$0]).",
                "Nicht erreichbar, auch wenn alles erfüllt wäre: \(name[$0]).")
        }
    }

    static func change(from now: Fraction?, to then: Fraction?) -> Phrase {
        Phrase { tongue in
            let (now, then) = (NumberText.percent(now, tongue), NumberText.percent(then, tongue))
            return tongue(
                "With that, \(then) would be confirmed instead of \(now).",
                "Damit wären \(then) bestätigt statt \(now).")
        }
    }

    /// The goal as part of a sentence.
    private static func object(_ goal: ShortestWay.Goal) -> Phrase {
        goal == .gate ? Phrase("the shall gate", "die Muss-Prüfung") : name(goal)
    }

    private static func name(_ goal: ShortestWay.Goal) -> Phrase {
        switch goal {
        case .gate: Phrase("shall gate", "Muss-Prüfung")
        case .tier(let tier): Phrase { $0("tier \($0.text(tier.title))", "Niveau \($0.text(tier.title))") }
        }
    }
}
