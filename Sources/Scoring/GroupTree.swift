import AssessmentModel

/// The figures of a group that is averaged group by group; each 0 to 1, nil if nothing counts.
struct NestedFigures: Hashable, Sendable {
    var evidenced: Fraction?
    var claimed: Fraction?
    var attainable: Fraction?
}

/// The groups of a catalogue as a tree, and the default score of XCCDF over it.
///
/// The score of a group is the weighted mean of its rules and groups. A group weighs 1, the default of XCCDF. A group
/// in which nothing with a weight is counted is left out of the mean. Source: XCCDF 1.2, 7.3.2, the default model.
struct GroupTree: Hashable, Sendable {
    /// The number of scores of each group: for all criteria, and for each level.
    static let views = 1 + Level.allCases.count

    private struct Node: Hashable, Sendable {
        let parent: Int?
        var groups: [Int] = []
        /// The sums of the criteria directly in it, by view.
        var sums = [Tally](repeating: Tally(), count: GroupTree.views)
        /// Its scores, by view.
        var scores = [Scores](repeating: Scores(), count: GroupTree.views)
    }

    private struct Scores: Hashable, Sendable {
        var evidenced: LongFraction?
        var claimed: LongFraction?
        var attainable: LongFraction?
    }

    /// Parents come before their groups. The first is the whole catalogue, followed by its categories.
    private var nodes: [Node]
    /// The node of each criterion.
    private let places: [Int32]
    /// The weight of a group, in the unit of the criteria's weights.
    private let unit: Int

    /// The groups of a catalogue, with nothing counted yet.
    init(of catalog: Catalog, unit: Int) {
        var nodes = [Node(parent: nil)] + catalog.categories.map { _ in Node(parent: 0) }
        nodes[0].groups = Array(catalog.categories.indices.map { $0 + 1 })
        var places: [Int32] = []
        places.reserveCapacity(catalog.criteria.count)
        for (position, category) in catalog.categories.enumerated() {
            var sections: [String: Int] = [:]
            for section in category.heading.sections {
                let parent = section.parent.flatMap { sections[$0] } ?? position + 1
                sections[section.id] = nodes.count
                nodes[parent].groups.append(nodes.count)
                nodes.append(Node(parent: parent))
            }
            for index in category.criteria {
                places.append(Int32(catalog.criteria[index].section.flatMap { sections[$0] } ?? position + 1))
            }
        }
        self.nodes = nodes
        self.places = places
        self.unit = unit
    }

    /// Counts a criterion in or out, without updating the scores.
    mutating func count(_ score: CriterionScore, of level: Level, at index: Int, sign: Int) {
        let place = Int(places[index])
        nodes[place].sums[0].count(score, sign: sign)
        nodes[place].sums[level.rank + 1].count(score, sign: sign)
    }

    /// Updates all scores.
    mutating func settle() {
        for node in nodes.indices.reversed() {
            for view in 0..<Self.views { settle(node, view) }
        }
    }

    /// Updates the scores that a criterion of this level has a part in.
    mutating func settle(_ index: Int, of level: Level) {
        var next: Int? = Int(places[index])
        while let node = next {
            settle(node, 0)
            settle(node, level.rank + 1)
            next = nodes[node].parent
        }
    }

    private mutating func settle(_ node: Int, _ view: Int) {
        let sums = nodes[node].sums[view]
        nodes[node].scores[view] = Scores(
            evidenced: mean(sums.earnedWithEvidence, of: sums.checkedWeight, node) { nodes[$0].scores[view].evidenced },
            claimed: mean(sums.earned, of: sums.checkedWeight, node) { nodes[$0].scores[view].claimed },
            attainable: mean(sums.earned + sums.openWeight, of: sums.applicableWeight, node) {
                nodes[$0].scores[view].attainable
            })
    }

    /// The weighted mean of the criteria directly in a group and of its groups; nil if nothing has a weight.
    private func mean(
        _ portion: Int, of total: Int, _ node: Int, _ score: (Int) -> LongFraction?
    ) -> LongFraction? {
        var (sum, count) = (LongFraction.zero, 0)
        for group in nodes[node].groups {
            guard let part = score(group) else { continue }
            sum = sum + part
            count += 1
        }
        guard total + count * unit > 0 else { return nil }
        guard count > 0 else { return LongFraction(portion, over: total) }
        return (LongFraction(portion, over: 1) + sum * LongFraction(unit, over: 1))
            * LongFraction(1, over: total + count * unit)
    }

    /// The figures of all criteria, or of a level if one is given.
    func figures(of level: Level?) -> NestedFigures { figures(0, level) }

    /// The figures of a category, or of a level in it.
    func figures(ofCategoryAt index: Int, _ level: Level?) -> NestedFigures { figures(index + 1, level) }

    private func figures(_ node: Int, _ level: Level?) -> NestedFigures {
        let scores = nodes[node].scores[level.map { $0.rank + 1 } ?? 0]
        let evidenced = scores.evidenced?.fraction
        // Figures that had to be cut must stay in order.
        let claimed = scores.claimed.map { max($0.fraction, evidenced ?? .zero) }
        let attainable = scores.attainable.map { max($0.fraction, claimed ?? .zero) }
        return NestedFigures(evidenced: evidenced, claimed: claimed, attainable: attainable)
    }
}

/// The part of each criterion in a score of the tree, for explanations.
extension GroupTree {
    /// The criteria in the denominator.
    enum Counting { case rated, applicable, everything }

    private func weight(_ tally: Tally, _ counting: Counting) -> Int {
        switch counting {
        case .rated: tally.checkedWeight
        case .applicable: tally.applicableWeight
        case .everything: tally.applicableWeight + tally.excludedWeight
        }
    }

    /// The part that one unit of weight has in the score of all, or of a category, for the criteria of each group; nil
    /// for groups that are not counted or not in the category.
    func parts(ofCategoryAt category: Int?, _ level: Level?, _ counting: Counting) -> Parts {
        let view = level.map { $0.rank + 1 } ?? 0
        var weights = nodes.map { weight($0.sums[view], counting) }
        for node in nodes.indices.dropFirst().reversed() where weights[node] > 0 {
            if let parent = nodes[node].parent { weights[parent] += unit }
        }
        var parts = [LongFraction?](repeating: nil, count: nodes.count)
        let top = category.map { $0 + 1 } ?? 0
        for node in nodes.indices where weights[node] > 0 {
            if node == top {
                parts[node] = LongFraction(1, over: weights[node])
            } else if let parent = nodes[node].parent, let part = parts[parent] {
                parts[node] = part * LongFraction(unit, over: weights[node])
            }
        }
        return Parts(byGroup: parts, places: places)
    }

    /// The part that a unit of weight has in a score.
    struct Parts {
        fileprivate let byGroup: [LongFraction?]
        fileprivate let places: [Int32]

        /// The part of the criterion at `index` per unit of its weight; 0 where it is not in the group.
        subscript(index: Int) -> LongFraction { byGroup[Int(places[index])] ?? .zero }
    }
}
