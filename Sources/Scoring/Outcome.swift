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

    /// What an answer to the criterion amounts to.
    ///
    /// A reason of nothing but white space is none. Source: the scoring rules, NA and U ("an N/A without its reason is
    /// open").
    public init(of answer: Answer, to criterion: Criterion, on scale: Scale) {
        self.init(of: answer.judgement.current?.value ?? nil, under: criterion.rules.notApplicable, on: scale)
    }

    /// The same out of the two parts of answer and criterion that it depends on.
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
}
