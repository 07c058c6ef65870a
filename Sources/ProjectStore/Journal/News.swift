import AssessmentModel

/// What reading a project brought up.
public struct News: Sendable {
    /// In the order of events, each once. Some may be known from before: folding them again changes nothing.
    public internal(set) var events: [Event] = []
    /// What is wrong, or has become so.
    public internal(set) var damages: [Damage] = []
    /// What people should be told, though nothing is lost.
    public internal(set) var notices: [StoreNotice] = []
    /// What a later program wrote; in no order, and perhaps known from before.
    public internal(set) var unknown: [UnknownEvent] = []
    /// Waivers of whole levels as lines of version 1 have them: at a criterion of the level.
    private var levelWaivers: Set<EventID> = []

    public var isEmpty: Bool { events.isEmpty && damages.isEmpty && notices.isEmpty && unknown.isEmpty }

    mutating func add(_ other: News) {
        events += other.events
        damages += other.damages
        notices += other.notices
        unknown += other.unknown
        levelWaivers.formUnion(other.levelWaivers)
    }

    /// Drops what is known already.
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

    /// Gives the waivers of levels the target that they always had: the level that their criterion has in the catalogue.
    mutating func settleLevelWaivers(in catalog: Catalog) {
        guard !levelWaivers.isEmpty else { return }
        for (position, event) in events.enumerated() where levelWaivers.contains(event.id) {
            guard let index = event.target.criterion.flatMap(catalog.index(of:)) else { continue }
            events[position] = event.retargeted(to: .level(catalog.criteria[index].level))
        }
        levelWaivers = []
    }

    /// Puts events of several files into one order, and keeps one of those that stand in more than one file.
    mutating func settle() {
        let isSettled = events.indices.dropFirst().allSatisfy { precedes(events[$0 - 1], events[$0]) }
        guard !isSettled else { return }
        // Moving numbers about is cheaper than moving events.
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
    /// Brings to each position the event that stands at the place named there; copies none.
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

/// The order of events, with the number first that nearly always decides.
private func precedes(_ left: Event, _ right: Event) -> Bool {
    left.order.clock == right.order.clock ? left.order < right.order : left.order.clock < right.order.clock
}
