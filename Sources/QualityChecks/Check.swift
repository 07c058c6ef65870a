import AssessmentModel

/// Where a rule is broken.
public enum CheckScope: Hashable, Sendable {
    /// At the criterion with this index in the catalogue.
    case criterion(Int)
    /// At all criteria of a level together.
    case level(Level)

    /// The slot of the assessment in which the rule is waived.
    public var slot: Assessment.Slot {
        switch self {
        case .criterion(let index): .criterion(index)
        case .level(let level): .level(level)
        }
    }
}

/// A quality rule that is broken somewhere. It stands until the answer changes or somebody waives the rule there.
public struct Check: Hashable, Sendable {
    /// What is wrong, with the details needed to describe it.
    public enum Cause: Hashable, Sendable {
        /// ``CheckRule/conflict``: the parts of the answer that are in conflict, at least one.
        case conflict([Answer.Field])
        /// See ``CheckRule/metWithoutEvidence``.
        case metWithoutEvidence
        /// See ``CheckRule/needsJustification``.
        case needsJustification
        /// See ``CheckRule/needsEvidence``.
        case needsEvidence
        /// See ``CheckRule/needsURL``.
        case needsURL
        /// See ``CheckRule/partlyWithoutSupport``.
        case partlyWithoutSupport
        /// See ``CheckRule/needsReason``.
        case needsReason
        /// See ``CheckRule/notApplicableRefused``.
        case notApplicableRefused
        /// See ``CheckRule/notApplicableAtShall``.
        case notApplicableAtShall
        /// ``CheckRule/commentRepeatsStatement``: the language of the statement that is repeated.
        case commentRepeatsStatement(LanguageCode)
        /// ``CheckRule/evidenceMissing``: the condition is missing, not a file, or unreadable.
        case evidenceMissing(Evidence, EvidenceCondition)
        /// See ``CheckRule/evidenceChanged``.
        case evidenceChanged(Evidence)
        /// ``CheckRule/evidenceExpired``: the last day on which it counted.
        case evidenceExpired(Evidence, CalendarDay)
        /// See ``CheckRule/evidenceEmpty``.
        case evidenceEmpty(Evidence)
        /// See ``CheckRule/linkNotVisited``.
        case linkNotVisited(Evidence)
        /// ``CheckRule/evidenceOverused``: how many criteria it supports, and the limit.
        case evidenceOverused(Evidence, criteria: Int, limit: Int)
        /// ``CheckRule/metOnUnmet``: the index of the criterion that is unmet.
        case metOnUnmet(Int)
        /// ``CheckRule/notApplicableShare``: how many criteria of how many, and the largest share allowed.
        case notApplicableShare(Int, of: Int, limit: Fraction)
    }

    /// Where the rule is broken.
    public let scope: CheckScope
    /// What is wrong.
    public let cause: Cause
    /// The waiver of the rule here, with its reason and who gave it; nil if there is none.
    ///
    /// A waiver covers every cause of the rule in the same scope, for instance several pieces of evidence.
    public let waiver: MultiValueRegister<String>.Assignment?
    /// Whose voice the waiver is; nil if there is none.
    public let waivedBy: Party?

    /// The rule that is broken.
    public var rule: CheckRule { cause.rule }

    /// Whether there is a waiver, and the profile does not accept it.
    public let isWaiverRefused: Bool

    /// Whether it has not been waived, or not by a waiver that is accepted.
    public var stands: Bool { waiver == nil || isWaiverRefused }
}

extension Check.Cause {
    /// The rule that is broken.
    public var rule: CheckRule {
        switch self {
        case .conflict: .conflict
        case .metWithoutEvidence: .metWithoutEvidence
        case .needsJustification: .needsJustification
        case .needsEvidence: .needsEvidence
        case .needsURL: .needsURL
        case .partlyWithoutSupport: .partlyWithoutSupport
        case .needsReason: .needsReason
        case .notApplicableRefused: .notApplicableRefused
        case .notApplicableAtShall: .notApplicableAtShall
        case .commentRepeatsStatement: .commentRepeatsStatement
        case .evidenceMissing: .evidenceMissing
        case .evidenceChanged: .evidenceChanged
        case .evidenceExpired: .evidenceExpired
        case .evidenceEmpty: .evidenceEmpty
        case .linkNotVisited: .linkNotVisited
        case .evidenceOverused: .evidenceOverused
        case .metOnUnmet: .metOnUnmet
        case .notApplicableShare: .notApplicableShare
        }
    }

    /// The piece of evidence concerned; nil if there is none.
    public var evidence: Evidence? {
        switch self {
        case .evidenceMissing(let evidence, _), .evidenceChanged(let evidence), .evidenceExpired(let evidence, _),
            .evidenceOverused(let evidence, _, _), .evidenceEmpty(let evidence), .linkNotVisited(let evidence):
            evidence
        case .conflict, .metWithoutEvidence, .needsJustification, .needsEvidence, .needsURL, .partlyWithoutSupport,
            .needsReason, .notApplicableRefused, .notApplicableAtShall, .commentRepeatsStatement, .metOnUnmet,
            .notApplicableShare:
            nil
        }
    }
}
