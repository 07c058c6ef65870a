import AssessmentModel
import Localization

/// Formats exact numbers.
package enum NumberText {
    /// "18.5": a decimal if three places are exact, else a short fraction, else a percentage.
    package static func text(_ fraction: Fraction, _ language: Language) -> String {
        if fraction.denominator == 1 { return String(fraction.numerator) }
        guard fraction.denominator <= 1_000, fraction.numerator < 1_000_000 else { return percent(fraction, language) }
        guard 1_000 % fraction.denominator == 0 else { return "\(fraction.numerator)/\(fraction.denominator)" }
        let thousandths = fraction.numerator * (1_000 / fraction.denominator)
        var decimals = String(String(1_000 + thousandths % 1_000).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return language.decimal("\(thousandths / 1_000).\(decimals)")
    }

    /// The same as an operand: fractions get parentheses.
    package static func operand(_ fraction: Fraction, _ language: Language) -> String {
        let text = text(fraction, language)
        return text.contains("/") ? "(\(text))" : text
    }

    /// "46.1 %", or "-" without a result; truncated, not rounded.
    package static func percent(_ fraction: Fraction?, _ language: Language) -> String {
        fraction.map { "\(language.decimal($0.percentText)) %" } ?? Figures.none
    }
}
