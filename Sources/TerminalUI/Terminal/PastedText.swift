/// A paste on its way in, between the two sequences that mark it.
struct PastedText {
    private static let escape: UInt8 = 0x1B
    private static let parameter = Array("201~".utf8)

    private let end: [UInt8]
    /// How many bytes of the end have come.
    private var matched = 0
    private var bytes: [UInt8] = []

    /// - Parameter introducer: What the sequence at the beginning began with. The one at the end has to begin with the
    ///   same, or text that has the other form in it could end its own paste and go on as keys.
    init(introducer: ArraySlice<UInt8>) { end = introducer + Self.parameter }

    /// Takes away the bytes that belong to the paste, and returns whether its end was among them.
    mutating func take(_ rest: inout ArraySlice<UInt8>) -> Bool {
        while let byte = rest.first {
            if byte == end[matched] {
                rest = rest.dropFirst()
                matched += 1
                if matched == end.count { return true }
            } else if matched > 0 {
                // The first byte of the end is nowhere else in it, so that it can begin again at this one only.
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

    /// The text: line ends, which terminals send as CR, are "\n", and of control characters only "\n" and tabs are left.
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
