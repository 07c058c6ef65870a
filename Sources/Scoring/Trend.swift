import AssessmentModel

/// How the figures of all criteria came to be what they are: one fold through the events, with a bounded number of
/// samples on the way.
package struct Trend: Hashable, Sendable {
    /// Enough for a wide screen or a page.
    package static let mostSamples = 240

    /// The figures from a moment to the next sample.
    package struct Sample: Hashable, Sendable {
        package let at: Timestamp
        package let evidenced: Fraction?
        package let claimed: Fraction?
        package let attainable: Fraction?

        package init(at: Timestamp, evidenced: Fraction?, claimed: Fraction?, attainable: Fraction?) {
            self.at = at
            self.evidenced = evidenced
            self.claimed = claimed
            self.attainable = attainable
        }

        fileprivate init(at: Timestamp, _ tally: Tally) {
            self.init(at: at, evidenced: tally.evidenced, claimed: tally.claimed, attainable: tally.attainable)
        }
    }

    /// A milestone on the time line.
    package struct Milestone: Hashable, Sendable {
        package let name: String
        package let at: Timestamp

        package init(name: String, at: Timestamp) {
            self.name = name
            self.at = at
        }
    }

    /// In the order of time. The first is from before the first event, the last is now; empty without events.
    package let samples: [Sample]
    package let milestones: [Milestone]

    package init(samples: [Sample], milestones: [Milestone]) {
        self.samples = samples
        self.milestones = milestones
    }

    /// Follows an assessment from its first event to now.
    ///
    /// Time never runs back here: an event of a clock that is behind counts as made with the one before it, and one of
    /// a clock that is ahead as made now.
    ///
    /// - Parameters:
    ///   - clock: says which day a moment is, on which evidence has to be valid.
    ///   - most: the most samples between the first and the last.
    ///   - counts: whether a piece of evidence is reliable.
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    package init(
        of assessment: Assessment, clock: Clock, most: Int = mostSamples, counts: (Evidence) -> Bool
    ) throws(ScoringError) {
        let places = assessment.placesInOrder
        guard let first = places.first.map({ assessment.events[Int($0)].at }) else {
            self.init(samples: [], milestones: [])
            return
        }
        let begin = min(first, clock.now)
        let span = max(1, clock.now.milliseconds - begin.milliseconds)
        var fold = try TrendFold(of: assessment, from: clock.day(of: begin), counts)
        var samples = [Sample(at: begin, fold.board.overall)]
        var milestones: [(id: EventID, at: Timestamp)] = []
        var (latest, interval) = (begin, Int64(0))
        for place in places {
            let event = assessment.events[Int(place)]
            let at = min(max(latest, event.at), clock.now)
            let next = (at.milliseconds - begin.milliseconds) * Int64(most) / span
            if next > interval {
                samples.append(Sample(at: latest, fold.tally(on: clock.day(of: latest), counts)))
                interval = next
            }
            latest = at
            if case .milestone = event.change { milestones.append((event.id, at)) }
            fold.apply(event)
        }
        samples.append(Sample(at: latest, fold.tally(on: clock.day(of: latest), counts)))
        samples.append(Sample(at: clock.now, fold.tally(on: clock.today, counts)))
        let names = Dictionary(
            assessment.details.milestones.map { ($0.milestone.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.init(
            samples: samples,
            milestones: milestones.compactMap { id, at in names[id].map { Milestone(name: $0, at: at) } })
    }
}

/// The fold: answers event by event, figures sample by sample, and day by day only where evidence ends.
private struct TrendFold {
    private var assessment: Assessment
    private(set) var board: Scoreboard
    /// The last days of validity that any evidence has, in order.
    private let ends: [CalendarDay]
    private var passed = 0
    /// What has to be looked at again: once a sample, since that takes all concurrent values of an answer, and all
    /// criteria if the scope changes.
    private var stale: Set<Assessment.Slot> = []

    init(of assessment: Assessment, from day: CalendarDay, _ counts: (Evidence) -> Bool) throws(ScoringError) {
        self.assessment = Assessment(from: assessment.details.origin, against: assessment.catalog)
        board = try Scoreboard(self.assessment, on: day, counts: counts)
        ends = Set(assessment.events.lazy.compactMap(\.change.validUntil)).sorted()
    }

    mutating func apply(_ event: Event) {
        guard let slot = assessment.apply(event), slot != .assessment || event.change.decidesScope else { return }
        stale.insert(slot)
    }

    mutating func tally(on day: CalendarDay, _ counts: (Evidence) -> Bool) -> Tally {
        for slot in stale { board.update(slot, in: assessment, counts: counts) }
        stale = []
        while passed < ends.count, ends[passed] < board.day { passed += 1 }
        if passed < ends.count, ends[passed] < day { board.move(to: day, in: assessment, counts: counts) }
        return board.overall
    }
}

extension Clock {
    /// The local day of a moment.
    fileprivate func day(of moment: Timestamp) -> CalendarDay {
        moment.day(secondsFromGMT: secondsFromGMT(moment))
    }
}

extension Change {
    /// The last day of the evidence that it attaches or changes.
    fileprivate var validUntil: CalendarDay? {
        switch self {
        case .attach(let evidence), .amend(_, let evidence): evidence.validUntil
        case .document(let document): document?.validUntil
        case .rate, .comment, .flag, .detach, .assign, .scope, .toConfirm, .waive, .name, .kind, .role, .profile,
            .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding, .decide,
            .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish,
            .question, .questionReply, .close:
            nil
        }
    }

    /// Whether another kind or role of the subject can put criteria in scope or out of it.
    fileprivate var decidesScope: Bool {
        switch self {
        case .kind, .role: true
        case .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope, .toConfirm, .waive, .document, .name,
            .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding,
            .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem,
            .finish, .question, .questionReply, .close:
            false
        }
    }
}
