/// Splits a terminal's output into text and control sequences.
struct ControlParser {
    enum Token: Hashable {
        case text(Unicode.Scalar)
        case control(UInt8)
        /// ESC and one character.
        case escape(Character)
        /// `ESC [`, a private mark, numbers, and the final character.
        case sequence(mark: Character?, numbers: [Int], final: Character)
    }

    private enum State {
        case ground
        case escape
        case sequence([UInt8])
        /// An operating system command, up to BEL or `ESC \`.
        case command
        /// The next byte is part of the sequence and ignored.
        case skip
        case scalar([UInt8])
    }

    private var state = State.ground

    mutating func take(_ byte: UInt8) -> Token? {
        switch state {
        case .ground: return begin(byte)
        case .escape: return takeEscaped(byte)
        case .sequence(let bytes):
            guard (0x40...0x7E).contains(byte) else {
                state = .sequence(bytes + [byte])
                return nil
            }
            state = .ground
            return Self.sequence(bytes, final: byte)
        case .command:
            if byte == 0x07 { state = .ground }
            if byte == 0x1B { state = .skip }
            return nil
        case .skip:
            state = .ground
            return nil
        case .scalar(let bytes):
            let all = bytes + [byte]
            guard let scalar = String(validating: all, as: UTF8.self)?.unicodeScalars.first else {
                state = all.count < 4 ? .scalar(all) : .ground
                return nil
            }
            state = .ground
            return .text(scalar)
        }
    }

    private mutating func begin(_ byte: UInt8) -> Token? {
        switch byte {
        case 0x1B: state = .escape
        case 0x20..<0x7F: return .text(Unicode.Scalar(byte))
        case 0x80...: state = .scalar([byte])
        default: return .control(byte)
        }
        return nil
    }

    private mutating func takeEscaped(_ byte: UInt8) -> Token? {
        switch byte {
        case UInt8(ascii: "["): state = .sequence([])
        case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .command
        case UInt8(ascii: "("), UInt8(ascii: ")"): state = .skip
        default:
            state = .ground
            return .escape(Character(Unicode.Scalar(byte)))
        }
        return nil
    }

    private static func sequence(_ bytes: [UInt8], final: UInt8) -> Token {
        var text = String(decoding: bytes, as: UTF8.self)[...]
        let mark = text.first.flatMap { "?><=".contains($0) ? $0 : nil }
        if mark != nil { text.removeFirst() }
        let numbers =
            text.isEmpty ? [] : text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        return .sequence(mark: mark, numbers: numbers, final: Character(Unicode.Scalar(final)))
    }
}
