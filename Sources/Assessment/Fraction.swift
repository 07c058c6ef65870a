/// An exact rational number, always in lowest terms with a positive denominator.
///
/// Weights and rating values are fractions so that no score ever depends on rounding. Catalogue readers bound numerator
/// and denominator (see `Fraction.bound`), which keeps every sum of a score inside 64 bits.
public struct Fraction: Hashable, Sendable {
    public let numerator: Int
    public let denominator: Int

    public static let zero = Fraction(0)
    public static let one = Fraction(1)
    public static let half = Fraction(reducing: 1, over: 2)

    /// The largest numerator or denominator that a catalogue may use for a weight or a value.
    public static let bound = 1_000

    /// A whole number.
    public init(_ whole: Int) {
        numerator = whole
        denominator = 1
    }

    /// `numerator / denominator` in lowest terms, or nil where the denominator is zero.
    public init?(_ numerator: Int, over denominator: Int) {
        guard denominator != 0 else { return nil }
        self.init(reducing: numerator, over: denominator)
    }

    /// For denominators known not to be zero.
    private init(reducing numerator: Int, over denominator: Int) {
        let divisor = max(1, greatestCommonDivisor(numerator, denominator))
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    public static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            reducing: left.numerator * right.numerator,
            over: left.denominator * right.denominator)
    }

    public static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            reducing: left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    public static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(reducing: -right.numerator, over: right.denominator)
    }
}

extension Fraction: Comparable {
    public static func < (left: Fraction, right: Fraction) -> Bool {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return (first.high, first.low) < (second.high, second.low)
    }
}

extension Fraction {
    /// The value in tenths of a percent, truncated towards zero: 0.6159 is 615.
    ///
    /// Truncation, not rounding, so that 100 % is only ever exact and nothing is overstated.
    public var truncatedTenthsOfPercent: Int {
        let product = numerator.multipliedFullWidth(by: 1_000)
        return denominator.dividingFullWidth(product).quotient
    }

    /// The percentage with one decimal as programs read it: "61.5".
    public var percentText: String {
        let tenths = truncatedTenthsOfPercent
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}

/// The greatest common divisor of two magnitudes; 0 only if both are 0.
public func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first.magnitude, second.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int(larger)
}
