/// The text of a bracketed paste, collected as it comes.
struct PastedText {
    private static let escape: UInt8 = 0x1B
    private static let parameter = Array("201~".utf8)

    private let end: [UInt8]
    /// How many bytes of the end marker have been matched.
    private var matched = 0
    private var bytes: [UInt8] = []

    /// - Parameter introducer: The CSI of the start marker, in 7 or 8 bits. The end marker must use the same one:
    ///   terminals filter that form out of the text, and the other form must not let a text end its own paste.
    init(introducer: ArraySlice<UInt8>) { end = introducer + Self.parameter }

    /// Consumes the bytes that belong to the paste, and returns whether the end marker was among them.
    mutating func take(_ rest: inout ArraySlice<UInt8>) -> Bool {
        while let byte = rest.first {
            if byte == end[matched] {
                rest = rest.dropFirst()
                matched += 1
                if matched == end.count { return true }
            } else if matched > 0 {
                // The marker's first byte occurs nowhere else in it, so this partial match cannot hide another.
                giveUpEnd()
            } else {
                let text = rest.prefix { $0 != end[0] }
                bytes += text
                rest = rest.dropFirst(text.count)
            }
        }
        return false
    }

    private mutating func giveUpEnd() {
        bytes += end.prefix(matched)
        matched = 0
    }

    /// The text, with line ends (which terminals send as CR) as "\n" and without control characters other than "\n" and
    /// tab.
    mutating func finish() -> String {
        if matched < end.count { giveUpEnd() }
        let carriageReturn = UInt8(ascii: "\r")
        let lineFeed = UInt8(ascii: "\n")
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case carriageReturn: text.append(lineFeed)
            case lineFeed: if previous != carriageReturn { text.append(lineFeed) }
            case 0x00..<0x09, 0x0B..<0x20, 0x7F: break
            case 0x80..<0xA0 where previous == 0xC2: text.removeLast()
            default: text.append(byte)
            }
            previous = byte
        }
        return String(decoding: text, as: UTF8.self)
    }
}
