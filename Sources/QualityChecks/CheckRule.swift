import AssessmentModel

/// The quality rules that answers are held to. Their names are for programs, documents and waivers, and never change.
///
/// Only criteria that are in the figures are held to them: asked for today, and of this subject.
public enum CheckRule: String, CaseIterable, Hashable, Sendable {
    /// Something was set twice by people who did not know of each other, and differs.
    case conflict = "conflict"
    /// Rated met, and nothing is attached, though the catalogue does not insist on it.
    case metWithoutEvidence = "met-without-evidence"
    /// Rated met without the comment that the catalogue demands with it.
    case needsJustification = "needs-justification"
    /// Rated met without any of the evidence that the catalogue demands with it.
    case needsEvidence = "needs-evidence"
    /// Rated met without an address, attached or in the comment, that the catalogue demands with it.
    case needsURL = "needs-url"
    /// Rated not applicable without the reason that the catalogue demands, so that it counts as open.
    case needsReason = "needs-reason"
    /// Rated not applicable where the catalogue does not allow it, so that it counts as open.
    case notApplicableRefused = "na-refused"
    /// Rated not applicable, and the criterion is a shall.
    case notApplicableAtShall = "na-at-shall"
    /// The comment says what the statement of the criterion says, and nothing else.
    case commentRepeatsStatement = "comment-repeats-statement"
    /// The file of a piece of evidence is not there, or cannot be read.
    case evidenceMissing = "evidence-missing"
    /// The file of a piece of evidence is not the one that was attached.
    case evidenceChanged = "evidence-changed"
    /// The last day of a piece of evidence is over.
    case evidenceExpired = "evidence-expired"
    /// One file or address supports more criteria than `CheckLimits.criteriaPerEvidence`.
    case evidenceOverused = "evidence-overused"
    /// Rated met, and a criterion that this one builds on is rated unmet.
    case metOnUnmet = "met-on-unmet"
    /// More of a level is not applicable than `CheckLimits.notApplicableShare`.
    case notApplicableShare = "na-share"

    /// The name that a waiver of it is recorded under.
    public var id: RuleID { RuleID(rawValue) }

    /// Whether `CheckLimits` decide when it is broken.
    public var hasLimit: Bool { self == .evidenceOverused || self == .notApplicableShare }
}

/// Where rules that are a matter of degree draw the line.
public struct CheckLimits: Hashable, Sendable {
    /// The most criteria that one file or address may support, from 1.
    public var criteriaPerEvidence: Int
    /// The largest share of a level's criteria that may be not applicable, 0 to 1.
    public var notApplicableShare: Fraction

    /// By default five criteria, and a quarter.
    public init(criteriaPerEvidence: Int = 5, notApplicableShare: Fraction = .half * .half) {
        self.criteriaPerEvidence = criteriaPerEvidence
        self.notApplicableShare = notApplicableShare
    }
}
