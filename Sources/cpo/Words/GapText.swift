import Wording

/// What a list of gaps and a way say.
enum GapText {
    static let columns = (
        criterion: Phrase("criterion", "Kriterium"), level: Phrase("level", "Grad"), counting: Phrase("now", "jetzt"),
        gain: Phrase("gain", "Gewinn"), owner: Phrase("owner", "zuständig")
    )
    static let gate = Phrase("gate", "Muss")
    static let none = Phrase("Nothing is missing.", "Nichts fehlt.")
    static let gateTitle = Phrase("the shall gate", "die Muss-Prüfung")

    static func count(_ count: Int, gate: Int) -> Phrase {
        Phrase(
            "\(count) \(count == 1 ? "criterion is" : "criteria are") not met in full; "
                + "\(gate) of them \(gate == 1 ? "holds" : "hold") the gate.",
            "\(count) \(count == 1 ? "Kriterium ist" : "Kriterien sind") nicht voll erfüllt; "
                + "an \(gate) davon hängt die Muss-Prüfung.")
    }

    static func way(_ count: Int, to goal: Phrase, isSmallest: Bool) -> Phrase {
        Phrase { tongue in
            let goal = goal[tongue]
            return switch count {
            case 0: tongue("Nothing is missing for \(goal).", "Für \(goal) fehlt nichts.")
            case 1: tongue("1 criterion is missing for \(goal):", "Für \(goal) fehlt 1 Kriterium:")
            default:
                isSmallest
                    ? tongue("\(count) criteria are missing for \(goal):", "Für \(goal) fehlen \(count) Kriterien:")
                    : tongue("\(count) criteria are enough for \(goal):", "Für \(goal) genügen \(count) Kriterien:")
            }
        }
    }

    static func tier(_ title: String) -> Phrase { Phrase("tier \(title)", "das Niveau \(title)") }
}
