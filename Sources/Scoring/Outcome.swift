import AssessmentModel

/// The outcome of an answer under the rules of its criterion and the catalogue's scale.
public enum Outcome: Hashable, Sendable {
    /// Not rated, rated with a name that is not on the scale, or *not applicable* where that is not allowed or lacks
    /// the reason that it needs.
    case open
    /// Not applicable, as the criterion allows.
    case notApplicable
    /// A value on the catalogue's scale, 0 to 1.
    case rated(Fraction)
    /// People concurrently gave answers that cannot be compared: a value, *not applicable*, or none. It counts nothing
    /// until they settle it.
    ///
    /// - `isBelow`: whether one of them rated it below what is asked for.
    case disputed(isBelow: Bool)

    /// The outcome of an answer to the criterion; while its rating is in conflict, the lowest of the ratings.
    ///
    /// A reason of only white space counts as none. Source: the scoring rules, NA and U ("an N/A without its reason is
    /// open").
    public init(of answer: Answer, to criterion: Criterion, on scale: Scale) {
        let outcomes = answer.judgement.heads.map {
            Outcome(of: $0.value, under: criterion.rules.notApplicable, on: scale)
        }
        let target = criterion.asked(on: scale)
        self = outcomes.dropFirst().reduce(outcomes.first ?? .open) { $0.lower($1, asking: target) }
    }

    /// What a rating is worth by itself, whatever its criterion allows or asks for.
    package init(of rating: Rating, on scale: Scale) {
        self = rating == .notApplicable ? .notApplicable : scale.value(of: rating).map(Outcome.rated) ?? .open
    }

    /// The outcome of one judgement.
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
            self.init(of: judgement.rating, on: scale)
        }
    }

    /// What counts of two outcomes in conflict, where `target` is the value that is asked for. Their order makes no
    /// difference. Source: the scoring rules, "while a judgement is in conflict, the lowest of its values counts".
    ///
    /// Of two values the lower one counts. Otherwise neither is lower in every figure: *open* is lower in *claimed* and
    /// higher in *attainable*, and leaving a criterion out raises some figures and lowers others. So nothing counts, of
    /// the full weight, which is lower than either in every figure of every model.
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
