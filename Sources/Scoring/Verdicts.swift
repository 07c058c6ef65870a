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
    /// What the tier counts suffices: what is claimed, or what is evidenced.
    case reached
    /// What is attainable would suffice.
    case possible
    /// Even what is attainable would not suffice.
    case outOfReach
}

extension Scoreboard {
    /// The state of the shall gate, counting what the catalogue or its profile says. Source: the scoring rules, "the
    /// shall gate".
    public var gate: Gate { gate(counting: gateCounts) }

    /// The state of the shall gate. If it counts what is evidenced, a shall that is met without evidence leaves it
    /// undecided: the evidence can still come.
    public func gate(counting counted: CountedRatings) -> Gate {
        let shall = tally(of: .shall)
        if shall.belowMet > 0 { return .failed }
        if shall.open > 0 { return .undecided }
        return switch counted {
        case .claimed: .passed
        case .evidenced: shall.metWithEvidence < shall.met ? .undecided : .passed
        }
    }

    /// The gate on evidence, whatever the profile says: every applicable shall has to be met with evidence that counts.
    /// One that is only claimed leaves it undecided. Source: the scoring rules, "the shall gate".
    public var evidencedGate: Gate { gate(counting: .evidenced) }

    /// Whether the tier is reached. It asks for a share of each level that it names; levels without a result count as
    /// reached.
    public func state(of tier: Tier) -> TierState {
        var state = TierState.reached
        for (level, minimum) in tier.minimum {
            let tally = tally(of: level)
            guard let attainable = tally.attainable else { continue }
            if attainable < minimum { return .outOfReach }
            // If the model leaves open criteria out, something can be attainable while nothing is claimed.
            if tally.share(counting: tier.counts) ?? .zero < minimum { state = .possible }
        }
        return state
    }
}

extension Tally {
    /// The figure that a tier compares with its minimum.
    func share(counting counted: CountedRatings) -> Fraction? {
        switch counted {
        case .claimed: claimed
        case .evidenced: evidenced
        }
    }
}
