import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// The answer to a criterion in full, as lines of text.
package struct AnswerDetails {
    private let answer: Answer
    private let scopeNote: LocalizedString?
    private let outcome: Outcome
    private let scale: Scale
    private let clock: Clock
    private let language: Language
    private let labels = AnswerLabels()

    /// The answer to the criterion at `index`, on the day that the clock shows.
    package init(_ index: Int, of assessment: Assessment, clock: Clock, language: Language) {
        answer = assessment.answers[index]
        scopeNote = ScopeText.note(of: index, in: assessment)
        scale = assessment.catalog.scale
        outcome = Outcome(of: answer, to: assessment.catalog.criteria[index], on: scale)
        self.clock = clock
        self.language = language
    }

    /// Lines of at most so many columns. `condition` is what became of a piece of evidence, by having read it.
    package func lines(columns: Int = 76, _ condition: (Evidence) -> EvidenceCondition) -> [String] {
        rating(columns) + parkedConflict(columns) + reason(columns) + scope(columns) + owner + comment(columns) + [
            evidence(condition)
        ]
    }

    private var parkedMark: String {
        answer.isParked && !answer.parked.isConflicted ? "  ◇ \(labels.parked[language])" : ""
    }

    private func rating(_ columns: Int) -> [String] {
        if answer.judgement.isConflicted {
            let sides = AnswerText.sides(answer.judgement.heads, on: scale)
            let lines = AnswerText.conflict(sides)[language].wrapped(columns: columns)
            return parkedMark.isEmpty ? lines : lines + [parkedMark]
        }
        guard let assignment = answer.judgement.current, let judgement = assignment.value else {
            return ["\(labels.notRated[language])\(parkedMark)"]
        }
        let rating = RatingText.name(judgement.rating, on: scale)[language]
        return ["\(outcome.sign) \(rating)  \(signature(assignment.by, assignment.at))\(parkedMark)"]
    }

    private func parkedConflict(_ columns: Int) -> [String] {
        guard answer.parked.isConflicted else { return [] }
        return "◇ \(AnswerText.sides(parked: answer.parked.heads)[language])".wrapped(columns: columns)
    }

    private func reason(_ columns: Int) -> [String] {
        guard answer.rating == .notApplicable, !answer.reason.isEmpty else { return [] }
        return labelled(labels.reason, answer.reason, columns)
    }

    private func scope(_ columns: Int) -> [String] {
        scopeNote.map { labelled(ScopeText.label, $0[language], columns) } ?? []
    }

    private var owner: [String] {
        let names =
            answer.owner.isConflicted
            ? AnswerText.sides(owners: answer.owner.heads.map(\.value))[language] : answer.ownerName.oneLine
        return names.isEmpty ? [] : [lead(labels.owner) + names]
    }

    /// Each comment with who wrote it; several where they were written without knowledge of each other.
    private func comment(_ columns: Int) -> [String] {
        let comments = answer.comment.isConflicted ? answer.comment.heads : answer.comment.heads.suffix(1)
        let texts = comments.filter { !$0.value.isEmpty }.map {
            "\($0.value.oneLine) — \(signature($0.by, $0.at))"
        }
        guard !texts.isEmpty else { return labelled(labels.comment, labels.noComment[language], columns) }
        return texts.flatMap { labelled(labels.comment, $0, columns) }
    }

    /// How many pieces there are, what is wrong with them, and what each is called.
    private func evidence(_ condition: (Evidence) -> EvidenceCondition) -> String {
        let attachments = answer.listedAttachments
        let evidence = attachments.compactMap(\.shown)
        guard !evidence.isEmpty else { return lead(labels.evidence) + labels.noEvidence[language] }
        let conflicts = attachments.count { $0.field.isConflicted }
        let problems = evidence.compactMap {
            EvidenceText.problem(of: $0, condition($0), today: clock.today)?[language]
        }
        let titles = evidence.map { $0.locator.isEmpty ? $0.displayTitle : "\($0.displayTitle), \($0.locator)" }
        let parts =
            (conflicts == 0 ? [] : [EvidenceText.conflicts(conflicts)[language]])
            + EvidenceText.counted(problems, among: evidence.count) + titles
        return lead(labels.evidence) + (["\(evidence.count)"] + parts).joined(separator: " · ")
    }

    private func lead(_ label: LocalizedString) -> String { label[language].padded(to: labels.width(language)) }

    private func labelled(_ label: LocalizedString, _ text: String, _ columns: Int) -> [String] {
        TableLine.labelled(label[language], text, columns: columns, labelWidth: labels.width(language))
    }

    private func signature(_ by: String, _ at: Timestamp) -> String { AnswerText.signature(by, at, clock, language) }
}
