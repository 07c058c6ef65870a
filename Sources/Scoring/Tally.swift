import AssessmentModel

/// The sums and figures of a group of criteria: a level, a category, a level of a category, or all.
///
/// It holds the numbers T, NA, W, U, E and V of the scoring rules as whole numbers of one unit that all tallies of a
/// scoreboard share. So tallies add up without rounding, and ratios are exact. How they become figures depends on the
/// model: the descriptions here are of the weighted model, and docs/user/scoring.md has the others.
public struct Tally: Hashable, Sendable {
    /// How the sums become figures.
    enum Basis: Hashable, Sendable {
        /// As a share of what is applicable, where open criteria earn nothing.
        case applicable
        /// As a share of what has been rated.
        case checked
        /// All or nothing, for what has been rated.
        case absolute
        /// In whole percent, rounded, of everything that is asked for.
        case badge
        /// Figures from elsewhere, averaged group by group.
        case nested(NestedFigures)
    }

    /// T: the number of criteria.
    public internal(set) var criteria = 0
    /// The number of criteria with the value that is asked for.
    public internal(set) var met = 0
    /// How many of those have evidence that counts.
    public internal(set) var metWithEvidence = 0
    /// The number of criteria with less than that, but more than 0.
    public internal(set) var partial = 0
    /// The number of criteria with the value 0.
    public internal(set) var unmet = 0
    /// NA: the number of criteria rated not applicable, as they allow and with the reason that they need.
    public internal(set) var notApplicable = 0
    /// The number of criteria for which something that figures rest on is in conflict. They count with the lowest
    /// value.
    public internal(set) var conflicts = 0
    /// The number of criteria outside the scope of the subject. They are in no other number here.
    public internal(set) var outOfScope = 0
    /// The number of open criteria that somebody rated below what is asked for and somebody else did not.
    var disputedBelow = 0
    /// W: the weight of everything in the denominator, without what is not applicable if the model leaves that out.
    var applicableWeight = 0
    /// U: the weight of the open criteria.
    var openWeight = 0
    /// E: the weighted value of what counts.
    var earned = 0
    /// V: the same for criteria with evidence that is intact and not expired.
    var earnedWithEvidence = 0
    /// The weight of the criteria that are not applicable.
    var excludedWeight = 0
    var basis = Basis.applicable

    /// The tally of no criteria.
    public init() {}

    init(_ basis: Basis) { self.basis = basis }

    /// The number of criteria without a rating that counts.
    public var open: Int { criteria - met - partial - unmet - notApplicable }

    /// The number of criteria that anybody rated below what is asked for, even if somebody else did not.
    public var belowMet: Int { partial + unmet + disputedBelow }

    /// E / W: what is claimed now. Open criteria earn nothing. 0 to 1; nil if W is 0, so nothing with a weight is
    /// applicable.
    public var claimed: Fraction? {
        switch basis {
        case .applicable: Fraction(earned, over: applicableWeight)
        case .checked: Fraction(earned, over: checkedWeight)
        case .absolute: absolute(earned, of: checkedWeight)
        case .badge: Badge.share(earned, of: applicableWeight)
        case .nested(let figures): figures.claimed
        }
    }

    /// (E + U) / W: what *claimed* comes to if everything open turns out met. 0 to 1; nil if W is 0.
    public var attainable: Fraction? {
        switch basis {
        case .applicable, .checked: Fraction(earned + openWeight, over: applicableWeight)
        case .absolute: absolute(earned + openWeight, of: applicableWeight)
        case .badge: Badge.share(earned + openWeight, of: applicableWeight)
        case .nested(let figures): figures.attainable
        }
    }

    /// E / (W - U): what is claimed of what has been rated. 0 to 1; nil if nothing with a weight has been rated.
    public var soFar: Fraction? {
        switch basis {
        case .applicable, .checked: Fraction(earned, over: checkedWeight)
        case .absolute: absolute(earned, of: checkedWeight)
        case .badge: Badge.share(earned, of: checkedWeight)
        case .nested(let figures): figures.claimed
        }
    }

    /// V / W: what is claimed with evidence that is intact and not expired. 0 to 1; nil if W is 0.
    public var evidenced: Fraction? {
        switch basis {
        case .applicable: Fraction(earnedWithEvidence, over: applicableWeight)
        case .checked: Fraction(earnedWithEvidence, over: checkedWeight)
        case .absolute: absolute(earnedWithEvidence, of: checkedWeight)
        case .badge: Badge.share(earnedWithEvidence, of: applicableWeight)
        case .nested(let figures): figures.evidenced
        }
    }

    /// (T - open) / T: the share of criteria that have an answer, whatever their weights. 0 to 1; nil if T is 0.
    public var progress: Fraction? { Fraction(criteria - open, over: criteria) }

    /// The weight of what has been rated.
    var checkedWeight: Int { applicableWeight - openWeight }

    /// The same group with figures from elsewhere.
    func with(_ figures: NestedFigures) -> Tally {
        var tally = self
        tally.basis = .nested(figures)
        return tally
    }

    private func absolute(_ portion: Int, of total: Int) -> Fraction? {
        total == 0 ? nil : portion == total ? .one : .zero
    }

    /// The tally of both groups together, which share no criterion and have the same model.
    static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum.criteria += right.criteria
        sum.met += right.met
        sum.metWithEvidence += right.metWithEvidence
        sum.partial += right.partial
        sum.unmet += right.unmet
        sum.notApplicable += right.notApplicable
        sum.disputedBelow += right.disputedBelow
        sum.conflicts += right.conflicts
        sum.outOfScope += right.outOfScope
        sum.applicableWeight += right.applicableWeight
        sum.openWeight += right.openWeight
        sum.earned += right.earned
        sum.earnedWithEvidence += right.earnedWithEvidence
        sum.excludedWeight += right.excludedWeight
        return sum
    }

    /// Counts one criterion in (`sign` 1) or out (`sign` -1), if it takes part.
    mutating func count(_ score: CriterionScore, sign: Int) {
        switch score.facts.inclusion {
        case .notAsked: return
        case .outOfScope:
            outOfScope += sign
            return
        case .counted: break
        }
        criteria += sign
        if score.facts.isConflicted { conflicts += sign }
        switch score.status {
        case .open: openWeight += sign * score.maximum
        case .notApplicable:
            notApplicable += sign
            excludedWeight += sign * score.maximum
            // If it earns something, it is in the denominator as well.
            applicableWeight += sign * (score.points - score.maximum)
        case .met:
            met += sign
            if score.isEvidenced { metWithEvidence += sign }
        case .partial: partial += sign
        case .unmet: unmet += sign
        // Open, but not supposed to be met.
        case .disputed(let isBelow): if isBelow { disputedBelow += sign }
        }
        applicableWeight += sign * score.maximum
        earned += sign * score.points
        if score.isEvidenced { earnedWithEvidence += sign * score.points }
    }
}
