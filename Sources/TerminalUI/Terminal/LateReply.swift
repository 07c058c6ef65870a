import Cells

/// Tells a reply from typing where its beginning has been given out as keys already.
///
/// A reply may be cut behind its Esc, and the rest may come so late that the Esc counts as the key. What follows, say `]`,
/// may be the next key or the next byte. It is the reply if what comes with it is what only terminals say: as a rule the
/// number and the semicolon of an OSC, the kind of a DCS, the numbers of a CSI; or a whole string in one burst.
enum LateReply {
    enum Verdict {
        case reply
        case typing
        /// More has to come in the same burst, to tell.
        case possible
    }

    /// The longest that is looked at to tell.
    static let mostDoubt = 72
    /// Nobody types so much within a burst.
    private static let mostTyped = 64
    private static let mostDigits = 5

    /// - Parameters:
    ///   - given: What has been given out, from the Esc on.
    ///   - burst: What has come after it, in one burst.
    static func verdict(given: [UInt8], burst: ArraySlice<UInt8>) -> Verdict {
        let text = (given + burst).dropFirst()
        guard let first = text.first, let introducer = Introducer(second: first) else { return .typing }
        let body = text.dropFirst()
        switch introducer.kind {
        case .control: return control(body, given: given.count)
        case .shift: return given.count == 1 ? shift(body) : .typing
        case .string:
            let beginning = beginning(of: first, body)
            return beginning == .typing && given.count <= 2 ? unknown(body) : beginning
        }
    }

    /// Whether this may be the first byte behind an introducer that came in a burst but without more.
    static func fits(_ byte: UInt8, behind second: UInt8) -> Bool {
        switch Unicode.Scalar(second) {
        case "[": (0x30..<0x40).contains(byte) || (0x41...0x5B).contains(byte)
        // Not those of the numeric keypad, which are the letters of texts.
        case "O": (0x41...0x5A).contains(byte) && ControlSequence.shiftedKey(ofBody: [byte]) != nil
        case "]": isDigit(byte)
        case "P": isDigit(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "!")
        default: true
        }
    }

    private static func shift(_ body: ArraySlice<UInt8>) -> Verdict {
        guard let letter = body.first else { return .possible }
        return fits(letter, behind: UInt8(ascii: "O")) ? .reply : .typing
    }

    /// - Parameter given: How many bytes, with the Esc and the introducer.
    private static func control(_ body: ArraySlice<UInt8>, given: Int) -> Verdict {
        guard let first = body.first else { return .possible }
        let isPrivate = (0x3C..<0x40).contains(first)
        if given == 1, isPrivate || (0x41...0x5B).contains(first) { return .reply }
        let numbers = isPrivate ? body.dropFirst() : body
        let digits = numbers.prefix(while: isDigit)
        guard let next = numbers.dropFirst(digits.count).first else {
            return digits.count <= mostDigits ? .possible : .typing
        }
        let isLetter = (0x40..<0x7F).contains(next)
        let isEnd = next == UInt8(ascii: ";") || next == UInt8(ascii: "~") || isLetter && (isPrivate || given <= 2)
        return isEnd && !digits.isEmpty ? .reply : .typing
    }

    /// By how a string begins.
    private static func beginning(of second: UInt8, _ body: ArraySlice<UInt8>) -> Verdict {
        let digits = body.prefix(while: isDigit)
        let marks: [String] =
            switch Unicode.Scalar(second) {
            case "]": digits.isEmpty ? [] : [";"]
            // DECRQSS, XTGETTCAP, DECRSPS; XTVERSION, DA3
            case "P": digits.isEmpty ? [">|", "!|"] : ["$", "+", "!"]
            // Pictures of kitty's
            case "_": ["Gi", "GI"]
            default: []
            }
        guard digits.count <= mostDigits else { return .typing }
        let rest = body.dropFirst(digits.count)
        if rest.isEmpty { return .possible }
        if marks.contains(where: { rest.starts(with: $0.utf8) }) { return .reply }
        return marks.contains { $0.utf8.starts(with: rest) } ? .possible : .typing
    }

    /// By how a string ends.
    private static func unknown(_ body: ArraySlice<UInt8>) -> Verdict {
        var string = ControlString()
        var rest = body
        switch string.skip(&rest) {
        case .closed: return .reply
        case .abandoned: return .typing
        case .open: break
        }
        if body.contains(where: { $0 < 0x20 && $0 != KeyParser.escape }) { return .typing }
        return body.count > mostTyped ? .reply : .possible
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30..<0x3A).contains(byte) }
}
