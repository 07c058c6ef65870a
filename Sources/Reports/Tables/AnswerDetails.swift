import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// The full answer to a criterion, as lines of text.
package struct AnswerDetails {
    private let answer: Answer
    private let scopeNote: LocalizedString?
    private let originNote: LocalizedString?
    private let outcome: Outcome
    private let scale: Scale
    private let notes: AnswerNotes
    private let authorship: CommentAuthorship?
    private let clock: Clock
    private let language: Language
    private let labels = AnswerLabels()
    /// What other parties say, each with its name.
    private let others: [(party: Party, answer: Answer, outcome: Outcome)]
    private let participants: ParticipantList
    /// What the parties ask each other about it, with what was said below.
    private let questions: [(label: String, state: QuestionState, thread: [String])]

    /// The answer to the criterion at `index`.
    ///
    /// - Parameters:
    ///   - participants: who takes part in workshops, as far as the project knows.
    ///   - day: the day on which evidence must be valid.
    package init(
        _ index: Int, of assessment: Assessment, participants: ParticipantList = ParticipantList(), clock: Clock,
        on day: CalendarDay, language: Language
    ) {
        self.participants = participants
        answer = assessment.answers[index]
        scopeNote = ScopeText.note(of: index, in: assessment)
        originNote = OriginText.note(of: index, in: assessment)
        scale = assessment.catalog.scale
        outcome = Outcome(of: answer, to: assessment.catalog.criteria[index], on: scale)
        notes = AnswerNotes(
            index, of: assessment, participants: participants, clock: clock, on: day, language: language)
        authorship = assessment.commentAuthorship(ofCriterionAt: index)
        others = assessment.otherParties(at: index).compactMap { party in
            let answer = assessment.answer(of: party, at: index)
            guard answer != Answer() else { return nil }
            let criterion = assessment.catalog.criteria[index]
            return (party, answer, Outcome(of: answer, to: criterion, on: assessment.catalog.scale))
        }
        let list = assessment.details.questions
        let id = assessment.catalog.criteria[index].id
        questions = list.standing.filter { $0.content?.criterion == id }.map {
            (list.label(of: $0.id), list.state(of: $0.id), QuestionText.thread(of: $0.id, in: list, language))
        }
        self.clock = clock
        self.language = language
    }

    /// Lines wrapped to `columns`. `condition` returns the state of a piece of evidence as read from disk.
    package func lines(columns: Int = 76, _ condition: (Evidence) -> EvidenceCondition) -> [String] {
        let evidence = notes.evidence(condition)
        return rating(columns) + parkedConflict(columns)
            + list(OriginText.label, originNote.map { [$0[language]] } ?? [], columns)
            + list(labels.reason, notes.reason.isEmpty ? [] : [notes.reason], columns)
            + list(AnswerText.parkedLabel, notes.parkingReason.isEmpty ? [] : [notes.parkingReason], columns)
            + scope(columns)
            + list(labels.owner, notes.owner.isEmpty ? [] : [notes.owner], columns)
            + comments(columns)
            + (evidence.isEmpty ? labelled(labels.evidence, labels.noEvidence[language], columns) : [])
            + evidence.enumerated().flatMap { position, text in
                numbered(position == 0 ? labels.evidence : .same(""), position + 1, text, columns)
            }
            + otherVoices(columns) + threads(columns) + list(labels.history, notes.latestChanges, columns)
    }

    /// The judgement and the comment of each other party.
    private func otherVoices(_ columns: Int) -> [String] {
        others.flatMap { party, answer, outcome in
            let judgement = answer.judgement.current
            let rating = judgement?.value.map { judgement in
                "\(outcome.sign) \(RatingText.name(judgement.rating, on: scale)[language])"
            }
            let isOwn = judgement.flatMap { ParticipantID(signature: $0.by) } != nil
            let signature =
                judgement.map { isOwn ? "  \(moment($0.at))" : "  \(self.signature($0.by, $0.at))" } ?? ""
            let parts = [(rating ?? labels.notRated[language]) + signature, answer.reason, answer.commentText]
            let name = party.participant.map { WorkshopText.name(of: $0, in: participants) } ?? party.name
            return list(name, parts.filter { !$0.isEmpty }, columns)
        }
    }

    private func threads(_ columns: Int) -> [String] {
        questions.flatMap { question in
            list(
                .same(question.label),
                question.thread.enumerated().map { position, text in
                    position == 0 ? "\(text)  [\(question.state.name[language])]" : text
                }, columns)
        }
    }

    private var marks: String { AnswerText.marks(answer).map { "  \($0.text[language])" }.joined() }

    private func rating(_ columns: Int) -> [String] {
        if answer.judgement.isConflicted {
            let sides = AnswerText.sides(answer.judgement.heads, on: scale)
            let lines = AnswerText.conflict(sides)[language].wrapped(columns: columns)
            return marks.isEmpty ? lines : lines + [marks]
        }
        guard let assignment = answer.judgement.current, let judgement = assignment.value else {
            return ["\(labels.notRated[language])\(marks)"]
        }
        let rating = RatingText.name(judgement.rating, on: scale)[language]
        return ["\(outcome.sign) \(rating)  \(signature(assignment.by, assignment.at))\(marks)"]
    }

    private func parkedConflict(_ columns: Int) -> [String] {
        guard answer.parked.isConflicted else { return [] }
        return "◇ \(AnswerText.sides(parked: answer.parked.heads)[language])".wrapped(columns: columns)
    }

    private func scope(_ columns: Int) -> [String] {
        scopeNote.map { labelled(ScopeText.label, $0[language], columns) } ?? []
    }

    /// The whole comment; several with their authors if they are in conflict.
    private func comments(_ columns: Int) -> [String] {
        let comments = notes.comments
        guard !comments.isEmpty else { return labelled(labels.comment, labels.noComment[language], columns) }
        let label = answer.isDecision ? AnswerText.decision : labels.comment
        return comments.flatMap { labelled(label, $0, columns) } + authors(columns)
    }

    /// Who wrote which part of the comment; empty if there is one author.
    private func authors(_ columns: Int) -> [String] {
        guard let authorship, authorship.hasSeveralAuthors else { return [] }
        let parts = authorship.parts.map { part in
            "\(ConflictText.author(of: part)[language]): \(part.text.oneLine.trimmed)"
        }
        return list(ConflictText.authors, parts, columns)
    }

    /// Entries below each other, the first behind the label.
    private func list(_ label: LocalizedString, _ entries: [String], _ columns: Int) -> [String] {
        entries.enumerated().flatMap { position, entry in
            labelled(position == 0 ? label : .same(""), entry, columns)
        }
    }

    /// A numbered entry behind a label; its further lines hang below the first.
    private func numbered(_ label: LocalizedString, _ number: Int, _ text: String, _ columns: Int) -> [String] {
        let lead = label[language].padded(to: labels.width(language)) + "\(number)"
        return TableLine.labelled(
            lead, text, columns: columns, labelWidth: max(labels.width(language) + 1, lead.columns) + 2)
    }

    private func labelled(_ label: LocalizedString, _ text: String, _ columns: Int) -> [String] {
        TableLine.labelled(label[language], text, columns: columns, labelWidth: labels.width(language))
    }

    private func moment(_ at: Timestamp) -> String { Moments.text(at, clock, language) }

    private func signature(_ by: String, _ at: Timestamp) -> String { AnswerText.signature(by, at, clock, language) }
}
