import AssessmentModel
import Scoring

/// The figures of one group, worked out straight from the words of the scoring rules, criterion by criterion, with
/// integers of 128 bits and nothing of the arithmetic under test.
///
/// Sums are kept in parts of one number that all denominators of the random questionnaires divide, so that nothing is
/// reduced or rounded on the way.
struct Reference {
    /// Level weights of sixths, own weights of thirds, sevenths and hundredths, values of twentieths.
    private static let parts: Int128 = 252_000

    private var (criteria, met, partial, unmet, notApplicable, open) = (0, 0, 0, 0, 0, 0)
    /// W, U, E and V.
    private var (applicable, unrated, earned, proven): (Int128, Int128, Int128, Int128) = (0, 0, 0, 0)

    /// Counts the criteria of a group.
    init(_ group: [Given], in questionnaire: Questionnaire) {
        for given in group { count(given, in: questionnaire) }
    }

    private mutating func count(_ given: Given, in questionnaire: Questionnaire) {
        // Future and retired criteria are not scored.
        guard given.status == .current else { return }
        criteria += 1
        let levelWeight =
            switch given.level {
            case .shall: questionnaire.levelWeights[0]
            case .should: questionnaire.levelWeights[1]
            case .may: questionnaire.levelWeights[2]
            }
        let weight =
            Self.parts * Int128(levelWeight.numerator) * Int128(given.weight.numerator)
            / Int128(levelWeight.denominator * given.weight.denominator)

        // "NA those rated not applicable, with the reason that the catalogue demands"
        let hasReason = given.reason.contains { !" \t\n".contains($0) }
        if given.rating == .notApplicable,
            given.notApplicable == .freely || given.notApplicable == .withReason && hasReason
        {
            notApplicable += 1
            return
        }
        // "W weight of T without NA"
        applicable += weight
        guard let step = questionnaire.scale.steps.first(where: { $0.rating == given.rating }) else {
            // "U weight of the open ones (an N/A without its reason is open)"
            open += 1
            unrated += weight
            return
        }
        switch (step.value.numerator, step.value.denominator) {
        case (1, 1): met += 1
        case (0, _): unmet += 1
        default: partial += 1
        }
        // "E weighted value of the rated ones; V as E, but only of those with at least one intact piece of evidence"
        let worth = weight * Int128(step.value.numerator) / Int128(step.value.denominator)
        earned += worth
        if given.evidence.contains(true) { proven += worth }
    }

    /// T, met, partial, unmet, NA and open.
    var counts: [Int] { [criteria, met, partial, unmet, notApplicable, open] }

    /// Dividend and divisor of claimed, attainable, so far, evidenced and progress.
    private var quotients: [(dividend: Int128, divisor: Int128)] {
        [
            (earned, applicable), (earned + unrated, applicable), (earned, applicable - unrated), (proven, applicable),
            (Int128(criteria - open), Int128(criteria)),
        ]
    }

    /// Whether the five ratios are these: the same numbers, and none where the divisor is 0.
    func hasRatios(_ ratios: [Fraction?]) -> Bool {
        zip(quotients, ratios).allSatisfy { quotient, ratio in
            guard let ratio else { return quotient.divisor == 0 }
            return quotient.divisor != 0
                && quotient.dividend * Int128(ratio.denominator) == quotient.divisor * Int128(ratio.numerator)
        }
    }

    /// "Failed if an applicable shall is rated below met; else undecided if one is open; else passed", of all shalls.
    var gate: Gate {
        if partial > 0 || unmet > 0 { return .failed }
        return open > 0 ? .undecided : .passed
    }

    /// How far this group alone lets a tier be that asks for so much of it; a group without a share asks for nothing.
    func state(ofMinimum minimum: Fraction) -> TierState {
        let needed = applicable * Int128(minimum.numerator)
        if earned * Int128(minimum.denominator) >= needed { return .reached }
        return (earned + unrated) * Int128(minimum.denominator) >= needed ? .possible : .outOfReach
    }
}

extension Tally {
    /// The five ratios in the order of the reference.
    var ratios: [Fraction?] { [claimed, attainable, soFar, evidenced, progress] }

    /// The counts in the order of the reference.
    var counts: [Int] { [criteria, met, partial, unmet, notApplicable, open] }
}
