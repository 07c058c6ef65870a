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

/// What an event does to its target. Each change sets one register of the target, in the voice of the event's party.
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
    /// Says who is to settle the criterion. The empty name leaves it to nobody.
    case assign(to: String)
    /// Takes the criterion into the scope or out of it. Nil leaves that to the catalogue again.
    case scope(ScopeDecision?)
    /// Says why the rule need not be kept at this criterion or level. The empty reason takes the waiver back.
    case waive(RuleID, reason: String)
    /// Names the subject of the assessment.
    case name(String)
    /// Says what kind of subject it is.
    case kind(Subject.Kind)
    /// Says in which role the subject is addressed.
    case role(Subject.Role)
    /// Puts a profile in use. Nil takes the catalogue as it is.
    case profile(ProfileReference?)
    /// Names the state of the assessment; the event's identity becomes the milestone's.
    case milestone(String)
    /// Gives a milestone another name. Nil removes it; its events stay.
    case renameMilestone(MilestoneID, String?)
}

extension Change {
    /// The kinds of target that the change can be made to.
    public func applies(to kind: Target.Kind) -> Bool {
        switch self {
        case .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope: kind == .criterion
        case .waive: kind == .criterion || kind == .level
        case .name, .kind, .role, .profile, .milestone, .renameMilestone: kind == .assessment
        }
    }

    /// What makes the change again after the event `id` that made it was taken back: what was new returns under the
    /// identity that it had.
    public func again(after id: EventID) -> Change {
        switch self {
        case .attach(let evidence): .amend(id, evidence)
        case .milestone(let name): .renameMilestone(id, name)
        case .rate, .comment, .flag, .amend, .detach, .assign, .scope, .waive, .name, .kind, .role, .profile,
            .renameMilestone:
            self
        }
    }
}
