import AssessmentModel
import JSON

/// The samples of audits, as one JSON object. Source: docs/user/audit.md.
package struct SamplesDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Entry: Encodable {
        let population: String
        let list: String?
        let size: Int
        let sha256: String
        let seed: Int
        let method: String
        let drawn: [String]
        let counts: Bool
        @OrNull var replayed: Bool?
        @OrNull var by: String?
        @OrNull var at: String?

        init(_ entry: SampleTable.Entry) {
            let sample = entry.sample
            switch sample.population {
            case .criteria: (population, list) = ("criteria", nil)
            case .documents: (population, list) = ("documents", nil)
            case .numbers(let name): (population, list) = ("numbers", name)
            }
            size = sample.populationSize
            sha256 = sample.populationHash
            seed = sample.seed
            method = sample.method
            drawn = sample.drawn
            counts = entry.entry.stands
            replayed = entry.isReplayed
            by = entry.entry.drawn?.by
            at = entry.entry.drawn?.at.text
        }
    }

    private let origin: ReportOrigin
    private let samples: [Entry]

    private enum CodingKeys: CodingKey { case samples }

    package init(_ origin: ReportOrigin, _ entries: [SampleTable.Entry]) {
        self.origin = origin
        samples = entries.map { Entry($0) }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(samples, forKey: .samples)
    }
}
