/// Every sample that was drawn for an assessment.
public struct SampleList: Hashable, Sendable {
    private var entries = EntryList<Sample>()

    /// No samples.
    public init() {}

    /// Every sample, also those that were taken back, in the order in which they were drawn.
    public var all: [SampleEntry] { entries.all.map(SampleEntry.init) }

    /// The sample with this identity.
    public subscript(id: SampleID) -> SampleEntry? { entries[id].map(SampleEntry.init) }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: Change) -> [EventID] {
        if case .restoreSample(let id, let sample) = change { entries.replaced(by: .amend(id, sample)) } else { [] }
    }

    /// Takes in an event. A sample that is not an auditor's changes nothing.
    mutating func apply(_ event: Event) {
        guard event.change.isAllowed(to: event.party) else { return }
        if case .sample(let sample) = event.change { entries.apply(.add(sample), by: event) }
        if case .restoreSample(let id, let sample) = event.change { entries.apply(.amend(id, sample), by: event) }
    }
}
