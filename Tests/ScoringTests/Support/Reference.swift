import AssessmentModel
import Scoring

/// The figures of one group, computed straight from the scoring rules, criterion by criterion, with 128-bit integers
/// and without the arithmetic under test.
///
/// Sums are kept in fractions of one number that all denominators of the random questionnaires divide, so that nothing
/// is ever reduced or rounded.
struct Reference {
    /// Level weights of sixths, own weights of thirds, sevenths and hundredths, values of twentieths.
    private static let parts: Int128 = 252_000

    /// What one judgement amounts to.
    private enum JudgementOutcome: Hashable { case open, notApplicable, value(Fraction) }

    private var (criteria, met, partial, unmet, notApplicable, open) = (0, 0, 0, 0, 0, 0)
    private var (conflicts, outOfScope, disputedBelow) = (0, 0, 0)
    /// W, U, E and V.
    private var (applicable, unrated, earned, proven): (Int128, Int128, Int128, Int128) = (0, 0, 0, 0)

    /// Counts the criteria of a group.
    init(_ group: [Given], in questionnaire: Questionnaire) {
        for given in group { count(given, in: questionnaire) }
    }

    private mutating func count(_ given: Given, in questionnaire: Questionnaire) {
        // "What is out of scope is in no figure, is listed apart"; future and retired criteria are not scored.
        if given.isOutOfScope(for: questionnaire.subject) { outOfScope += 1 }
        guard given.isCounted(for: questionnaire.subject) else { return }
        criteria += 1
        if given.isConflicted(under: .weighted) { conflicts += 1 }
        let levelWeight =
            switch given.level {
            case .shall: questionnaire.levelWeights[0]
            case .should: questionnaire.levelWeights[1]
            case .may: questionnaire.levelWeights[2]
            }
        let weight =
            Self.parts * Int128(levelWeight.numerator) * Int128(given.weight.numerator)
            / Int128(levelWeight.denominator * given.weight.denominator)

        let outcomes =
            given.judgements.isEmpty ? [.open] : Set(given.judgements.map { Self.outcome($0, given, questionnaire) })
        let values = outcomes.compactMap { if case .value(let value) = $0 { value } else { nil } }
        if values.count == outcomes.count && given.inclusions(of: questionnaire.subject) == [true] {
            // "While a judgement is in conflict, the lowest of its values counts"
            let value = values.min() ?? .zero
            applicable += weight
            switch (value.numerator, value.denominator) {
            case (1, 1): met += 1
            case (0, _): unmet += 1
            default: partial += 1
            }
            // "E weighted value of the rated ones; V as E, but only of those with at least one piece of evidence that
            // is intact and not expired on the day of the score"
            let worth = weight * Int128(value.numerator) / Int128(value.denominator)
            earned += worth
            if given.evidence.contains(where: { $0.counts(on: Questionnaire.today) }) { proven += worth }
        } else if outcomes.count > 1 || given.inclusions(of: questionnaire.subject).count > 1 {
            // Incomparable values earn nothing, but are in the denominator in full.
            applicable += weight
            open += 1
            if values.contains(where: { $0 < .one }) { disputedBelow += 1 }
        } else if outcomes == [.notApplicable] {
            notApplicable += 1
        } else {
            // "U weight of the open ones (an N/A without its reason is open)"
            applicable += weight
            open += 1
            unrated += weight
        }
    }

    private static func outcome(_ judgement: Judgement?, _ given: Given, _ questionnaire: Questionnaire)
        -> JudgementOutcome
    {
        // "NA those rated not applicable, with the reason that the catalogue demands"
        let hasReason = judgement?.reason.contains { !" \t\n".contains($0) } ?? false
        if judgement?.rating == .notApplicable,
            given.notApplicable == .freely || given.notApplicable == .withReason && hasReason
        {
            return .notApplicable
        }
        let step = questionnaire.scale.steps.first { $0.rating == judgement?.rating }
        return step.map { .value($0.value) } ?? .open
    }

    /// T, met, partial, unmet, NA and open; conflicts, and criteria out of scope.
    var counts: [Int] { [criteria, met, partial, unmet, notApplicable, open, conflicts, outOfScope] }

    /// Dividend and divisor of claimed, attainable, so far, evidenced and progress.
    private var quotients: [(dividend: Int128, divisor: Int128)] {
        [
            (earned, applicable), (earned + unrated, applicable), (earned, applicable - unrated), (proven, applicable),
            (Int128(criteria - open), Int128(criteria)),
        ]
    }

    /// Whether the five ratios match: the same numbers, and none if the divisor is 0.
    func hasRatios(_ ratios: [Fraction?]) -> Bool {
        zip(quotients, ratios).allSatisfy { quotient, ratio in
            guard let ratio else { return quotient.divisor == 0 }
            return quotient.divisor != 0
                && quotient.dividend * Int128(ratio.denominator) == quotient.divisor * Int128(ratio.numerator)
        }
    }

    /// "Failed if an applicable shall is rated below met; else undecided if one is open; else passed", of all shalls.
    var gate: Gate {
        if partial > 0 || unmet > 0 || disputedBelow > 0 { return .failed }
        return open > 0 ? .undecided : .passed
    }

    /// How far this group alone allows a tier with this minimum; a group without a share requires nothing.
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
    var counts: [Int] { [criteria, met, partial, unmet, notApplicable, open, conflicts, outOfScope] }
}
