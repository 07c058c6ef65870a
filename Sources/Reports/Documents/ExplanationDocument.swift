import AssessmentModel
import JSON
import Scoring

/// Why a figure is what it is, as one JSON object. Its shape is a promise, as that of the score is. Source:
/// docs/user/scoring.md.
package struct ExplanationDocument: Encodable, Sendable {
    /// The version of its shape.
    package static let format = 2

    private struct Group: Encodable {
        @OrNull var category: String?
        @OrNull var level: String?
    }

    private struct Contribution: Encodable {
        let criterion: String
        let counting: String
        let weight: Amount
        let points: Amount
        /// Nil where the whole weighs nothing: there are no parts of it.
        @OrNull var share: Ratio?
        /// Whether that rests on values that are in conflict; the lowest of them counts.
        let conflict: Bool
    }

    private struct Exclusion: Encodable {
        let criterion: String
        let reason: String
    }

    private struct Members: Encodable {
        let group: Group
        let figure: String
        @OrNull var value: Ratio?
        let numerator: Amount
        let denominator: Amount
        @OrNull var strict: Ratio?
        let contributions: [Contribution]
        let notApplicable: [Exclusion]
        let leftOpen: [String]
        let unproven: [String]
        let outOfScope: [Exclusion]
    }

    private let origin: ReportOrigin
    private let members: Members

    /// An explanation of a figure of an assessment against this catalogue.
    package init(_ origin: ReportOrigin, _ explanation: Explanation, in catalog: Catalog) {
        self.origin = origin
        let id = { (index: Int) in catalog.criteria[index].id.text }
        members = Members(
            group: Group(
                category: explanation.group.category.map { catalog.categories[$0].id },
                level: explanation.group.level?.rawValue),
            figure: explanation.figure.rawValue, value: explanation.value.map(Ratio.init),
            numerator: Amount(explanation.numerator), denominator: Amount(explanation.denominator),
            strict: explanation.strict.map(Ratio.init),
            contributions: explanation.contributions.map { contribution in
                Contribution(
                    criterion: id(contribution.index), counting: contribution.counting.rawValue,
                    weight: Amount(contribution.weight), points: Amount(contribution.points),
                    share: explanation.value.map { _ in Ratio(contribution.share) },
                    conflict: contribution.isConflicted)
            },
            notApplicable: explanation.notApplicable.map {
                Exclusion(criterion: id($0.index), reason: $0.reason)
            }, leftOpen: explanation.leftOpen.map(id), unproven: explanation.unproven.map(id),
            outOfScope: explanation.outOfScope.map { Exclusion(criterion: id($0.index), reason: $0.reason) })
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try members.encode(to: encoder)
    }
}
