import AssessmentModel
import Localization
import Scoring

/// Two assessments side by side, in words.
package enum ComparisonText {
    package static let agreement = LocalizedString("Agreement", "Übereinstimmung")
    package static let same = LocalizedString(
        "Every criterion is rated the same.", "Jedes Kriterium ist gleich bewertet.")

    /// "150 of 166 criteria that both have rated: 90.3 %, kappa 0.85"
    package static func sentence(_ agreement: Agreement) -> LocalizedString {
        guard let share = agreement.share else {
            return LocalizedString("no criterion is rated in both", "kein Kriterium ist in beiden bewertet")
        }
        return LocalizedString { language in
            let percent = language.decimal(share.percentText)
            let shared = language(
                "\(agreement.same) of \(agreement.rated) criteria that both have rated: \(percent) %",
                "\(agreement.same) von \(agreement.rated) Kriterien, die beide bewertet haben: \(percent) %")
            guard let kappa = agreement.kappa else { return shared }
            let value = language.decimal(hundredths(kappa))
            return language("\(shared), kappa \(value)", "\(shared), Kappa \(value)")
        }
    }

    /// "3 rated differently"
    package static func differences(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) rated differently", "\(count) verschieden bewertet")
    }

    /// "Only in A"
    package static func onlyIn(_ side: String) -> LocalizedString {
        LocalizedString("Only in \(side)", "Nur in \(side)")
    }

    /// A fraction with two decimals, cut towards zero: "0.85".
    private static func hundredths(_ fraction: Fraction) -> String {
        let hundredths = fraction.numerator * 100 / fraction.denominator
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
