import AssessmentModel
import JSON
import Scoring

/// A ratio in lowest terms, with its percentage truncated to one decimal.
struct Ratio: Encodable, Sendable {
    let num: Int
    let den: Int
    let percent: String

    init(_ fraction: Fraction) {
        num = fraction.numerator
        den = fraction.denominator
        percent = fraction.percentText
    }
}

/// An exact amount in lowest terms, such as a weight.
struct Amount: Encodable, Sendable {
    let num: Int
    let den: Int

    init(_ fraction: Fraction) {
        num = fraction.numerator
        den = fraction.denominator
    }
}

/// The figures of a group of criteria; a figure is null without a result.
struct Shares: Encodable, Sendable {
    @OrNull private(set) var claimed: Ratio?
    @OrNull private(set) var attainable: Ratio?
    @OrNull private(set) var evidenced: Ratio?

    init(_ tally: Tally) {
        claimed = tally.claimed.map(Ratio.init)
        attainable = tally.attainable.map(Ratio.init)
        evidenced = tally.evidenced.map(Ratio.init)
    }
}

/// A weight: a number if it is whole, otherwise an `Amount`.
struct Weight: Encodable, Sendable {
    private let weight: Fraction

    init(_ weight: Fraction) { self.weight = weight }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if weight.denominator == 1 {
            try container.encode(weight.numerator)
        } else {
            try container.encode(Amount(weight))
        }
    }
}

/// The source of a piece of evidence: hash and name of a file, or an address.
struct EvidenceSource: Encodable, Sendable {
    @OrNull private(set) var sha256: String?
    @OrNull private(set) var name: String?
    /// The size of a file, if requested.
    let bytes: Int?
    @OrNull private(set) var url: String?

    init(_ source: Evidence.Source, withSize: Bool) {
        switch source {
        case .file(let sha256, let name, let bytes):
            (self.sha256, self.name, self.bytes, url) = (sha256, name, withSize ? bytes : nil, nil)
        case .url(let address):
            (sha256, name, bytes, url) = (nil, nil, nil, address)
        }
    }
}
