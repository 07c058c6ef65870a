import AssessmentModel

/// The shall gate, which stands apart from all percentages. Source: the scoring rules, "the shall gate".
public enum Gate: String, Hashable, Sendable {
    /// Every applicable shall is met; also where there is none.
    case passed
    /// An applicable shall is rated below met, whatever else is open.
    case failed
    /// None is rated below met, and at least one is open.
    case undecided
}

/// How far a tier of the catalogue is. Source: the scoring rules, tiers.
public enum TierState: String, Hashable, Sendable {
    /// What is claimed suffices.
    case reached
    /// What is attainable would suffice.
    case possible
    /// Not even what is attainable would suffice.
    case outOfReach
}

extension Scoreboard {
    /// Where the shall gate stands. Source: the scoring rules, "the shall gate".
    public var gate: Gate {
        let shall = tally(of: .shall)
        if shall.belowMet > 0 { return .failed }
        return shall.open > 0 ? .undecided : .passed
    }

    /// How far the tier is. It asks for a share of each level that it names; a level without a result asks for nothing.
    public func state(of tier: Tier) -> TierState {
        var state = TierState.reached
        for (level, minimum) in tier.minimum {
            let tally = tally(of: level)
            guard let attainable = tally.attainable else { continue }
            if attainable < minimum { return .outOfReach }
            // Where the model leaves out what is open, there can be an end without a beginning.
            if tally.claimed ?? .zero < minimum { state = .possible }
        }
        return state
    }
}
