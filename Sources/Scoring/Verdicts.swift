import AssessmentModel

/// The shall gate, which is independent of all percentages. Source: the scoring rules, "the shall gate".
public enum Gate: String, Hashable, Sendable {
    /// Every applicable shall is met, or there is none.
    case passed
    /// An applicable shall is rated below met.
    case failed
    /// None is rated below met, and at least one is open.
    case undecided
}

/// Whether a tier is reached. Source: the scoring rules, tiers.
public enum TierState: String, Hashable, Sendable {
    /// What is claimed suffices.
    case reached
    /// What is attainable would suffice.
    case possible
    /// Even what is attainable would not suffice.
    case outOfReach
}

extension Scoreboard {
    /// The state of the shall gate. Source: the scoring rules, "the shall gate".
    public var gate: Gate {
        let shall = tally(of: .shall)
        if shall.belowMet > 0 { return .failed }
        return shall.open > 0 ? .undecided : .passed
    }

    /// Whether the tier is reached. It asks for a share of each level that it names; levels without a result count as
    /// reached.
    public func state(of tier: Tier) -> TierState {
        var state = TierState.reached
        for (level, minimum) in tier.minimum {
            let tally = tally(of: level)
            guard let attainable = tally.attainable else { continue }
            if attainable < minimum { return .outOfReach }
            // If the model leaves open criteria out, something can be attainable while nothing is claimed.
            if tally.claimed ?? .zero < minimum { state = .possible }
        }
        return state
    }
}
