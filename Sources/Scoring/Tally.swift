import AssessmentModel

/// The sums of a group of criteria: a level, a category, a level of a category, or all.
///
/// The weights T, NA, W, U, E and V of the scoring rules, as whole numbers of one unit that all tallies of a scoreboard
/// share, so that tallies add up without rounding and a ratio of two of them is exact. How they become figures depends
/// on the model; what is said below holds for the usual one, and docs/user/scoring.md tells of the others.
public struct Tally: Hashable, Sendable {
    /// How the sums become figures.
    enum Basis: Hashable, Sendable {
        /// Of all that is applicable, where what is open counts nothing.
        case applicable
        /// Of all that has been rated.
        case checked
        /// All or nothing, of what has been rated.
        case absolute
        /// In whole percent, rounded, of all that is asked.
        case badge
        /// Worked out elsewhere, group by group.
        case nested(NestedFigures)
    }

    /// T, the number of criteria.
    public internal(set) var criteria = 0
    /// Those with the full value, or the value that is asked for.
    public internal(set) var met = 0
    /// Those with a value between nothing and all.
    public internal(set) var partial = 0
    /// Those with the value 0.
    public internal(set) var unmet = 0
    /// NA: those rated not applicable, where the criterion allows it and the reason that it demands is there.
    public internal(set) var notApplicable = 0
    /// Those of which something that figures rest on was set twice without knowledge of each other; they count with the
    /// lowest of it.
    public internal(set) var conflicts = 0
    /// The criteria of the group that are outside the scope of the subject; they are in nothing else here.
    public internal(set) var outOfScope = 0
    /// Of the open ones, those that somebody rated below what is asked and somebody else otherwise.
    var disputedBelow = 0
    /// W, the weight of all that is in the denominator: without the ones not applicable, if the model leaves those out.
    var applicableWeight = 0
    /// U, the weight of the open ones.
    var openWeight = 0
    /// E, the weighted value of what counts.
    var earned = 0
    /// V, as E, but only of those with evidence that is intact and not expired.
    var earnedWithEvidence = 0
    /// The weight of the ones not applicable.
    var excludedWeight = 0
    var basis = Basis.applicable

    /// The tally of no criteria.
    public init() {}

    init(_ basis: Basis) { self.basis = basis }

    /// The number of criteria without a rating that counts.
    public var open: Int { criteria - met - partial - unmet - notApplicable }

    /// The number of those that anybody rated below what is asked, also where somebody else did otherwise.
    public var belowMet: Int { partial + unmet + disputedBelow }

    /// E / W: what is claimed now; open counts nothing. 0 to 1, nil where W is 0: nothing that weighs is applicable.
    public var claimed: Fraction? {
        switch basis {
        case .applicable: Fraction(earned, over: applicableWeight)
        case .checked: Fraction(earned, over: checkedWeight)
        case .absolute: absolute(earned, of: checkedWeight)
        case .badge: Badge.share(earned, of: applicableWeight)
        case .nested(let figures): figures.claimed
        }
    }

    /// (E + U) / W: what it comes to if everything open turns out met. 0 to 1, nil where W is 0.
    public var attainable: Fraction? {
        switch basis {
        case .applicable, .checked: Fraction(earned + openWeight, over: applicableWeight)
        case .absolute: absolute(earned + openWeight, of: applicableWeight)
        case .badge: Badge.share(earned + openWeight, of: applicableWeight)
        case .nested(let figures): figures.attainable
        }
    }

    /// E / (W - U): of what has been rated. 0 to 1, nil where nothing that weighs has been rated.
    public var soFar: Fraction? {
        switch basis {
        case .applicable, .checked: Fraction(earned, over: checkedWeight)
        case .absolute: absolute(earned, of: checkedWeight)
        case .badge: Badge.share(earned, of: checkedWeight)
        case .nested(let figures): figures.claimed
        }
    }

    /// V / W: what is claimed and has evidence that is intact and not expired. 0 to 1, nil where W is 0.
    public var evidenced: Fraction? {
        switch basis {
        case .applicable: Fraction(earnedWithEvidence, over: applicableWeight)
        case .checked: Fraction(earnedWithEvidence, over: checkedWeight)
        case .absolute: absolute(earnedWithEvidence, of: checkedWeight)
        case .badge: Badge.share(earnedWithEvidence, of: applicableWeight)
        case .nested(let figures): figures.evidenced
        }
    }

    /// (T - open) / T: the share of criteria that have been dealt with, whatever they weigh. 0 to 1, nil where T is 0.
    public var progress: Fraction? { Fraction(criteria - open, over: criteria) }

    /// The weight of what has been rated.
    var checkedWeight: Int { applicableWeight - openWeight }

    /// The same group with its figures worked out elsewhere.
    func with(_ figures: NestedFigures) -> Tally {
        var tally = self
        tally.basis = .nested(figures)
        return tally
    }

    private func absolute(_ portion: Int, of total: Int) -> Fraction? {
        total == 0 ? nil : portion == total ? .one : .zero
    }

    /// The tally of both groups together, which have no criterion in common and one model.
    static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum.criteria += right.criteria
        sum.met += right.met
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

    /// Counts one criterion in (`sign` 1) or out (`sign` -1), if it takes part at all.
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
            // What brings something is in the denominator as well.
            applicableWeight += sign * (score.points - score.maximum)
        case .met: met += sign
        case .partial: partial += sign
        case .unmet: unmet += sign
        // Open, but nothing can be supposed of it.
        case .disputed(let isBelow): if isBelow { disputedBelow += sign }
        }
        applicableWeight += sign * score.maximum
        earned += sign * score.points
        if score.isEvidenced { earnedWithEvidence += sign * score.points }
    }
}
