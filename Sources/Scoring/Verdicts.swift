/// The shall gate, which stands apart from all percentages. Source: the scoring rules, "the shall gate".
public enum Gate: String, Hashable, Sendable {
    /// Every applicable shall is met; also where there is none.
    case passed
    /// An applicable shall is rated below met, whatever else is open.
    case failed
    /// None is rated below met, and at least one is open.
    case open
}

/// How far a tier of the catalogue is. Source: the scoring rules, tiers.
public enum TierState: String, Hashable, Sendable {
    /// What is confirmed suffices.
    case reached
    /// What is attainable would suffice.
    case possible
    /// Not even what is attainable would suffice.
    case outOfReach
}
