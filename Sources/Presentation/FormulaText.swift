import AssessmentModel
import Localization
import Scoring

/// The formula of a figure in words: what stands above the line and what below it.
package struct FormulaText: Sendable {
    /// What is divided; of a figure that is no fraction, all there is to say.
    package let above: LocalizedString
    /// What it is divided by.
    package let below: LocalizedString?
    /// What else has a part in it.
    package let note: LocalizedString?
    /// What the figure is called.
    package let name: LocalizedString
    private let model: ScoringModel

    /// The formula of what an explanation explains. Source: docs/user/scoring.md.
    package init(of explanation: Explanation, in catalog: Catalog) {
        let (figure, model) = (explanation.figure, explanation.model)
        name = figure.name
        self.model = model
        above = Self.above(figure, model)
        below = Self.below(figure, model)
        note =
            switch model {
            case .weighted, .flat:
                explanation.contributions.contains { catalog.criteria[$0.index].target != nil } ? Self.targets : nil
            case .xccdfFlatUnweighted, .xccdfAbsolute:
                explanation.contributions.contains { $0.weight == .zero } ? Self.weightless : nil
            case .xccdfDefault, .xccdfFlat, .openssf: nil
            }
    }

    /// Its parts, one under the other: what each begins with, and the words. The last one is the result, whose words
    /// are the numbers.
    package func parts(_ language: Language) -> [(lead: String, words: String)] {
        let name = "\(name[language]) "
        // The letters of names take one column each.
        let indent = String(repeating: " ", count: name.count)
        return [(name + "= ", above[language])] + (below.map { [(indent + "/ ", $0[language])] } ?? [])
            + [(indent + "= ", "")]
    }

    /// What stands in the place of numbers where there is nothing to divide by.
    package static let noResult = LocalizedString(
        "no result: nothing that weighs is counted", "kein Ergebnis: Nichts mit Gewicht zählt")
    private static let targets = LocalizedString(
        "Where there is a target, a value counts up to it, and a weight times it.",
        "Wo ein Ziel gesetzt ist, zählt ein Wert bis dahin, und ein Gewicht mal diesem.")
    private static let weightless = LocalizedString(
        "What has a weight of 0 has no part in it.", "Was das Gewicht 0 hat, spielt keine Rolle.")

    /// The numbers set in, up to the result: "9 / 27 = ".
    package func numbers(_ above: String, _ below: String) -> LocalizedString {
        switch model {
        case .weighted, .flat, .xccdfFlat, .xccdfFlatUnweighted: .same("\(above) / \(below) = ")
        // The parts of the criteria add up to the mean itself.
        case .xccdfDefault: .same("")
        case .xccdfAbsolute: LocalizedString("\(above) of \(below), so ", "\(above) von \(below), also ")
        case .openssf: LocalizedString("\(above) / \(below), rounded ", "\(above) / \(below), gerundet ")
        }
    }
}

extension FormulaText {
    private static func above(_ figure: Explanation.Figure, _ model: ScoringModel) -> LocalizedString {
        switch model {
        case .weighted: weighted(figure)
        case .flat: flat(figure)
        case .xccdfDefault: mean(figure)
        case .xccdfFlat: passing(figure)
        case .xccdfFlatUnweighted: passingNumber(figure)
        case .xccdfAbsolute: absolute(figure)
        case .openssf: enough(figure)
        }
    }

