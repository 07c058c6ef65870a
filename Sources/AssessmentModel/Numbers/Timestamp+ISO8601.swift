extension Timestamp {
    /// Reads a date with a time as other programs write it: `2026-05-03T14:02:11`, optionally with a fraction and with
    /// `Z` or `+02:00`. Source: RFC 3339; XML Schema, dateTime.
    ///
    /// - Parameter secondsFromGMT: seconds east of Greenwich, for a time that names no zone.
    package init?(iso8601 text: String, secondsFromGMT: (Timestamp) -> Int) {
        let bytes = Array(text.utf8)
        let separators: [(Int, UInt8)] = [
            (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")), (13, UInt8(ascii: ":")), (16, UInt8(ascii: ":")),
        ]
        guard (19...40).contains(bytes.count), separators.allSatisfy({ bytes[$0.0] == $0.1 }),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10]),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
            let second = decimal(bytes[17..<19]), let date = CalendarDay(year: year, month: month, day: day),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var rest = bytes[19...]
        var milliseconds = (((date.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second) * 1_000
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { $0 != UInt8(ascii: "Z") && !Self.isSign($0) }
            guard !fraction.isEmpty, let thousandths = decimal((fraction + "00".utf8).prefix(3)) else { return nil }
            milliseconds += thousandths
            rest = rest[fraction.endIndex...]
        }
        let local = Timestamp(milliseconds: Int64(milliseconds))
        guard let offset = rest.isEmpty ? secondsFromGMT(local) : Self.offset(rest) else { return nil }
        self.init(milliseconds: Int64(milliseconds - offset * 1_000))
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }

    /// Seconds east of Greenwich for `Z`, `+02:00` or `+0200`; nil for anything else.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        if zone.elementsEqual("Z".utf8) { return 0 }
        let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard let sign = zone.first, isSign(sign), digits.count == 4, let hours = decimal(digits[..<2]),
            let minutes = decimal(digits[2...]), hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * 60 * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}
