/// The text of an OSC, DCS, APC, PM or SOS on its way through: nothing of it is kept.
///
/// It ends at BEL or ST (`ESC \`, 9C, or 9C as UTF-8 has it), and like in a terminal at any other escape sequence, at CAN
/// and at SUB (source: P. F. Williams, "A parser for DEC's ANSI-compatible video terminals"). Ctrl-C ends it, too: none of
/// these four is in any reply, so each is somebody who wants the keyboard back.
struct ControlString {
    enum Progress {
        /// The end is yet to come. An Esc that is left may be the first half of it.
        case open
        case closed
        /// What is left belongs to the string no more.
        case abandoned
    }

    private static let bell: UInt8 = 0x07
    private static let terminator: UInt8 = 0x9C
    private static let utf8Lead: UInt8 = 0xC2

    /// The first byte of the scalar under way. 9C within one is text, but for the one that is ST.
    private var lead: UInt8 = 0
    /// How many bytes that scalar lacks.
    private var missing = 0

    /// Takes away the bytes that belong to the string.
    mutating func skip(_ bytes: inout ArraySlice<UInt8>) -> Progress {
        let (count, progress) = bytes.withUnsafeBufferPointer { scan($0) }
        bytes = bytes.dropFirst(count)
        return progress
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
