import AssessmentModel
import Randomness
import Testing

/// Exact rational numbers: normal form, arithmetic, order and conversion to percentages.
struct FractionTests {
    /// Every fraction with a small numerator and denominator, including those not in lowest terms.
    private static let small: [(numerator: Int, denominator: Int, fraction: Fraction)] =
        (-5...5).flatMap { numerator in
            [-4, -3, -2, -1, 1, 2, 3, 4].compactMap { denominator in
                Fraction(numerator, over: denominator).map { (numerator, denominator, $0) }
            }
        }

    /// Numerator and denominator as given, then in lowest terms.
    private static let normalForms: [[Int]] = [
        [6, 4, 3, 2], [-6, 4, -3, 2], [6, -4, -3, 2], [-6, -4, 3, 2], [0, 7, 0, 1], [0, -7, 0, 1],
        [1_000, 1_000, 1, 1], [.max, .max, 1, 1], [.max, -1, -.max, 1],
    ]

    @Test("A fraction is in lowest terms with a positive denominator", arguments: normalForms)
    func lowestTerms(row: [Int]) throws {
        let fraction = try #require(Fraction(row[0], over: row[1]))
        #expect([fraction.numerator, fraction.denominator] == [row[2], row[3]])
    }

    @Test(
        "Invalid and overflowing fractions are refused without a trap",
        arguments: [[1, 0], [0, 0], [.min, 1], [.min, -1], [1, .min], [.min, .min]])
    func refused(parts: [Int]) {
        #expect(Fraction(parts[0], over: parts[1]) == nil)
    }

    @Test("Sums, differences and products are exact, by cross-multiplication")
    func arithmetic() {
        for (a, b, left) in Self.small {
            for (c, d, right) in Self.small {
                #expect(left + right == Fraction(a * d + c * b, over: b * d), "\(a)/\(b) + \(c)/\(d)")
                #expect(left - right == Fraction(a * d - c * b, over: b * d), "\(a)/\(b) - \(c)/\(d)")
                #expect(left * right == Fraction(a * c, over: b * d), "\(a)/\(b) * \(c)/\(d)")
                // Multiplying both sides by (bd)² > 0 preserves the order.
                #expect((left < right) == (a * b * d * d < c * d * b * b), "\(a)/\(b) < \(c)/\(d)")
            }
        }
    }

    @Test(
        "Addition and multiplication are associative, multiplication distributes",
        arguments: Seeds.first(20))
    func laws(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let parts = try (0..<3).map { _ in
                try #require(
                    Fraction(.random(in: -1_000...1_000, using: &random), over: .random(in: 1...1_000, using: &random)))
            }
            let (a, b, c) = (parts[0], parts[1], parts[2])
            #expect((a + b) + c == a + (b + c), "seed \(seed): \(parts)")
            #expect((a * b) * c == a * (b * c), "seed \(seed): \(parts)")
            #expect(a * (b + c) == a * b + a * c, "seed \(seed): \(parts)")
            #expect((a - b) + b == a, "seed \(seed): \(parts)")
        }
    }

    @Test("Numbers whose products need 128 bits are compared exactly")
    func comparisonOfBigNumbers() throws {
        let big = Int.max
        let pairs: [[Int]] = [
            [-big, 1], [-big, big - 1], [-1, 1], [1 - big, big], [-1, big], [0, 1], [1, big], [1, big - 1],
            [big - 2, big - 1], [big - 1, big], [1, 1], [big, big - 1], [big, 1],
        ]
        let ascending = try pairs.map { try #require(Fraction($0[0], over: $0[1])) }
        for (i, left) in ascending.enumerated() {
            for (j, right) in ascending.enumerated() {
                #expect((left < right) == (i < j), "\(left) < \(right)")
            }
        }
    }

    /// Numerator, denominator, tenths of a percent, text.
    private static let percentages: [(Int, Int, Int, String)] = [
        (6_159, 10_000, 615, "61.5"), (1, 1, 1_000, "100.0"), (2, 3, 666, "66.6"), (999_999, 1_000_000, 999, "99.9"),
        (.max - 1, .max, 999, "99.9"), (0, 1, 0, "0.0"), (1, 1_001, 0, "0.0"), (1, 1_000, 1, "0.1"),
        (1, 10, 100, "10.0"), (3, 2, 1_500, "150.0"), (-1, 200, -5, "-0.5"), (-2, 3, -666, "-66.6"),
        (-1, 1_001, 0, "0.0"), (-1, 1, -1_000, "-100.0"),
    ]

    @Test("A percentage is cut after one decimal, never rounded up", arguments: percentages)
    func percentage(numerator: Int, denominator: Int, tenths: Int, text: String) throws {
        let fraction = try #require(Fraction(numerator, over: denominator))
        #expect(fraction.truncatedTenthsOfPercent == tenths)
        #expect(fraction.percentText == text)
    }

    /// Two numbers and their greatest common divisor.
    private static let divisors: [[Int]] = [
        [12, 18, 6], [-12, 18, 6], [7, 0, 7], [0, -7, 7], [0, 0, 0], [17, 13, 1], [.max, .max, .max],
    ]

    @Test("The greatest common divisor is that of the magnitudes", arguments: divisors)
    func commonDivisor(row: [Int]) {
        #expect(greatestCommonDivisor(row[0], row[1]) == row[2])
    }
}
