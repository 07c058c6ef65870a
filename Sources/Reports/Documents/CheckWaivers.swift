import AssessmentModel
import QualityChecks

/// How many checks are waived, and how many of those by the vendor, whom they question.
struct CheckWaivers: Encodable, Sendable {
    private let waived: Int
    private let byVendor: Int

    init(_ checks: [Check]) { (waived, byVendor) = checks.waived(by: .vendor) }
}
