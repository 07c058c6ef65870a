/// A vote about one criterion: everybody rates it without knowing what the others say.
public struct Round: Listable {
    /// How people vote.
    public enum Method: String, CaseIterable, Hashable, Sendable {
        /// One person enters all ratings, which are recorded together.
        case atOneMachine
        /// Each person commits to a rating at a machine of their own, and shows it once everybody has.
        case atOwnMachines
    }

    /// The workshop that it belongs to; nil if there is none.
    public let workshop: WorkshopID?
    /// Who votes.
    public let voters: [ParticipantID]
    /// How they vote.
    public let method: Method

    /// A round of these people.
    public init(in workshop: WorkshopID? = nil, of voters: [ParticipantID], method: Method = .atOneMachine) {
        self.workshop = workshop
        self.voters = voters
        self.method = method
    }
}

/// The identity of a round: the event that opened it.
public typealias RoundID = EventID

/// The hash that binds a participant to a rating before anybody sees it: a SHA-256 in 64 lower-case hex digits.
public struct Commitment: Hashable, Sendable {
    /// The hash.
    public let sha256: String

    /// The commitment with this hash.
    public init(sha256: String) { self.sha256 = sha256 }
}

/// A rating with which a participant shows what they had committed to.
public struct Reveal: Hashable, Sendable {
    /// The rating with its reason.
    public let judgement: Judgement
    /// What was hashed with it, so that the rating could not be guessed.
    public let salt: String
    /// The commitment that judgement and salt result in. It is worked out by whoever reads the event, never believed.
    public let commitment: Commitment

    /// A rating with the commitment that it results in.
    public init(_ judgement: Judgement, salt: String, commitment: Commitment) {
        self.judgement = judgement
        self.salt = salt
        self.commitment = commitment
    }
}
