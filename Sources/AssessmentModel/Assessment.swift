/// One subject against one catalogue version: a fold over events.
///
/// Any order of the same events gives the same answers, so journals of several writers merge by being read together.
///
/// ```swift
/// var assessment = Assessment(of: Subject(name: "Acme PLM 12.1"), against: catalog)
/// assessment.apply(event)
/// assessment.answers[0].rating
/// ```
public struct Assessment: Sendable {
    /// What is assessed.
    public let subject: Subject
    /// What it is assessed against.
    public let catalog: Catalog
    /// One answer a criterion, at the criterion's index in the catalogue.
    public private(set) var answers: [Answer]
    /// Every event of a criterion in the catalogue, in the order in which it arrived, each once.
    public private(set) var events: [Event] = []
    /// The highest Lamport clock of all events; 0 while there is none.
    public private(set) var clock = 0
    /// Events of criteria that the catalogue does not have. They are kept and named, and change nothing.
    public private(set) var orphans: [Event] = []
    /// Where each criterion's events stand in `events`, in the order of events.
    private var history: [[Int32]]
    private var knownOrphans: Set<EventID> = []

    /// An assessment in which nothing has been answered.
    public init(of subject: Subject, against catalog: Catalog) {
        self.subject = subject
        self.catalog = catalog
        answers = Array(repeating: Answer(), count: catalog.criteria.count)
        history = Array(repeating: [], count: catalog.criteria.count)
    }

    /// An assessment of all these events: the same as applying one after the other. Where they come in their order, each
    /// once and none a orphan, they are not copied.
    public init(of subject: Subject, against catalog: Catalog, events: [Event]) {
        self.init(of: subject, against: catalog)
        let indices = events.map { catalog.index(of: $0.criterion) }
        let isInOrder = events.indices.dropFirst().allSatisfy { events[$0 - 1].order < events[$0].order }
        guard isInOrder, !indices.contains(nil) else {
            reserve(events: events.count)
            for event in events { apply(event) }
            return
        }
        self.events = events
        for (position, index) in indices.enumerated() {
            guard let index else { continue }
            clock = max(clock, events[position].order.clock)
            history[index].append(Int32(position))
            answers[index].apply(events[position])
        }
    }

    /// Makes room for so many events at once.
    public mutating func reserve(events count: Int) {
        events.reserveCapacity(events.count + count)
    }

    /// Takes an event in and returns the index of the criterion that it changes, or nil where it changes none: it is
    /// known already, or its criterion is not in the catalogue.
    @discardableResult
    public mutating func apply(_ event: Event) -> Int? {
        guard let index = catalog.index(of: event.criterion) else {
            guard knownOrphans.insert(event.id).inserted else { return nil }
            clock = max(clock, event.order.clock)
            orphans.append(event)
            return nil
        }
        // Nearly always the latest comes last.
        var position = history[index].count
        while position > 0, event.order < events[Int(history[index][position - 1])].order { position -= 1 }
        // The order of events ends in their identity, so that the same one stands right before its own place.
        guard position == 0 || event.id != events[Int(history[index][position - 1])].id else { return nil }
        clock = max(clock, event.order.clock)
        history[index].insert(Int32(events.count), at: position)
        events.append(event)
        answers[index].apply(event)
        return index
    }

    /// The events of one criterion in the order of events, oldest first.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func history(ofCriterionAt index: Int) -> some BidirectionalCollection<Event> {
        history[index].lazy.map { events[Int($0)] }
    }

    /// What would put the value back that the event replaced, or nil where there is no such event.
    ///
    /// Where an event replaced several values (it settled a conflict), the one that was on show comes back.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func inverse(of id: EventID, ofCriterionAt index: Int) -> Change? {
        let past = history(ofCriterionAt: index)
        guard let event = past.first(where: { $0.id == id }) else { return nil }
        let replaced = Set(event.replaces)
        let before = past.last { replaced.contains($0.id) }?.change
        switch (event.change, before) {
        case (.rate, .rate(let value)?): return .rate(value)
        case (.rate, _): return .rate(nil)
        case (.comment, .comment(let text)?): return .comment(text)
        case (.comment, _): return .comment("")
        case (.flag(let flag, _), .flag(_, let value)?): return .flag(flag, value)
        case (.flag(let flag, _), _): return .flag(flag, false)
        case (.waive(let rule, _), .waive(_, let reason)?): return .waive(rule, reason: reason)
        case (.waive(let rule, _), _): return .waive(rule, reason: "")
        case (.assign, .assign(let name)?): return .assign(to: name)
        case (.assign, _): return .assign(to: "")
        case (.attach, _): return .detach(event.id)
        case (.amend(let id, _), let change), (.detach(let id), let change):
            switch change {
            case .attach(let evidence)?, .amend(_, let evidence)?: return .amend(id, evidence)
            default: return .detach(id)
            }
        }
    }
}
