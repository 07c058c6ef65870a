import AssessmentModel
import Localization

/// Describes how answers came about in an assessment that began with an earlier one.
package enum OriginText {
    package static let label = LocalizedString("Origin", "Herkunft")

    /// "carried from Acme PLM 12, to be confirmed"; nil where nothing is said, or nothing was carried at all.
    package static func note(of index: Int, in assessment: Assessment) -> LocalizedString? {
        guard let earlier = assessment.details.earlierAssessment?.subject,
            let origin = assessment.origin(ofAnswerAt: index)
        else { return nil }
        return switch origin {
        case .given: LocalizedString("given here", "hier gegeben")
        case .carried:
            LocalizedString("carried from \(earlier), to be confirmed", "übernommen von \(earlier), zu bestätigen")
        case .confirmed:
            LocalizedString("carried from \(earlier), confirmed since", "übernommen von \(earlier), seither bestätigt")
        }
    }
}
