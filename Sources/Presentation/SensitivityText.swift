import Localization
import Scoring

/// Words for how far figures depend on weights.
package enum SensitivityText {
    package static let own = LocalizedString("as weighted", "wie gewichtet")
    package static let lowest = LocalizedString("lowest (weights)", "kleinste (Gewichte)")
    package static let highest = LocalizedString("highest (weights)", "größte (Gewichte)")
    package static let best = LocalizedString("best", "bester")
    package static let worst = LocalizedString("worst", "schlechtester")
    package static let first = LocalizedString("first in", "Erster in")
    package static let claimedByCategory = LocalizedString("claimed, by category:", "angegeben, nach Kategorie:")

    package static func rank(by figure: Explanation.Figure) -> LocalizedString {
        let name = figure.name
        return LocalizedString { $0("Rank by \(name[$0])", "Rang nach „\(name[$0])“") }
    }

    /// "3:2:1", "9:3:1, n/a as unmet"
    package static func name(_ assumption: Sensitivity.Case) -> LocalizedString {
        LocalizedString { language in
            let weights =
                assumption.weights.map { "\($0.shall):\($0.should):\($0.may)" } ?? SensitivityText.own[language]
            return assumption.isStrict
                ? weights + language(", n/a as unmet", ", n. a. als nicht erfüllt") : weights
        }
    }

    package static func explanation(_ count: Int) -> LocalizedString {
        LocalizedString(
            "Weights of shall:should:may from 1:1:1 to 9:3:1 and those of the catalogue, each as it is and with not applicable "
                + "counted as unmet: \(count) cases. The shall gate does not depend on weights.",
            "Gewichte von muss:soll:kann von 1:1:1 bis 9:3:1 und die des Katalogs, jeweils so und mit nicht Anwendbarem als "
                + "nicht erfüllt: \(count) Fälle. Die Muss-Kriterien hängen von keinem Gewicht ab.")
    }
}
