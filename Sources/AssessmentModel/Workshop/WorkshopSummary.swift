/// A workshop so far: what was covered, what changed, what people disagree about, how long it took.
///
/// The figures before it are those of ``Assessment/without(workshop:)``.
package struct WorkshopSummary: Sendable {
    /// A rating that is another one than before the workshop.
    package struct Change: Hashable, Sendable {
        /// The index of the criterion in the catalogue.
        package let criterion: Int
        package let before: Judgement?
        package let after: Judgement?
    }

    /// A participant who still votes for another rating than the one of the assessment.
    package struct Dissent: Hashable, Sendable {
        /// The index of the criterion in the catalogue.
        package let criterion: Int
        package let participant: ParticipantID
        /// What they vote for, with their reason.
        package let judgement: Judgement
    }

    package let id: WorkshopID
    package let workshop: Workshop
    package let phase: Workshop.Phase
    /// The places of everything recorded in it, in the order of events.
    package let places: [Int32]
    /// The criteria of the agenda that the catalogue has, by index, in the order of the agenda.
    package let agenda: [Int]
    /// Those for which something was recorded in the workshop that answers them or puts them off, and still stands.
    package let covered: Set<Int>
    /// Ratings that changed, in the order of the catalogue.
    package let changes: [Change]
    /// Who disagrees, in the order of the catalogue and of the participants.
    package let dissent: [Dissent]
    /// The criteria with a comment that was made a decision in it, in the order of the catalogue.
    package let decisions: [Int]
    /// The action items that were added in it, in their order.
    package let items: [ActionItemID]
    /// The criteria that were parked in it and still are, in the order of the catalogue.
    package let parked: [Int]
    /// The rounds that were held in it, by the index of the criterion.
    package let rounds: [Int: [RoundList.Entry]]
    /// Milliseconds of work until something was recorded for a criterion, summed up, by its index.
    package let times: [Int: Int64]
    /// Milliseconds of work in all, without breaks.
    package let elapsed: Int64

    /// The workshop with this identity; nil if it was taken back or is not known.
    package init?(_ id: WorkshopID, of assessment: Assessment, now: Timestamp) {
        guard let workshop = assessment.details.workshops[id] else { return nil }
        self.id = id
        self.workshop = workshop
        phase = assessment.details.workshops.phase(of: id)
        places = assessment.places(ofWorkshop: id)
        agenda = workshop.agenda.compactMap(assessment.catalog.index(of:))
        elapsed = assessment.details.workshops.elapsed(of: id, until: now)
        let recorded = Recorded(places, in: assessment)
        covered = recorded.covered(in: assessment)
        times = recorded.times
        let rounds = assessment.rounds.compactMapValues { list in
            let held = list.standing.filter { $0.round.workshop == id }
            return held.isEmpty ? nil : held
        }
        self.rounds = rounds
        changes = recorded.rated.sorted().compactMap { index in
            let before = recorded.before[index] ?? nil
            let after = assessment.answers[index].judgement.current?.value ?? nil
            return before == after ? nil : Change(criterion: index, before: before, after: after)
        }
        decisions = recorded.touched.sorted().filter {
            recorded.decided.contains($0) && assessment.answers[$0].isDecision
        }
        parked = recorded.parked.sorted().filter { assessment.answers[$0].isParked }
        let added = recorded.items
        items = assessment.details.actionItems.standing.map(\.id).filter(added.contains)
        dissent = rounds.keys.sorted().flatMap { index -> [Dissent] in
            guard let settled = assessment.answers[index].rating else { return [] }
            let voters = Set((rounds[index] ?? []).flatMap { $0.ballots.keys })
            return workshop.participants.filter(voters.contains).compactMap { participant in
                let vote = assessment.answer(of: .participant(participant), at: index).judgement.current?.value ?? nil
                guard let vote, vote.rating != settled else { return nil }
                return Dissent(criterion: index, participant: participant, judgement: vote)
            }
        }
    }

    /// The criteria of the agenda for which nothing was recorded yet, in its order.
    package var uncovered: [Int] { agenda.filter { !covered.contains($0) } }

    private var forecast: WorkshopPace {
        WorkshopPace(
            elapsed: elapsed, covered: agenda.count { covered.contains($0) }, criteria: agenda.count,
            minutes: workshop.minutes)
    }

    /// Milliseconds of work for each criterion of the agenda so far; nil before the first.
    package var pace: Int64? { forecast.pace }

    /// Milliseconds until the time is over, negative once it is; nil if it was not said how long the workshop takes.
    package var left: Int64? { forecast.left }

    /// How many criteria of the agenda stay open if people go on like this; nil if that cannot be said.
    package var expectedOpen: Int? { forecast.expectedOpen }
}

/// What the events of a workshop say, criterion by criterion.
struct Recorded: Sendable {
    var touched: Set<Int> = []
    var answered: Set<Int> = []
    var rated: Set<Int> = []
    var decided: Set<Int> = []
    var parked: Set<Int> = []
    var items: Set<ActionItemID> = []
    /// What each criterion was rated before the workshop first rated it.
    var before: [Int: Judgement?] = [:]
    var times: [Int: Int64] = [:]

    /// When the latest of them was recorded.
    private(set) var last: Timestamp?

    init(_ places: [Int32], in assessment: Assessment) {
        for place in places { take(assessment.events[Int(place)], in: assessment) }
    }

    /// The criteria for which an answer or a reason to put it off was recorded, and still stands.
    func covered(in assessment: Assessment) -> Set<Int> { answered.filter { Self.isCovered($0, in: assessment) } }

    /// Whether the answer to a criterion says anything, or puts it off.
    static func isCovered(_ index: Int, in assessment: Assessment) -> Bool {
        let answer = assessment.answers[index]
        return answer.rating != nil || answer.isParked || answer.isDecision
    }

    /// Takes in the next event of the workshop, which the assessment has already.
    mutating func take(_ event: Event, in assessment: Assessment) {
        defer { last = event.at }
        if case .actionItem(.add) = event.change { items.insert(event.id) }
        guard let id = event.target.criterion, let index = assessment.catalog.index(of: id) else { return }
        touched.insert(index)
        if let last { times[index, default: 0] += max(0, event.at.milliseconds - last.milliseconds) }
        guard event.party == assessment.voice else { return }
        switch event.change {
        case .rate:
            answered.insert(index)
            if rated.insert(index).inserted { before[index] = Self.judgement(before: event, at: index, assessment) }
        case .flag(.parked, let isRaised, _):
            answered.insert(index)
            if isRaised { parked.insert(index) }
        case .flag(.decision, true, _):
            answered.insert(index)
            decided.insert(index)
        case .flag(.decision, false, _), .comment, .attach, .amend, .detach, .assign, .scope, .toConfirm, .waive,
            .document, .name, .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone,
            .examine, .raise, .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round,
            .commit, .reveal, .actionItem, .finish, .question, .questionReply, .close:
            break
        }
    }

    /// What the rating was when an event replaced it.
    private static func judgement(before event: Event, at index: Int, _ assessment: Assessment) -> Judgement? {
        let replaced = Set(event.replaces)
        let before = assessment.history(of: .criterion(index)).last { replaced.contains($0.id) }
        if case .rate(let judgement) = before?.change { return judgement }
        return nil
    }
}
