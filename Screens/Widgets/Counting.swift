import AssessmentModel
import Localization
import Scoring

/// How a criterion is counted, in a word.
enum CountingText {
    /// "met"; on a catalogue's own scale the title of the rating that was chosen.
    static func name(_ counting: Explanation.Counting, at index: Int, in model: Model) -> LocalizedString {
        let scale = model.catalog.scale
        switch counting {
        case .met, .partial, .unmet:
            guard !scale.isStandard, let rating = model.assessment.answers[index].rating else { return name(counting) }
            return WalkText.name(rating, on: scale)
        case .open, .openAsMet, .notApplicable, .unproven: return name(counting)
        }
    }

    private static func name(_ counting: Explanation.Counting) -> LocalizedString {
        switch counting {
        case .met: LocalizedString("met", "erfüllt")
        case .partial: LocalizedString("partly", "teilweise")
        case .unmet: LocalizedString("unmet", "unerfüllt")
        case .notApplicable: LocalizedString("n/a", "n. a.")
        case .open: LocalizedString("open", "offen")
        case .openAsMet: LocalizedString("open, as met", "offen, zählt")
        case .unproven: LocalizedString("unproven", "unbelegt")
        }
    }

    /// Columns of the names in an explanation of the figure and a blank; longer names of a catalogue's own scale are cut.
    static func width(on scale: Scale, in figure: Explanation.Figure = .confirmed) -> Int {
        scale.isStandard ? figure == .attainable ? 13 : 10 : 14
    }
}

/// Numbers in formulas.
enum NumberText {
    /// "18.5": as a decimal where that is exact with at most three of them, as a fraction where that is short, else in
    /// percent.
    static func text(_ fraction: Fraction, _ language: Language) -> String {
        if fraction.denominator == 1 { return String(fraction.numerator) }
        guard fraction.denominator <= 1_000, fraction.numerator < 1_000_000 else { return percent(fraction, language) }
        guard 1_000 % fraction.denominator == 0 else { return "\(fraction.numerator)/\(fraction.denominator)" }
        let thousandths = fraction.numerator * (1_000 / fraction.denominator)
        var decimals = String(String(1_000 + thousandths % 1_000).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return language.decimal("\(thousandths / 1_000).\(decimals)")
    }

    /// The same where it stands beside other signs: a fraction between parentheses.
    static func operand(_ fraction: Fraction, _ language: Language) -> String {
        let text = text(fraction, language)
        return text.contains("/") ? "(\(text))" : text
    }

    /// "46.1 %", or "-" where there is no result; cut, never rounded.
    static func percent(_ fraction: Fraction?, _ language: Language) -> String {
        fraction.map { "\(language.decimal($0.percentText)) %" } ?? Figures.none
    }
}
