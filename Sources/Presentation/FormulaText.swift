import AssessmentModel
import Localization
import Scoring

/// The formula of a figure in words: numerator, denominator and a note.
package struct FormulaText: Sendable {
    /// The numerator; the whole formula if the figure is not a fraction.
    package let above: LocalizedString
    /// The denominator.
    package let below: LocalizedString?
    /// What else affects the result.
    package let note: LocalizedString?
    package let name: LocalizedString
    private let model: ScoringModel

    /// Source: docs/user/scoring.md.
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

    /// The lines of the formula: a lead such as "claimed = " and the words after it. The last one, the result, has no
    /// words: the numbers go there.
    package func parts(_ language: Language) -> [(lead: String, words: String)] {
        let name = "\(name[language]) "
        // Each letter of a name is one column wide.
        let indent = String(repeating: " ", count: name.count)
        return [(name + "= ", above[language])] + (below.map { [(indent + "/ ", $0[language])] } ?? [])
            + [(indent + "= ", "")]
    }

    /// Shown instead of numbers when the denominator is zero.
    package static let noResult = LocalizedString(
        "no result: no weighted criterion counts", "kein Ergebnis: Kein Kriterium mit Gewicht zählt")
    private static let targets = LocalizedString(
        "If a criterion has a target, its value is capped at it and its weight is multiplied by it.",
        "Hat ein Kriterium ein Ziel, zählt sein Wert höchstens bis dahin; sein Gewicht wird damit multipliziert.")
    private static let weightless = LocalizedString(
        "Criteria with weight 0 do not count.", "Kriterien mit Gewicht 0 zählen nicht.")

    /// The calculation up to the result: "9 / 27 = ".
    package func numbers(_ above: String, _ below: String) -> LocalizedString {
        switch model {
        case .weighted, .flat, .xccdfFlat, .xccdfFlatUnweighted: .same("\(above) / \(below) = ")
        // The contributions add up to the mean itself.
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
            LocalizedString("weight of all applicable criteria", "Gewicht aller anwendbaren Kriterien")
        case (.weighted, .soFar), (.xccdfFlat, _):
            LocalizedString("weight of rated, applicable criteria", "Gewicht der bewerteten, anwendbaren Kriterien")
        case (.flat, .evidenced), (.flat, .claimed), (.flat, .attainable), (.xccdfFlatUnweighted, .attainable):
            LocalizedString("number of applicable criteria", "Anzahl der anwendbaren Kriterien")
        case (.flat, .soFar), (.xccdfFlatUnweighted, _):
            LocalizedString("number of rated, applicable criteria", "Anzahl der bewerteten, anwendbaren Kriterien")
        case (.openssf, .soFar):
            LocalizedString(
                "number of criteria that are not open, rounded to whole percent",
                "Anzahl der nicht offenen Kriterien, auf ganze Prozent gerundet")
        case (.openssf, _):
            LocalizedString(
                "number of all criteria, rounded to whole percent", "Anzahl aller Kriterien, auf ganze Prozent gerundet"
            )
        }
    }

    private static func weighted(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString("weight × value of evidenced criteria", "Gewicht × Wert der belegten Kriterien")
        case .claimed, .soFar:
            LocalizedString("weight × value of rated criteria", "Gewicht × Wert der bewerteten Kriterien")
        case .attainable:
            LocalizedString(
                "weight × value of rated criteria + weight of open ones",
                "Gewicht × Wert der bewerteten + Gewicht der offenen Kriterien")
        }
    }

    private static func flat(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced: LocalizedString("value of evidenced criteria", "Wert der belegten Kriterien")
        case .claimed, .soFar: LocalizedString("value of rated criteria", "Wert der bewerteten Kriterien")
        case .attainable:
            LocalizedString(
                "value of rated criteria + number of open ones", "Wert der bewerteten + Anzahl der offenen Kriterien")
        }
    }

    private static func passing(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString(
                "weight of criteria that pass with evidence", "Gewicht der mit Nachweis bestandenen Kriterien")
        case .claimed, .soFar: LocalizedString("weight of criteria that pass", "Gewicht der bestandenen Kriterien")
        case .attainable:
            LocalizedString("weight of criteria that pass or are open", "Gewicht der bestandenen und offenen Kriterien")
        }
    }

    private static func passingNumber(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString(
                "number of criteria that pass with evidence", "Anzahl der mit Nachweis bestandenen Kriterien")
        case .claimed, .soFar: LocalizedString("number of criteria that pass", "Anzahl der bestandenen Kriterien")
        case .attainable:
            LocalizedString("number of criteria that pass or are open", "Anzahl der bestandenen und offenen Kriterien")
        }
    }

    private static func absolute(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString(
                "100 % if all rated, applicable criteria pass with evidence, else 0 %",
                "100 %, wenn alle bewerteten, anwendbaren Kriterien mit Nachweis bestanden sind, sonst 0 %")
        case .claimed, .soFar:
            LocalizedString(
                "100 % if all rated, applicable criteria pass, else 0 %",
                "100 %, wenn alle bewerteten, anwendbaren Kriterien bestanden sind, sonst 0 %")
        case .attainable:
            LocalizedString(
                "100 % if all applicable criteria pass or are open, else 0 %",
                "100 %, wenn alle anwendbaren Kriterien bestanden oder offen sind, sonst 0 %")
        }
    }

    private static func enough(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString(
                "number of sufficient criteria with evidence", "Anzahl der ausreichend erfüllten Kriterien mit Nachweis"
            )
        case .claimed, .soFar:
            LocalizedString("number of sufficient criteria", "Anzahl der ausreichend erfüllten Kriterien")
        case .attainable:
            LocalizedString(
                "number of sufficient or open criteria", "Anzahl der ausreichend erfüllten und offenen Kriterien")
        }
    }

    private static func mean(_ figure: Explanation.Figure) -> LocalizedString {
        switch figure {
        case .evidenced:
            LocalizedString(
                "weighted mean of rated criteria, group by group; only those with evidence pass",
                "gewichtetes Mittel der bewerteten Kriterien, Gruppe für Gruppe; nur die mit Nachweis bestehen")
        case .claimed, .soFar:
            LocalizedString(
                "weighted mean of rated criteria, group by group",
                "gewichtetes Mittel der bewerteten Kriterien, Gruppe für Gruppe")
        case .attainable:
            LocalizedString(
                "weighted mean of all applicable criteria, group by group; open ones pass",
                "gewichtetes Mittel aller anwendbaren Kriterien, Gruppe für Gruppe; offene bestehen")
        }
    }
}
