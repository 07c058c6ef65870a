/// Every workshop of an assessment, with its breaks.
public struct WorkshopList: Hashable, Sendable {
    /// One phase of a workshop from the moment in which it began.
    public struct Turn: Hashable, Sendable {
        /// The place of the event in the order of events; its writer conducts the workshop from here on.
        public let order: EventOrder
        /// When, by the clock of the machine.
        public let at: Timestamp
        /// What has been going on since.
        public let phase: Workshop.Phase
    }

    /// The workshops as they were opened and changed.
    public private(set) var entries = EntryList<Workshop>()
    /// How the phases of each followed each other, without its opening.
    private var turns: [WorkshopID: [Turn]] = [:]
    /// The phase of each, as far as it was said.
    private var phases: [WorkshopID: MultiValueRegister<Workshop.Phase>] = [:]

    /// No workshops.
    public init() {}

    /// The workshops that were opened and not taken back, in their order.
    public var standing: [EntryList<Workshop>.Entry] { entries.standing }

    /// The workshop with this identity, as shown; nil if it was taken back or is not known.
    public subscript(id: WorkshopID) -> Workshop? { entries[id]?.content }

    /// What is going on in a workshop. Copies can disagree about it: then the latest counts.
    public func phase(of id: WorkshopID) -> Workshop.Phase { turns(of: id).last?.phase ?? .ended }

    /// How its phases followed each other, in the order of events, beginning with its opening; empty until that event
    /// arrives.
    public func turns(of id: WorkshopID) -> [Turn] {
        guard let addition = entries[id]?.addition else { return [] }
        return [Turn(order: addition.order, at: addition.at, phase: .running)] + (turns[id] ?? [])
    }

    /// The workshops that have not ended, in their order.
    public var open: [EntryList<Workshop>.Entry] { standing.filter { phase(of: $0.id) != .ended } }

    /// How long people have worked in it, without breaks, in milliseconds. A clock that was set back counts as no time.
    public func elapsed(of id: WorkshopID, until now: Timestamp) -> Int64 {
        let turns = turns(of: id)
        return turns.indices.reduce(0) { sum, index in
            guard turns[index].phase == .running else { return sum }
            let end = index + 1 < turns.count ? turns[index + 1].at : now
            return sum + max(0, end.milliseconds - turns[index].at.milliseconds)
        }
    }

    /// True while anything about them is in conflict.
    public var isConflicted: Bool { entries.isConflicted }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: Change) -> [EventID] {
        if case .workshop(let change) = change { return entries.replaced(by: change) }
        if case .phase(let id, _) = change { return phases[id]?.replaceable ?? [] }
        return []
    }

    /// Takes in an event. What its party may not say changes nothing.
    mutating func apply(_ event: Event) {
        guard event.change.isAllowed(to: event.party) else { return }
        if case .workshop(let change) = event.change { entries.apply(change, by: event) }
        if case .phase(let id, let phase) = event.change {
            phases[id, default: MultiValueRegister()].set(phase, by: event)
            let turn = Turn(order: event.order, at: event.at, phase: phase)
            let position = turns[id]?.lastIndex { $0.order < turn.order }.map { $0 + 1 } ?? 0
            turns[id, default: []].insert(turn, at: position)
        }
    }
}

extension Assessment {
    /// The places in `events` of everything that was recorded in a workshop, in the order of events.
    ///
    /// A workshop has the lines of a journal from one that opens it or goes on with it up to one that interrupts or
    /// ends it. A journal has one writer, so this does not depend on clocks, nor on what is recorded elsewhere
    /// meanwhile.
    public func places(ofWorkshop id: WorkshopID) -> [Int32] {
        let turns = details.workshops.turns(of: id)
        let changes = Dictionary(turns.map { ($0.order.id, $0.phase) }, uniquingKeysWith: { first, _ in first })
        let conductors = Set(turns.map(\.order.writer))
        var running: Set<WriterID> = []
        return placesInOrder.filter { place in
            let order = events[Int(place)].order
            guard conductors.contains(order.writer) else { return false }
            let wasRunning = running.contains(order.writer)
            if let phase = changes[order.id] {
                if phase == .running { running.insert(order.writer) } else { running.remove(order.writer) }
            }
            return wasRunning || running.contains(order.writer)
        }
    }
}
