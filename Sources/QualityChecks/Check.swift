import AssessmentModel

/// Where a rule is not kept.
public enum CheckScope: Hashable, Sendable {
    /// At the criterion of this index in the catalogue.
    case criterion(Int)
    /// At all criteria of the level together.
    case level(Level)

    /// The slot of the assessment where the rule is waived.
    public var slot: Assessment.Slot {
        switch self {
        case .criterion(let index): .criterion(index)
        case .level(let level): .level(level)
        }
    }
}

/// A quality rule that is not kept somewhere. It stands until the answer changes, or somebody waives the rule there.
public struct Check: Hashable, Sendable {
    /// What is not kept, with what words about it need to know.
    public enum Cause: Hashable, Sendable {
        /// `CheckRule.conflict`: the parts of the answer that are, at least one.
        case conflict([Answer.Field])
        /// `CheckRule.metWithoutEvidence`
        case metWithoutEvidence
        /// `CheckRule.needsJustification`
        case needsJustification
        /// `CheckRule.needsEvidence`
        case needsEvidence
        /// `CheckRule.needsURL`
        case needsURL
        /// `CheckRule.needsReason`
        case needsReason
        /// `CheckRule.notApplicableRefused`
        case notApplicableRefused
        /// `CheckRule.notApplicableAtShall`
        case notApplicableAtShall
        /// `CheckRule.commentRepeatsStatement`, in the first language of the statement that it holds for.
        case commentRepeatsStatement(LanguageCode)
        /// `CheckRule.evidenceMissing`: missing, not a file, or unreadable.
        case evidenceMissing(Evidence, EvidenceCondition)
        /// `CheckRule.evidenceChanged`
        case evidenceChanged(Evidence)
        /// `CheckRule.evidenceExpired`, with the last day on which it counted.
        case evidenceExpired(Evidence, CalendarDay)
        /// `CheckRule.evidenceOverused`: how many criteria it supports, and how many it may.
        case evidenceOverused(Evidence, criteria: Int, limit: Int)
        /// `CheckRule.metOnUnmet`: the index of the criterion that is unmet.
        case metOnUnmet(Int)
        /// `CheckRule.notApplicableShare`: so many of so many, and the share that may be.
        case notApplicableShare(Int, of: Int, limit: Fraction)
    }

    /// Where it is.
    public let scope: CheckScope
    /// What it is.
    public let cause: Cause
    /// Who waived the rule here, why and when; nil where nobody did.
    ///
    /// A waiver is of the rule at the scope: where several pieces of evidence break it, it covers them all.
    public let waiver: MultiValueRegister<String>.Assignment?

    /// The rule that is not kept.
    public var rule: CheckRule { cause.rule }

    /// Whether nobody waived it.
    public var stands: Bool { waiver == nil }
}

extension Check.Cause {
    /// The rule that is not kept.
    public var rule: CheckRule {
        switch self {
        case .conflict: .conflict
        case .metWithoutEvidence: .metWithoutEvidence
        case .needsJustification: .needsJustification
        case .needsEvidence: .needsEvidence
        case .needsURL: .needsURL
        case .needsReason: .needsReason
        case .notApplicableRefused: .notApplicableRefused
        case .notApplicableAtShall: .notApplicableAtShall
        case .commentRepeatsStatement: .commentRepeatsStatement
        case .evidenceMissing: .evidenceMissing
        case .evidenceChanged: .evidenceChanged
        case .evidenceExpired: .evidenceExpired
        case .evidenceOverused: .evidenceOverused
        case .metOnUnmet: .metOnUnmet
        case .notApplicableShare: .notApplicableShare
        }
    }

    /// The piece of evidence that it is about; nil where it is about none.
    public var evidence: Evidence? {
        switch self {
        case .evidenceMissing(let evidence, _), .evidenceChanged(let evidence), .evidenceExpired(let evidence, _),
            .evidenceOverused(let evidence, _, _):
            evidence
        case .conflict, .metWithoutEvidence, .needsJustification, .needsEvidence, .needsURL, .needsReason,
            .notApplicableRefused, .notApplicableAtShall, .commentRepeatsStatement, .metOnUnmet, .notApplicableShare:
            nil
        }
    }
}
