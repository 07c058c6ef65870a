/// A moment in the life of an assessment, to look at it as it was.
public enum Moment: Hashable, Sendable {
    /// Up to and with the event that stands here.
    case event(EventOrder)
    /// Up to this time, by the clocks of the writers' machines.
    case time(Timestamp)
}

extension Assessment {
    /// The moment of a milestone: its latest one of this name; nil where there is none.
    public func moment(ofMilestone name: String) -> Moment? {
        details.milestones.last { $0.name == name }?.milestone.order.map { .event($0) }
    }

    /// The assessment as it was: the same fold over the events until then.
    public func asOf(_ moment: Moment) -> Assessment {
        var events = events + orphans
        switch moment {
        case .event(let order): events.removeAll { order < $0.order }
        case .time(let time): events.removeAll { time < $0.at }
        }
        events.sort { $0.order < $1.order }
        return Assessment(from: details.origin, against: catalog, events: events)
    }

    /// The same events against another catalogue. Those of criteria that it does not have are orphans of it, and come
    /// back where the catalogue has them again.
    public func against(_ catalog: Catalog) -> Assessment {
        var assessment = Assessment(
            from: details.origin, against: catalog, events: orphans.isEmpty ? events : events + orphans)
        assessment.advance(clock: clock)
        return assessment
    }
}
