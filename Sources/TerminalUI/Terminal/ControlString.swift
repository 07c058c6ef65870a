/// The body of an OSC, DCS, APC, PM or SOS, which is swallowed, and kept only if it may be an answer that is awaited.
///
/// It ends at BEL or ST (`ESC \`, the byte 9C, or U+009C in UTF-8) and, as in a terminal, at any other escape sequence,
/// CAN or SUB (source: P. F. Williams, "A parser for DEC's ANSI-compatible video terminals"). It also ends at Ctrl-C.
/// No reply contains any of these, so they come from a user who wants the keyboard back.
struct ControlString {
    /// The progress of the string.
    enum Progress {
        /// The end is yet to come. A leftover Esc may be the first half of it.
        case open
        /// The terminator was consumed.
        case closed
        /// There was no terminator; the leftover bytes do not belong to the string.
        case abandoned
    }

    private static let bell: UInt8 = 0x07
    private static let terminator: UInt8 = 0x9C
    private static let utf8Lead: UInt8 = 0xC2

    /// The first byte of an incomplete scalar. Within a scalar, 9C is text, except in U+009C itself.
    private var lead: UInt8 = 0
    /// The number of bytes that the scalar still lacks.
    private var missing = 0

    /// How many more bytes of the body are kept.
    private var room: Int
    /// The beginning of the body, or all of it, without its terminator. Empty if it is not kept.
    private(set) var body: [UInt8] = []

    /// - Parameter room: How many bytes of the body to keep.
    init(keeping room: Int = 0) { self.room = room }

    /// Consumes the bytes that belong to the string.
    mutating func skip(_ bytes: inout ArraySlice<UInt8>) -> Progress {
        let (count, progress) = bytes.withUnsafeBufferPointer { scan($0) }
        keep(bytes.prefix(count))
        bytes = bytes.dropFirst(count)
        return progress
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        guard room > 0 else { return }
        let part = bytes.prefix(room).prefix { (0x20..<0x7F).contains($0) }
        body += part
        room -= part.count
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (count: Int, Progress) {
        for index in bytes.indices {
            let byte = bytes[index]
            if missing > 0, byte & 0xC0 == 0x80 {
                missing -= 1
                if byte == Self.terminator, lead == Self.utf8Lead { return (index + 1, .closed) }
                continue
            }
            missing = 0
            switch byte {
            case Self.bell, Self.terminator: return (index + 1, .closed)
            case KeyParser.escape:
                guard index + 1 < bytes.count else { return (index, .open) }
                switch bytes[index + 1] {
                case UInt8(ascii: "\\"): return (index + 2, .closed)
                case KeyParser.escape: return (index + 1, .abandoned)
                default: return (index, .abandoned)
                }
            case 0x03, 0x18, 0x1A: return (index, .abandoned)
            case 0xC2...0xDF: (lead, missing) = (byte, 1)
            case 0xE0...0xEF: (lead, missing) = (byte, 2)
            case 0xF0...0xF4: (lead, missing) = (byte, 3)
            default: break
            }
        }
        return (bytes.count, .open)
    }
}
