import AssessmentModel
import Localization
import Scoring

/// Formats percentages, truncated rather than rounded, so 100 always means all of it.
package enum Figures {
    /// Shown for a figure without a result.
    package static let none = "-"

    /// "58.3 … 81.0 %", "97.2 %" if both ends are equal, "-" without a result; in German with commas.
    package static func range(_ tally: Tally, _ language: Language) -> String {
        guard let low = tally.claimed, let high = tally.attainable else { return none }
        let range = low == high ? low.percentText : "\(low.percentText) … \(high.percentText)"
        return "\(language.decimal(range)) %"
    }

    /// The range with the names of its ends: "claimed 58.3, attainable 81.0 %", "claimed 97.2 %" if both are equal.
    ///
    /// - Parameter party: whose judgement it is; what others judge is verified, not claimed.
    package static func namedRange(_ tally: Tally, _ language: Language, of party: Party = .vendor) -> String {
        guard let low = tally.claimed, let high = tally.attainable else { return none }
        let figures: [(Explanation.Figure, Fraction)] =
            low == high ? [(.claimed, low)] : [(.claimed, low), (.attainable, high)]
        let parts = figures.map { "\($0.name(of: party)[language]) \(language.decimal($1.percentText))" }
        return "\(parts.joined(separator: ", ")) %"
    }

    /// Columns of the longest named range.
    package static func namedRangeWidth(_ language: Language, of party: Party = .vendor) -> Int {
        let names: [Explanation.Figure] = [.claimed, .attainable]
        return names.reduce(4) { $0 + $1.name(of: party)[language].count + 6 }
    }

    /// Width of `column` in columns.
    package static let columnWidth = 9

    /// The range in whole percent, in nine columns, so that ranges align on their dots.
    package static func column(_ tally: Tally) -> String {
        guard let low = tally.claimed, let high = tally.attainable else { return right(none, columnWidth) }
        let last = right(whole(high), 3)
        guard low != high else { return right(last, columnWidth) }
        return "\(right(whole(low), 3)) … \(last)"
    }

    /// The same without alignment: "46 … 78 %".
    package static func short(_ tally: Tally) -> String {
        guard let low = tally.claimed, let high = tally.attainable else { return none }
        return low == high ? "\(whole(low)) %" : "\(whole(low)) … \(whole(high)) %"
    }

    private static func whole(_ fraction: Fraction) -> String { String(fraction.truncatedTenthsOfPercent / 10) }

    /// Right-aligns a number whose characters are one column wide each.
    private static func right(_ number: String, _ columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - number.count)) + number
    }
}
