import Cells

/// Distinguishes the rest of a reply from typing after the beginning has already been delivered as keys.
///
/// A reply may be split after its Esc, so that the Esc counts as the Escape key. What follows, say `]`, may be the next
/// key or the next byte. It is a reply if it comes with what only terminals send: the number and semicolon of an OSC,
/// the kind of a DCS, the numbers of a CSI; or with the terminator of a whole string in the same burst.
enum LateReply {
    /// What the bytes are.
    enum Verdict {
        case reply
        case typing
        /// Undecided until more comes in the same burst.
        case possible
    }

    /// The number of bytes of a burst after which there is always a verdict.
    static let longestLookahead = 72
    /// More than anybody types in one burst.
    private static let mostTyped = 64
    private static let mostDigits = 5

    /// Judges what followed an Escape.
    ///
    /// - Parameters:
    ///   - delivered: The bytes that were delivered as keys, from the Esc on.
    ///   - burst: The bytes that came after them, in one burst.
    static func verdict(delivered: [UInt8], burst: ArraySlice<UInt8>) -> Verdict {
        let text = (delivered + burst).dropFirst()
        guard let first = text.first, let introducer = Introducer(second: first) else { return .typing }
        let body = text.dropFirst()
        switch introducer.kind {
        case .control: return control(body, delivered: delivered.count)
        case .shift: return delivered.count == 1 ? shift(body) : .typing
        case .string:
            let beginning = beginning(of: first, body)
            return beginning == .typing && delivered.count <= 2 ? unknown(body) : beginning
        }
    }

    /// Whether this byte can continue a reply whose introducer came alone in one burst.
    static func fits(_ byte: UInt8, behind second: UInt8) -> Bool {
        switch Unicode.Scalar(second) {
        case "[": (0x30..<0x40).contains(byte) || (0x41...0x5B).contains(byte)
        // Not the lower-case letters of the numeric keypad, which are also typed.
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

    /// - Parameter delivered: The number of bytes delivered, including the Esc and the introducer.
    private static func control(_ body: ArraySlice<UInt8>, delivered: Int) -> Verdict {
        guard let first = body.first else { return .possible }
        let isPrivate = (0x3C..<0x40).contains(first)
        if delivered == 1, isPrivate || (0x41...0x5B).contains(first) { return .reply }
        let numbers = isPrivate ? body.dropFirst() : body
        let digits = numbers.prefix(while: isDigit)
        guard let next = numbers.dropFirst(digits.count).first else {
            return digits.count <= mostDigits ? .possible : .typing
        }
        let isLetter = (0x40..<0x7F).contains(next)
        let isEnd = next == UInt8(ascii: ";") || next == UInt8(ascii: "~") || isLetter && (isPrivate || delivered <= 2)
        return isEnd && !digits.isEmpty ? .reply : .typing
    }

    /// Judges a string by its beginning.
    private static func beginning(of second: UInt8, _ body: ArraySlice<UInt8>) -> Verdict {
        let digits = body.prefix(while: isDigit)
        let marks: [String] =
            switch Unicode.Scalar(second) {
            case "]": digits.isEmpty ? [] : [";"]
            // DECRQSS, XTGETTCAP, DECRSPS; XTVERSION, DA3
            case "P": digits.isEmpty ? [">|", "!|"] : ["$", "+", "!"]
            // kitty's graphics
            case "_": ["Gi", "GI"]
            default: []
            }
        guard digits.count <= mostDigits else { return .typing }
        let rest = body.dropFirst(digits.count)
        if rest.isEmpty { return .possible }
        if marks.contains(where: { rest.starts(with: $0.utf8) }) { return .reply }
        return marks.contains { $0.utf8.starts(with: rest) } ? .possible : .typing
    }

    /// Judges any other string by its end.
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
