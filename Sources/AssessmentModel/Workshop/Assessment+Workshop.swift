/// The assessment before and after a workshop.
extension Assessment {
    /// The assessment at the end of a workshop, by the order of events; as it is now while the workshop goes on.
    package func atEnd(ofWorkshop id: WorkshopID) -> Assessment {
        guard details.workshops.phase(of: id) == .ended, let last = places(ofWorkshop: id).last else { return self }
        return asOf(.event(events[Int(last)].order))
    }

    /// The assessment as it would be if nothing had been recorded in a workshop.
    package func without(workshop id: WorkshopID) -> Assessment {
        let recorded = Set(places(ofWorkshop: id).map { events[Int($0)].id })
        let rest = (events + orphans).filter { !recorded.contains($0.id) }.sorted { $0.order < $1.order }
        return Assessment(from: details.origin, against: catalog, voice: voice, events: rest)
    }

    /// Who conducted a workshop, as they sign, in the order in which they began.
    package func conductors(ofWorkshop id: WorkshopID) -> [String] {
        let turns = Set(details.workshops.turns(of: id).map(\.order.id))
        return places(ofWorkshop: id).reduce(into: []) { names, place in
            let event = events[Int(place)]
            if turns.contains(event.id), !names.contains(event.by) { names.append(event.by) }
        }
    }
}

extension WorkshopList {
    /// From when to when people worked in a workshop, without the breaks. The last one has no end while it goes on.
    package func sessions(of id: WorkshopID) -> [(begin: Timestamp, end: Timestamp?)] {
        let turns = turns(of: id)
        var sessions: [(begin: Timestamp, end: Timestamp?)] = []
        for (index, turn) in turns.enumerated() where turn.phase == .running {
            let end = turns.dropFirst(index + 1).first?.at
            // Whoever goes on with a workshop that runs conducts it from there, without a break.
            if index > 0, turns[index - 1].phase == .running, !sessions.isEmpty {
                sessions[sessions.count - 1].end = end
            } else {
                sessions.append((turn.at, end))
            }
        }
        return sessions
    }
}
