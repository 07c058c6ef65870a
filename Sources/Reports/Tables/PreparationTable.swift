import AssessmentModel
import Cells
import Localization
import Presentation

/// Who takes part in workshops and how much they prepared, a line each.
package struct PreparationTable {
    private let participants: ParticipantList
    private let assessment: Assessment
    private let language: Language

    package init(_ participants: ParticipantList, in assessment: Assessment, _ language: Language) {
        (self.participants, self.assessment, self.language) = (participants, assessment, language)
    }

    /// Empty if nobody takes part.
    package var lines: [String] {
        let everybody = assessment.everybody(in: participants)
        let all = assessment.catalog.criteria.count
        return everybody.map { id in
            let participant = participants[id]
            let more = [participant?.organisation, participant?.role].compactMap { $0?.oneLine }.filter { !$0.isEmpty }
            let name = WorkshopText.name(of: id, in: participants)[language]
            let count = WorkshopText.rated(assessment.ratings(of: id), of: all)[language]
            let line = "\(TableLine.cut(name, to: 26).padded(to: 27))\(count.padded(to: 20)) "
            return TableLine.cut(line + more.joined(separator: ", ")).trimmedAtEnd
        }
    }
}
