import AssessmentModel
import Cells
import Localization
import Scoring

/// Percentages as text. They are cut, never rounded, so that 100 is only ever exact.
package enum Figures {
    package static let none = "-"

    /// "58.3 … 81.0 %", "97.2 %" where both ends are the same, "-" without a result; in German with commas.
    package static func range(_ tally: Tally, _ language: Language) -> String {
        guard let low = tally.confirmed, let high = tally.attainable else { return none }
        let range = low == high ? low.percentText : "\(low.percentText) … \(high.percentText)"
        return "\(language.decimal(range)) %"
    }

    /// The same in whole percent, in nine columns, so that ranges align on their dots.
    package static func column(_ tally: Tally) -> String {
        guard let low = tally.confirmed, let high = tally.attainable else {
            return none.padded(to: columnWidth, right: true)
        }
        let last = whole(high).padded(to: 3, right: true)
        guard low != high else { return last.padded(to: columnWidth, right: true) }
        return "\(whole(low).padded(to: 3, right: true)) … \(last)"
    }

    package static let columnWidth = 9

    /// The same in whole percent without alignment: "46 … 78 %".
    static func short(_ tally: Tally) -> String {
        guard let low = tally.confirmed, let high = tally.attainable else { return none }
        return low == high ? "\(whole(low)) %" : "\(whole(low)) … \(whole(high)) %"
    }

    private static func whole(_ fraction: Fraction) -> String { String(fraction.truncatedTenthsOfPercent / 10) }
}
