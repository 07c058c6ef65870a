/// Rewrites scrolling by several lines as scrolling line by line.
///
/// ncurses scrolls with SU and SD if terminfo has them, and has no option not to. Some terminals and recorders that
/// claim to be xterm do not support them and show a torn screen. All support a line feed at the bottom of the scrolling
/// region and a reverse index at its top, which is where ncurses has put the cursor.
enum PlainScrolling {
    private static let escape: UInt8 = 0x1B
    private static let lineFeed: [UInt8] = [0x0A]
    private static let reverseIndex: [UInt8] = [0x1B, UInt8(ascii: "M")]

    /// The same output in sequences that every terminal supports.
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
