import AssessmentModel
import Localization

/// Exact numbers as people read them.
package enum NumberText {
    /// "18.5": as a decimal where that is exact with at most three of them, as a fraction where that is short, else in
    /// percent.
    package static func text(_ fraction: Fraction, _ language: Language) -> String {
        if fraction.denominator == 1 { return String(fraction.numerator) }
        guard fraction.denominator <= 1_000, fraction.numerator < 1_000_000 else { return percent(fraction, language) }
        guard 1_000 % fraction.denominator == 0 else { return "\(fraction.numerator)/\(fraction.denominator)" }
        let thousandths = fraction.numerator * (1_000 / fraction.denominator)
        var decimals = String(String(1_000 + thousandths % 1_000).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return language.decimal("\(thousandths / 1_000).\(decimals)")
    }

    /// The same where it stands beside other signs: a fraction between parentheses.
    package static func operand(_ fraction: Fraction, _ language: Language) -> String {
        let text = text(fraction, language)
        return text.contains("/") ? "(\(text))" : text
    }

    /// "46.1 %", or "-" where there is no result; cut, never rounded.
    package static func percent(_ fraction: Fraction?, _ language: Language) -> String {
        fraction.map { "\(language.decimal($0.percentText)) %" } ?? Figures.none
    }
}
