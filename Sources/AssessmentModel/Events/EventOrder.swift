/// The identity of an event: the first 128 bits of the SHA-256 of its journal line.
///
/// Every line carries the hash of the line before it, so the identity pins down the whole history of its writer up to
/// here: copies of a journal that diverged share no identity after that point.
public struct EventID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first 64 bits.
    public let high: UInt64
    /// The last 64 bits.
    public let low: UInt64

    /// The identity made of these two halves.
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

    /// Reads the same from bytes.
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

    /// 32 lower-case hex digits.
    public var description: String { hexadecimal(high) + hexadecimal(low) }

    /// The order of the numbers. It has no meaning, and is the same everywhere.
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
    /// The file's name without its ending.
    public let text: String

    /// The writer of the file with this name.
    public init(_ text: String) { self.text = text }

    /// The file's name without its ending.
    public var description: String { text }

    /// The order of the texts by Unicode scalars, which is the same in every language and place.
    public static func < (left: WriterID, right: WriterID) -> Bool { left.text < right.text }
}

/// The place of an event in the order of all events: by Lamport clock, then writer, then sequence, then identity.
public struct EventOrder: Hashable, Comparable, Sendable {
    /// The Lamport clock: one more than the highest that its writer had seen, so 1 or more.
    public let clock: Int
    /// The writer whose file it is in.
    public let writer: WriterID
    /// Its position in the writer's file, from 1.
    public let sequence: Int
    /// Its identity, which decides between diverged copies of one writer's journal.
    public let id: EventID

    /// The place of the event with this identity.
    public init(clock: Int, writer: WriterID, sequence: Int, id: EventID) {
        self.clock = clock
        self.writer = writer
        self.sequence = sequence
        self.id = id
    }

    /// Whether the left event comes earlier. An event never comes before one that its writer had seen.
    public static func < (left: EventOrder, right: EventOrder) -> Bool {
        if left.clock != right.clock { return left.clock < right.clock }
        if left.writer != right.writer { return left.writer < right.writer }
        if left.sequence != right.sequence { return left.sequence < right.sequence }
        return left.id < right.id
    }
}
