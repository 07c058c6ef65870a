import AssessmentModel
import Cells
import Localization
import Presentation
import QualityChecks
import Scoring

/// The rows of the page of checks: standing checks under their headings, then the waived ones.
struct CheckRows: Sendable {
    /// How checks are grouped.
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
        /// Checks that concern a whole level.
        case levels
        case waived
        case damages
        /// Votes that are not those that were cast.
        case ballots
    }

    enum Row: Sendable {
        case heading(Heading, count: Int)
        /// Damage in the project, or a vote that does not match; nothing can be done about it here.
        case damage(LocalizedString)
        /// A check with its position among all checks on the page.
        case check(Check, position: Int)
    }

    let rows: [Row]
    /// Standing checks, then waived ones, in row order.
    let checks: [Check]
    /// How many are standing.
    let standing: Int
    /// Columns of the longest scope name.
    let placeWidth: Int
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
        let mismatches = WorkshopText.mismatches(in: model.assessment, model.participants)
        if !mismatches.isEmpty {
            rows.append(.heading(.ballots, count: mismatches.count))
            rows += mismatches.map(Row.damage)
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

    /// Non-empty groups: categories in catalogue order, then levels; or rules in their own order.
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

    func row(of position: Int) -> Int { places[safe: position] ?? 0 }

    /// The position of a criterion's first check, standing ones before waived ones; nil if it has none.
    func position(ofCriterionAt index: Int) -> Int? { checks.firstIndex { $0.scope == .criterion(index) } }
}
