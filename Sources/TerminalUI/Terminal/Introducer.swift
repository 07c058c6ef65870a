/// What opens a control sequence or string: Esc and one of seven characters, or the equivalent C1 control character, as
/// a single byte or in UTF-8 (source: ECMA-48, 5.3).
struct Introducer {
    /// What it opens.
    enum Kind {
        /// CSI: numbers and a final letter follow.
        case control
        /// SS3: a letter follows.
        case shift
        /// OSC, DCS, APC, PM or SOS: text follows.
        case string
    }

    let kind: Kind
    /// The character after the Esc in the 7-bit form.
    let second: UInt8
    /// The introducer's length in bytes.
    let length: Int

    /// Esc and this character; nil if they open nothing.
    init?(second: UInt8) { self.init(second, length: 2) }

    /// The C1 control character at the beginning of the bytes; nil if there is none that opens anything.
    init?(eightBitAt bytes: ArraySlice<UInt8>) {
        let utf8Lead: UInt8 = 0xC2
        let isUTF8 = bytes.first == utf8Lead
        guard let control = isUTF8 ? bytes.dropFirst().first : bytes.first, (0x80..<0xA0).contains(control) else {
            return nil
        }
        self.init(control - 0x40, length: isUTF8 ? 2 : 1)
    }

    private init?(_ second: UInt8, length: Int) {
        switch Unicode.Scalar(second) {
        case "[": kind = .control
        case "O": kind = .shift
        case "]", "P", "_", "^", "X": kind = .string
        default: return nil
        }
        (self.second, self.length) = (second, length)
    }
}
