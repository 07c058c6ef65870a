import Assessment

/// The sums of a group of criteria: a level, a category, a level of a category, or all.
///
/// The weights T, NA, W, U, E and V of the scoring rules, as whole numbers of one unit that all tallies of a scoreboard
/// share, so that tallies add up without rounding and a ratio of two of them is exact.
public struct Tally: Hashable, Sendable {
    /// T, the number of criteria.
    public internal(set) var criteria = 0
    /// Those with the full value.
    public internal(set) var met = 0
    /// Those with a value between nothing and all.
    public internal(set) var partial = 0
    /// Those with the value 0.
    public internal(set) var unmet = 0
    /// NA: those rated not applicable, where the criterion allows it and the reason that it demands is there.
    public internal(set) var notApplicable = 0
    /// W, the weight of all without the ones not applicable.
    var applicableWeight = 0
    /// U, the weight of the open ones.
    var openWeight = 0
    /// E, the weighted value of the rated ones.
    var earned = 0
    /// V, as E, but only of those with evidence that is intact.
    var proven = 0

    /// The tally of no criteria.
    public init() {}

    /// The number of criteria without a rating that counts.
    public var open: Int { criteria - met - partial - unmet - notApplicable }

    /// E / W: what is claimed now; open counts nothing. 0 to 1, nil where W is 0: nothing that weighs is applicable.
    public var confirmed: Fraction? { Fraction(earned, over: applicableWeight) }

    /// (E + U) / W: what it comes to if everything open turns out met. 0 to 1, nil where W is 0.
    public var attainable: Fraction? { Fraction(earned + openWeight, over: applicableWeight) }

    /// E / (W - U): of what has been rated. 0 to 1, nil where nothing that weighs has been rated.
    public var soFar: Fraction? { Fraction(earned, over: applicableWeight - openWeight) }

    /// V / W: what is claimed and has evidence that is intact. 0 to 1, nil where W is 0.
    public var evidenced: Fraction? { Fraction(proven, over: applicableWeight) }

    /// (T - open) / T: the share of criteria that have been dealt with, whatever they weigh. 0 to 1, nil where T is 0.
    public var progress: Fraction? { Fraction(criteria - open, over: criteria) }

    /// The tally of both groups together, which have no criterion in common.
    static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum.criteria += right.criteria
        sum.met += right.met
        sum.partial += right.partial
        sum.unmet += right.unmet
        sum.notApplicable += right.notApplicable
        sum.applicableWeight += right.applicableWeight
        sum.openWeight += right.openWeight
        sum.earned += right.earned
        sum.proven += right.proven
        return sum
    }

    /// Counts one criterion in (`sign` 1) or out (`sign` -1), if it is asked for today at all.
    mutating func count(_ share: Share, sign: Int) {
        guard share.isCurrent else { return }
        criteria += sign
        switch share.standing {
        case .open:
            openWeight += sign * share.weight
            applicableWeight += sign * share.weight
        case .notApplicable:
            notApplicable += sign
        case .rated(let value):
            switch value {
            case .one: met += sign
            case .zero: unmet += sign
            default: partial += sign
            }
            let worth = value.numerator * (share.weight / value.denominator)
            applicableWeight += sign * share.weight
            earned += sign * worth
            if share.isEvidenced { proven += sign * worth }
        }
    }
}

/// What one criterion brings into the tallies.
struct Share: Hashable, Sendable {
    /// w(k) in the scoreboard's unit, a multiple of every denominator of the scale.
    let weight: Int
    /// Whether the catalogue asks for it today; if not, no tally counts it.
    let isCurrent: Bool
    /// What its answer amounts to.
    var standing: Standing
    /// Whether it has evidence that counts.
    var isEvidenced: Bool
}
