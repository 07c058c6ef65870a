import AssessmentModel
import JSON
import Scoring

/// Two assessments side by side, as one JSON object. As stable as `ScoreDocument`. Source: docs/user/scoring.md.
package struct ComparisonDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Side: Encodable {
        let name: String
        let subject: String
        let catalog: String
        let version: String
        let gate: String
        let evidencedGate: String
        @OrNull var claimed: Ratio?
        @OrNull var attainable: Ratio?
        @OrNull var evidenced: Ratio?

        init(_ side: ComparedAssessment) {
            let overall = side.scoreboard.overall
            name = side.name
            subject = side.assessment.subject.name
            catalog = side.assessment.catalog.id
            version = side.assessment.catalog.version
            gate = side.scoreboard.gate.rawValue
            evidencedGate = side.scoreboard.evidencedGate.rawValue
            claimed = overall.claimed.map(Ratio.init)
            attainable = overall.attainable.map(Ratio.init)
            evidenced = overall.evidenced.map(Ratio.init)
        }
    }

    private struct Agreed: Encodable {
        let rated: Int
        let same: Int
        @OrNull var share: Ratio?
        @OrNull var kappa: Ratio?
    }

    /// A group of criteria, with the figures of both; null where one does not have the group.
    private struct Group: Encodable {
        let id: String
        @OrNull var a: Shares?
        @OrNull var b: Shares?
    }

    private struct Difference: Encodable {
        let criterion: String
        @OrNull var a: String?
        @OrNull var b: String?
    }

    private let format = Self.format
    private let a: Side
    private let b: Side
    private let agreement: Agreed
    private let levels: [Group]
    private let categories: [Group]
    private let differences: [Difference]
    private let onlyInA: [String]
    private let onlyInB: [String]

    package init(_ first: ComparedAssessment, _ second: ComparedAssessment) {
        let comparison = Comparison(first.assessment, second.assessment)
        let agreed = comparison.agreement
        a = Side(first)
        b = Side(second)
        agreement = Agreed(
            rated: agreed.rated, same: agreed.same, share: agreed.share.map(Ratio.init),
            kappa: agreed.kappa.map(Ratio.init))
        levels = Level.allCases.map { level in
            let shares = [first, second].map { Shares($0.scoreboard.tally(of: level)) }
            return Group(id: level.rawValue, a: shares[0], b: shares[1])
        }
        let ids = [first, second].map { $0.assessment.catalog.categories.map(\.id) }
        categories = (ids[0] + ids[1].filter { !ids[0].contains($0) }).map { id in
            let shares = [first, second].map { side in
                side.assessment.catalog.categories.firstIndex { $0.id == id }
                    .map { Shares(side.scoreboard.tally(ofCategoryAt: $0)) }
            }
            return Group(id: id, a: shares[0], b: shares[1])
        }
        differences = comparison.differences.map { difference in
            Difference(
                criterion: difference.criterion.text,
                a: first.assessment.answers[difference.first].rating?.id,
                b: second.assessment.answers[difference.second].rating?.id)
        }
        onlyInA = comparison.onlyInFirst.map(\.text)
        onlyInB = comparison.onlyInSecond.map(\.text)
    }
}
