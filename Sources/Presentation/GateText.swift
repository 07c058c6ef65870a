import AssessmentModel
import Localization
import Scoring

/// Describes the state of the shall gate.
package enum GateText {
    /// Label in front of the gate's state.
    package static let label = LocalizedString("Shall gate", "Muss-Kriterien")
    /// The same, at most 12 columns wide.
    package static let briefLabel = LocalizedString("Shall gate", "Muss")

    /// Why the gate is in this state, from the tally of the shall criteria: "4 of 38 not rated yet".
    ///
    /// - Parameter counted: what the gate counts.
    package static func cause(
        _ gate: Gate, _ shall: Tally, counting counted: CountedRatings = .claimed
    ) -> LocalizedString {
        let (below, all) = (shall.partial + shall.unmet, shall.criteria)
        return switch gate {
        case .passed where counted == .evidenced:
            LocalizedString(
                "every applicable shall is met with evidence", "alle anwendbaren Muss-Kriterien belegt erfüllt")
        case .passed: LocalizedString("every applicable shall is met", "alle anwendbaren Muss-Kriterien erfüllt")
        case .failed: LocalizedString("\(below) of \(all) below met", "\(below) von \(all)")
        case .undecided where shall.open == 0:
            LocalizedString(
                "\(shall.unproven) of \(all) met without evidence", "\(shall.unproven) von \(all) ohne Nachweis erfüllt"
            )
        case .undecided:
            LocalizedString("\(shall.open) of \(all) not rated yet", "\(shall.open) von \(all) unbewertet")
        }
    }

    /// State and cause: "undecided: 4 of 38 not rated yet".
    package static func sentence(
        _ gate: Gate, _ shall: Tally, counting counted: CountedRatings = .claimed
    ) -> LocalizedString {
        let cause = cause(gate, shall, counting: counted)
        return LocalizedString { "\(gate.name[$0]): \(cause[$0])" }
    }

    /// State and cause, short: "gate undecided: 4 shall".
    package static func brief(_ gate: Gate, _ shall: Tally) -> LocalizedString {
        let below = shall.partial + shall.unmet
        return switch gate {
        case .passed: LocalizedString("gate passed", "Muss erfüllt")
        case .failed: LocalizedString("gate failed: \(below) shall", "Muss verfehlt: \(below)")
        case .undecided where shall.open == 0:
            LocalizedString(
                "gate undecided: \(shall.unproven) unproven", "Muss unentschieden: \(shall.unproven) unbelegt")
        case .undecided: LocalizedString("gate undecided: \(shall.open) shall", "Muss unentschieden: \(shall.open)")
        }
    }
}

extension Tally {
    /// The number of criteria that are met and have no evidence that counts.
    fileprivate var unproven: Int { met - metWithEvidence }
}
