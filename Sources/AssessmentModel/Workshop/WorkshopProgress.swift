/// How far a workshop is, kept up to date event by event, because screens show it at every key.
package struct WorkshopProgress: Sendable {
    package let id: WorkshopID
    package let workshop: Workshop
    package let phase: Workshop.Phase
    /// The journal that last began, interrupted or went on with it.
    package let conductor: WriterID
    /// The criteria of the agenda that the catalogue has, by index, in the order of the agenda.
    package let agenda: [Int]
    /// The place of each criterion in the agenda.
    private let places: [Int: Int]
    /// The criteria for which something was recorded that answers them or puts them off, and still stands.
    package private(set) var covered: Set<Int>
    /// How many criteria of the agenda are covered.
    package private(set) var coveredCount: Int
    private var recorded: Recorded
    private var lastOrder: EventOrder?
    /// The journals that record in it at present.
    private let recording: Set<WriterID>
    /// Milliseconds of work before the present phase.
    private let elapsedBefore: Int64
    /// Since when people have been working; nil in a break and after the end.
    private let since: Timestamp?

    /// The workshop with this identity; nil if it was taken back or is not known.
    package init?(_ id: WorkshopID, of assessment: Assessment) {
        let workshops = assessment.details.workshops
        let turns = workshops.turns(of: id)
        guard let workshop = workshops[id], let last = turns.last else { return nil }
        (self.id, self.workshop, phase, conductor) = (id, workshop, last.phase, last.order.writer)
        var listed: Set<Int> = []
        agenda = workshop.agenda.compactMap(assessment.catalog.index(of:)).filter { listed.insert($0).inserted }
        places = Dictionary(agenda.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let events = assessment.places(ofWorkshop: id)
        recorded = Recorded(events, in: assessment)
        lastOrder = events.last.map { assessment.events[Int($0)].order }
        let (covered, places) = (recorded.covered(in: assessment), places)
        (self.covered, coveredCount) = (covered, covered.count { places[$0] != nil })
        var phases: [WriterID: Workshop.Phase] = [:]
        for turn in turns { phases[turn.order.writer] = turn.phase }
        recording = Set(phases.filter { $0.value == .running }.keys)
        elapsedBefore = workshops.elapsed(of: id, until: last.at)
        since = last.phase == .running ? last.at : nil
    }

    /// Takes in an event that the assessment has already.
    ///
    /// - Returns: false if the workshop has to be worked out anew.
    package mutating func take(_ event: Event, in assessment: Assessment) -> Bool {
        if case .workshop = event.change { return false }
        if case .phase = event.change { return false }
        if recording.contains(event.order.writer) {
            if let lastOrder, event.order < lastOrder { return false }
            lastOrder = event.order
            recorded.take(event, in: assessment)
        }
        // Whoever takes an answer back, it is not covered any more.
        guard let index = event.target.criterion.flatMap(assessment.catalog.index(of:)) else { return true }
        let isCovered = recorded.answered.contains(index) && Recorded.isCovered(index, in: assessment)
        let hasChanged = isCovered ? covered.insert(index).inserted : covered.remove(index) != nil
        if hasChanged, places[index] != nil { coveredCount += isCovered ? 1 : -1 }
        return true
    }

    /// How many criteria of the agenda are not covered yet.
    package var uncoveredCount: Int { agenda.count - coveredCount }

    /// The next criterion of the agenda that is not covered and meets the condition, from the place of `current` on,
    /// and from the beginning again; nil if there is none.
    package func next(after current: Int?, where condition: (Int) -> Bool = { _ in true }) -> Int? {
        let first = current.flatMap { places[$0] }.map { $0 + 1 } ?? 0
        return agenda.indices.lazy.map { agenda[(first + $0) % agenda.count] }
            .first { !covered.contains($0) && condition($0) }
    }

    /// Milliseconds of work until now, without breaks. A clock that was set back counts as no time.
    package func elapsed(until now: Timestamp) -> Int64 {
        elapsedBefore + (since.map { max(0, now.milliseconds - $0.milliseconds) } ?? 0)
    }

    /// Milliseconds of work for a criterion: until something was recorded for it, and since something was recorded
    /// last.
    package func time(forCriterionAt index: Int, until now: Timestamp) -> Int64 {
        let last = since == nil ? nil : recorded.last
        return recorded.times[index, default: 0] + (last.map { max(0, now.milliseconds - $0.milliseconds) } ?? 0)
    }

    /// How fast people are.
    package func pace(at now: Timestamp) -> WorkshopPace {
        WorkshopPace(
            elapsed: elapsed(until: now), covered: coveredCount, criteria: agenda.count, minutes: workshop.minutes)
    }
}
