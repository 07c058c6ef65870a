import AssessmentModel

/// The criteria of a category in their sections, in the catalogue's order.
struct ReqIFTree {
    /// A criterion, or a section with what it contains.
    enum Node {
        case criterion(CriterionID)
        /// The number counts from 1 how often the section occurs, as other criteria can interrupt it.
        case section(id: String, number: Int, [Node])
    }

    private let criteria: [(id: CriterionID, path: [String])]
    private var numbers: [String: Int] = [:]

    init(of category: Category, in catalog: Catalog) {
        criteria = category.criteria.map { index in
            (catalog.criteria[index].id, catalog.sectionPath(ofCriterionAt: index).map(\.id))
        }
    }

    /// The tree.
    mutating func nodes() -> [Node] { nodes(of: criteria.indices, depth: 0) }

    private mutating func nodes(of range: Range<Int>, depth: Int) -> [Node] {
        var nodes: [Node] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let (id, path) = criteria[start]
            guard path.count > depth else {
                nodes.append(.criterion(id))
                start += 1
                continue
            }
            let section = path[depth]
            let end = (start..<range.upperBound).first { criteria[$0].path.dropFirst(depth).first != section }
            let number = numbers[section, default: 0] + 1
            numbers[section] = number
            let inner = start..<(end ?? range.upperBound)
            nodes.append(.section(id: section, number: number, self.nodes(of: inner, depth: depth + 1)))
            start = inner.upperBound
        }
        return nodes
    }
}
