import Cells

/// Finds the key, or other input, that the first bytes stand for.
struct KeyParser {
    enum Step: Equatable {
        /// The input that the first bytes stand for; nil if they mean nothing to us.
        case input(Input?, length: Int)
        /// The first bytes start a paste, with this introducer.
        case paste(length: Int, introducer: Int)
        /// The first bytes introduce a control string: OSC, DCS, APC, PM or SOS.
        case string(length: Int)
        /// More bytes are needed to decide.
        case incomplete
    }

    static let escape: UInt8 = 0x1B
    private static let pasteBegin = Array("200~".utf8)

    /// The sequences that this terminal is known to send.
    let keys: [[UInt8]: Key]

    /// - Parameter bytes: At least one.
    func next(in bytes: ArraySlice<UInt8>) -> Step {
        guard let first = bytes.first else { return .incomplete }
        if first == Self.escape { return escaped(bytes) }
        guard first >= 0x80 else { return .input(.key(Self.key(first)), length: 1) }
        // The terminator of a string that never began.
        guard first != 0x9C else { return .input(nil, length: 1) }
        if let introducer = Introducer(eightBitAt: bytes) { return introduced(introducer, bytes) }
        return Self.scalar(bytes) { .character(Character($0)) }
    }

    /// The key that a single byte stands for.
    static func key(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0A, 0x0D: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1B: .escape
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    /// One scalar, possibly a mark that only the editor can attach to the character before it.
    private static func scalar(_ bytes: ArraySlice<UInt8>, _ key: (Unicode.Scalar) -> Key) -> Step {
        let expected: Int =
            switch bytes[bytes.startIndex] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        let sequence = bytes.prefix(expected)
        if sequence.count < expected, sequence.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) { return .incomplete }
        var iterator = sequence.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        switch parser.parseScalar(from: &iterator) {
        case .valid(let encoded):
            let scalar = Unicode.UTF8.decode(encoded)
            let isControl = (0x80..<0xA0).contains(scalar.value)
            return .input(isControl ? nil : .key(key(scalar)), length: encoded.count)
        case .error(let length):
            return .input(.key(key("\u{FFFD}")), length: length)
        case .emptyInput:
            return .incomplete
        }
    }

    private func escaped(_ bytes: ArraySlice<UInt8>) -> Step {
        let lone = Step.input(.key(.escape), length: 1)
        let rest = bytes.dropFirst()
        guard let second = rest.first else { return .incomplete }
        if let key = keys[[Self.escape, second]] { return .input(.key(key), length: 2) }
        if let introducer = Introducer(second: second) {
            return rest.count > 1 ? introduced(introducer, bytes) : .incomplete
        }
        switch second {
        case Self.escape:
            return afterTwoEscapes(bytes) ?? lone
        case 0x20..<0x7F:
            return .input(.key(Self.alt(Unicode.Scalar(second))), length: 2)
        case 0x0A, 0x0D:
            return .input(.key(.alt("\n")), length: 2)
        case 0x08, 0x7F:
            // Deletes a word, as Ctrl-W does.
            return .input(.key(.control("w")), length: 2)
        case 0x80...:
            if Introducer(eightBitAt: rest) != nil { return lone }
            switch Self.scalar(rest, Self.alt) {
            case .input(let input, let length): return .input(input, length: length + 1)
            case let other: return other
            }
        default:
            return lone
        }
    }

    /// Alt with a character; b and f move by words, as in readline.
    private static func alt(_ scalar: Unicode.Scalar) -> Key {
        switch scalar {
        case "b": .wordLeft
        case "f": .wordRight
        default: .alt(Character(scalar))
        }
    }

    /// Some terminals put an Esc before a key's sequence for Alt. Before anything but a key, the first Esc is the
    /// Escape key.
    private func afterTwoEscapes(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let third = bytes.dropFirst(2).first else { return .incomplete }
        guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else { return nil }
        switch escaped(bytes.dropFirst()) {
        case .input(.key(.left)?, let length): return .input(.key(.wordLeft), length: length + 1)
        case .input(.key(.right)?, let length): return .input(.key(.wordRight), length: length + 1)
        case .input(.key(let key)?, let length): return .input(.key(key), length: length + 1)
        case .incomplete: return .incomplete
        case .input, .paste, .string: return nil
        }
    }

    private func introduced(_ introducer: Introducer, _ bytes: ArraySlice<UInt8>) -> Step {
        let body = bytes.dropFirst(introducer.length)
        switch introducer.kind {
        case .string: return .string(length: introducer.length)
        case .shift:
            return sequence(body, of: introducer, length: ControlSequence.length(ofShiftedBody: body)) { body in
                ControlSequence.shiftedKey(ofBody: body).map(Input.key)
            }
        case .control:
            let length = ControlSequence.length(ofBody: body) { body in
                keys[[Self.escape, introducer.second] + body] != nil
            }
            if length == Self.pasteBegin.count, body.starts(with: Self.pasteBegin) {
                return .paste(length: introducer.length + Self.pasteBegin.count, introducer: introducer.length)
            }
            return sequence(body, of: introducer, length: length, ControlSequence.meaning)
        }
    }

    private func sequence(
        _ body: ArraySlice<UInt8>, of introducer: Introducer, length: Int?,
        _ meaning: (ArraySlice<UInt8>) -> Input?
    ) -> Step {
        guard let length else { return .incomplete }
        let body = body.prefix(length)
        let key = keys[[Self.escape, introducer.second] + body]
        return .input(key.map(Input.key) ?? meaning(body), length: introducer.length + length)
    }
}
