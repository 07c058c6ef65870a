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

/// The name of a quality rule that a person can waive at a criterion. Opaque here, so that a name which only a later
/// program knows is kept as it is.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as the event spells it; untrusted.
    public let text: String

    /// The rule of this name.
    public init(_ text: String) { self.text = text }

    /// The name written into the source: `"needs-url"`.
    public init(stringLiteral text: String) { self.text = text }

    /// The name as the event spells it.
    public var description: String { text }
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
    /// Says why the rule need not be kept at this criterion. The empty reason takes the waiver back.
    case waive(RuleID, reason: String)
    /// Says who is to settle the criterion. The empty name leaves it to nobody.
    case assign(to: String)
}
