/// The identity of a person, or a group of people, who takes part in workshops.
///
/// Events name participants only by this, so that a name can be removed without changing an event.
public struct ParticipantID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number of characters.
    public static let length = 16

    /// 16 lower-case hex digits.
    public let text: String

    /// Reads exactly 16 lower-case hex digits.
    public init?(_ text: String) {
        let isValid =
            text.utf8.count == Self.length
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
        guard isValid else { return nil }
        self.text = text
    }

    /// 16 lower-case hex digits.
    public var description: String { text }

    /// What a participant signs with, instead of a name: "participant 3f2a9c0d11223344".
    package var signature: String { Self.lead + text }

    private static let lead = "participant "

    /// The participant who signs so; nil for any other name.
    package init?(signature: String) {
        guard signature.hasPrefix(Self.lead) else { return nil }
        self.init(String(signature.dropFirst(Self.lead.count)))
    }

    /// The order of the texts. It has no meaning, and is the same everywhere.
    public static func < (left: ParticipantID, right: ParticipantID) -> Bool { left.text < right.text }
}

/// Who a participant is, in their own words.
public struct Participant: Hashable, Sendable {
    /// The name: a person's, or another, such as "Purchasing".
    public var name: String
    /// The organisation; empty if that was not said.
    public var organisation: String
    /// What they do there or in the workshop; empty if that was not said.
    public var role: String

    /// A participant with what is known of them.
    public init(name: String, organisation: String = "", role: String = "") {
        self.name = name
        self.organisation = organisation
        self.role = role
    }
}

/// The participants that a project knows.
public struct ParticipantList: Hashable, Sendable {
    /// Who they are. Nil for those whose names were removed.
    public private(set) var all: [ParticipantID: Participant?]
    /// Those who are on record, while nobody can read who they are.
    public let unreadable: Set<ParticipantID>

    /// These participants.
    public init(_ all: [ParticipantID: Participant?] = [:], unreadable: Set<ParticipantID> = []) {
        self.all = all
        self.unreadable = unreadable
    }

    /// Who the participant is; nil if their name is not known, or was removed.
    public subscript(id: ParticipantID) -> Participant? { all[id] ?? nil }

    /// Those with a name, by name.
    public var named: [(id: ParticipantID, participant: Participant)] {
        all.compactMap { id, participant in participant.map { (id, $0) } }
            .sorted { ($0.participant.name, $0.id) < ($1.participant.name, $1.id) }
    }
}
