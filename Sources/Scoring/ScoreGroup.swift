import AssessmentModel

/// A group of criteria that has figures.
public enum ScoreGroup: Hashable, Sendable {
    /// All criteria.
    case all
    /// The criteria of a level.
    case level(Level)
    /// The criteria of the category at this index.
    case category(Int)
    /// The criteria of a level in the category at this index.
    case part(category: Int, Level)

    /// The index of the group's category; nil if it spans all.
    public var category: Int? {
        switch self {
        case .all, .level: nil
        case .category(let index), .part(let index, _): index
        }
    }

    /// The group's level; nil if it spans all.
    public var level: Level? {
        switch self {
        case .all, .category: nil
        case .level(let level), .part(_, let level): level
        }
    }

    /// The indexes of its criteria, including those that are not asked for now.
    public func criteria(in catalog: Catalog) -> [Int] {
        let range = category.map { catalog.categories[$0].criteria } ?? catalog.criteria.indices
        return range.filter { level == nil || catalog.criteria[$0].level == level }
    }
}

extension Scoreboard {
    /// The tally of a group.
    ///
    /// - Precondition: the group's category, if it has one, is one of the catalogue's.
    public func tally(of group: ScoreGroup) -> Tally {
        switch group {
        case .all: overall
        case .level(let level): tally(of: level)
        case .category(let index): tally(ofCategoryAt: index)
        case .part(let index, let level): tally(ofCategoryAt: index, level)
        }
    }
}
