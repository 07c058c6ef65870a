import AssessmentModel
import JSON
import Scoring

/// What becomes of the criteria and answers of an assessment in another catalogue, as one JSON object.
/// Source: docs/user/editions.md.
package struct MigrationDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Edition: Encodable {
        let id: String
        let version: String

        init(_ catalog: Catalog) { (id, version) = (catalog.id, catalog.version) }
    }

    private struct Moved: Encodable {
        let id: String
        let fate: String
        let successors: [String]
        /// The parts of which both have different words; only for one that is reworded or moved.
        let reworded: [String]
        @OrNull var rating: String?
    }

    private struct Relevelled: Encodable {
        let id: String
        let from: String
        let to: String
    }

    private struct Members: Encodable {
        let to: Edition
        let written: Bool
        let criteria: [Moved]
        let added: [String]
        let otherLevel: [Relevelled]
        let toConfirm: [String]
        let before: Shares
        let after: Shares
    }

    private let origin: ReportOrigin
    private let members: Members

    /// - Parameters:
    ///   - answers: of the old catalogue.
    ///   - figures: of all criteria, before and after.
    ///   - isWritten: whether it was recorded.
    package init(
        _ origin: ReportOrigin, _ plan: MigrationPlan, of answers: [Answer], figures: (before: Tally, after: Tally),
        isWritten: Bool
    ) {
        let transition = plan.transition
        let (old, new) = (transition.old.criteria, transition.new.criteria)
        self.origin = origin
        members = Members(
            to: Edition(transition.new), written: isWritten,
            criteria: zip(old, transition.fates).enumerated().map { index, row in
                let (criterion, fate) = row
                let parts = fate.counterpart.map { criterion.parts(differingFrom: new[$0]) } ?? []
                return Moved(
                    id: criterion.id.text, fate: fate.word, successors: fate.successors.map { new[$0].id.text },
                    reworded: parts.map(\.word), rating: answers[index].rating?.id)
            },
            added: transition.added.map { new[$0].id.text },
            otherLevel: transition.origins.enumerated().compactMap { index, origins in
                guard origins.count == 1, let origin = origins.first, old[origin].level != new[index].level else {
                    return nil
                }
                return Relevelled(
                    id: new[index].id.text, from: old[origin].level.rawValue, to: new[index].level.rawValue)
            },
            toConfirm: plan.toConfirm.map(\.text), before: Shares(figures.before), after: Shares(figures.after))
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try members.encode(to: encoder)
    }
}

extension CatalogTransition.Fate {
    /// Its name in JSON.
    fileprivate var word: String {
        switch self {
        case .carried: "carried"
        case .reworded: "reworded"
        case .moved: "moved"
        case .split: "split"
        case .merged: "merged"
        case .withdrawn: "withdrawn"
        }
    }

    fileprivate var successors: [Int] {
        switch self {
        case .carried(let index), .reworded(let index), .moved(to: let index), .merged(into: let index): [index]
        case .split(into: let indexes): indexes
        case .withdrawn: []
        }
    }

    /// The criterion whose words are compared with the old ones; nil if none says the same.
    fileprivate var counterpart: Int? {
        switch self {
        case .reworded(let index), .moved(to: let index): index
        case .carried, .split, .merged, .withdrawn: nil
        }
    }
}

extension CriterionPart {
    /// Its name in JSON: that of the member in catalogues, or of the example.
    fileprivate var word: String {
        switch self {
        case .title: "title"
        case .statement: "statement"
        case .met: "met"
        case .partly: "partly"
        case .evidence: "evidence"
        case .metExample: "metExample"
        case .unmetExample: "unmetExample"
        case .why: "why"
        case .verify: "verify"
        }
    }
}
