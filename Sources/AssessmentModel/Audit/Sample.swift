/// A random sample that an auditor drew, with everything that drawing it again takes.
public struct Sample: Listable {
    /// What it was drawn from.
    public enum Population: Hashable, Sendable {
        /// The criteria in scope.
        case criteria
        /// The vendor's documents.
        case documents
        /// The numbers from 1 of a list that only the auditor and the vendor have, by its name.
        case numbers(of: String)
    }

    /// What it was drawn from.
    public let population: Population
    /// How many there were to draw from.
    public let populationSize: Int
    /// The SHA-256 of what there was to draw from, one a line, in its order.
    public let populationHash: String
    /// The number that decides the draw.
    public let seed: Int
    /// The method of drawing, with its version: ``SampleDraw/method``.
    public let method: String
    /// What was drawn, in the order of drawing: ids of criteria or documents, or numbers.
    public let drawn: [String]

    /// A sample as it was drawn.
    public init(
        of population: Population, size: Int, hash: String, seed: Int, method: String, drawn: [String]
    ) {
        self.population = population
        populationSize = size
        populationHash = hash
        self.seed = seed
        self.method = method
        self.drawn = drawn
    }
}

/// The identity of a sample: the event that recorded it.
public typealias SampleID = EventID

/// A sample with its event. One that was taken back stays listed: who draws until they like the result must say so.
public struct SampleEntry: Hashable, Sendable, Identifiable {
    /// The event that recorded it.
    public let id: SampleID
    /// The sample; nil if it was taken back.
    public let sample: MultiValueRegister<Sample?>
    /// The sample as it was drawn; nil until that event arrives.
    public let original: Sample?
    /// Who recorded it and when; nil until that event arrives.
    public let drawn: MultiValueRegister<Sample?>.Assignment?

    init(_ entry: EntryList<Sample>.Entry) {
        (id, sample, original) = (entry.id, entry.register, entry.addition?.value)
        drawn = entry.addition.map { .init($0.value, order: $0.order, at: $0.at, by: $0.by) }
    }

    /// Whether it counts.
    public var stands: Bool { (sample.current?.value ?? nil) != nil }
}

/// How a sample is drawn, so that anybody can draw it again.
///
/// The n-th random number, from 0, is the first eight bytes, the highest first, of the SHA-256 of the text `seed:n`,
/// both in decimal digits. To choose below m, numbers from the greatest multiple of m up to 2^64 are passed over, and
/// the next one is taken modulo m. The sample is the beginning of a Fisher-Yates shuffle: the k-th place, from 0,
/// changes with the place k + choice, chosen below what is left.
public enum SampleDraw {
    /// The name of the method and its version.
    public static let method = "sha256-fisher-yates/1"
    /// The most to draw from.
    public static let mostInPopulation = 1_000_000
    /// The greatest seed, which every reader of JSON gets right. Source: RFC 8259, section 6.
    public static let greatestSeed = (1 << 53) - 1

    /// The positions that are drawn of so many, in the order of drawing.
    ///
    /// - Parameters:
    ///   - size: how many to draw, at most `count`.
    ///   - count: how many there are to draw from.
    ///   - seed: decides the draw.
    ///   - hash: the first eight bytes of the SHA-256 of a text, the highest first.
    /// - Precondition: `size` is 0 to `count`.
    public static func positions(
        _ size: Int, of count: Int, seed: Int, hash: (String) -> UInt64
    ) -> [Int] {
        var positions = Array(0..<count)
        var next = 0
        for place in 0..<size {
            let rest = UInt64(count - place)
            // 2^64 modulo what is left.
            let excess = (UInt64.max % rest + 1) % rest
            var number: UInt64
            repeat {
                number = hash("\(seed):\(next)")
                next += 1
            } while excess > 0 && number >= 0 &- excess
            positions.swapAt(place, place + Int(number % rest))
        }
        return Array(positions[..<size])
    }
}
