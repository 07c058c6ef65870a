import AssessmentModel

/// Whether a criterion takes part in the figures.
public enum Inclusion: Hashable, Sendable {
    /// It is in every figure of its groups.
    case counted
    /// The catalogue asks for it, but not of this subject. It is in no figure, and listed apart.
    case outOfScope
    /// The catalogue does not ask for it now, or the profile leaves it out. It is in no figure, and not listed.
    case notAsked

    /// The inclusion of a criterion with this status in this scope. A decision on the scope cannot include what the
    /// catalogue does not ask for.
    public init(_ status: Criterion.Status, _ scope: Assessment.Scope) {
        switch (status, scope) {
        case (.current, .inside), (.current, .disputed): self = .counted
        case (.current, .outside): self = .outOfScope
        case (.future, _), (.retired, _): self = .notAsked
        }
    }
}
