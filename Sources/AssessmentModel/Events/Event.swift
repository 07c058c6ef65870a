/// One immutable change by a named person.
public struct Event: Hashable, Sendable {
    /// Why the event was made, for undo and redo.
    public enum Intent: Hashable, Sendable {
        /// An ordinary change.
        case change
        /// A change made in one go with this earlier event of the same writer, and undone and redone with it.
        case with(EventID)
        /// Undoes this event of the same writer.
        case undo(EventID)
        /// Redoes this event of the same writer after it was undone.
        case redo(EventID)
    }

    /// Its place in the order of all events.
    public let order: EventOrder
    /// When, by the clock of the writer's machine. For people to read; nothing depends on it.
    public let at: Timestamp
    /// The person's name as they give it.
    public let by: String
    /// Whose voice it is.
    public let party: Party
    /// What it is about.
    public let target: Target
    /// What it does to the target.
    public let change: Change
    /// The events whose values its writer had seen, and which it replaces.
    public let replaces: [EventID]
    /// Whether it belongs to, undoes or redoes an earlier event.
    public let intent: Intent

    /// Its identity.
    public var id: EventID { order.id }

    /// The greatest number in an event, which every reader of JSON gets right. Source: RFC 8259, section 6.
    package static let greatestNumber = (1 << 53) - 1

    /// True for the first lines of a new project, which say what is assessed and with which answers it began. They
    /// cannot be undone, nor can what was made in one go with them.
    public var foundsAssessment: Bool {
        guard target == .assessment, replaces.isEmpty, order.clock == order.sequence else { return false }
        switch change {
        case .name, .kind, .role: return order.sequence <= 3
        case .earlier: return order.sequence == 4
        case .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope, .toConfirm, .waive, .document,
            .profile, .catalog, .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding, .decide,
            .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish,
            .question, .questionReply, .close:
            return false
        }
    }

    /// An event, by default in the vendor's voice.
    ///
    /// `replaces` is what ``Assessment/replaced(by:in:party:)`` named when it was made.
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
