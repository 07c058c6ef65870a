/// What one writer can undo and redo, derived from that writer's events alone: it is as long as the journal, and the
/// same after a restart.
public struct UndoStack: Hashable, Sendable {
    /// A change that can be taken back, or made again.
    public struct Step: Hashable, Sendable {
        /// The event that made it first; also what an undo or redo of it names.
        public let id: EventID
        /// Whose voice it was.
        public let party: Party
        /// What it changed.
        public let target: Target
        /// The change as it was first made.
        public let change: Change

        /// What makes the change again after it was taken back.
        public var again: Change { change.again(after: id) }
    }

    private var done: [Step] = []
    private var undone: [Step] = []

    /// The stack of a writer who has changed nothing.
    public init() {}

    /// The step that undo takes back next.
    public var nextUndo: Step? { done.last }

    /// The step that redo makes again next.
    public var nextRedo: Step? { undone.last }

    /// Takes in an event of the writer; they come in the order of their sequence, each once.
    ///
    /// Give it the events that the assessment took in, and not the orphans: an orphan changed nothing that could be taken
    /// back, and would stand in the way of those below it. A redo is possible until the next change. What founded the
    /// assessment is no step: there is nothing before it to go back to.
    public mutating func apply(_ event: Event) {
        switch event.intent {
        case .change:
            guard !event.foundsAssessment else { return }
            done.append(Step(id: event.id, party: event.party, target: event.target, change: event.change))
            undone.removeAll()
        case .undo(let id):
            guard let position = done.lastIndex(where: { $0.id == id }) else { return }
            undone.append(done.remove(at: position))
        case .redo(let id):
            guard let position = undone.lastIndex(where: { $0.id == id }) else { return }
            done.append(undone.remove(at: position))
        }
    }
}
