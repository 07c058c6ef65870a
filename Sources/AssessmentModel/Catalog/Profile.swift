/// One buyer's view of a catalogue: what they ask differently. It contains no copy of the catalogue.
///
/// ```swift
/// let tailored = try catalog.tailored(by: profile)
/// let seen = assessment.against(tailored)
/// ```
public struct Profile: Hashable, Sendable {
    /// Which catalogue a profile is made for.
    public struct Target: Hashable, Sendable {
        /// The catalogue's id.
        public let id: String
        /// The only version that the profile fits; nil if it fits any.
        public let version: String?

        /// A catalogue, by default in any version.
        public init(id: String, version: String? = nil) {
            self.id = id
            self.version = version
        }
    }

    /// A criterion that the catalogue does not have, and the category that it is put into.
    public struct Addition: Hashable, Sendable {
        /// The id of a category of the catalogue, or of one of the profile's own.
        public let category: String
        /// The criterion.
        public let criterion: Criterion

        /// A criterion at the end of a category.
        public init(_ criterion: Criterion, in category: String) {
            self.category = category
            self.criterion = criterion
        }
    }

    /// A section of one of the catalogue's categories.
    public struct SectionName: Hashable, Sendable {
        /// The id of the category.
        public let category: String
        /// The id of the section in it.
        public let section: String

        /// The section of a category.
        public init(_ section: String, in category: String) {
            self.category = category
            self.section = section
        }
    }

    /// What leaves a criterion out: the innermost of these that a profile names.
    public enum Omission: Hashable, Sendable {
        /// The criterion itself.
        case criterion(CriterionID)
        /// A section that it is in.
        case section(SectionName)
        /// Its category, by id.
        case category(String)
    }

    /// The ways in which a profile changes a criterion of the catalogue.
    public enum Part: Hashable, Sendable, CaseIterable {
        /// It gets another level.
        case levels
        /// It gets another weight.
        case weights
        /// Another rating is asked for.
        case targets
        /// It is left out.
        case leftOut
    }

    /// Its name among all profiles. Opaque.
    public let id: String
    /// Its title.
    public let title: LocalizedText
    /// Whose view it is, and its purpose.
    public let summary: LocalizedText
    /// The catalogue that it is made for.
    public let target: Target
    /// The levels of criteria that are raised or lowered.
    public var levels: [CriterionID: Level] = [:]
    /// The criteria that are left out, each with the reason.
    public var leftOut: [CriterionID: LocalizedText] = [:]
    /// The categories whose criteria are all left out, by id, each with the reason.
    public var leftOutCategories: [String: LocalizedText] = [:]
    /// The sections whose criteria are all left out, those of sections in them too, each with the reason.
    public var leftOutSections: [SectionName: LocalizedText] = [:]
    /// The weights of criteria that have another one; each 0 or more.
    public var weights: [CriterionID: Fraction] = [:]
    /// The ratings that are asked for, where they are other ones; each on the catalogue's scale.
    public var targets: [CriterionID: Rating] = [:]
    /// The weights of levels that have another one; each 0 or more.
    public var levelWeights: [Level: Fraction] = [:]
    /// The tiers that replace the catalogue's; nil keeps those.
    public var tiers: [Tier]?
    /// What the shall gate counts.
    public var gateCounts = CountedRatings.claimed
    /// Whether the party that is judged may waive checks.
    public var acceptsWaivers = true
    /// Categories after those of the catalogue.
    public var categories: [Category.Heading] = []
    /// Criteria after those that their category has, in this order.
    public var criteria: [Addition] = []

    /// A profile that changes nothing yet.
    public init(id: String, title: LocalizedText = .empty, summary: LocalizedText = .empty, for target: Target) {
        self.id = id
        self.title = title
        self.summary = summary
        self.target = target
    }

    /// The criteria that are changed in this way, sorted by id.
    public func criteria(named part: Part) -> [CriterionID] {
        let ids =
            switch part {
            case .levels: Array(levels.keys)
            case .weights: Array(weights.keys)
            case .targets: Array(targets.keys)
            case .leftOut: Array(leftOut.keys)
            }
        return ids.sorted { $0.text < $1.text }
    }
}

/// Why a profile does not fit a catalogue.
public struct TailoringError: Error, Hashable, Sendable {
    /// One thing that does not fit.
    public enum Fault: Hashable, Sendable {
        /// The profile is made for another catalogue than this one.
        case otherCatalog(id: String)
        /// The profile is made for another version than this one.
        case otherVersion(String)
        /// The catalogue has no such criterion.
        case unknownCriterion(CriterionID, in: Profile.Part)
        /// The criterion is left out, and given another level, weight or target as well.
        case leftOutAndChanged(CriterionID, in: Profile.Part)
        /// The rating that is asked for is not on the catalogue's scale.
        case unknownTarget(Rating, of: CriterionID)
        /// One of the profile's own criteria has the id of another criterion.
        case takenCriterion(CriterionID)
        /// One of the profile's own categories has the id of another category.
        case takenCategory(String)
        /// One of the profile's own criteria is in a category that does not exist.
        case unknownCategory(String, of: CriterionID)
        /// The profile leaves out a category that the catalogue does not have.
        case unknownLeftOutCategory(String)
        /// The profile leaves out a section that the catalogue does not have.
        case unknownLeftOutSection(Profile.SectionName)
        /// One of the profile's own criteria builds on one that does not exist.
        case unknownReference(CriterionID, of: CriterionID)
    }

    /// Every fault, at least one. For another catalogue it is the only one.
    public let faults: [Fault]
}
