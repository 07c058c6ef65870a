import AssessmentModel
import JSON
import Scoring

/// Workshops with everything that was said in them, as one JSON object. Source: docs/user/workshop.md.
package struct WorkshopsDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private let origin: ReportOrigin
    private let workshops: [WorkshopMembers]

    private enum CodingKeys: CodingKey { case workshops }

    /// - Parameters:
    ///   - day: the day on which evidence must be valid, and by which something is overdue or not.
    ///   - counts: whether a piece of evidence is reliable.
    package init(
        _ origin: ReportOrigin, _ workshops: some Sequence<HeldWorkshop>, of participants: ParticipantList,
        on day: CalendarDay, counts: (Evidence) -> Bool
    ) {
        self.origin = origin
        self.workshops = workshops.map { WorkshopMembers($0, of: participants, on: day, counts: counts) }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(workshops, forKey: .workshops)
    }
}

private struct WorkshopMembers: Encodable {
    struct Person: Encodable {
        let id: String
        @OrNull var name: String?
        let organisation: String
        let role: String

        init(_ id: ParticipantID, in participants: ParticipantList) {
            let participant = participants[id]
            self.id = id.text
            organisation = participant?.organisation ?? ""
            role = participant?.role ?? ""
            name = participant?.name
        }
    }

    struct Session: Encodable {
        let begin: String
        @OrNull var end: String?

        init(_ begin: Timestamp, _ end: Timestamp?) {
            self.begin = begin.text
            self.end = end?.text
        }
    }

    struct Vote: Encodable {
        let rating: String
        let reason: String

        init(_ judgement: Judgement) {
            rating = judgement.rating.id
            reason = judgement.reason
        }
    }

    struct Change: Encodable {
        let criterion: String
        @OrNull var before: Vote?
        @OrNull var after: Vote?

        init(_ change: WorkshopSummary.Change, in catalog: Catalog) {
            criterion = catalog.criteria[change.criterion].id.text
            before = change.before.map(Vote.init)
            after = change.after.map(Vote.init)
        }
    }

    struct Dissent: Encodable {
        let criterion: String
        let participant: String
        let rating: String
        let reason: String
    }

    struct Decision: Encodable {
        let criterion: String
        let text: String
    }

    struct Parked: Encodable {
        let criterion: String
        let reason: String
        @OrNull var owner: String?

        init(_ criterion: CriterionID, _ answer: Answer) {
            self.criterion = criterion.text
            reason = answer.parkingReasonText
            owner = answer.ownerName.isEmpty ? nil : answer.ownerName
        }
    }

    struct Round: Encodable {
        struct Ballot: Encodable {
            let participant: String
            let rating: String
            let reason: String
        }

        let criterion: String
        let id: String
        let method: String
        let at: String
        let voters: [String]
        let voted: [String]
        let complete: Bool
        let votes: [Ballot]
        let mismatched: [String]

        init(_ entry: RoundList.Entry, at criterion: CriterionID) {
            self.criterion = criterion.text
            id = entry.id.description
            method = entry.round.method.rawValue
            at = entry.at.text
            voters = entry.round.voters.map(\.text)
            voted = entry.round.voters.filter(entry.voted.contains).map(\.text)
            complete = entry.isComplete
            votes = entry.round.voters.compactMap { voter in
                entry.ballots[voter].map { Ballot(participant: voter.text, rating: $0.rating.id, reason: $0.reason) }
            }
            mismatched = entry.round.voters.filter(entry.mismatched.contains).map(\.text)
        }
    }

    struct Time: Encodable {
        let criterion: String
        let seconds: Int64
    }

    struct Figures: Encodable {
        let gate: String
        let overall: Shares

        init(_ scoreboard: Scoreboard) {
            gate = scoreboard.gate.rawValue
            overall = Shares(scoreboard.overall)
        }
    }

    let number: Int
    let id: String
    let topic: String
    let phase: String
    let conductedBy: [String]
    let participants: [Person]
    let sessions: [Session]
    @OrNull var minutes: Int?
    let seconds: Int64
    let agenda: [String]
    let covered: [String]
    let uncovered: [String]
    let changes: [Change]
    let dissent: [Dissent]
    let decisions: [Decision]
    let actions: [ActionMembers]
    let parked: [Parked]
    let rounds: [Round]
    let times: [Time]
    @OrNull var before: Figures?
    @OrNull var after: Figures?

    init(_ held: HeldWorkshop, of list: ParticipantList, on day: CalendarDay, counts: (Evidence) -> Bool) {
        let (summary, assessment) = (held.summary, held.assessment)
        let criteria = assessment.catalog.criteria
        let items = assessment.details.actionItems
        number = held.number
        id = summary.id.description
        topic = summary.workshop.topic
        phase = summary.phase.rawValue
        conductedBy = held.conductors
        participants = held.participants.map { Person($0, in: list) }
        sessions = held.sessions.map { Session($0.begin, $0.end) }
        seconds = summary.elapsed / 1_000
        agenda = summary.workshop.agenda.map(\.text)
        covered = summary.covered.sorted().map { criteria[$0].id.text }
        uncovered = summary.uncovered.map { criteria[$0].id.text }
        changes = summary.changes.map { Change($0, in: assessment.catalog) }
        dissent = summary.dissent.map {
            Dissent(
                criterion: criteria[$0.criterion].id.text, participant: $0.participant.text,
                rating: $0.judgement.rating.id, reason: $0.judgement.reason)
        }
        decisions = summary.decisions.map {
            Decision(criterion: criteria[$0].id.text, text: assessment.answers[$0].commentText)
        }
        actions = summary.items.compactMap { id in
            items.entries[id].flatMap { ActionMembers($0, in: items, on: day) }
        }
        parked = summary.parked.map { Parked(criteria[$0].id, assessment.answers[$0]) }
        rounds = summary.rounds.sorted { $0.key < $1.key }.flatMap { index, entries in
            entries.map { Round($0, at: criteria[index].id) }
        }
        times = summary.times.sorted { $0.key < $1.key }.map {
            Time(criterion: criteria[$0.key].id.text, seconds: $0.value / 1_000)
        }
        minutes = summary.workshop.minutes
        let figures = held.figures(on: day, counts: counts)
        before = figures.map { Figures($0.before) }
        after = figures.map { Figures($0.after) }
    }
}
