/// A moment, to the millisecond, without leap seconds.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// The first millisecond of the year 1 and the last of the year 9999, in UTC, which RFC 3339 can spell.
    public static let bounds: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    /// Milliseconds since 1970-01-01T00:00:00Z, inside `bounds`.
    public let milliseconds: Int64

    /// The moment this many milliseconds after 1970-01-01T00:00:00Z; outside ``bounds``, the nearest one inside, so
    /// that every moment has a text that can be read back.
    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Self.bounds.lowerBound), Self.bounds.upperBound)
    }

    /// Whether the left moment comes earlier.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }
}

extension Timestamp {
    /// Reads `2026-05-03T14:02:11.123Z` (RFC 3339, UTC, milliseconds), and nothing else. There are no leap seconds.
    public init?(_ text: String) {
        var text = text
        guard let value = text.withUTF8({ Timestamp($0) }) else { return nil }
        self = value
    }

    /// Reads the same from bytes: the hot path of reading a journal.
    public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let separators: [(Int, UInt8)] = [
            (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")), (10, UInt8(ascii: "T")), (13, UInt8(ascii: ":")),
            (16, UInt8(ascii: ":")), (19, UInt8(ascii: ".")), (23, UInt8(ascii: "Z")),
        ]
        guard bytes.count == 24, separators.allSatisfy({ bytes[$0.0] == $0.1 }),
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10]),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
            let second = decimal(bytes[17..<19]), let millisecond = decimal(bytes[20..<23]),
            let date = CalendarDay(year: year, month: month, day: day), hour < 24, minute < 60, second < 60
        else { return nil }
        let seconds = ((date.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second
        self.init(milliseconds: Int64(seconds * 1_000 + millisecond))
    }

    /// The moment as `2026-05-03T14:02:11.123Z`.
    public var text: String {
        let (days, rest) = Int(milliseconds).flooredQuotient(by: 86_400_000)
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { padded($0, to: 2) }
        let date = CalendarDay(daysSinceEpoch: days)
        return "\(date.text)T\(clock.joined(separator: ":")).\(padded(rest % 1_000, to: 3))Z"
    }

    /// The day at this moment in a place this many seconds east of Greenwich, at most a day's worth in either
    /// direction.
    public func day(secondsFromGMT offset: Int) -> CalendarDay {
        CalendarDay(daysSinceEpoch: (Int(milliseconds) + offset * 1_000).flooredQuotient(by: 86_400_000).quotient)
    }
}
