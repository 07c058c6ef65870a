import AssessmentModel
import JSON
import Scoring

/// How far figures depend on the weights of the levels, as one JSON object. As stable as `ScoreDocument`. Source:
/// docs/user/scoring.md.
package struct SensitivityDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 2

    private struct Weights: Encodable {
        let shall: Int
        let should: Int
        let may: Int

        init(_ weights: LevelWeights) { (shall, should, may) = (weights.shall, weights.should, weights.may) }
    }

    /// An end of a range, and the first assumption that leads to it.
    private struct End: Encodable {
        let value: Ratio
        /// Null for the weights of the catalogue or profile.
        @OrNull var weights: Weights?
        let notApplicableAsUnmet: Bool

        init(_ value: Fraction, _ assumption: Sensitivity.Case) {
            self.value = Ratio(value)
            weights = assumption.weights.map(Weights.init)
            notApplicableAsUnmet = assumption.isStrict
        }
    }

    private struct Range: Encodable {
        let own: Ratio
        let lowest: End
        let highest: End

        init(_ range: Sensitivity.Range) {
            own = Ratio(range.own)
            lowest = End(range.lowest, range.lowestCase)
            highest = End(range.highest, range.highestCase)
        }
    }

    private struct Group: Encodable {
        let id: String
        @OrNull var evidenced: Range?
        @OrNull var claimed: Range?
        @OrNull var attainable: Range?

        init(_ id: String, _ group: ScoreGroup, of sensitivity: Sensitivity) {
            self.id = id
            evidenced = sensitivity.range(of: .evidenced, in: group).map(Range.init)
            claimed = sensitivity.range(of: .claimed, in: group).map(Range.init)
            attainable = sensitivity.range(of: .attainable, in: group).map(Range.init)
        }
    }

    private struct Place: Encodable {
        let own: Int
        let best: Int
        let worst: Int
        let first: Int

        init(_ place: Ranking.Place) {
            (own, best, worst, first) = (place.own, place.best, place.worst, place.first)
        }
    }

    private struct Entry: Encodable {
        let origin: ReportOrigin
        let name: String
        let gate: String
        let evidencedGate: String
        let overall: Group
        let categories: [Group]
        let rankByClaimed: Place
        let rankByEvidenced: Place

        private enum CodingKeys: CodingKey {
            case name, gate, evidencedGate, overall, categories, rankByClaimed, rankByEvidenced
        }

        func encode(to encoder: any Encoder) throws {
            try origin.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(name, forKey: .name)
            try container.encode(gate, forKey: .gate)
            try container.encode(evidencedGate, forKey: .evidencedGate)
            try container.encode(overall, forKey: .overall)
            try container.encode(categories, forKey: .categories)
            try container.encode(rankByClaimed, forKey: .rankByClaimed)
            try container.encode(rankByEvidenced, forKey: .rankByEvidenced)
        }
    }

    private let format = Self.format
    private let weights: [Weights]
    private let cases: Int
    private let assessments: [Entry]

    package init(_ table: SensitivityTable) {
        weights = LevelWeights.grid.map(Weights.init)
        cases = Sensitivity.Case.all.count
        let (claimed, evidenced) = (table.ranking(by: .claimed), table.ranking(by: .evidenced))
        assessments = table.sides.enumerated().map { position, side in
            Entry(
                origin: side.origin, name: side.name, gate: side.scoreboard.gate.rawValue,
                evidencedGate: side.scoreboard.evidencedGate.rawValue,
                overall: Group("overall", .all, of: side.sensitivity),
                categories: side.catalog.categories.enumerated().map { index, category in
                    Group(category.id, .category(index), of: side.sensitivity)
                }, rankByClaimed: Place(claimed.places[position]), rankByEvidenced: Place(evidenced.places[position]))
        }
    }
}
