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

    /// The ways in which a profile changes a criterion of the catalogue.
    public enum Part: Hashable, Sendable, CaseIterable {
        /// It gets another level.
        case levels
        /// It gets another weight.
        case weights
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
    /// The weights of criteria that have another one; each 0 or more.
    public var weights: [CriterionID: Fraction] = [:]
    /// The weights of levels that have another one; each 0 or more.
    public var levelWeights: [Level: Fraction] = [:]
    /// The tiers that replace the catalogue's; nil keeps those.
    public var tiers: [Tier]?
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
        /// The criterion is left out, and given another level or weight as well.
        case leftOutAndChanged(CriterionID, in: Profile.Part)
        /// One of the profile's own criteria has the id of another criterion.
        case takenCriterion(CriterionID)
        /// One of the profile's own categories has the id of another category.
        case takenCategory(String)
        /// One of the profile's own criteria is in a category that does not exist.
        case unknownCategory(String, of: CriterionID)
        /// One of the profile's own criteria builds on one that does not exist.
        case unknownReference(CriterionID, of: CriterionID)
    }

    /// Every fault, at least one. For another catalogue it is the only one.
    public let faults: [Fault]
}
