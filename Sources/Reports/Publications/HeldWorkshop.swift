import AssessmentModel
import Scoring

/// A workshop with the assessment as it was at its end, or as it is now while the workshop goes on.
package struct HeldWorkshop: Sendable {
    /// Its number among the workshops of the assessment, from 1.
    package let number: Int
    package let summary: WorkshopSummary
    /// The assessment at its end.
    package let assessment: Assessment
    /// Who conducted it, as they sign.
    package let conductors: [String]
    /// From when to when people worked.
    package let sessions: [(begin: Timestamp, end: Timestamp?)]

    /// Nil if the workshop was taken back or is not known.
    package init?(_ id: WorkshopID, of assessment: Assessment, now: Timestamp) {
        let then = assessment.atEnd(ofWorkshop: id)
        guard let summary = WorkshopSummary(id, of: then, now: now),
            let position = assessment.details.workshops.standing.firstIndex(where: { $0.id == id })
        else { return nil }
        number = position + 1
        self.summary = summary
        self.assessment = then
        conductors = then.conductors(ofWorkshop: id)
        sessions = then.details.workshops.sessions(of: id)
    }

    /// The figures without and with what was recorded in the workshop; nil if they cannot be worked out.
    ///
    /// - Parameters:
    ///   - day: the day on which evidence must be valid.
    ///   - counts: whether a piece of evidence is reliable.
    package func figures(
        on day: CalendarDay, counts: (Evidence) -> Bool
    ) -> (before: Scoreboard, after: Scoreboard)? {
        guard let before = try? Scoreboard(assessment.without(workshop: summary.id), on: day, counts: counts),
            let after = try? Scoreboard(assessment, on: day, counts: counts)
        else { return nil }
        return (before, after)
    }

    /// Milliseconds of work by the index of the category, in the order of the catalogue.
    package var timesByCategory: [(category: Int, milliseconds: Int64)] {
        let times = Dictionary(grouping: summary.times) { assessment.catalog.category(ofCriterionAt: $0.key) }
        return times.map { ($0.key, $0.value.reduce(0) { $0 + $1.value }) }.sorted { $0.0 < $1.0 }
    }

    /// Everybody who takes part or voted, in the order in which they are shown.
    package var participants: [ParticipantID] {
        let voters = Set(summary.rounds.values.flatMap { $0 }.flatMap(\.round.voters))
        return summary.workshop.participants + voters.subtracting(summary.workshop.participants).sorted()
    }
}
