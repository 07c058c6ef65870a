import AssessmentModel
import QualityChecks
import Scoring

/// An assessment with all that follows from it on one day: figures, checks and marks, kept up to date event by event.
///
/// An assessment can be looked at in several ways at once, each a snapshot of the same events: as its catalogue has it,
/// under a profile, as it was at a milestone, with ratings that are only tried.
///
/// ```swift
/// var snapshot = try Snapshot(assessment, evidence: conditions, on: today)
/// snapshot.apply(event)
/// snapshot.scoreboard.overall
/// ```
public struct Snapshot: Sendable {
    /// The answers, and the catalogue that they are measured against.
    public private(set) var assessment: Assessment
    /// The figures.
    public private(set) var scoreboard: Scoreboard
    /// What is questionable about the answers.
    public private(set) var checks: Checks
    /// What is worth pointing out, by the index of the criterion.
    public private(set) var marks: [AnswerMarks]
    /// The day that evidence has to be valid on.
    public private(set) var day: CalendarDay

    /// Works everything out.
    ///
    /// - Parameter evidence: what is known of the files of evidence.
    /// - Throws: `ScoringError` where the catalogue cannot be scored.
    public init(
        _ assessment: Assessment, evidence: EvidenceConditions, on day: CalendarDay
    ) throws(ScoringError) {
        scoreboard = try Scoreboard(assessment, on: day) { evidence[$0].counts }
        checks = Checks(assessment, today: day) { evidence[$0] }
        marks = assessment.answers.map { AnswerMarks($0, on: day) }
        self.assessment = assessment
        self.day = day
    }

    /// Takes in an event and returns the slot that it changed; nil where it changed none.
    @discardableResult
    public mutating func apply(_ event: Event, evidence: EvidenceConditions) -> Assessment.Slot? {
        guard let slot = assessment.apply(event) else { return nil }
        refresh(slot, evidence)
        return slot
    }

    /// Looks again at the answers that a file of evidence supports.
    public mutating func update(file sha256: String, evidence: EvidenceConditions) {
        for (index, answer) in assessment.answers.enumerated()
        where answer.allAttachments.contains(where: { $0.evidence?.sha256 == sha256 }) {
            refresh(.criterion(index), evidence)
        }
    }

    /// Looks again at what has expired by another day.
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
