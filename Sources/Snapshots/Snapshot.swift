import AssessmentModel
import QualityChecks
import Scoring

/// An assessment on one day with everything derived from it: figures, checks and marks, updated event by event.
///
/// An assessment can be viewed in several ways at once, each a snapshot of the same events: under the plain catalogue,
/// under a profile, as of a milestone, or with ratings being tried.
///
/// ```swift
/// var snapshot = try Snapshot(assessment, evidence: conditions, on: today)
/// snapshot.apply(event)
/// snapshot.scoreboard.overall
/// ```
public struct Snapshot: Sendable {
    /// The answers, and their catalogue.
    public private(set) var assessment: Assessment
    /// The figures.
    public private(set) var scoreboard: Scoreboard
    /// What is questionable about the answers.
    public private(set) var checks: Checks
    /// What to point out, by the index of the criterion.
    public private(set) var marks: [AnswerMarks]
    /// The day on which evidence must be valid.
    public private(set) var day: CalendarDay

    /// Computes everything.
    ///
    /// - Parameter evidence: the condition of evidence files.
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    public init(
        _ assessment: Assessment, evidence: EvidenceConditions, on day: CalendarDay
    ) throws(ScoringError) {
        scoreboard = try Scoreboard(assessment, on: day) { evidence[$0].counts }
        checks = Checks(assessment, today: day) { evidence[$0] }
        marks = assessment.answers.map { AnswerMarks($0, on: day) }
        self.assessment = assessment
        self.day = day
    }

    /// Applies an event and returns the slot it changed; nil if it changed none.
    @discardableResult
    public mutating func apply(_ event: Event, evidence: EvidenceConditions) -> Assessment.Slot? {
        guard let slot = assessment.apply(event) else { return nil }
        refresh(slot, evidence)
        return slot
    }

    /// Updates the answers that use an evidence file.
    public mutating func update(file sha256: String, evidence: EvidenceConditions) {
        for (index, answer) in assessment.answers.enumerated()
        where answer.allAttachments.contains(where: { $0.evidence?.sha256 == sha256 }) {
            refresh(.criterion(index), evidence)
        }
    }

    /// Updates what has expired by another day.
    public mutating func move(to day: CalendarDay, evidence: EvidenceConditions) {
        self.day = day
        marks = assessment.answers.map { AnswerMarks($0, on: day) }
        scoreboard.move(to: day, in: assessment) { evidence[$0].counts }
        checks = Checks(assessment, today: day) { evidence[$0] }
    }

    private mutating func refresh(_ slot: Assessment.Slot, _ evidence: EvidenceConditions) {
        scoreboard.update(slot, in: assessment) { evidence[$0].counts }
        if case .criterion(let index) = slot { marks[index] = AnswerMarks(assessment.answers[index], on: day) }
        checks.update(slot, in: assessment) { evidence[$0] }
    }
}
