import AssessmentModel

/// Assessments of several subjects side by side, as whoever chooses among vendors looks at them.
///
/// All are measured against one catalogue, so that their figures can be compared: against that which they have in
/// common, or against the criteria that all their catalogues have with the same text.
package struct VendorComparison: Sendable {
    /// An assessment to compare.
    package struct Entry {
        let assessment: Assessment
        let day: CalendarDay
        let counts: (Evidence) -> Bool

        /// - Parameters:
        ///   - assessment: against the catalogue that it is to be seen with.
        ///   - day: the day on which its evidence has to be valid.
        ///   - counts: whether a piece of its evidence is reliable.
        package init(_ assessment: Assessment, on day: CalendarDay, counts: @escaping (Evidence) -> Bool) {
            self.assessment = assessment
            self.day = day
            self.counts = counts
        }
    }

    /// An assessment against the catalogue of the comparison, with its figures.
    package struct Side: Sendable {
        package let assessment: Assessment
        package let scoreboard: Scoreboard

        /// Its figures in a category.
        ///
        /// - Parameter index: that of the category; nil for all criteria.
        /// - Precondition: `index` is one of the catalogue's categories.
        package func tally(inCategoryAt index: Int?) -> Tally {
            index.map { scoreboard.tally(ofCategoryAt: $0) } ?? scoreboard.overall
        }
    }

    /// What the comparison rests on.
    package enum Basis: Hashable, Sendable {
        /// All have the same criteria, weights and tiers.
        case sameCatalog
        /// The criteria that all have with the same text, with the levels and weights of the first; the others are left
        /// out. There are no tiers then, since a tier asks for shares of all criteria.
        case common(leftOut: [LeftOut])
    }

    /// A criterion that cannot be compared.
    package struct LeftOut: Hashable, Sendable {
        package enum Reason: String, Hashable, Sendable {
            /// Not every catalogue has it.
            case missing
            /// It says something else, or is rated on another scale.
            case otherText
        }

        package let criterion: CriterionID
        package let reason: Reason

        package init(criterion: CriterionID, reason: Reason) {
            self.criterion = criterion
            self.reason = reason
        }
    }

    /// What all are measured against.
    package let catalog: Catalog
    /// In the order in which they were given.
    package let sides: [Side]
    package let basis: Basis

    /// Compares at least two assessments.
    ///
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    package init(_ entries: [Entry]) throws(ScoringError) {
        let catalogs = entries.map(\.assessment.catalog)
        let first = catalogs.first ?? Catalog(id: "", version: "", categories: [])
        if catalogs.dropFirst().allSatisfy({ first.asksTheSame(as: $0) }) {
            (catalog, basis) = (first, .sameCatalog)
        } else {
            let leftOut = Self.leftOut(of: catalogs)
            (catalog, basis) = (first.without(Set(leftOut.map(\.criterion))), .common(leftOut: leftOut))
        }
        var sides: [Side] = []
        for entry in entries {
            let assessment = basis == .sameCatalog ? entry.assessment : entry.assessment.against(catalog)
            let scoreboard = try Scoreboard(assessment, on: entry.day, counts: entry.counts)
            sides.append(Side(assessment: assessment, scoreboard: scoreboard))
        }
        self.sides = sides
    }

    /// Whether there is anything to compare.
    package var isEmpty: Bool { catalog.criteria.isEmpty }

    /// In the order of the catalogues, each criterion once.
    private static func leftOut(of catalogs: [Catalog]) -> [LeftOut] {
        var seen: Set<CriterionID> = []
        let hasOneScale = Set(catalogs.map(\.scale)).count == 1
        return catalogs.flatMap(\.criteria).compactMap { criterion in
            guard seen.insert(criterion.id).inserted else { return nil }
            let all = catalogs.compactMap { catalog in catalog.index(of: criterion.id).map { catalog.criteria[$0] } }
            if all.count < catalogs.count { return LeftOut(criterion: criterion.id, reason: .missing) }
            let isSame = hasOneScale && all.dropFirst().allSatisfy { $0.saysTheSame(as: criterion) }
            return isSame ? nil : LeftOut(criterion: criterion.id, reason: .otherText)
        }
    }
}

extension Catalog {
    /// Whether figures against both can be compared as they are.
    fileprivate func asksTheSame(as other: Catalog) -> Bool {
        model == other.model && levelWeights == other.levelWeights && scale == other.scale && tiers == other.tiers
            && categories.map(\.id) == other.categories.map(\.id)
            && categories.map(\.criteria) == other.categories.map(\.criteria) && criteria == other.criteria
    }

    /// The catalogue without some criteria, without the categories that then have none, and without tiers.
    fileprivate func without(_ leftOut: Set<CriterionID>) -> Catalog {
        let parts = categories.map { category in
            (category: category.heading, criteria: criteria[category.criteria].filter { !leftOut.contains($0.id) })
        }
        return Catalog(
            id: id, version: version, title: title, summary: summary, licence: licence, model: model,
            levelWeights: levelWeights, scale: scale, categories: parts.filter { !$0.criteria.isEmpty })
    }
}

extension Criterion {
    /// Whether both draw the line between ratings at the same place.
    fileprivate func saysTheSame(as other: Criterion) -> Bool {
        texts.statement == other.texts.statement && texts.met == other.texts.met && texts.partly == other.texts.partly
            && target == other.target
    }
}
