import AssessmentModel
import JSON
import Presentation
import QualityChecks

/// The checks of an assessment as one JSON object, waived ones too. Source: docs/user/checks.md.
package struct CheckDocument: Encodable, Sendable {
    /// The version of its shape.
    package static let format = 1

    private struct Limits: Encodable {
        let criteriaPerEvidence: Int
        let notApplicablePercent: String
    }

    private struct Waiver: Encodable {
        let reason: String
        let by: String
        let at: String
    }

    private struct Entry: Encodable {
        /// Nil where the check is about all of a level.
        @OrNull var criterion: String?
        let level: String
        let rule: String
        let what: String
        let advice: String
        @OrNull var evidence: EvidenceSource?
        @OrNull var waiver: Waiver?

        init(_ check: Check, in catalog: Catalog) {
            switch check.scope {
            case .criterion(let index):
                criterion = catalog.criteria[index].id.text
                level = catalog.criteria[index].level.rawValue
            case .level(let level):
                criterion = nil
                self.level = level.rawValue
            }
            rule = check.rule.rawValue
            what = CheckText.what(check.cause, in: catalog)[.english]
            advice = CheckText.advice(check.cause, in: catalog)[.english]
            evidence = check.cause.evidence.map { EvidenceSource($0.source, withSize: false) }
            waiver = check.waiver.map { Waiver(reason: $0.value, by: $0.by, at: $0.at.text) }
        }
    }

    private struct Members: Encodable {
        let standing: Int
        let waived: Int
        let limits: Limits
        let checks: [Entry]
    }

    private let origin: ReportOrigin
    private let members: Members

    /// These checks, found in answers against this catalogue within these limits.
    package init(_ origin: ReportOrigin, _ checks: [Check], in catalog: Catalog, limits: CheckLimits) {
        self.origin = origin
        members = Members(
            standing: checks.count(where: \.stands), waived: checks.count { !$0.stands },
            limits: Limits(
                criteriaPerEvidence: limits.criteriaPerEvidence,
                notApplicablePercent: limits.notApplicableShare.percentText),
            checks: checks.map { Entry($0, in: catalog) })
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try members.encode(to: encoder)
    }
}
