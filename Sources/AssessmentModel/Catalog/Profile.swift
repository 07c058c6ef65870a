/// One buyer's view of a catalogue: what they ask otherwise than it does, without a copy of it.
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
        /// The only version that the profile fits; nil where it fits any.
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
        /// What is asked.
        public let criterion: Criterion

        /// A criterion at the end of a category.
        public init(_ criterion: Criterion, in category: String) {
            self.category = category
            self.criterion = criterion
        }
    }

    /// What a profile names criteria of the catalogue for.
    public enum Part: Hashable, Sendable, CaseIterable {
        /// Another level.
        case levels
        /// Another weight of its own.
        case weights
        /// Left out.
        case leftOut
    }

    /// Its name among all profiles. Opaque.
    public let id: String
    /// What it is called.
    public let title: LocalizedText
    /// Whose view it is, and what for.
    public let summary: LocalizedText
    /// The catalogue that it is made for.
    public let target: Target
    /// The levels of criteria that are raised or lowered.
    public var levels: [CriterionID: Level] = [:]
    /// The criteria that are not asked for, each with the reason.
    public var leftOut: [CriterionID: LocalizedText] = [:]
    /// The weights of criteria that have another one of their own; each 0 or more.
    public var weights: [CriterionID: Fraction] = [:]
    /// The weights of levels that have another one; each 0 or more.
    public var levelWeights: [Level: Fraction] = [:]
    /// The achievements in place of the catalogue's; nil leaves those.
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

    /// The criteria that one part of it names, in the order of their ids' spelling.
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
        /// The criterion is left out, and has a level or weight besides.
        case leftOutAndChanged(CriterionID, in: Profile.Part)
        /// One of the profile's own criteria has the id of another criterion.
        case takenCriterion(CriterionID)
        /// One of the profile's own categories has the id of another category.
        case takenCategory(String)
        /// One of the profile's own criteria is in a category that there is not.
        case unknownCategory(String, of: CriterionID)
        /// One of the profile's own criteria presupposes one that there is not.
        case unknownReference(CriterionID, of: CriterionID)
    }

    /// All of it, at least one: of another catalogue nothing else is told.
    public let faults: [Fault]
}
