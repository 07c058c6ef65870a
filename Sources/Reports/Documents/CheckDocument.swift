import AssessmentModel
import JSON
import Presentation
import QualityChecks

/// The checks of an assessment, including waived ones, as one JSON object. Source: docs/user/checks.md.
package struct CheckDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Limits: Encodable {
        let criteriaPerEvidence: Int
        let notApplicablePercent: String
    }

    private struct Waiver: Encodable {
        let reason: String
        let by: String
        let at: String
        /// True if the profile does not accept it; nil if it counts.
        let refused: Bool?
        let party: String
    }

    private struct Entry: Encodable {
        /// Nil if the check is about a whole level.
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
            waiver = check.waiver.map { waiver in
                Waiver(
                    reason: waiver.value, by: waiver.by, at: waiver.at.text,
                    refused: check.isWaiverRefused ? true : nil, party: (check.waivedBy ?? .vendor).identifier)
            }
        }
    }

    private struct Members: Encodable {
        let standing: Int
        let waived: Int
        let waivedByVendor: Int
        let limits: Limits
        let checks: [Entry]
    }

    private let origin: ReportOrigin
    private let members: Members

    /// - Parameter limits: those the checks were made with.
    package init(_ origin: ReportOrigin, _ checks: [Check], in catalog: Catalog, limits: CheckLimits) {
        self.origin = origin
        members = Members(
            standing: checks.count(where: \.stands), waived: checks.count { !$0.stands },
            waivedByVendor: checks.waived(by: .vendor).byParty,
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
