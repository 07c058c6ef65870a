import AssessmentModel
import Cells
import Localization
import Presentation

/// Who changed what and when, one line per change, newest first.
package struct HistoryTable {
    /// The oldest first.
    let events: [Event]
    let assessment: Assessment
    private let language: Language
    private let participants: ParticipantList

    /// All changes of an assessment, or those of one criterion, with new versions of its documents. Includes changes to
    /// criteria missing from the catalogue, which a profile no longer in use may have added.
    ///
    /// - Parameters:
    ///   - participants: who takes part in workshops, as far as the project knows.
    ///   - isShown: leaves out all other events.
    package init(
        _ assessment: Assessment, of criterion: CriterionID? = nil, participants: ParticipantList = ParticipantList(),
        where isShown: (Event) -> Bool = { _ in true }, language: Language
    ) {
        self.participants = participants
        self.assessment = assessment
        self.language = language
        let index = criterion.flatMap { assessment.catalog.index(of: $0) }
        let all =
            index.map { assessment.history(ofCriterionAt: $0) }
            ?? (assessment.events + assessment.orphans).filter { criterion == nil || $0.target.criterion == criterion }
        events = all.filter(isShown).sorted { $0.order < $1.order }
    }

    package var lines: [String] {
        let rows = events.reversed().map { event in
            (
                at: event.at.text, by: HistoryText.person(event, in: participants)[language],
                target: HistoryText.name(of: event.target)[language],
                what: HistoryText.what(event, in: assessment)[language].oneLine
            )
        }
        let names = rows.map(\.by.columns).max() ?? 0
        let targets = rows.map(\.target.columns).max() ?? 0
        return rows.map { "\($0.at)  \($0.by.padded(to: names))  \($0.target.padded(to: targets))  \($0.what)" }
    }
}
