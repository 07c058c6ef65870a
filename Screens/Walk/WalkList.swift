import AssessmentModel
import Cells
import Scoring

/// The rows of the walk's list: one per category, and under the current one its criteria. Only the sections around the
/// current criterion are unfolded. A filtered walk lists its matches instead.
struct WalkList {
    enum Row: Hashable {
        case category(Int)
        /// A section with the criteria in `range`, and perhaps more further down.
        case section(Section, depth: Int, range: Range<Int>, isUnfolded: Bool)
        case criterion(Int, depth: Int)
        /// How many out-of-scope criteria are hidden.
        case outOfScope(Int)
    }

    let rows: [Row]
    /// The row of the current criterion.
    let currentRow: Int

    init(model: Model, current: Int, filter: Filter?, unfoldsAll: Bool, showsOutOfScope: Bool) {
        let catalog = model.catalog
        let home = catalog.category(ofCriterionAt: current)
        var rows: [Row] = []
        if let filter {
            var last: Int?
            for index in filter.criteria(in: model, keeping: current) {
                let category = catalog.category(ofCriterionAt: index)
                if category != last { rows.append(.category(category)) }
                last = category
                rows.append(.criterion(index, depth: 0))
            }
        } else {
            for (position, category) in catalog.categories.enumerated() {
                rows.append(.category(position))
                guard position == home else { continue }
                let criteria = category.criteria.filter {
                    showsOutOfScope || $0 == current || !model.isOutOfScope($0)
                }
                rows += Self.rows(of: criteria, category, in: catalog, around: unfoldsAll ? nil : current)
            }
            let hidden = showsOutOfScope ? 0 : model.scoreboard.overall.outOfScope
            if hidden > 0 { rows.append(.outOfScope(hidden)) }
        }
        self.rows = rows
        currentRow = rows.firstIndex { if case .criterion(current, _) = $0 { true } else { false } } ?? 0
    }

    /// The rows of a category's criteria. With a current criterion only the sections around it are unfolded, without
    /// one all are.
    private static func rows(
        of criteria: [Int], _ category: Category, in catalog: Catalog, around current: Int?
    ) -> [Row] {
        guard !category.heading.sections.isEmpty else { return criteria.map { .criterion($0, depth: 0) } }
        let tree = SectionTree(category.heading.sections)
        let unfolded = current.map { Set(tree.path(to: catalog.criteria[$0].section)) }
        var rows: [Row] = []
        var path: [Int] = []
        var headings: [(row: Int, level: Int)] = []
        for index in criteria {
            let next = tree.path(to: catalog.criteria[index].section)
            let common = zip(path, next).prefix { $0 == $1 }.count
            headings.removeAll { $0.level >= common }
            for (level, section) in next.enumerated().dropFirst(common) {
                guard next[..<level].allSatisfy({ unfolded?.contains($0) ?? true }) else { break }
                headings.append((rows.count, level))
                rows.append(
                    .section(
                        tree.sections[section], depth: level, range: index..<index,
                        isUnfolded: unfolded?.contains(section) ?? true))
            }
            path = next
            for heading in headings {
                guard case .section(let section, let depth, let range, let isUnfolded) = rows[heading.row] else {
                    continue
                }
                rows[heading.row] = .section(
                    section, depth: depth, range: range.lowerBound..<index + 1, isUnfolded: isUnfolded)
            }
            if next.allSatisfy({ unfolded?.contains($0) ?? true }) {
                rows.append(.criterion(index, depth: next.count))
            }
        }
        return rows
    }

    var criteriaCount: Int { rows.count { if case .criterion = $0 { true } else { false } } }

    /// The criterion that a row leads to; for a heading the first one below it, if any.
    func criterion(at row: Int, in catalog: Catalog) -> Int? {
        switch rows[row] {
        case .criterion(let index, _): index
        case .section(_, _, let range, _): range.first
        case .category(let category): catalog.categories[category].criteria.first
        case .outOfScope: nil
        }
    }
}

/// The sections of a category by position, and the path to each.
private struct SectionTree {
    let sections: [Section]
    private let positions: [String: Int]

    init(_ sections: [Section]) {
        self.sections = sections
        positions = Dictionary(zip(sections.map(\.id), sections.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The positions of the section and its ancestors, outermost first.
    func path(to id: String?) -> [Int] {
        var path: [Int] = []
        var next = id.flatMap { positions[$0] }
        // A parent precedes its children, so the loop ends.
        while let position = next {
            path.append(position)
            next = sections[position].parent.flatMap { positions[$0] }.flatMap { $0 < position ? $0 : nil }
        }
        return path.reversed()
    }
}
