/// A versioned set of criteria in categories.
///
/// Criteria are in one array, category after category, so one index leads to a criterion, its answer and its score.
public struct Catalog: Sendable {
    /// Its name among all catalogues. Opaque.
    public let id: String
    /// Which edition of it this is. Opaque: only equality has a meaning.
    public let version: String
    /// Its title.
    public let title: LocalizedText
    /// Its subject, in a sentence or two.
    public let summary: LocalizedText
    /// The terms on which its texts may be used: an SPDX expression, or the publisher's words.
    public let licence: String
    /// How answers become figures, unless another model is asked for.
    public let model: ScoringModel
    /// The weight of each level, by `Level.rank`; each 0 or more.
    public private(set) var levelWeights: [Fraction]
    /// The values that its criteria can be rated with.
    public let scale: Scale
    /// Its tiers in its order; often none.
    public private(set) var tiers: [Tier]
    /// Its categories in its order, including empty ones.
    public private(set) var categories: [Category]
    /// All criteria, category after category.
    public private(set) var criteria: [Criterion]
    /// The criteria that a profile leaves out, with its reasons; none in a catalogue as its publisher wrote it.
    public private(set) var leftOut: [CriterionID: LocalizedText] = [:]
    /// What the shall gate counts: claims, unless a profile asks for evidence.
    public private(set) var gateCounts = CountedRatings.claimed
    /// Whether the party that is judged may waive checks. A profile can refuse that.
    public private(set) var acceptsWaivers = true
    /// The languages in which at least one criterion has a title, in the order in which they occur.
    public let languages: [LanguageCode]
    private var indexes: [CriterionID: Int]
    /// For each category, where its sections are in its heading.
    private var sections: [SectionPlaces]

    /// Weights of shall 3, should 2 and may 1. Source: the scoring rules, weights of the bundled catalogue.
    public static let standardLevelWeights = [Fraction(3), Fraction(2), Fraction(1)]

    /// A catalogue of these categories. If two criteria have the same id, it leads to the first.
    ///
    /// - Precondition: `levelWeights` has one weight for each `Level`, by rank.
    public init(
        id: String, version: String, title: LocalizedText = .empty, summary: LocalizedText = .empty,
        licence: String = "", model: ScoringModel = .weighted,
        levelWeights: [Fraction] = Catalog.standardLevelWeights,
        scale: Scale = .standard, tiers: [Tier] = [],
        categories: [(category: Category.Heading, criteria: [Criterion])]
    ) {
        precondition(levelWeights.count == Level.allCases.count, "one weight for each level")
        self.id = id
        self.version = version
        self.title = title
        self.summary = summary
        self.licence = licence
        self.model = model
        self.levelWeights = levelWeights
        self.scale = scale
        self.tiers = tiers
        languages = Self.languages(of: categories)
        (self.categories, criteria, indexes) = Self.laidOut(categories)
        sections = self.categories.map { SectionPlaces(of: $0.heading.sections) }
    }

    /// The same catalogue with everything replaced that a profile can change.
    init(
        _ base: Catalog, by profile: Profile, leftOut: [CriterionID: LocalizedText],
        categories: [(category: Category.Heading, criteria: [Criterion])]
    ) {
        self = base
        levelWeights = zip(Level.allCases, base.levelWeights).map { profile.levelWeights[$0] ?? $1 }
        tiers = profile.tiers ?? base.tiers
        gateCounts = profile.gateCounts
        acceptsWaivers = profile.acceptsWaivers
        self.leftOut = leftOut
        (self.categories, criteria, indexes) = Self.laidOut(categories)
        sections = self.categories.map { SectionPlaces(of: $0.heading.sections) }
    }

    private static func languages(
        of categories: [(category: Category.Heading, criteria: [Criterion])]
    ) -> [LanguageCode] {
        var languages: [LanguageCode] = []
        var seen: Set<LanguageCode> = []
        for (_, criteria) in categories {
            for criterion in criteria {
                for variant in criterion.title.variants where !variant.isEmpty {
                    if seen.insert(variant.language).inserted { languages.append(variant.language) }
                }
            }
        }
        return languages
    }

    private static func laidOut(
        _ categories: [(category: Category.Heading, criteria: [Criterion])]
    ) -> (categories: [Category], criteria: [Criterion], indexes: [CriterionID: Int]) {
        var all: [Criterion] = []
        var laidOut: [Category] = []
        for (heading, criteria) in categories {
            laidOut.append(Category(heading: heading, criteria: all.count..<all.count + criteria.count))
            all += criteria
        }
        return (laidOut, all, Dictionary(zip(all.map(\.id), all.indices), uniquingKeysWith: { first, _ in first }))
    }

