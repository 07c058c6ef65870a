/// An exact rational number, always in lowest terms with a positive denominator.
///
/// Weights and rating values are fractions, so no score depends on rounding. Catalogue readers bound numerator and
/// denominator (see ``bound``), which keeps every sum of a score inside 64 bits. Beyond that, arithmetic whose result
/// does not fit traps, as that of `Int` does.
public struct Fraction: Hashable, Sendable {
    /// The numerator, which carries the sign.
    public let numerator: Int
    /// The denominator; 1 or more.
    public let denominator: Int

    /// 0: the value of a rating that earns nothing.
    public static let zero = Fraction(0)
    /// 1: the value of a rating that earns everything, and the default weight of a criterion.
    public static let one = Fraction(1)
    /// 1/2: the value of *partial* on the standard scale.
    public static let half = Fraction(reducing: 1, over: 2)

    /// The largest numerator or denominator that a catalogue may use for a weight or a value.
    public static let bound = 1_000

    /// A whole number.
    public init(_ whole: Int) {
        numerator = whole
        denominator = 1
    }

    /// `numerator / denominator` in lowest terms.
    ///
    /// Nil if the denominator is zero, or either is `Int.min`, which has no positive counterpart.
    public init?(_ numerator: Int, over denominator: Int) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        self.init(reducing: numerator, over: denominator)
    }

    /// For denominators known not to be zero.
    private init(reducing numerator: Int, over denominator: Int) {
        let divisor = greatestCommonDivisor(numerator, denominator)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    /// The exact product. Traps if it does not fit.
    public static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            reducing: left.numerator * right.numerator,
            over: left.denominator * right.denominator)
    }

    /// The exact sum. Traps if it does not fit.
    public static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            reducing: left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    /// The exact difference. Traps if it does not fit.
    public static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(reducing: -right.numerator, over: right.denominator)
    }
}

extension Fraction: Comparable {
    /// Whether the left value is smaller. It is exact for all fractions, even if a product would not fit 64 bits.
    public static func < (left: Fraction, right: Fraction) -> Bool {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return (first.high, first.low) < (second.high, second.low)
    }
}

extension Fraction {
    /// The value in tenths of a percent, truncated towards zero: 0.6159 is 615.
    ///
    /// It is truncated, not rounded, so that 100 % is only ever exact and nothing is overstated. Traps beyond 64 bits,
    /// which no ratio of a score comes near.
    public var truncatedTenthsOfPercent: Int {
        let product = numerator.multipliedFullWidth(by: 1_000)
        return denominator.dividingFullWidth(product).quotient
    }

    /// The percentage with one decimal, as programs read it: "61.5"; "-0.5" for a small loss.
    public var percentText: String {
        let tenths = truncatedTenthsOfPercent
        let (whole, decimal) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return "\(tenths < 0 ? "-" : "")\(whole).\(decimal)"
    }
}

/// The greatest common divisor of two magnitudes; 0 only if both are 0. Traps if it is the magnitude of `Int.min`.
package func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first.magnitude, second.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int(larger)
}
