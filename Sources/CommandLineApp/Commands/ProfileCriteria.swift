import AssessmentModel
import Presentation
import Reports
import Workspace

extension [ProfileAnswers] {
    /// The criterion with this id, whatever its case, and the profile that has it; nil if none does.
    func first(named id: String) -> (part: ProfileAnswers, index: Int)? {
        let ids = flatMap(\.ids).map(\.text)
        guard let known = Names.match(id, in: ids).map({ CriterionID($0) }) else { return nil }
        for part in self where part.ids.contains(known) {
            if let index = part.assessment.catalog.index(of: known) { return (part, index) }
        }
        return nil
    }
}

extension AnswersDocument.Beyond {
    init(_ part: ProfileAnswers) {
        self.init(ReportOrigin.ProfileName(part.profile), part.assessment, of: part.criteria)
    }
}
