import AssessmentModel

/// What an answer amounts to under the rules of its criterion and the catalogue's scale.
public enum Outcome: Hashable, Sendable {
    /// Not rated; or rated with a name that the scale does not have; or *not applicable* where that is not allowed or
    /// the reason that it needs is missing.
    case open
    /// Out of account, as the criterion allows it.
    case notApplicable
    /// A value on the catalogue's scale, 0 to 1.
    case rated(Fraction)
    /// People said what cannot be compared, without knowledge of each other: a value, *not applicable*, or nothing. It
    /// counts nothing until that is settled.
    ///
    /// - `isBelow`: whether one of them rated it below what is asked.
    case disputed(isBelow: Bool)

    /// What an answer to the criterion amounts to; while its rating is in conflict, the lowest of what was said.
    ///
    /// A reason of nothing but white space is none. Source: the scoring rules, NA and U ("an N/A without its reason is
    /// open").
    public init(of answer: Answer, to criterion: Criterion, on scale: Scale) {
        let outcomes = answer.judgement.heads.map {
            Outcome(of: $0.value, under: criterion.rules.notApplicable, on: scale)
        }
        let target = criterion.asked(on: scale)
        self = outcomes.dropFirst().reduce(outcomes.first ?? .open) { $0.lower($1, asking: target) }
    }

    /// What one judgement amounts to.
    init(of judgement: Judgement?, under notApplicable: Criterion.NotApplicable, on scale: Scale) {
        guard let judgement else {
            self = .open
            return
        }
        if judgement.rating == .notApplicable {
            switch notApplicable {
            case .never: self = .open
            case .freely: self = .notApplicable
            case .withReason: self = judgement.reason.contains(where: { !$0.isWhitespace }) ? .notApplicable : .open
            }
        } else {
            self = scale.value(of: judgement.rating).map(Outcome.rated) ?? .open
        }
    }

    /// What counts of two outcomes that stand side by side, where `target` is the value that is asked for. It does not
    /// depend on their order. Source: the scoring rules, "while a judgement is in conflict, the lowest of its values
    /// counts".
    ///
    /// Of two values it is the lower one. Elsewhere neither is the lower one in every figure: open is the lower one in
    /// *claimed* and the higher one in *attainable*, and leaving a criterion out raises some figures and lowers others. So
    /// nothing counts, in the full denominator: that is below either of them in every figure of every model.
    func lower(_ other: Outcome, asking target: Fraction) -> Outcome {
        if self == other { return self }
        if case (.rated(let first), .rated(let second)) = (self, other) { return .rated(min(first, second)) }
        return .disputed(isBelow: isBelow(target) || other.isBelow(target))
    }

    /// The outcome while people disagree on whether the criterion is asked at all.
    func disputed(asking target: Fraction) -> Outcome { .disputed(isBelow: isBelow(target)) }

    private func isBelow(_ target: Fraction) -> Bool {
        switch self {
        case .open, .notApplicable: false
        case .rated(let value): value < target
        case .disputed(let isBelow): isBelow
        }
    }
}