    private static func below(_ figure: Explanation.Figure, _ model: ScoringModel) -> LocalizedString? {
        switch (model, figure) {
        case (.xccdfDefault, _), (.xccdfAbsolute, _): nil
        case (.weighted, .evidenced), (.weighted, .claimed), (.weighted, .attainable), (.xccdfFlat, .attainable):
            LocalizedString("weight of all that is applicable", "Gewicht alles Anwendbaren")
        case (.weighted, .soFar), (.xccdfFlat, _):
            LocalizedString("weight of what is rated and applicable", "Gewicht des Bewerteten und Anwendbaren")
        case (.flat, .evidenced), (.flat, .claimed), (.flat, .attainable), (.xccdfFlatUnweighted, .attainable):
            LocalizedString("number of all that is applicable", "Anzahl alles Anwendbaren")
        case (.flat, .soFar), (.xccdfFlatUnweighted, _):
            LocalizedString("number of what is rated and applicable", "Anzahl des Bewerteten und Anwendbaren")
        case (.openssf, .soFar):
            LocalizedString(
                "number of all that is not open, rounded to whole percent",
                "Anzahl alles nicht Offenen, auf ganze Prozent gerundet")
        case (.openssf, _):
            LocalizedString("number of all, rounded to whole percent", "Anzahl aller, auf ganze Prozent gerundet")
        }
    }

    private static func weighted(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced: LocalizedString("weight × value of what is evidenced", "Gewicht × Wert des Belegten")
        case .claimed, .soFar: LocalizedString("weight × value of what is rated", "Gewicht × Wert des Bewerteten")
        case .attainable:
            LocalizedString(
                "weight × value of what is rated + weight of what is open",
                "Gewicht × Wert des Bewerteten + Gewicht des Offenen")
        }
    }

    private static func flat(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced: LocalizedString("value of what is evidenced", "Wert des Belegten")
        case .claimed, .soFar: LocalizedString("value of what is rated", "Wert des Bewerteten")
        case .attainable:
            LocalizedString(
                "value of what is rated + number of what is open", "Wert des Bewerteten + Anzahl des Offenen")
        }
    }

    private static func passing(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced: LocalizedString("weight of what passes with evidence", "Gewicht des mit Nachweis Bestandenen")
        case .claimed, .soFar: LocalizedString("weight of what passes", "Gewicht des Bestandenen")
        case .attainable: LocalizedString("weight of what passes or is open", "Gewicht des Bestandenen und Offenen")
        }
    }

    private static func passingNumber(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced: LocalizedString("number of what passes with evidence", "Anzahl des mit Nachweis Bestandenen")
        case .claimed, .soFar: LocalizedString("number of what passes", "Anzahl des Bestandenen")
        case .attainable: LocalizedString("number of what passes or is open", "Anzahl des Bestandenen und Offenen")
        }
    }

    private static func absolute(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString(
                "100 % if all that is rated and applicable passes with evidence, else 0 %",
                "100 %, wenn alles Bewertete und Anwendbare belegt besteht, sonst 0 %")
        case .claimed, .soFar:
            LocalizedString(
                "100 % if all that is rated and applicable passes, else 0 %",
                "100 %, wenn alles Bewertete und Anwendbare besteht, sonst 0 %")
        case .attainable:
            LocalizedString(
                "100 % if all that is applicable passes or is open, else 0 %",
                "100 %, wenn alles Anwendbare besteht oder offen ist, sonst 0 %")
        }
    }

    private static func enough(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString("number of what is enough, with evidence", "Anzahl des Genügenden mit Nachweis")
        case .claimed, .soFar: LocalizedString("number of what is enough", "Anzahl des Genügenden")
        case .attainable: LocalizedString("number of what is enough or open", "Anzahl des Genügenden und Offenen")
        }
    }

    private static func mean(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString(
                "weighted mean of what is rated, group by group; only what has evidence passes",
                "gewichtetes Mittel des Bewerteten, Gruppe für Gruppe; nur mit Nachweis besteht etwas")
        case .claimed, .soFar:
            LocalizedString(
                "weighted mean of what is rated, group by group",
                "gewichtetes Mittel des Bewerteten, Gruppe für Gruppe")
        case .attainable:
            LocalizedString(
                "weighted mean of all that is applicable, group by group; what is open passes",
                "gewichtetes Mittel alles Anwendbaren, Gruppe für Gruppe; was offen ist, besteht")
        }
    }
}
