/// What a sequence or a string begins with: Esc and one of seven characters, or one of the C1 control characters that
/// stand for them, as a byte or as UTF-8 has it (source: ECMA-48, 5.3).
struct Introducer {
    enum Kind {
        /// CSI: numbers and a letter follow.
        case control
        /// SS3: a letter follows.
        case shift
        /// OSC, DCS, APC, PM or SOS: text follows.
        case string
    }

    let kind: Kind
    /// The character behind the Esc, also where there is none.
    let second: UInt8
    /// Bytes.
    let length: Int

    /// That of Esc and this character.
    init?(second: UInt8) { self.init(second, length: 2) }

    /// That of the C1 control character with which the bytes begin.
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
