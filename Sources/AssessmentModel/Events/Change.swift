/// A rating together with the reason that *not applicable* demands.
public struct Judgement: Hashable, Sendable {
    /// The value chosen.
    public let rating: Rating
    /// Why; empty if none was given.
    public let reason: String

    /// This rating, for this reason.
    public init(_ rating: Rating, reason: String = "") {
        self.rating = rating
        self.reason = reason
    }
}

/// A mark that a person can put on a criterion, beside the rating.
public enum Flag: String, CaseIterable, Hashable, Sendable {
    /// It is parked, to be settled later.
    case parked
    /// Its comment is what people decided.
    case decision
}

/// The name of a quality rule that a person can waive at a criterion. It is opaque here, so names that only a later
/// program knows are kept as they are.
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

/// What an event does to its target. A change sets one register of the target, in the voice of the event's party.
///
/// Journals are full of ratings and comments, so what is large is indirect: every event has room for the largest case.
public enum Change: Hashable, Sendable {
    /// Sets the rating. Nil takes the rating back: the criterion is open again.
    case rate(Judgement?)
    /// Sets the comment. The empty string removes the comment.
    case comment(String)
    /// Raises the flag or takes it down. The reason is empty if none was given.
    case flag(Flag, Bool, reason: String = "")
    /// Attaches evidence. The event's identity becomes the evidence's.
    indirect case attach(Evidence)
    /// Changes the details of attached evidence, or attaches detached evidence again.
    indirect case amend(EvidenceID, Evidence)
    /// Detaches the evidence. Its file and its history stay.
    case detach(EvidenceID)
    /// Names the person who is to settle the criterion; empty for nobody.
    case assign(to: String)
    /// Includes the criterion in the scope or excludes it. Nil leaves that to the catalogue again.
    case scope(ScopeDecision?)
    /// Asks for the answer to be confirmed, for this cause. Nil confirms it.
    case toConfirm(ConfirmationCause?)
    /// Waives the rule at this criterion or level, for a reason. The empty reason takes the waiver back.
    case waive(RuleID, reason: String)
    /// Says what is known of the document, and which file or address is its current version. Nil removes it.
    indirect case document(Document?)
    /// Names the subject of the assessment.
    case name(String)
    /// Says what kind of subject it is.
    case kind(Subject.Kind)
    /// Says in which role the subject is addressed.
    case role(Subject.Role)
    /// Puts a profile in use. Nil stands for the catalogue as published.
    case profile(ProfileReference?)
    /// Goes over to another catalogue. Nil stands for the one that the assessment began with.
    indirect case catalog(CatalogEdition?)
    /// Says with which assessment's answers this one began.
    indirect case earlier(EarlierAssessment?)
    /// Says who answers for the assessment and how to reach them, as in "Acme GmbH <open@acme.example>"; empty for
    /// nobody.
    case respondent(String)
    /// Names the current state of the assessment. The event's identity becomes the milestone's.
    case milestone(String)
    /// Renames a milestone. Nil removes it; its events stay.
    case renameMilestone(MilestoneID, String?)
    /// Says that the document was looked at. Nil takes that back.
    indirect case examine(Examination?)
    /// Raises a finding. The event's identity becomes the finding's.
    indirect case raise(Finding)
    /// Changes what a finding says. Nil takes the finding back; its events and its number stay.
    indirect case amendFinding(FindingID, Finding?)
    /// Decides what has become of a finding. Nil takes the decision back.
    indirect case decide(FindingID, Finding.Decision?)
    /// Answers a finding. The empty string takes the answer back.
    case reply(FindingID, String)
    /// Records a sample. The event's identity becomes the sample's.
    indirect case sample(Sample)
    /// Takes a sample back with nil, or restores it.
    indirect case restoreSample(SampleID, Sample?)
    /// Opens a workshop, or changes who takes part and what is to be covered.
    indirect case workshop(ListChange<Workshop>)
    /// Interrupts a workshop, goes on with it, or ends it.
    case phase(WorkshopID, Workshop.Phase)
    /// Opens a round about the criterion. The ratings of a round at one machine are made in one go with it.
    indirect case round(ListChange<Round>)
    /// Commits the participant to a rating that nobody can see yet.
    case commit(RoundID, Commitment?)
    /// Shows the rating that the participant committed to.
    indirect case reveal(RoundID, Reveal?)
    /// Adds an action item or a point in the parking lot, or changes it.
    indirect case actionItem(ListChange<ActionItem>)
    /// Says whether an action item is done.
    case finish(ActionItemID, Bool)
    /// Asks another party, or changes what is asked.
    indirect case question(ListChange<Question>)
    /// Writes below a question, or changes what was written.
    indirect case questionReply(ListChange<QuestionReply>)
    /// Closes a question of one's own, or opens it again.
    case close(QuestionID, Bool)
}

extension Change {
    /// The kinds of target that the change can be made to.
    public func applies(to kind: Target.Kind) -> Bool {
        switch self {
        case .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope, .toConfirm, .round, .commit, .reveal:
            kind == .criterion
        case .waive: kind == .criterion || kind == .level
        case .document, .examine: kind == .document
        case .name, .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone, .raise,
            .amendFinding,
            .decide, .reply, .sample, .restoreSample, .workshop, .phase, .actionItem, .finish, .question,
            .questionReply, .close:
            kind == .assessment
        }
    }

    /// Whether a party may make the change. Answers are everybody's own, and so is which rule they do not insist on.
    /// What is assessed, how, and by whom it is settled is the vendor's to say; findings and samples are the auditor's,
    /// and replies to findings the vendor's. Participants of workshops rate and support their ratings, and nothing
    /// else.
    ///
    /// Journals of others can break the rule. Findings and samples hold to it all the same.
    public func isAllowed(to party: Party) -> Bool {
        switch self {
        case .rate, .comment, .attach, .amend, .detach: true
        case .flag, .toConfirm, .waive, .workshop, .phase, .round, .actionItem, .finish, .question, .questionReply,
            .close:
            party.participant == nil
        case .commit, .reveal: party.participant != nil
        case .assign, .scope, .document, .name, .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone,
            .renameMilestone, .reply:
            !party.isJudge && party.participant == nil
        case .examine: party.isJudge
        case .raise, .amendFinding, .decide, .sample, .restoreSample: party == .auditor
        }
    }

    /// The change that redoes this one after the event `id` was undone. Whatever that event created returns under its
    /// old identity.
    public func again(after id: EventID) -> Change {
        switch self {
        case .attach(let evidence): .amend(id, evidence)
        case .milestone(let name): .renameMilestone(id, name)
        case .raise(let finding): .amendFinding(id, finding)
        case .sample(let sample): .restoreSample(id, sample)
        case .workshop(let change): .workshop(change.again(after: id))
        case .round(let change): .round(change.again(after: id))
        case .actionItem(let change): .actionItem(change.again(after: id))
        case .question(let change): .question(change.again(after: id))
        case .questionReply(let change): .questionReply(change.again(after: id))
        case .rate, .comment, .flag, .amend, .detach, .assign, .scope, .toConfirm, .waive, .document, .name, .kind,
            .role, .profile, .catalog, .earlier, .respondent, .renameMilestone, .examine, .amendFinding, .decide,
            .reply, .restoreSample, .phase, .commit, .reveal, .finish, .close:
            self
        }
    }
}
