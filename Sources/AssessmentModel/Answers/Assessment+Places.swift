/// Where events lie in ``Assessment/events``. Numbers are cheaper to sort, group and keep than events.
extension Assessment {
    /// The places of one slot's events, in the order of events.
    ///
    /// - Precondition: the slot is one of this assessment.
    package func places(of slot: Slot) -> [Int32] { past(of: slot) }

    /// The places of all events, in their order.
    package var placesInOrder: [Int32] {
        let places = events.indices.map(Int32.init)
        let isInOrder = events.indices.dropFirst().allSatisfy { precedes($0 - 1, $0) }
        return isInOrder ? places : places.sorted { precedes(Int($0), Int($1)) }
    }

    /// Compares first what nearly always decides.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (events[left].order.clock, events[right].order.clock)
        return first == second ? events[left].order < events[right].order : first < second
    }
}
