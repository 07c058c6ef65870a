import Localization

/// What a list of gaps and a way say.
enum GapText {
    static let columns = (
        criterion: LocalizedString("criterion", "Kriterium"), level: LocalizedString("level", "Grad"),
        counting: LocalizedString("now", "jetzt"),
        gain: LocalizedString("gain", "Gewinn"), owner: LocalizedString("owner", "zuständig")
    )
    static let gate = LocalizedString("gate", "Muss")
    static let none = LocalizedString("Nothing is missing.", "Nichts fehlt.")
    static let gateTitle = LocalizedString("the shall gate", "die Muss-Prüfung")

    static func count(_ count: Int, gate: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "criterion is" : "criteria are") not met in full; "
                + "\(gate) of them \(gate == 1 ? "holds" : "hold") the gate.",
            "\(count) \(count == 1 ? "Kriterium ist" : "Kriterien sind") nicht voll erfüllt; "
                + "an \(gate) davon hängt die Muss-Prüfung.")
    }

    static func way(_ count: Int, to goal: LocalizedString, isSmallest: Bool) -> LocalizedString {
        LocalizedString { language in
            let goal = goal[language]
            return switch count {
            case 0: language("Nothing is missing for \(goal).", "Für \(goal) fehlt nichts.")
            case 1: language("1 criterion is missing for \(goal):", "Für \(goal) fehlt 1 Kriterium:")
            default:
                isSmallest
                    ? language("\(count) criteria are missing for \(goal):", "Für \(goal) fehlen \(count) Kriterien:")
                    : language("\(count) criteria are enough for \(goal):", "Für \(goal) genügen \(count) Kriterien:")
            }
        }
    }

    static func tier(_ title: String) -> LocalizedString { LocalizedString("tier \(title)", "das Niveau \(title)") }
}
