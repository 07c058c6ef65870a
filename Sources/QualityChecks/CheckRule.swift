import AssessmentModel

/// The quality rules for answers. Their names are for programs, documents and waivers, and never change.
///
/// They apply only to criteria that are in the figures: asked for now, and of this subject.
public enum CheckRule: String, CaseIterable, Hashable, Sendable {
    /// Part of the answer is in conflict: people set different values concurrently.
    case conflict = "conflict"
    /// It is rated met, or reaches its target, with nothing attached, although the catalogue does not insist on
    /// evidence.
    case metWithoutEvidence = "met-without-evidence"
    /// It is rated met, or reaches its target, without the comment that the catalogue demands.
    case needsJustification = "needs-justification"
    /// It is rated met, or reaches its target, without the evidence that the catalogue demands.
    case needsEvidence = "needs-evidence"
    /// It is rated met, or reaches its target, without the address, attached or in the comment, that the catalogue
    /// demands.
    case needsURL = "needs-url"
    /// It is rated partly met, or below its target, without a comment and with nothing attached.
    case partlyWithoutSupport = "partly-without-support"
    /// It is rated not applicable without the reason that the catalogue demands, so it counts as open.
    case needsReason = "needs-reason"
    /// It is rated not applicable where the catalogue does not allow it, so it counts as open.
    case notApplicableRefused = "na-refused"
    /// It is rated not applicable although it is a shall.
    case notApplicableAtShall = "na-at-shall"
    /// The comment only repeats the statement of the criterion.
    case commentRepeatsStatement = "comment-repeats-statement"
    /// A file of evidence is missing or cannot be read.
    case evidenceMissing = "evidence-missing"
    /// A file of evidence is not the one that was attached.
    case evidenceChanged = "evidence-changed"
    /// A piece of evidence has expired.
    case evidenceExpired = "evidence-expired"
    /// A file of evidence has no content, so it counts as no evidence.
    case evidenceEmpty = "evidence-empty"
    /// Nobody is known to have looked at a link, so it counts as no evidence.
    case linkNotVisited = "link-not-visited"
    /// One file or address supports more criteria than ``CheckLimits/criteriaPerEvidence``.
    case evidenceOverused = "evidence-overused"
    /// It is rated met while a criterion that it builds on is rated unmet.
    case metOnUnmet = "met-on-unmet"
    /// More of a level is not applicable than ``CheckLimits/notApplicableShare``.
    case notApplicableShare = "na-share"

    /// The name under which a waiver of it is recorded.
    public var id: RuleID { RuleID(rawValue) }

    /// Whether ``CheckLimits`` decide when it is broken.
    public var hasLimit: Bool { self == .evidenceOverused || self == .notApplicableShare }
}

/// The limits of rules that are a matter of degree.
public struct CheckLimits: Hashable, Sendable {
    /// The most criteria that one file or address may support; 1 or more.
    public var criteriaPerEvidence: Int
    /// The largest share of a level's criteria that may be not applicable, 0 to 1.
    public var notApplicableShare: Fraction

    /// By default five criteria, and a quarter.
    public init(criteriaPerEvidence: Int = 5, notApplicableShare: Fraction = .half * .half) {
        self.criteriaPerEvidence = criteriaPerEvidence
        self.notApplicableShare = notApplicableShare
    }
}
