import AssessmentModel
import Cells
import Localization
import Presentation

/// What goes with the rating of a criterion, as labelled lines of text: the reason, the scope, the owner, the comment,
/// the evidence with its state, and the latest changes.
struct AnswerNotes {
    private let index: Int
    private let assessment: Assessment
    private let clock: Clock
    private let day: CalendarDay
    private let language: Language
    private let participants: ParticipantList

    /// - Parameters:
    ///   - participants: who takes part in workshops, as far as the project knows.
    ///   - day: the day on which evidence must be valid.
    init(
        _ index: Int, of assessment: Assessment, participants: ParticipantList = ParticipantList(), clock: Clock,
        on day: CalendarDay, language: Language
    ) {
        self.participants = participants
        self.index = index
        self.assessment = assessment
        self.clock = clock
        self.day = day
        self.language = language
    }

    private var answer: Answer { assessment.answers[index] }

    /// Why it is not applicable; empty unless it is.
    var reason: String { answer.rating == .notApplicable ? answer.reason : "" }

    /// Why it is parked; empty if it is not, or if no reason was given.
    var parkingReason: String { answer.parked.isConflicted ? "" : answer.parkingReasonText }

    /// The owners, if they are in conflict all of them; empty if there is none.
    var owner: String {
        answer.owner.isConflicted
            ? AnswerText.sides(owners: answer.owner.heads.map(\.value))[language] : answer.ownerName.oneLine
    }

    /// The comment with its author; several if they are in conflict.
    var comments: [String] {
        let heads = answer.comment.isConflicted ? answer.comment.heads : answer.comment.heads.suffix(1)
        return heads.filter { !$0.value.isEmpty }.map { "\($0.value) — \(signature($0.by, $0.at))" }
    }

    /// The title, state and particulars of each piece of evidence. Commands call it by its position, from 1.
    func evidence(_ condition: (Evidence) -> EvidenceCondition) -> [String] {
        assessment.supportedAnswer(at: index).listedAttachments.compactMap { attachment in
            guard let evidence = attachment.shown else { return nil }
            let parts = [
                evidence.displayTitle,
                EvidenceText.problem(of: evidence, condition(evidence), in: assessment, today: day)?[language],
                attachment.field.isConflicted ? EvidenceText.disputed[language] : nil,
                EvidenceText.particulars(evidence, language),
            ]
            return parts.compactMap { $0?.oneLine }.joined(separator: " · ")
        }
    }

    /// The problems of its evidence, counted, and the titles of all pieces; empty if there is none.
    func evidenceSummary(_ condition: (Evidence) -> EvidenceCondition) -> String {
        let attachments = assessment.supportedAnswer(at: index).listedAttachments
        let evidence = attachments.compactMap(\.shown)
        guard !evidence.isEmpty else { return "" }
        let conflicts = attachments.count { $0.field.isConflicted }
        let problems = evidence.compactMap {
            EvidenceText.problem(of: $0, condition($0), in: assessment, today: day)?[language]
        }
        let parts =
            (conflicts == 0 ? [] : [EvidenceText.conflicts(conflicts)[language]])
            + EvidenceText.counted(problems, among: evidence.count) + evidence.map(\.displayTitle)
        return (["\(evidence.count)"] + parts).joined(separator: " · ")
    }

    /// The latest changes, newest first, and how many more there are.
    var latestChanges: [String] {
        let events = assessment.history(ofCriterionAt: index)
        let lines = events.reversed().prefix(Self.mostChanges).map { event in
            let what = HistoryText.what(event, in: assessment)[language].oneLine
            return
                "\(HistoryText.person(event, in: participants)[language]), \(Moments.text(event.at, clock, language)): \(what)"
        }
        let more = events.count - lines.count
        return lines + (more > 0 ? [HistoryText.more(more)[language]] : [])
    }

    /// How many changes there are, and the last one's author; empty if there is none.
    var changesSummary: String {
        let events = assessment.history(ofCriterionAt: index)
        guard let last = events.last else { return "" }
        return HistoryText.count(events.count)[language] + " · "
            + "\(HistoryText.person(last, in: participants)[language]), \(Moments.text(last.at, clock, language))"
    }

    private static let mostChanges = 3

    private func signature(_ by: String, _ at: Timestamp) -> String { AnswerText.signature(by, at, clock, language) }
}
