import AssessmentModel

/// Lower-case hex digits, eight at a time and without branches: their values are random, so a branch on a digit is
/// guessed wrong every other time, and a journal has a hundred of them in a line.
enum Hexadecimal {
    /// The number that 16 digits make; nil if one of them is none.
    static func word(_ digits: UnsafeRawPointer) -> UInt64? {
        guard let high = half(digits), let low = half(digits + 8) else { return nil }
        return high << 32 | low
    }

    private static func half(_ digits: UnsafeRawPointer) -> UInt64? {
        let ascii = UInt64(bigEndian: digits.loadUnaligned(as: UInt64.self))
        let isLetter = (ascii >> 6) & 0x0101_0101_0101_0101
        let values = (ascii & 0x0F0F_0F0F_0F0F_0F0F) &+ isLetter &* 9
        // A digit that is none comes out as another one when it is written again, or says that it is a letter and not.
        let rendered = values &+ 0x3030_3030_3030_3030 &+ isLetter &* 0x27
        let isTenOrMore = ((values &+ 0x7676_7676_7676_7676) >> 7) & 0x0101_0101_0101_0101
        guard rendered == ascii, isTenOrMore == isLetter, values & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
        let bytes = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
        let pairs = (bytes | bytes >> 8) & 0x0000_FFFF_0000_FFFF
        return (pairs | pairs >> 16) & 0xFFFF_FFFF
    }
}

extension EventID {
    /// Reads exactly 32 lower-case hex digits.
    init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
        guard digits.count == 32, let start = UnsafeRawPointer(digits.baseAddress),
            let high = Hexadecimal.word(start), let low = Hexadecimal.word(start + 16)
        else { return nil }
        self.init(high: high, low: low)
    }
}
