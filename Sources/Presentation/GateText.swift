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

    /// Label in front of the gate's state on evidence, in the line below the other.
    package static let evidencedLabel = LocalizedString(" evidenced", " belegt")

    /// Why the gate is in this state on evidence: "3 of 38 met without evidence".
    package static func evidencedCause(_ gate: Gate, _ shall: Tally) -> LocalizedString {
        let all = shall.criteria
        switch gate {
        case .passed:
            return LocalizedString(
                "every applicable shall is met with evidence", "alle anwendbaren Muss-Kriterien belegt erfüllt")
        case .failed: return cause(gate, shall)
        case .undecided:
            let unproven = shall.met - shall.metWithEvidence
            guard unproven > 0 else { return cause(gate, shall) }
            let open =
                shall.open == 0
                ? LocalizedString.same("")
                : LocalizedString(
                    ", \(shall.open) not rated yet", ", \(shall.open) unbewertet")
            return LocalizedString {
                $0("\(unproven) of \(all) met without evidence", "\(unproven) von \(all) erfüllt ohne Nachweis")
                    + open[$0]
            }
        }
    }

    /// State and cause of the gate on evidence.
    package static func evidencedSentence(_ gate: Gate, _ shall: Tally) -> LocalizedString {
        let cause = evidencedCause(gate, shall)
        return LocalizedString { "\(gate.name[$0]): \(cause[$0])" }
    }

    /// Both states: "claims passed · evidence undecided".
    package static func both(_ claims: Gate, _ evidence: Gate) -> LocalizedString {
        LocalizedString { language in
            language(
                "claims \(claims.name[language]) · evidence \(evidence.name[language])",
                "angegeben \(claims.name[language]) · belegt \(evidence.name[language])")
        }
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
