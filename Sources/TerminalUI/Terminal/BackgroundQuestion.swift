/// Asks the terminal for its background.
///
/// A terminal that does not know the question (OSC 11) ignores it. So another one follows that all of them answer, in
/// order (DA1): after that answer, no other comes. Multiplexers answer for themselves, and nothing is passed through
/// them.
enum BackgroundQuestion {
    /// Ends in BEL, as other programs ask it: the answer then ends likewise, and a split cannot separate an Esc from
    /// it.
    static let bytes = Array("\u{1B}]11;?\u{7}\u{1B}[c".utf8)

    /// After this long, an answer is ignored.
    static let patience = Duration.seconds(2)

    /// How long leaving the terminal may be delayed by an answer that is still to come, which the next program would
    /// take for typing.
    static let patienceOnLeaving = Duration.milliseconds(150)

    private static let introducer = Array("11;".utf8)

    /// The longest body of an answer, in bytes.
    static let longest = 40

    /// Whether a control string with this introducer may be an answer: OSC, in seven or eight bits.
    static func mayAnswer(_ introducer: ArraySlice<UInt8>) -> Bool {
        introducer.last == UInt8(ascii: "]") || introducer.last == 0x9D
    }

    /// The colour in the body of an OSC; nil if it is something else.
    static func answer(in body: [UInt8]) -> RGB? {
        guard body.starts(with: introducer), body.count <= longest else { return nil }
        return RGB(reported: String(decoding: body.dropFirst(introducer.count), as: UTF8.self))
    }

    /// Whether this sequence answers the second question.
    static func isFence(_ sequence: ArraySlice<UInt8>) -> Bool {
        sequence.last == UInt8(ascii: "c") && sequence.contains(UInt8(ascii: "?"))
    }
}
