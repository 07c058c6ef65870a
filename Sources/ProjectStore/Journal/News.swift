import Assessment

/// What reading a project brought up.
package struct News: Sendable {
    /// In the order of events, each once. Some may be known from before: folding them again changes nothing.
    package internal(set) var events: [Event] = []
    package internal(set) var damages: [Damage] = []

    package var isEmpty: Bool { events.isEmpty && damages.isEmpty }

    mutating func add(_ other: News) {
        // The first that come are moved; there can be very many.
        if events.isEmpty { events = other.events } else { events += other.events }
        damages += other.damages
    }

    /// Puts events of several files into one order, and keeps one of those that stand in more than one file.
    mutating func settle() {
        let isSettled = events.indices.dropFirst().allSatisfy { precedes(events[$0 - 1], events[$0]) }
        guard !isSettled else { return }
        // Moving numbers about is cheaper than moving events.
        var places = Array(events.indices)
        places.sort { precedes(events[$0], events[$1]) }
        var settled: [Event] = []
        settled.reserveCapacity(events.count)
        for place in places where settled.last?.id != events[place].id { settled.append(events[place]) }
        events = settled
    }
}

/// The order of events, with the number first that nearly always decides.
private func precedes(_ left: Event, _ right: Event) -> Bool {
    left.order.clock == right.order.clock ? left.order < right.order : left.order.clock < right.order.clock
}
