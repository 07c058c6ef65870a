/// A moment in the history of an assessment.
public enum Moment: Hashable, Sendable {
    /// Right after the event in this place.
    case event(EventOrder)
    /// At this time, by the clocks of the writers' machines.
    case time(Timestamp)

    /// Whether the event had been made by then.
    package func includes(_ event: Event) -> Bool {
        switch self {
        case .event(let order): event.order <= order
        case .time(let time): event.at <= time
        }
    }
}

extension Assessment {
    /// The moment of the latest milestone with this name; nil if there is none.
    public func moment(ofMilestone name: String) -> Moment? {
        details.milestones.last { $0.name == name }?.milestone.order.map { .event($0) }
    }

    /// The assessment as it was then: the same fold over the events up to that moment.
    public func asOf(_ moment: Moment) -> Assessment {
        var events = events + orphans
        events.removeAll { !moment.includes($0) }
        events.sort { $0.order < $1.order }
        return Assessment(from: details.origin, against: catalog, voice: voice, events: events)
    }

    /// The same events against another catalogue. Events of criteria that it does not have become orphans, and count
    /// again in a catalogue that has them.
    public func against(_ catalog: Catalog) -> Assessment {
        var assessment = Assessment(
            from: details.origin, against: catalog, voice: voice,
            events: orphans.isEmpty ? events : events + orphans)
        assessment.advance(clock: clock)
        return assessment
    }

    /// The same events with the answers of another party in the first place, so that its figures and checks can be
    /// worked out. What is in scope stays the vendor's decision.
    public func inVoice(of party: Party) -> Assessment {
        var assessment = Assessment(
            from: details.origin, against: catalog, voice: party,
            events: orphans.isEmpty ? events : events + orphans)
        assessment.advance(clock: clock)
        return assessment
    }
}
