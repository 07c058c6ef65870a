/// The identity of an event: the first 128 bits of the SHA-256 of its journal line.
///
/// As every line carries the hash of the line before it, the identity pins the whole history of its writer up to here:
/// copies of a journal that went apart never share an identity beyond the point where they did.
public struct EventID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads exactly 32 lower-case hex digits.
    public init?(_ text: String) {
        var text = text
        guard let id = text.withUTF8({ EventID($0) }) else { return nil }
        self = id
    }

    /// The same out of bytes.
    public init?(_ digits: UnsafeBufferPointer<UInt8>) {
        guard digits.count == 32 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for (position, digit) in digits.enumerated() {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            if position < 16 { words.0 = words.0 << 4 | UInt64(value) } else { words.1 = words.1 << 4 | UInt64(value) }
        }
        self.init(high: words.0, low: words.1)
    }

    public var description: String { hexadecimal(high) + hexadecimal(low) }

    public static func < (left: EventID, right: EventID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

private func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

/// One person at one machine: the name of a journal file without its ending.
public struct WriterID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }

    public static func < (left: WriterID, right: WriterID) -> Bool { left.text < right.text }
}

/// Where an event stands in the one order of all events: by Lamport clock, then writer, then sequence, then identity.
public struct EventOrder: Hashable, Comparable, Sendable {
    /// Lamport clock: one more than the highest that its writer had seen.
    public let clock: Int
    public let writer: WriterID
    /// Position in the writer's file, from 1.
    public let sequence: Int
    public let id: EventID

    public init(clock: Int, writer: WriterID, sequence: Int, id: EventID) {
        self.clock = clock
        self.writer = writer
        self.sequence = sequence
        self.id = id
    }

    public static func < (left: EventOrder, right: EventOrder) -> Bool {
        if left.clock != right.clock { return left.clock < right.clock }
        if left.writer != right.writer { return left.writer < right.writer }
        if left.sequence != right.sequence { return left.sequence < right.sequence }
        return left.id < right.id
    }
}

/// A rating together with the reason that *not applicable* demands.
public struct Judgement: Hashable, Sendable {
    public let rating: Rating
    public let reason: String

    public init(_ rating: Rating, reason: String = "") {
        self.rating = rating
        self.reason = reason
    }
}

/// What a person can mark a criterion with, beside the rating.
public enum Flag: String, CaseIterable, Hashable, Sendable {
    /// To be settled later.
    case parked
}

/// What an event does to the answer of one criterion.
public enum Change: Hashable, Sendable {
    /// Nil takes the rating back: the criterion is open again.
    case rate(Judgement?)
    /// The empty string removes the comment.
    case comment(String)
    case flag(Flag, Bool)
    /// New evidence; the event's identity becomes the evidence's.
    case attach(Evidence)
    /// Other particulars for evidence that is there, or evidence put back that had been detached.
    case amend(EvidenceID, Evidence)
    case detach(EvidenceID)
}

/// One immutable change by a named person.
public struct Event: Hashable, Sendable {
    /// Why the event was made, for undo and redo.
    public enum Intent: Hashable, Sendable {
        case change
        /// Takes the named event of the same writer back.
        case undo(EventID)
        /// Takes an undo of the named event back.
        case redo(EventID)
    }

    public let order: EventOrder
    public let at: Timestamp
    /// The person's name as they give it.
    public let by: String
    public let criterion: CriterionID
    public let change: Change
    /// The events whose values this one was made in knowledge of, and takes the place of.
    public let replaces: [EventID]
    public let intent: Intent

    public var id: EventID { order.id }

    public init(
        order: EventOrder, at: Timestamp, by: String, criterion: CriterionID, change: Change,
        replaces: [EventID] = [], intent: Intent = .change
    ) {
        self.order = order
        self.at = at
        self.by = by
        self.criterion = criterion
        self.change = change
        self.replaces = replaces
        self.intent = intent
    }
}
