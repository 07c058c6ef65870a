import AssessmentModel

/// Changes that must exist, because others refer to them or saw their clocks, and that are in no journal.
///
/// It counts what every start can afford to look at; `References` finds the lines.
struct MissingChanges: Sendable {
    private var known: Set<EventID> = []
    private var referred: Set<EventID> = []
    private var clocks: Set<Int> = []
    private var lastClock = 0

    /// Whether no event was taken in.
    var isEmpty: Bool { known.isEmpty }

    /// Takes in an event. Journals arrive one by one where a directory is synchronised, in any order.
    mutating func take(_ event: Event) {
        take(event.order)
        for id in event.references where !known.contains(id) { referred.insert(id) }
    }

    /// Takes in an event of which only the place is known.
    mutating func take(_ order: EventOrder) {
        known.insert(order.id)
        referred.remove(order.id)
        clocks.insert(order.clock)
        lastClock = max(lastClock, order.clock)
    }

    /// The damage; nil if nothing is missing.
    ///
    /// - Parameter linesLost: how many lines are known to be lost, which is damage of its own.
    func damage(linesLost: Int) -> Damage? {
        let count = max(referred.count, lastClock - clocks.count)
        return count > linesLost ? Damage(.changesMissing(count), file: Journals.folder) : nil
    }
}
