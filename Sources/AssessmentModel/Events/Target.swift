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
public enum Party: Hashable, Sendable {
    /// Makes the IT system, and makes the claims. Events that name no party are the vendor's.
    case vendor
    /// Uses the system, and judges for itself.
    case customer
    /// Introduces, operates or maintains the system for others.
    case provider
    /// Verifies the claims.
    case auditor
    /// Takes part in workshops. What a participant says is never the answer of the assessment.
    case participant(ParticipantID)

    /// The parties of an assessment, without the participants of workshops.
    public static let organisations: [Party] = [.vendor, .customer, .provider, .auditor]

    /// The word that journals and documents use for it.
    public var identifier: String {
        switch self {
        case .vendor: "vendor"
        case .customer: "customer"
        case .provider: "provider"
        case .auditor: "auditor"
        case .participant: Self.participantIdentifier
        }
    }

    /// The word for all participants.
    public static let participantIdentifier = "participant"

    /// The organisation that journals and documents call so; nil for any other word.
    public init?(organisation identifier: String) {
        guard let party = Self.organisations.first(where: { $0.identifier == identifier }) else { return nil }
        self = party
    }

    /// The participant; nil for an organisation.
    public var participant: ParticipantID? { if case .participant(let id) = self { id } else { nil } }

    /// Whether it judges what somebody else claims.
    public var isJudge: Bool { self == .customer || self == .auditor }
}