    /// The index of a criterion in `criteria`; nil if the catalogue does not have it.
    public func index(of id: CriterionID) -> Int? { indexes[id] }

    /// The index of the category that the criterion at `index` is in.
    ///
    /// - Precondition: `index` is one of `criteria`.
    public func category(ofCriterionAt index: Int) -> Int {
        var (low, high) = (0, categories.count)
        while low < high {
            let middle = (low + high) / 2
            if categories[middle].criteria.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The sections that the criterion at `index` is in, the outermost first; none if it is directly in its category.
    ///
    /// - Precondition: `index` is one of `criteria`.
    public func sectionPath(ofCriterionAt index: Int) -> [Section] {
        guard let innermost = criteria[index].section else { return [] }
        let category = category(ofCriterionAt: index)
        var path: [Section] = []
        var next = sections[category].byID[innermost]
        // Sections follow those that they are in, so the path leads towards the beginning and ends.
        while let place = next {
            path.append(categories[category].heading.sections[place])
            next = sections[category].parents[place]
        }
        return path.reversed()
    }

    /// The weight of the criterion at `index`: the weight of its level times its own. Source: the scoring rules, w(k).
    ///
    /// - Precondition: `index` is one of `criteria`, and both weights are within `Fraction.bound` or so near it that
    ///   the product fits 64 bits.
    public func weight(ofCriterionAt index: Int) -> Fraction {
        levelWeights[criteria[index].level.rank] * criteria[index].weight
    }
}

/// A group of criteria that belong together, in the catalogue's order.
public struct Category: Hashable, Sendable {
    /// The title of a category and what it asks.
    public struct Heading: Hashable, Sendable {
        /// Its name within the catalogue. Opaque.
        public let id: String
        /// Its title.
        public let title: LocalizedText
        /// What its criteria ask for together.
        public let summary: LocalizedText
        /// The sections that divide it, each after the one that it is in; often none.
        public let sections: [Section]

        /// A heading, by default without a summary and undivided.
        public init(id: String, title: LocalizedText, summary: LocalizedText = .empty, sections: [Section] = []) {
            self.id = id
            self.title = title
            self.summary = summary
            self.sections = sections
        }
    }

    /// Its heading.
    public let heading: Heading
    /// The range of its criteria in `Catalog.criteria`.
    public let criteria: Range<Int>

    /// The heading's id.
    public var id: String { heading.id }
    /// The heading's title.
    public var title: LocalizedText { heading.title }
}

/// A part of a category, or of another section, with a heading of its own. It has no score.
public struct Section: Hashable, Sendable {
    /// Its name within the category. Opaque.
    public let id: String
    /// Its title.
    public let title: LocalizedText
    /// What its criteria have in common.
    public let summary: LocalizedText
    /// The id of the section that it is in; nil if it is directly in the category.
    public let parent: String?

    /// A section, by default without a summary and directly in its category.
    public init(id: String, title: LocalizedText, summary: LocalizedText = .empty, parent: String? = nil) {
        self.id = id
        self.title = title
        self.summary = summary
        self.parent = parent
    }
}

/// Where the sections of a category are among them.
private struct SectionPlaces {
    /// The place of each section, by its id.
    private(set) var byID: [String: Int] = [:]
    /// For each section, the place of the one that it is in; nil if it is directly in the category.
    private(set) var parents: [Int?] = []

    init(of sections: [Section]) {
        for (place, section) in sections.enumerated() {
            parents.append(section.parent.flatMap { byID[$0] })
            byID[section.id] = place
        }
    }
}

/// A named achievement that asks for a minimum share of each level.
public struct Tier: Hashable, Sendable {
    /// Its name within the catalogue. Opaque.
    public let id: String
    /// Its title.
    public let title: LocalizedText
    /// The minimum share of each level, 0 to 1. Other levels do not matter.
    public let minimum: [Level: Fraction]
    /// Whether that is a share of what is claimed or of what is evidenced.
    public let counts: CountedRatings

    /// A tier with the minimum share of each level that it asks for, 0 to 1.
    public init(id: String, title: LocalizedText, minimum: [Level: Fraction], counts: CountedRatings = .claimed) {
        self.id = id
        self.title = title
        self.minimum = minimum
        self.counts = counts
    }
}

/// Which ratings a tier or the shall gate counts.
public enum CountedRatings: String, CaseIterable, Hashable, Sendable {
    /// All, with evidence or without.
    case claimed
    /// Only those with evidence that is intact and not expired.
    case evidenced
}
