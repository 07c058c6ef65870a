import AssessmentModel
import Localization

extension Assessment {
    /// The level of the criterion that a finding is about; nil for the assessment as a whole, or a criterion that the
    /// catalogue does not have.
    package func level(of finding: Finding) -> Level? {
        finding.criterion.flatMap(catalog.index(of:)).map { catalog.criteria[$0].level }
    }

    /// Why a finding cannot have its grade; nil if it can.
    package func refusal(of finding: Finding) -> LocalizedString? {
        FindingText.refusal(of: finding.grade, at: level(of: finding))
    }
}
