extension Catalog {
    /// The catalogue as a profile wants it.
    ///
    /// The order stays. The profile's own criteria follow those of their category, and its own categories follow all
    /// others. A criterion that is left out keeps its place and its answers, and is not scored.
    ///
    /// - Throws: `TailoringError` if the profile does not fit.
    public func tailored(by profile: Profile) throws(TailoringError) -> Catalog {
        let faults = faults(of: profile)
        guard faults.isEmpty else { throw TailoringError(faults: faults) }
        var additions = Dictionary(grouping: profile.criteria, by: \.category)
        var parts: [(category: Category.Heading, criteria: [Criterion])] = categories.map { category in
            (category.heading, criteria[category.criteria].map { $0.tailored(by: profile) })
        }
        parts += profile.categories.map { ($0, []) }
        for index in parts.indices {
            let own = additions.removeValue(forKey: parts[index].category.id) ?? []
            parts[index].criteria += own.map(\.criterion)
        }
        return Catalog(
            self,
            levelWeights: zip(Level.allCases, levelWeights).map { profile.levelWeights[$0] ?? $1 },
            tiers: profile.tiers ?? tiers, leftOut: profile.leftOut, categories: parts)
    }

    private func faults(of profile: Profile) -> [TailoringError.Fault] {
        if profile.target.id != id { return [.otherCatalog(id: id)] }
        if let version = profile.target.version, version != self.version { return [.otherVersion(self.version)] }
        var faults: [TailoringError.Fault] = []
        for part in Profile.Part.allCases {
            for criterion in profile.criteria(named: part) {
                if index(of: criterion) == nil {
                    faults.append(.unknownCriterion(criterion, in: part))
                } else if part != .leftOut, profile.leftOut[criterion] != nil {
                    faults.append(.leftOutAndChanged(criterion, in: part))
                }
            }
        }
        return faults + faultsOfAdditions(of: profile)
    }

    private func faultsOfAdditions(of profile: Profile) -> [TailoringError.Fault] {
        var faults: [TailoringError.Fault] = []
        var categoryIDs = Set(categories.map(\.id))
        for heading in profile.categories where !categoryIDs.insert(heading.id).inserted {
            faults.append(.takenCategory(heading.id))
        }
        var own: Set<CriterionID> = []
        for criterion in profile.criteria.map(\.criterion)
        where index(of: criterion.id) != nil || !own.insert(criterion.id).inserted {
            faults.append(.takenCriterion(criterion.id))
        }
        for addition in profile.criteria {
            if !categoryIDs.contains(addition.category) {
                faults.append(.unknownCategory(addition.category, of: addition.criterion.id))
            }
            for reference in addition.criterion.buildsOn where index(of: reference) == nil && !own.contains(reference) {
                faults.append(.unknownReference(reference, of: addition.criterion.id))
            }
        }
        return faults
    }
}

extension Criterion {
    fileprivate func tailored(by profile: Profile) -> Criterion {
        var criterion = self
        criterion.level = profile.levels[id] ?? level
        criterion.weight = profile.weights[id] ?? weight
        if profile.leftOut[id] != nil { criterion.status = .retired }
        return criterion
    }
}
