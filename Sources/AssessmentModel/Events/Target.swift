/// What an event is about.
public enum Target: Hashable, Sendable {
    /// The assessment as a whole: its subject, the profile in use, milestones.
    case assessment
    /// All criteria of one level together.
    case level(Level)
    /// One criterion, by the id that the catalogue or a profile gives it.
    case criterion(CriterionID)
    /// One document, whatever it supports.
    case document(DocumentID)

    /// The kinds of target by the names that journals use.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The assessment as a whole.
        case assessment
        /// A level.
        case level
        /// A criterion.
        case criterion
        /// A document.
        case document
    }

    /// Which kind of target it is.
    public var kind: Kind {
        switch self {
        case .assessment: .assessment
        case .level: .level
        case .criterion: .criterion
        case .document: .document
        }
    }

    /// The criterion; nil for any other target.
    public var criterion: CriterionID? {
        if case .criterion(let id) = self { id } else { nil }
    }
}

/// Whose voice an event is.
///
/// The answers of different parties to one criterion stand beside each other and never replace one another. Source:
/// the parties of the Code of Openness, and the auditor of a third-party attestation (ISO/IEC 17000).
public enum Party: String, CaseIterable, Hashable, Sendable {
    /// Makes the IT system, and makes the claims. Events that name no party are the vendor's.
    case vendor
    /// Uses the system, and judges for itself.
    case customer
    /// Introduces, operates or maintains the system for others.
    case provider
    /// Verifies the claims.
    case auditor
}
