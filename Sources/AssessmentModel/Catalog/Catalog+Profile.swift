extension Catalog {
    /// The catalogue as a profile wants it.
    ///
    /// The order stays. The profile's own criteria follow those of their category, and its own categories follow all
    /// others. A criterion that is left out keeps its place and its answers, and is not scored. The profile's own
    /// criteria are never left out, whatever category they are in.
    ///
    /// - Throws: `TailoringError` if the profile does not fit.
    public func tailored(by profile: Profile) throws(TailoringError) -> Catalog {
        let leftOut = leftOut(by: profile)
        let faults = faults(of: profile, leavingOut: leftOut)
        guard faults.isEmpty else { throw TailoringError(faults: faults) }
        var additions = Dictionary(grouping: profile.criteria, by: \.category)
        var parts: [(category: Category.Heading, criteria: [Criterion])] = categories.map { category in
            (category.heading, criteria[category.criteria].map { $0.tailored(by: profile, leftOut) })
        }
        parts += profile.categories.map { ($0, []) }
        for index in parts.indices {
            let own = additions.removeValue(forKey: parts[index].category.id) ?? []
            parts[index].criteria += own.map(\.criterion)
        }
        return Catalog(self, by: profile, leftOut: leftOut, categories: parts)
    }

    /// What leaves the criterion at `index` out, with the reason; nil if the profile asks for it.
    ///
    /// - Precondition: `index` is one of `criteria`.
    public func omission(
        ofCriterionAt index: Int, by profile: Profile
    ) -> (omission: Profile.Omission, reason: LocalizedText)? {
        let id = criteria[index].id
        if let reason = profile.leftOut[id] { return (.criterion(id), reason) }
        guard !profile.leftOutCategories.isEmpty || !profile.leftOutSections.isEmpty else { return nil }
        let category = categories[category(ofCriterionAt: index)].id
        if !profile.leftOutSections.isEmpty {
            for section in sectionPath(ofCriterionAt: index).reversed() {
                let name = Profile.SectionName(section.id, in: category)
                if let reason = profile.leftOutSections[name] { return (.section(name), reason) }
            }
        }
        return profile.leftOutCategories[category].map { (.category(category), $0) }
    }

    private func leftOut(by profile: Profile) -> [CriterionID: LocalizedText] {
        guard !profile.leftOutCategories.isEmpty || !profile.leftOutSections.isEmpty else { return profile.leftOut }
        var leftOut = profile.leftOut
        for index in criteria.indices {
            if let (_, reason) = omission(ofCriterionAt: index, by: profile) { leftOut[criteria[index].id] = reason }
        }
        return leftOut
    }

    private func faults(
        of profile: Profile, leavingOut leftOut: [CriterionID: LocalizedText]
    ) -> [TailoringError.Fault] {
        if profile.target.id != id { return [.otherCatalog(id: id)] }
        if let version = profile.target.version, version != self.version { return [.otherVersion(self.version)] }
        var faults: [TailoringError.Fault] = []
        for part in Profile.Part.allCases {
            for criterion in profile.criteria(named: part) {
                if index(of: criterion) == nil {
                    faults.append(.unknownCriterion(criterion, in: part))
                } else if part != .leftOut, leftOut[criterion] != nil {
                    faults.append(.leftOutAndChanged(criterion, in: part))
                } else if part == .targets, let target = profile.targets[criterion], scale.value(of: target) == nil {
                    faults.append(.unknownTarget(target, of: criterion))
                }
            }
        }
        return faults + faultsOfOmissions(in: profile) + faultsOfAdditions(of: profile)
    }

    private func faultsOfOmissions(in profile: Profile) -> [TailoringError.Fault] {
        let headings = Dictionary(categories.map { ($0.id, $0.heading) }) { first, _ in first }
        let unknown = profile.leftOutCategories.keys.filter { headings[$0] == nil }.sorted()
        let sections = profile.leftOutSections.keys.filter { name in
            headings[name.category]?.sections.contains { $0.id == name.section } != true
        }
        return unknown.map { .unknownLeftOutCategory($0) }
            + sections.sorted { ($0.category, $0.section) < ($1.category, $1.section) }
            .map { .unknownLeftOutSection($0) }
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
    fileprivate func tailored(by profile: Profile, _ leftOut: [CriterionID: LocalizedText]) -> Criterion {
        var criterion = self
        criterion.level = profile.levels[id] ?? level
        criterion.weight = profile.weights[id] ?? weight
        criterion.target = profile.targets[id] ?? target
        if leftOut[id] != nil { criterion.status = .retired }
        return criterion
    }
}
