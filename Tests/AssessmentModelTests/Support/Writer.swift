import AssessmentModel
import Randomness

/// A writer with their own copy of the assessment, who changes it and now and then learns what others did.
struct Writer {
    /// The copy, with everything the writer knows.
    private(set) var assessment: Assessment
    /// What the writer can undo.
    private(set) var undoStack = UndoStack()
    private let id: WriterID
    private let number: UInt64
    private var sequence = 0

    /// The writers are `w1`, `w2` and so on; if clocks are equal, the later one is shown.
    init(_ number: Int, of assessment: Assessment) {
        self.assessment = assessment
        self.number = UInt64(number)
        id = WriterID("w\(number)")
    }

    /// Every event that the writer knows.
    var known: [Event] { assessment.events + assessment.orphans }

    /// Makes a change that replaces all current values, and applies it to the copy.
    mutating func make(
        _ change: Change, at criterion: CriterionID = "A", intent: Event.Intent = .change
    ) -> Event {
        make(change, of: .criterion(criterion), intent: intent)
    }

    /// Makes a change that replaces all current values, and applies it to the copy.
    mutating func make(
        _ change: Change, of target: Target, party: Party = .vendor, intent: Event.Intent = .change
    ) -> Event {
        sequence += 1
        // Identities are hashes: their order is unrelated to the order of events.
        var hash = SplitMix64(seed: number << 32 | UInt64(sequence))
        let order = EventOrder(
            clock: assessment.clock + 1, writer: id, sequence: sequence,
            id: EventID(high: hash.next(), low: hash.next()))
        let slot = assessment.slot(of: target)
        let event = Event(
            order: order, at: Timestamp(milliseconds: Int64(order.clock) * 1_000), by: "Person \(number)",
            party: party, target: target, change: change,
            replaces: slot.map { assessment.replaced(by: change, in: $0, party: party) } ?? [], intent: intent)
        if assessment.apply(event) != nil { undoStack.apply(event) }
        return event
    }

    /// Learns what others did.
    mutating func learn(_ events: [Event]) {
        for event in events { assessment.apply(event) }
    }

    /// Undoes the last change; nil if there is none.
    mutating func undo() -> Event? {
        guard let step = undoStack.nextUndo, let slot = assessment.slot(of: step.target),
            let change = assessment.inverse(of: step.id, in: slot)
        else { return nil }
        return make(change, of: step.target, party: step.party, intent: .undo(step.id))
    }

    /// Redoes the change that was undone last; nil if there is none.
    mutating func redo() -> Event? {
        guard let step = undoStack.nextRedo else { return nil }
        return make(step.again, of: step.target, party: step.party, intent: .redo(step.id))
    }
}
