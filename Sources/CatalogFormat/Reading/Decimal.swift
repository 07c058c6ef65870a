import AssessmentModel
import JSON

/// The exact numbers of catalogue files: whole, with up to three decimals, or as a fraction ("1/3").
extension Fraction {
    /// The largest weight, of a level or of a criterion.
    static let largestWeight = 1_000

    /// Reads `3`, `0.25` or `1/3`: digits only, no sign, no exponent, at most three decimals and seven digits a part.
    package init?(catalogText text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let decimals = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count == 2, let numerator = Self.digits(parts[0]), let denominator = Self.digits(parts[1]) {
            self.init(numerator, over: denominator)
        } else if decimals.count == 1, let whole = Self.digits(decimals[0]) {
            self.init(whole)
        } else if decimals.count == 2, decimals[1].count <= 3, let whole = Self.digits(decimals[0]),
            let part = Self.digits(decimals[1])
        {
            let scale = [1, 10, 100, 1_000][decimals[1].count]
            self.init(whole * scale + part, over: scale)
        } else {
            return nil
        }
    }

    /// Whether a catalogue may use it as a weight.
    package var isWeight: Bool { self >= .zero && self <= Fraction(Self.largestWeight) && denominator <= Self.bound }

    /// Writes what `init(catalogText:)` reads back: a number if that is exact, else a fraction as a text.
    func write(to writer: inout JSONWriter) {
        if 1_000 % denominator == 0 {
            writer.decimal(thousandths: numerator * (1_000 / denominator))
        } else {
            writer.string("\(numerator)/\(denominator)")
        }
    }

    private static func digits(_ text: Substring.UTF8View) -> Int? {
        guard (1...7).contains(text.count) else { return nil }
        var value = 0
        for digit in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
