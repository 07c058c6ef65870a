/// Scrolling of several lines at once, spelt out line by line.
///
/// ncurses shifts lines by SU and SD where the description of the terminal has them, and cannot be asked not to. Some
/// terminals and recorders that go by the name of xterm do not know them, and show a torn screen; all know the line feed
/// at the end of the scrolling region and the reverse index at its beginning, which is where ncurses stands then.
enum PlainScrolling {
    private static let escape: UInt8 = 0x1B
    private static let lineFeed: [UInt8] = [0x0A]
    private static let reverseIndex: [UInt8] = [0x1B, UInt8(ascii: "M")]

    /// The same screen in the words that every terminal knows.
    static func spelledOut(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = bytes[index...].firstIndex(of: escape) {
            index = start + 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "[") else { continue }
            let digits = bytes[(index + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard let count = Int(String(decoding: digits, as: UTF8.self)), digits.endIndex < bytes.count,
                let line = line(for: bytes[digits.endIndex])
            else { continue }
            result += bytes[copied..<start]
            for _ in 0..<min(count, 1_000) { result += line }
            index = digits.endIndex + 1
            copied = index
        }
        return copied == 0 ? bytes : result + bytes[copied...]
    }

    private static func line(for final: UInt8) -> [UInt8]? {
        switch final {
        case UInt8(ascii: "S"): lineFeed
        case UInt8(ascii: "T"): reverseIndex
        default: nil
        }
    }
}
