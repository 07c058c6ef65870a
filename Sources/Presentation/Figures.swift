import AssessmentModel
import Localization
import Scoring

/// Percentages as text. They are cut, never rounded, so that 100 is only ever exact.
package enum Figures {
    /// Stands in the place of a figure that has no result.
    package static let none = "-"

    /// "58.3 … 81.0 %", "97.2 %" where both ends are the same, "-" without a result; in German with commas.
    package static func range(_ tally: Tally, _ language: Language) -> String {
        guard let low = tally.claimed, let high = tally.attainable else { return none }
        let range = low == high ? low.percentText : "\(low.percentText) … \(high.percentText)"
        return "\(language.decimal(range)) %"
    }

    /// The columns that `column` takes up.
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

    /// A number behind blanks; each of its characters takes one column.
    private static func right(_ number: String, _ columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - number.count)) + number
    }
}
