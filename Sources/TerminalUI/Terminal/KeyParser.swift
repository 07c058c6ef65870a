import Cells

/// Finds the key, or the other thing, that the first bytes stand for.
struct KeyParser {
    enum Step: Equatable {
        /// What so many bytes stand for; nil if they mean nothing to us.
        case input(Input?, length: Int)
        /// So many bytes announce a paste.
        case paste(length: Int)
        /// Another byte has to come, to tell.
        case incomplete
    }

    static let escape: UInt8 = 0x1B
    static let pasteEnd = Array("\u{1B}[201~".utf8)
    private static let pasteBegin = Array("\u{1B}[200~".utf8)

    /// The sequences that this terminal is known to send.
    let keys: [[UInt8]: Key]

    /// - Parameters:
    ///   - bytes: At least one.
    ///   - isAll: Nothing more comes, so that no answer is `incomplete`.
    func next(in bytes: ArraySlice<UInt8>, isAll: Bool) -> Step {
        guard let first = bytes.first else { return .incomplete }
        if first == Self.escape { return sequence(bytes, isAll: isAll) }
        if first >= 0x80 {
            return Self.scalar(bytes, isAll: isAll) { .character(Character($0)) }
        }
        return .input(.key(Self.key(first)), length: 1)
    }

    private static func key(_ byte: UInt8) -> Key {
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

    /// One scalar, which may be a mark that only the editor can put on what stands before it.
    private static func scalar(_ bytes: ArraySlice<UInt8>, isAll: Bool, _ key: (Unicode.Scalar) -> Key) -> Step {
        let expected: Int =
            switch bytes[bytes.startIndex] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        let sequence = bytes.prefix(expected)
        if !isAll, sequence.count < expected, sequence.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) {
            return .incomplete
        }
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

    private func sequence(_ bytes: ArraySlice<UInt8>, isAll: Bool) -> Step {
        let lone = Step.input(.key(.escape), length: 1)
        guard let second = bytes.dropFirst().first else { return isAll ? lone : .incomplete }
        if let key = keys[Array(bytes.prefix(2))] { return .input(.key(key), length: 2) }
        switch second {
        case UInt8(ascii: "["):
            return controlSequence(bytes, isAll: isAll)
        case UInt8(ascii: "O"):
            return shiftedKey(bytes, isAll: isAll)
        case Self.escape:
            return afterTwoEscapes(bytes, isAll: isAll) ?? lone
        case 0x20..<0x7F:
            return .input(.key(Self.alt(Unicode.Scalar(second))), length: 2)
        case 0x0A, 0x0D:
            return .input(.key(.alt("\n")), length: 2)
        case 0x08, 0x7F:
            // Deletes a word, as Ctrl-W does.
            return .input(.key(.control("w")), length: 2)
        case 0x80...:
            switch Self.scalar(bytes.dropFirst(), isAll: isAll, Self.alt) {
            case .input(let input, let length): return .input(input, length: length + 1)
            case let other: return other
            }
        default:
            return lone
        }
    }

    /// Alt with a character; b and f move by words wherever there are words.
    private static func alt(_ scalar: Unicode.Scalar) -> Key {
        switch scalar {
        case "b": .wordLeft
        case "f": .wordRight
        default: .alt(Character(scalar))
        }
    }

    /// Some terminals put an Esc before a key's own sequence when Alt is held.
    private func afterTwoEscapes(_ bytes: ArraySlice<UInt8>, isAll: Bool) -> Step? {
        guard let third = bytes.dropFirst(2).first else { return isAll ? nil : .incomplete }
        guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else { return nil }
        switch sequence(bytes.dropFirst(), isAll: isAll) {
        case .input(.key(.left)?, let length): return .input(.key(.wordLeft), length: length + 1)
        case .input(.key(.right)?, let length): return .input(.key(.wordRight), length: length + 1)
        case .input(let input, let length): return .input(input, length: length + 1)
        case let other: return other
        }
    }

    /// Esc O and a letter, as keys send it that the terminal has been asked to tell apart.
    private func shiftedKey(_ bytes: ArraySlice<UInt8>, isAll: Bool) -> Step {
        guard let third = bytes.dropFirst(2).first else {
            return isAll ? .input(.key(.alt("O")), length: 2) : .incomplete
        }
        guard let key = keys[Array(bytes.prefix(3))] ?? ControlSequence.shiftedKey(third) else {
            return .input(.key(.alt("O")), length: 2)
        }
        return .input(.key(key), length: 3)
    }

    private func controlSequence(_ bytes: ArraySlice<UInt8>, isAll: Bool) -> Step {
        guard let length = ControlSequence.length(of: bytes, isKey: { keys[Array($0)] != nil }) else {
            guard isAll else { return .incomplete }
            return bytes.count == 2
                ? .input(.key(.alt("[")), length: 2)
                : .input(nil, length: bytes.count)
        }
        let sequence = Array(bytes.prefix(length))
        if sequence == Self.pasteBegin { return .paste(length: length) }
        if let key = keys[sequence] { return .input(.key(key), length: length) }
        return .input(ControlSequence.meaning(of: sequence), length: length)
    }
}
