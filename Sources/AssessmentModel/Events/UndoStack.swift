/// What one writer can undo and redo. It is derived from that writer's events alone, so it reaches back to the
/// beginning of the journal and survives a restart.
public struct UndoStack: Hashable, Sendable {
    /// A change that can be undone or redone.
    public struct Step: Hashable, Sendable {
        /// The event that made it first. Undoing and redoing it name this event.
        public let id: EventID
        /// The first of the events made in one go with it; often itself.
        public let first: EventID
        /// Whose voice it was.
        public let party: Party
        /// What it changed.
        public let target: Target
        /// The change as it was first made.
        public let change: Change

        /// The change that redoes it.
        public var again: Change { change.again(after: id) }
    }

    private var done: [Step] = []
    private var undone: [Step] = []
    /// The events that founded the assessment, which others may have been made in one go with.
    private var founders: Set<EventID> = []

    /// The stack of a writer who has changed nothing.
    public init() {}

    /// The step to undo next.
    public var nextUndo: Step? { done.last }

    /// The step to redo next.
    public var nextRedo: Step? { undone.last }

    /// The steps to undo together next, in this order: those made in one go.
    public var allToUndo: [Step] { Self.together(done) }

    /// The steps to redo together next, in this order.
    public var allToRedo: [Step] { Self.together(undone) }

    private static func together(_ steps: [Step]) -> [Step] {
        Array(steps.reversed().prefix { $0.first == steps.last?.first })
    }

    /// Takes in an event of the writer. Events have to come in the order of their sequence, each once.
    ///
    /// Leave out orphans: an orphan changed nothing, so undoing it would do nothing and keep the person from undoing
    /// what came before. Redoing is possible until the next change. The events that founded the assessment are not
    /// steps, nor are those made in one go with them: there is nothing before them to return to.
    public mutating func apply(_ event: Event) {
        switch event.intent {
        case .change: push(event, first: event.id)
        case .with(let id): push(event, first: id)
        case .undo(let id):
            guard let position = done.lastIndex(where: { $0.id == id }) else { return }
            undone.append(done.remove(at: position))
        case .redo(let id):
            guard let position = undone.lastIndex(where: { $0.id == id }) else { return }
            done.append(undone.remove(at: position))
        }
    }

    private mutating func push(_ event: Event, first: EventID) {
        if event.foundsAssessment { founders.insert(event.id) }
        guard !founders.contains(first) else { return }
        done.append(
            Step(id: event.id, first: first, party: event.party, target: event.target, change: event.change))
        undone.removeAll()
    }
}
