import Localization
import ProjectStore

/// Takes bytes and gives lines.
struct LineInput {
    /// The longest line, in bytes.
    static let longest = 1 << 20

    enum Line: Hashable {
        case text(String)
        /// A line with more than `longest` bytes, which is passed over.
        case tooLong
    }

    private var bytes: [UInt8] = []
    private var isTooLong = false
    private var lines: [Line] = []

    /// The next whole line; nil if none has come yet.
    mutating func next() -> Line? { lines.isEmpty ? nil : lines.removeFirst() }

    mutating func take(_ chunk: [UInt8]) {
        for byte in chunk {
            if byte == UInt8(ascii: "\n") {
                finish()
            } else if bytes.count < Self.longest {
                bytes.append(byte)
            } else {
                isTooLong = true
            }
        }
    }

    /// Takes a last line that does not end in a line end.
    mutating func end() { if !bytes.isEmpty { finish() } }

    private mutating func finish() {
        lines.append(isTooLong ? .tooLong : .text(Self.text(bytes)))
        (bytes, isTooLong) = ([], false)
    }

    /// The text without control characters: an arrow key leaves an escape sequence in a line, which nobody means.
    private static func text(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.compactMap { scalar in
                    guard scalar.properties.generalCategory == .control else { return scalar }
                    return scalar == "\t" ? " " : nil
                }))
    }
}
