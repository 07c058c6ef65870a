import AssessmentModel

/// What can be checked only when the whole catalogue is known.
extension CatalogDecoder {
    /// The finest unit of scores.
    private static var finestUnit: Int { 1_000_000 }
    /// The most ids that are compared for hints, because that takes long in large catalogues.
    private static var mostComparisons: Int { 10_000 }

    mutating func check(_ catalog: Catalog, at root: Node) {
        if catalog.criteria.count > CatalogReader.mostCriteria {
            fault(.tooManyCriteria(limit: CatalogReader.mostCriteria), at: root)
        }
        if !hasCommonUnit(catalog) { fault(.weightsTooFine(limit: Self.finestUnit), at: root) }
        if care == .thorough { inspect(catalog, at: root) }
    }

    /// Checks the references between criteria. If some criteria could not be read, a reference may mean one of those.
    mutating func checkReferences() {
        if lacksCriteria { return }
        let dangling = references.filter { !criterionIDs.contains($0.to.text) }
        if dangling.isEmpty { return checkCircles() }
        let ids = criterionIDs.sorted()
        for (index, reference) in dangling.enumerated() {
            let isCheap = index < Self.mostComparisons / max(1, ids.count)
            let hint = isCheap ? nearest(reference.to.text, among: ids) : nil
            fault(.danglingReference(reference.to.text, nearest: hint), at: reference.bookmark)
        }
    }

    /// Checks that the scale has the ratings that criteria ask for.
    mutating func checkTargets(on scale: Scale) {
        for target in targets where scale.value(of: target.rating) == nil {
            fault(
                .unknownValue(target.rating.id, allowed: scale.steps.map(\.rating.id)), at: target.bookmark)
        }
    }

    /// Whether there is a unit that makes every weight and every weighted value a whole number and leaves room for
    /// sums. Source: the scoring rules, "all arithmetic is exact, on integers".
    private func hasCommonUnit(_ catalog: Catalog) -> Bool {
        var weights = 1
        for weight in catalog.criteria.indices.map(catalog.weight(ofCriterionAt:)) {
            weights = leastCommonMultiple(weights, weight.denominator)
            if weights > Self.finestUnit { return false }
        }
        var values = 1
        for step in catalog.scale.steps {
            values = leastCommonMultiple(values, step.value.denominator)
            if values > Self.finestUnit { return false }
        }
        return weights * values <= Self.finestUnit
    }

    /// Finds criteria that build on themselves, directly or through others.
    mutating func checkCircles() {
        let settled = settledCriteria()
        // Each of the rest builds on another of the rest, so following them from any one ends in a circle.
        var following: [CriterionID: Reference] = [:]
        for reference in references where !settled.contains(reference.from) && !settled.contains(reference.to) {
            following[reference.from] = following[reference.from] ?? reference
        }
        var done: Set<CriterionID> = []
        for start in references.map(\.from) {
            var trail: Set<CriterionID> = []
            var place = start
            while let reference = following[place], !done.contains(place) {
                trail.insert(place)
                place = reference.to
                guard trail.contains(place) else { continue }
                fault(.circularReference(place.text), at: reference.bookmark)
                break
            }
            done.formUnion(trail)
        }
    }

    /// The criteria that build on nothing, or only on criteria of this kind.
    private func settledCriteria() -> Set<CriterionID> {
        var open: [CriterionID: Int] = [:]
        var dependents: [CriterionID: [CriterionID]] = [:]
        for reference in references {
            open[reference.from, default: 0] += 1
            dependents[reference.to, default: []].append(reference.from)
        }
        var settled = Set(references.map(\.to).filter { open[$0] == nil })
        var queue = Array(settled)
        while let next = queue.popLast() {
            for dependent in dependents[next] ?? [] {
                open[dependent, default: 0] -= 1
                if open[dependent] == 0 && settled.insert(dependent).inserted { queue.append(dependent) }
            }
        }
        return settled
    }
}

/// The least common multiple of positive numbers whose product fits.
private func leastCommonMultiple(_ first: Int, _ second: Int) -> Int {
    first / greatestCommonDivisor(first, second) * second
}
