/// A person's decision whether a criterion is asked of the subject, overriding the catalogue.
public struct ScopeDecision: Hashable, Sendable {
    /// Whether the criterion is in the scope.
    public let isIncluded: Bool
    /// The reason; never empty, because an assessment has to account for what it leaves out.
    public let reason: String

    /// In the scope or out of it, for this reason.
    public init(isIncluded: Bool, reason: String) {
        self.isIncluded = isIncluded
        self.reason = reason
    }
}

extension Criterion {
    /// Whether the catalogue asks it of a subject of this kind in this role. Empty lists stand for all.
    public func concerns(_ subject: Subject) -> Bool {
        Self.concerns(subject.kind, appliesTo) && Self.concerns(subject.role, addresses)
    }

    fileprivate static func concerns<Part: Equatable>(_ part: Part, _ meant: [Part]) -> Bool {
        meant.isEmpty || meant.contains(part)
    }
}

extension Assessment {
    /// Whether a criterion is asked of the subject. Source: the scoring rules, scope.
    public enum Scope: Hashable, Sendable {
        /// It is.
        case inside
        /// It is not, and is in no figure, gate, gap or check.
        case outside
        /// It was included and excluded concurrently. While people disagree, it is not left out.
        case disputed
    }

    /// Whether the criterion at `index` is asked of the subject: by a person's decision, else by the catalogue.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func scope(ofCriterionAt index: Int) -> Scope {
        let subject = subject
        return scope(ofCriterionAt: index, subject.kind, subject.role)
    }

    /// The scope of every criterion, in the catalogue's order.
    public var scopes: [Scope] {
        let subject = subject
        var scopes: [Scope] = []
        scopes.reserveCapacity(answers.count)
        for index in answers.indices { scopes.append(scope(ofCriterionAt: index, subject.kind, subject.role)) }
        return scopes
    }

    /// Whether the criterion at `index` is in the scope, or its scope is disputed.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isInScope(criterionAt index: Int) -> Bool { scope(ofCriterionAt: index) != .outside }

    // Only what is needed is taken out of the arrays: copying whole criteria would take most of the time.
    private func scope(ofCriterionAt index: Int, _ kind: Subject.Kind, _ role: Subject.Role) -> Scope {
        let isAsked =
            Criterion.concerns(kind, catalog.criteria[index].appliesTo)
            && Criterion.concerns(role, catalog.criteria[index].addresses)
        guard voice != .vendor || !answers[index].scope.heads.isEmpty else { return isAsked ? .inside : .outside }
        let heads = scopeDecision(at: index).heads
        guard !heads.isEmpty else { return isAsked ? .inside : .outside }
        let decisions = Set(heads.map { $0.value?.isIncluded ?? isAsked })
        return decisions.count > 1 ? .disputed : decisions.contains(true) ? .inside : .outside
    }
}
