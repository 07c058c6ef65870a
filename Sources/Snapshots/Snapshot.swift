import AssessmentModel
import QualityChecks
import Scoring

/// An assessment on one day with its figures, checks and marks, kept up to date event by event.
///
/// Several snapshots can show the same events in different ways: against the catalogue as published, under a profile,
/// as of a milestone, or with ratings that are only tried.
///
/// ```swift
/// var snapshot = try Snapshot(assessment, evidence: conditions, on: today)
/// snapshot.apply(event)
/// snapshot.scoreboard.overall
/// ```
public struct Snapshot: Sendable {
    /// The answers, with the catalogue that they are measured against.
    public private(set) var assessment: Assessment
    /// The figures.
    public private(set) var scoreboard: Scoreboard
    /// The checks.
    public private(set) var checks: Checks
    /// The marks, by the index of the criterion.
    public private(set) var marks: [AnswerMarks]
    /// The day on which evidence has to be valid.
    public private(set) var day: CalendarDay

    /// Scores and checks an assessment on a day.
    ///
    /// - Parameters:
    ///   - assessment: the answers.
    ///   - evidence: the condition of the files of evidence.
    ///   - day: the day on which evidence has to be valid.
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    public init(
        _ assessment: Assessment, evidence: EvidenceConditions, on day: CalendarDay
    ) throws(ScoringError) {
        scoreboard = try Scoreboard(assessment, on: day) { evidence[$0].counts }
        checks = Checks(assessment, today: day) { evidence[$0] }
        marks = assessment.supportedAnswers.map { AnswerMarks($0, on: day) }
        self.assessment = assessment
        self.day = day
    }

    /// Takes in an event, and returns the slot that it changed; nil if it changed none.
    @discardableResult
    public mutating func apply(_ event: Event, evidence: EvidenceConditions) -> Assessment.Slot? {
        guard let slot = assessment.apply(event) else { return nil }
        refresh(slot, evidence)
        return slot
    }

    /// Updates the answers that a file of evidence supports.
    public mutating func update(file sha256: String, evidence: EvidenceConditions) {
        for index in assessment.answers.indices
        where assessment.attachments(at: index).contains(where: { $0.evidence?.sha256 == sha256 }) {
            refresh(.criterion(index), evidence)
        }
    }

    /// Moves to another day, on which other evidence has expired.
    public mutating func move(to day: CalendarDay, evidence: EvidenceConditions) {
        self.day = day
        marks = assessment.supportedAnswers.map { AnswerMarks($0, on: day) }
        scoreboard.move(to: day, in: assessment) { evidence[$0].counts }
        checks = Checks(assessment, today: day) { evidence[$0] }
    }

    private mutating func refresh(_ slot: Assessment.Slot, _ evidence: EvidenceConditions) {
        scoreboard.update(slot, in: assessment) { evidence[$0].counts }
        switch slot {
        case .criterion(let index): marks[index] = AnswerMarks(assessment.supportedAnswer(at: index), on: day)
        case .document(let id):
            for index in assessment.criteria(using: id) {
                marks[index] = AnswerMarks(assessment.supportedAnswer(at: index), on: day)
            }
        case .level, .assessment: break
        }
        checks.update(slot, in: assessment) { evidence[$0] }
    }
}
