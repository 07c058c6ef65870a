/// Every sample that was drawn for an assessment.
public struct SampleList: Hashable, Sendable {
    /// Every sample, also those that were taken back, in the order in which they were drawn.
    public private(set) var all: [SampleEntry] = []

    /// No samples.
    public init() {}

    /// The sample with this identity.
    public subscript(id: SampleID) -> SampleEntry? { all.first { $0.id == id } }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: Change) -> [EventID] {
        if case .restoreSample(let id, _) = change { self[id]?.sample.replaceable ?? [] } else { [] }
    }

    /// Takes in an event. A sample that is not an auditor's changes nothing.
    mutating func apply(_ event: Event) {
        guard event.change.isAllowed(to: event.party) else { return }
        if case .sample(let sample) = event.change {
            update(event.id) {
                $0.sample.set(sample, by: event)
                $0.original = sample
                $0.drawn = .init(sample, order: event.order, at: event.at, by: event.by)
            }
        }
        if case .restoreSample(let id, let sample) = event.change { update(id) { $0.sample.set(sample, by: event) } }
    }

    private mutating func update(_ id: SampleID, _ change: (inout SampleEntry) -> Void) {
        var entry = self[id] ?? SampleEntry(id: id)
        change(&entry)
        all.removeAll { $0.id == id }
        let position = all.firstIndex { Self.precedes(entry, $0) } ?? all.count
        all.insert(entry, at: position)
    }

    /// Orders by the event that recorded them; samples whose event is not known come last, by identity.
    private static func precedes(_ left: SampleEntry, _ right: SampleEntry) -> Bool {
        switch (left.drawn?.order, right.drawn?.order) {
        case (let first?, let second?): first < second
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.id < right.id
        }
    }
}
