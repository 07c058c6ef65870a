/// A person's decision that a criterion is asked of the subject or not, against what the catalogue says by itself.
public struct ScopeDecision: Hashable, Sendable {
    /// Whether the criterion is in the scope.
    public let isIncluded: Bool
    /// Why; never empty, as what is left out of an assessment has to be accounted for.
    public let reason: String

    /// In the scope or out of it, for this reason.
    public init(isIncluded: Bool, reason: String) {
        self.isIncluded = isIncluded
        self.reason = reason
    }
}

extension Criterion {
    /// Whether the catalogue asks it of such a subject: of its kind, in its role. Empty lists ask it of all.
    public func concerns(_ subject: Subject) -> Bool {
        (appliesTo.isEmpty || appliesTo.contains(subject.kind))
            && (addresses.isEmpty || addresses.contains(subject.role))
    }
}

extension Assessment {
    /// Whether the criterion at `index` is asked of the subject: by a person's decision, else by the catalogue. What is out
    /// of scope is in no figure, gate, gap or check. Source: the scoring rules, scope.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isInScope(criterionAt index: Int) -> Bool {
        if let decision = answers[index].scope.current?.value { return decision.isIncluded }
        return catalog.criteria[index].concerns(subject)
    }
}
