/// One immutable change by a named person.
public struct Event: Hashable, Sendable {
    /// Why the event was made, for undo and redo.
    public enum Intent: Hashable, Sendable {
        /// For its own sake.
        case change
        /// Takes the named event of the same writer back.
        case undo(EventID)
        /// Takes an undo of the named event back.
        case redo(EventID)
    }

    /// Where it stands among all events.
    public let order: EventOrder
    /// When, by the clock of the writer's machine. For people to read: nothing is decided by it.
    public let at: Timestamp
    /// The person's name as they give it.
    public let by: String
    /// Whose voice it is.
    public let party: Party
    /// What it is about.
    public let target: Target
    /// What it does to the target.
    public let change: Change
    /// The events whose values this one was made in knowledge of, and takes the place of.
    public let replaces: [EventID]
    /// Whether it takes an earlier one back, or makes it again.
    public let intent: Intent

    /// Its identity.
    public var id: EventID { order.id }

    /// True for what the first lines of a new project say: what is assessed. No undo takes that back.
    public var foundsAssessment: Bool {
        guard target == .assessment, replaces.isEmpty, order.clock == order.sequence else { return false }
        switch change {
        case .name, .kind, .role: return order.sequence <= 3
        case .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope, .waive, .profile, .milestone,
            .renameMilestone:
            return false
        }
    }

    /// An event of these particulars, by default in the vendor's voice. `replaces` is what `Assessment.replaced(by:of:)`
    /// named when it was made.
    public init(
        order: EventOrder, at: Timestamp, by: String, party: Party = .vendor, target: Target, change: Change,
        replaces: [EventID] = [], intent: Intent = .change
    ) {
        self.order = order
        self.at = at
        self.by = by
        self.party = party
        self.target = target
        self.change = change
        self.replaces = replaces
        self.intent = intent
    }
}
