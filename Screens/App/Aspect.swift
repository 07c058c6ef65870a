import AssessmentModel
import QualityChecks
import Scoring

/// The answers as one catalogue has them, with all that follows from them.
struct Aspect: Sendable {
    private(set) var assessment: Assessment
    private(set) var scoreboard: Scoreboard
    /// What is questionable about the answers today.
    private(set) var checks: Checks
    /// What is worth pointing out, by the index of the criterion.
    private(set) var remarks: [Model.Remarks]

    /// - Throws: `ScoringError` where the catalogue cannot be scored.
    init(_ assessment: Assessment, _ conditions: Conditions, today: CalendarDay) throws(ScoringError) {
        self.assessment = assessment
        scoreboard = try Scoreboard(assessment) { conditions[$0].counts }
        remarks = assessment.answers.map { Model.Remarks($0, today: today) }
        checks = Checks(assessment, today: today) { conditions[$0] }
    }

    /// Takes in an event and returns the slot that it changed.
    mutating func take(_ event: Event, _ conditions: Conditions, today: CalendarDay) -> Assessment.Slot? {
        guard let slot = assessment.apply(event) else { return nil }
        switch slot {
        case .criterion(let index): refresh(index, conditions, today: today)
        case .level(let level): checks.update(level, to: assessment.waivers(of: level))
        case .assessment: break
        }
        return slot
    }

    /// Looks again at the answers that a file of evidence supports.
    mutating func look(atFile sha256: String, _ conditions: Conditions, today: CalendarDay) {
        for (index, answer) in assessment.answers.enumerated()
        where answer.allAttachments.contains(where: { $0.evidence?.sha256 == sha256 }) {
            refresh(index, conditions, today: today)
        }
    }

    /// Looks again at what has expired.
    mutating func look(on today: CalendarDay, _ conditions: Conditions) {
        remarks = assessment.answers.map { Model.Remarks($0, today: today) }
        checks = Checks(assessment, today: today) { conditions[$0] }
    }

    private mutating func refresh(_ index: Int, _ conditions: Conditions, today: CalendarDay) {
        let answer = assessment.answers[index]
        scoreboard.update(index, to: answer, of: assessment.catalog.criteria[index]) { conditions[$0].counts }
        remarks[index] = Model.Remarks(answer, today: today)
        checks.update(index, to: answer) { conditions[$0] }
    }
}

/// What is known of files of evidence; an address is taken as it is.
struct Conditions: Sendable {
    private var byFile: [String: EvidenceCondition]

    /// - Parameter byFile: by the SHA-256 of the file.
    init(_ byFile: [String: EvidenceCondition]) { self.byFile = byFile }

    subscript(evidence: Evidence) -> EvidenceCondition {
        evidence.sha256.map { byFile[$0] ?? .unread } ?? .intact
    }

    mutating func note(_ condition: EvidenceCondition, ofFile sha256: String) { byFile[sha256] = condition }
}
