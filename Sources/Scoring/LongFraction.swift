import AssessmentModel

/// A fraction of 0 or more with room for means of means.
///
/// It is exact while numerator and denominator fit 128 bits. Beyond that it is cut to eighteen decimals, so it is never
/// too high, and still compares correctly with any percentage of three decimals.
struct LongFraction: Hashable, Sendable {
    private let numerator: UInt128
    private let denominator: UInt128

    static let zero = LongFraction(numerator: 0, denominator: 1)
    private static let decimals: UInt128 = 1_000_000_000_000_000_000

    /// - Precondition: neither is negative, and the denominator is not 0.
    init(_ numerator: Int, over denominator: Int) {
        self.init(reducing: UInt128(numerator), over: UInt128(denominator))
    }

    private init(numerator: UInt128, denominator: UInt128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    private init(reducing numerator: UInt128, over denominator: UInt128) {
        let divisor = Self.greatestCommonDivisor(numerator, denominator)
        self.init(numerator: numerator / divisor, denominator: denominator / divisor)
    }

    /// The sum; exact if it fits.
    static func + (left: LongFraction, right: LongFraction) -> LongFraction {
        if right.numerator == 0 { return left }
        if left.numerator == 0 { return right }
        let divisor = greatestCommonDivisor(left.denominator, right.denominator)
        let (first, firstOver) = left.numerator.multipliedReportingOverflow(by: right.denominator / divisor)
        let (second, secondOver) = right.numerator.multipliedReportingOverflow(by: left.denominator / divisor)
        let (sum, sumOver) = first.addingReportingOverflow(second)
        let (common, commonOver) = left.denominator.multipliedReportingOverflow(by: right.denominator / divisor)
        guard firstOver || secondOver || sumOver || commonOver else { return LongFraction(reducing: sum, over: common) }
        return LongFraction(reducing: left.inDecimals + right.inDecimals, over: decimals)
    }

    /// The product; exact if it fits.
    static func * (left: LongFraction, right: LongFraction) -> LongFraction {
        let (first, second) = (
            LongFraction(reducing: left.numerator, over: right.denominator),
            LongFraction(reducing: right.numerator, over: left.denominator)
        )
        let (numerator, isOver) = first.numerator.multipliedReportingOverflow(by: second.numerator)
        let (denominator, isUnder) = first.denominator.multipliedReportingOverflow(by: second.denominator)
        guard isOver || isUnder else { return LongFraction(numerator: numerator, denominator: denominator) }
        let product = left.inDecimals.multipliedFullWidth(by: right.inDecimals)
        return LongFraction(reducing: decimals.dividingFullWidth(product).quotient, over: decimals)
    }

    /// `left - right`; exact if it fits 64 bits, else cut to eighteen decimals.
    ///
    /// - Precondition: both are 0 to 1, and `left` is the larger one or equal.
    static func difference(_ left: Fraction, _ right: Fraction) -> Fraction {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        let common = left.denominator.multipliedFullWidth(by: right.denominator)
        // Products of two positive numbers of 63 bits fit 126.
        return LongFraction(reducing: wide(first) - wide(second), over: wide(common)).fraction
    }

    private static func wide(_ product: (high: Int, low: UInt)) -> UInt128 {
        UInt128(product.high) << 64 | UInt128(product.low)
    }

    /// The value in units of the eighteenth decimal, cut.
    private var inDecimals: UInt128 {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        return whole * Self.decimals
            + denominator.dividingFullWidth(rest.multipliedFullWidth(by: Self.decimals)).quotient
    }

    /// The value in 64 bits; cut to eighteen decimals if it does not fit.
    ///
    /// - Precondition: it is at most 1.
    var fraction: Fraction {
        if let numerator = Int(exactly: numerator), let denominator = Int(exactly: denominator) {
            return Fraction(numerator, over: denominator) ?? .zero
        }
        return Fraction(Int(clamping: inDecimals), over: Int(Self.decimals)) ?? .zero
    }

    /// Magnitudes nearly always fit 64 bits, and dividing those takes a fraction of the time.
    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (larger, smaller) = (first, second)
        while smaller > UInt128(UInt64.max) || larger > UInt128(UInt64.max) {
            if smaller == 0 { return larger }
            (larger, smaller) = (smaller, larger % smaller)
        }
        var (short, shorter) = (UInt64(larger), UInt64(smaller))
        while shorter != 0 { (short, shorter) = (shorter, short % shorter) }
        return UInt128(short)
    }
}
