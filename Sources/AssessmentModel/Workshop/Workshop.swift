/// A meeting in which people go through criteria together.
public struct Workshop: Listable {
    /// What is going on in it.
    public enum Phase: String, CaseIterable, Hashable, Sendable {
        /// People work.
        case running
        /// There is a break.
        case paused
        /// It is over.
        case ended
    }

    /// Who takes part, in the order in which they are shown: the first is on the key 1.
    public var participants: [ParticipantID]
    /// The criteria to be covered, in their order.
    public var agenda: [CriterionID]
    /// What the agenda is, in the words in which it was chosen, such as "Interfaces"; empty for everything.
    public var topic: String
    /// How long people work, without breaks, in minutes; nil if that was not said.
    public var minutes: Int?

    /// The minutes that a workshop can take: at most a hundred hours.
    public static let possibleMinutes = 1...6_000

    /// A workshop that begins.
    public init(participants: [ParticipantID] = [], agenda: [CriterionID], topic: String = "", minutes: Int? = nil) {
        self.participants = participants
        self.agenda = agenda
        self.topic = topic
        self.minutes = minutes
    }
}

/// The identity of a workshop: the event that opened it.
public typealias WorkshopID = EventID
