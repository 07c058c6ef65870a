/// A rating together with the reason that *not applicable* demands.
public struct Judgement: Hashable, Sendable {
    /// The value chosen.
    public let rating: Rating
    /// Why; empty where none was given.
    public let reason: String

    /// This rating, for this reason.
    public init(_ rating: Rating, reason: String = "") {
        self.rating = rating
        self.reason = reason
    }
}

/// What a person can mark a criterion with, beside the rating.
public enum Flag: String, CaseIterable, Hashable, Sendable {
    /// To be settled later.
    case parked
}

/// What an event does to the answer of one criterion.
public enum Change: Hashable, Sendable {
    /// Sets the rating. Nil takes the rating back: the criterion is open again.
    case rate(Judgement?)
    /// Sets the comment. The empty string removes the comment.
    case comment(String)
    /// Puts the flag up or takes it down.
    case flag(Flag, Bool)
    /// New evidence; the event's identity becomes the evidence's.
    case attach(Evidence)
    /// Other particulars for evidence that is there, or evidence put back that had been detached.
    case amend(EvidenceID, Evidence)
    /// Takes the evidence off the answer. Its file and its history stay.
    case detach(EvidenceID)
}
