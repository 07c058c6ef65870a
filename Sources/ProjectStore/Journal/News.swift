import AssessmentModel

/// What reading a project brought.
public struct News: Sendable {
    /// The events in their order, each once. Some may be known already: applying them again changes nothing.
    public internal(set) var events: [Event] = []
    /// The damage that was found.
    public internal(set) var damages: [Damage] = []
    /// What people should be told although nothing is lost.
    public internal(set) var notices: [StoreNotice] = []
    /// Events that a later program wrote, in no order. Some may be known already.
    public internal(set) var unknown: [UnknownEvent] = []
    /// Waivers of whole levels as lines of version 1 record them: at a criterion of the level.
    private var levelWaivers: Set<EventID> = []

    /// Whether reading brought nothing.
    public var isEmpty: Bool { events.isEmpty && damages.isEmpty && notices.isEmpty && unknown.isEmpty }

    mutating func add(_ other: News) {
        events += other.events
        damages += other.damages
        notices += other.notices
        unknown += other.unknown
        levelWaivers.formUnion(other.levelWaivers)
    }

    /// Drops what is already known.
    mutating func keepEvents(where isKept: (EventID) -> Bool) {
        events.removeAll { !isKept($0.id) }
        unknown.removeAll { !isKept($0.order.id) }
    }

    mutating func add(_ line: JournalLine) {
        switch line.content {
        case .event(let event):
            if line.version == 1, case .waive("na-share", _) = event.change { levelWaivers.insert(event.id) }
            events.append(event)
        case .unknown(let event): unknown.append(event)
        }
    }

    /// Gives waivers of levels their actual target: the level that their criterion has in the catalogue.
    mutating func settleLevelWaivers(in catalog: Catalog) {
        guard !levelWaivers.isEmpty else { return }
        for (position, event) in events.enumerated() where levelWaivers.contains(event.id) {
            guard let index = event.target.criterion.flatMap(catalog.index(of:)) else { continue }
            events[position] = event.retargeted(to: .level(catalog.criteria[index].level))
        }
        levelWaivers = []
    }

    /// Sorts the events of several files, and keeps one of each that several files have.
    mutating func settle() {
        let isSettled = events.indices.dropFirst().allSatisfy { precedes(events[$0 - 1], events[$0]) }
        guard !isSettled else { return }
        // Sorting numbers is cheaper than sorting events.
        var places = Array(events.indices)
        places.sort { precedes(events[$0], events[$1]) }
        events.permute(&places)
        let isEachOnce = events.indices.dropFirst().allSatisfy { events[$0 - 1].id != events[$0].id }
        guard !isEachOnce else { return }
        var last: EventID?
        events.removeAll { event in
            defer { last = event.id }
            return event.id == last
        }
    }
}

extension Event {
    fileprivate func retargeted(to target: Target) -> Event {
        Event(
            order: order, at: at, by: by, party: party, target: target, change: change, replaces: replaces,
            intent: intent)
    }
}

extension [Event] {
    /// Moves to each position the event at the place named there, without copying any.
    fileprivate mutating func permute(_ places: inout [Int]) {
        for start in places.indices {
            var position = start
            while places[position] != start {
                let place = places[position]
                swapAt(position, place)
                places[position] = position
                position = place
            }
            places[position] = position
        }
    }
}

/// The order of events, comparing first what nearly always decides.
private func precedes(_ left: Event, _ right: Event) -> Bool {
    left.order.clock == right.order.clock ? left.order < right.order : left.order.clock < right.order.clock
}
