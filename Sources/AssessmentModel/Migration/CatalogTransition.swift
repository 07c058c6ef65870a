/// What becomes of the criteria of one catalogue in another one, mostly a later edition.
///
/// A criterion is found again by its id, and by what the criteria of the other catalogue say they replace.
public struct CatalogTransition: Sendable {
    /// What becomes of a criterion. Indexes are those of the catalogue that is gone to.
    public enum Fate: Hashable, Sendable {
        /// It is there with the same words. Level, weight and place may differ.
        case carried(Int)
        /// It is there with other words.
        case reworded(Int)
        /// One criterion of another id takes its place.
        case moved(to: Int)
        /// Several criteria share its place.
        case split(into: [Int])
        /// One criterion takes its place and that of others.
        case merged(into: Int)
        /// Nothing takes its place.
        case withdrawn
    }

    /// The catalogue that is left.
    public let old: Catalog
    /// The catalogue that is gone to.
    public let new: Catalog
    /// The fate of each criterion of the old catalogue, by its index there.
    public let fates: [Fate]
    /// For each criterion of the new catalogue, the indexes of the old ones whose place it takes, one of the same id
    /// first. A criterion that takes none is new.
    public let origins: [[Int]]

    /// Follows every criterion from one catalogue into the other.
    public init(from old: Catalog, to new: Catalog) {
        var successors = Array(repeating: [Int](), count: old.criteria.count)
        var origins = Array(repeating: [Int](), count: new.criteria.count)
        for (index, criterion) in new.criteria.enumerated() {
            var taken: Set<CriterionID> = []
            for id in [criterion.id] + criterion.replaces where taken.insert(id).inserted {
                guard let origin = old.index(of: id) else { continue }
                successors[origin].append(index)
                origins[index].append(origin)
            }
        }
        fates = successors.enumerated().map { index, successors in
            Self.fate(of: old.criteria[index], in: new, successors, origins)
        }
        self.origins = origins
        self.old = old
        self.new = new
    }

    private static func fate(
        of criterion: Criterion, in new: Catalog, _ successors: [Int], _ origins: [[Int]]
    ) -> Fate {
        guard let successor = successors.first else { return .withdrawn }
        if successors.count > 1 { return .split(into: successors) }
        if origins[successor].count > 1 { return .merged(into: successor) }
        let other = new.criteria[successor]
        if other.id != criterion.id { return .moved(to: successor) }
        return criterion.hasSameWords(as: other) ? .carried(successor) : .reworded(successor)
    }

    /// The indexes of the criteria that take no other's place.
    public var added: [Int] { origins.indices.filter { origins[$0].isEmpty } }

    /// Whether both catalogues rate with the same steps, so that every rating means the same in both.
    public var keepsScale: Bool {
        old.scale.steps.map(\.rating) == new.scale.steps.map(\.rating)
    }
}

/// A part of a criterion's words.
package enum CriterionPart: CaseIterable, Hashable, Sendable {
    case title, statement, met, partly, evidence, metExample, unmetExample, why, verify
}

extension Criterion {
    /// The texts of a part; several for the kinds of evidence only.
    package func texts(of part: CriterionPart) -> [LocalizedText] {
        switch part {
        case .title: [title]
        case .statement: [texts.statement]
        case .met: [texts.met]
        case .partly: [texts.partly]
        case .evidence: texts.evidence
        case .metExample: [texts.examples.met]
        case .unmetExample: [texts.examples.unmet]
        case .why: [texts.why]
        case .verify: [texts.verify]
        }
    }

    /// The parts of which both have different words.
    package func parts(differingFrom other: Criterion) -> [CriterionPart] {
        CriterionPart.allCases.filter { part in
            let (own, others) = (texts(of: part), other.texts(of: part))
            return own.count != others.count || !zip(own, others).allSatisfy { $0.hasSameWords(as: $1) }
        }
    }

    /// Whether both say the same in every language that they share.
    package func hasSameWords(as other: Criterion) -> Bool { parts(differingFrom: other).isEmpty }
}

extension LocalizedText {
    /// Whether both say the same in every language that they share. A translation that only one of them has changes
    /// nothing.
    fileprivate func hasSameWords(as other: LocalizedText) -> Bool {
        let others = Dictionary(other.variants.map { ($0.language, $0) }) { first, _ in first }
        let shared = variants.compactMap { variant in others[variant.language].map { (variant.text, $0.text) } }
        return shared.isEmpty ? isEmpty && other.isEmpty : shared.allSatisfy { $0 == $1 }
    }
}
