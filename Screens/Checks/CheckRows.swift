import AssessmentModel
import Cells
import Localization
import QualityChecks
import Scoring

/// The rows of the page of checks: those that stand under headings, then the waived ones.
struct CheckRows: Sendable {
    /// What a heading gathers.
    enum Grouping: Hashable, Sendable {
        case category, rule

        var next: Grouping {
            switch self {
            case .category: .rule
            case .rule: .category
            }
        }
    }

    enum Heading: Hashable, Sendable {
        case category(Int)
        case rule(CheckRule)
        /// Those that are about a level.
        case levels
        case waived
        /// What is damaged in the project.
        case damages
    }

    enum Row: Sendable {
        case heading(Heading, count: Int)
        /// What is damaged; there is nothing to do about it here.
        case damage(LocalizedString)
        /// With its position among all checks on the page.
        case check(Check, position: Int)
    }

    let rows: [Row]
    /// Those that stand, then the waived ones, in the order of the rows.
    let checks: [Check]
    /// How many of them stand.
    let standing: Int
    /// Columns of the longest name of a place.
    let placeWidth: Int
    /// The row of each check.
    private let places: [Int]

    init(_ model: Model, by grouping: Grouping) {
        let all = model.checks.all
        let groups = Self.groups(of: all.filter(\.stands), by: grouping, in: model.catalog)
        let waived = all.filter { !$0.stands }
        var rows: [Row] = []
        var checks: [Check] = []
        var places: [Int] = []
        if !model.damages.lines.isEmpty {
            rows.append(.heading(.damages, count: model.damages.lines.count))
            rows += model.damages.lines.map(Row.damage)
        }
        for (heading, members) in groups + (waived.isEmpty ? [] : [(.waived, waived)]) {
            rows.append(.heading(heading, count: members.count))
            for check in members {
                places.append(rows.count)
                rows.append(.check(check, position: checks.count))
                checks.append(check)
            }
        }
        self.rows = rows
        self.checks = checks
        self.places = places
        standing = checks.count - waived.count
        placeWidth = checks.map { CheckListText.name(of: $0.scope, in: model).columns }.max() ?? 0
    }

    /// Groups that are not empty: categories in the catalogue's order and then levels, or rules in theirs.
    private static func groups(
        of standing: [Check], by grouping: Grouping, in catalog: Catalog
    ) -> [(Heading, [Check])] {
        switch grouping {
        case .category:
            let groups = Dictionary(grouping: standing) { check -> Heading in
                switch check.scope {
                case .criterion(let index): .category(catalog.category(ofCriterionAt: index))
                case .level: .levels
                }
            }
            let order = catalog.categories.indices.map(Heading.category) + [.levels]
            return order.compactMap { heading in groups[heading].map { (heading, $0) } }
        case .rule:
            let groups = Dictionary(grouping: standing, by: \.rule)
            return CheckRule.allCases.compactMap { rule in groups[rule].map { (.rule(rule), $0) } }
        }
    }

    /// The row of the check at this position.
    func row(of position: Int) -> Int { places[safe: position] ?? 0 }

    /// The position of the first check of a criterion that stands, or else that is waived; nil where it has none.
    func position(ofCriterionAt index: Int) -> Int? { checks.firstIndex { $0.scope == .criterion(index) } }
}
