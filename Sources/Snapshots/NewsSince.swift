import AssessmentModel
import Scoring

/// What others changed since a person left.
package struct NewsSince: Sendable {
    /// Why a criterion is listed.
    package enum Cause: Hashable, Sendable {
        /// Others changed its answer; `isOwn` if that replaced something the person had said.
        case changed(isOwn: Bool)
        case conflict
        /// Evidence counts no longer, since the day after this one.
        case expired(CalendarDay)
        /// Evidence counts until this day, which is near.
        case expiring(CalendarDay)
    }

    /// A criterion and why it is listed.
    package struct Item: Hashable, Sendable {
        package let criterion: Int
        package let cause: Cause
        /// The places of the events by others, in the order of events; empty for what only time did.
        package let places: [Int32]
        /// The rating before, where others changed it; nil where they did not.
        package let before: Rating??
    }

    package let departure: Departure
    /// The places of all events by others that the person did not know, in the order of events.
    package let places: [Int32]
    /// How many of them are whose, the most first.
    package let people: [(name: String, count: Int)]
    /// What was the person's own and was changed, what else was changed, conflicts, what expired, what will.
    package let items: [Item]
    /// All criteria together without those events and with them, on the same day.
    package let before: Tally
    package let now: Tally

    /// Whether others changed anything: far cheaper than to find out what.
    ///
    /// - Parameter isOwn: whether the person made an event.
    package static func isAny(in assessment: Assessment, since departure: Departure, isOwn: (Event) -> Bool) -> Bool {
        assessment.events.contains { !departure.knew($0) && !isOwn($0) }
    }

    /// Nil if others changed nothing.
    ///
    /// - Parameters:
    ///   - snapshot: the assessment as it is.
    ///   - counts: whether a piece of evidence is reliable.
    ///   - isOwn: whether the person made an event.
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    package init?(
        _ snapshot: Snapshot, since departure: Departure, isOwn: (Event) -> Bool, counts: (Evidence) -> Bool
    ) throws(ScoringError) {
        let assessment = snapshot.assessment
        let events = assessment.events
        let news = Set(events.indices.filter { !departure.knew(events[$0]) && !isOwn(events[$0]) }.map(Int32.init))
        guard !news.isEmpty else { return nil }
        let order = assessment.placesInOrder
        let earlier = Assessment(
            from: assessment.details.origin, against: assessment.catalog,
            events: order.filter { !news.contains($0) }.map { events[Int($0)] })
        self.departure = departure
        places = order.filter(news.contains)
        people = Dictionary(grouping: places) { events[Int($0)].by }.map { (name: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        before = try Scoreboard(earlier, on: snapshot.day, counts: counts).overall
        now = snapshot.scoreboard.overall
        items =
            Self.changes(by: news, in: assessment, before: earlier, isOwn)
            + Self.states(of: snapshot)
    }

    private static func changes(
        by news: Set<Int32>, in assessment: Assessment, before earlier: Assessment, _ isOwn: (Event) -> Bool
    ) -> [Item] {
        let items = assessment.catalog.criteria.indices.compactMap { index -> Item? in
            let all = assessment.places(of: .criterion(index))
            let places = all.filter(news.contains)
            guard !places.isEmpty else { return nil }
            let own = Set(all.lazy.map { assessment.events[Int($0)] }.filter(isOwn).map(\.id))
            let isOwn = places.contains { assessment.events[Int($0)].replaces.contains(where: own.contains) }
            let (then, now) = (earlier.answers[index].rating, assessment.answers[index].rating)
            return Item(
                criterion: index, cause: .changed(isOwn: isOwn), places: places, before: then == now ? nil : .some(then)
            )
        }
        return items.filter { $0.cause == .changed(isOwn: true) } + items.filter { $0.cause == .changed(isOwn: false) }
    }

    /// Conflicts, and evidence that counts no longer or not for long.
    private static func states(of snapshot: Snapshot) -> [Item] {
        let (answers, today) = (snapshot.assessment.answers, snapshot.day)
        let shown = answers.indices.filter { snapshot.scoreboard.inclusion(ofCriterionAt: $0) == .counted }
        let ends = shown.compactMap { index in
            answers[index].attachments.compactMap { $0.evidence?.validUntil }.min().map { (index: index, day: $0) }
        }
        let limit = today.adding(days: DocumentState.daysToExpiry)
        return shown.filter { snapshot.marks[$0].contains(.conflict) }.map { Item($0, .conflict) }
            + ends.filter { $0.day < today }.map { Item($0.index, .expired($0.day)) }
            + ends.filter { $0.day >= today && $0.day <= limit }.map { Item($0.index, .expiring($0.day)) }
    }
}

extension NewsSince.Item {
    /// What is so without anybody's event.
    fileprivate init(_ criterion: Int, _ cause: NewsSince.Cause) {
        self.init(criterion: criterion, cause: cause, places: [], before: nil)
    }
}
