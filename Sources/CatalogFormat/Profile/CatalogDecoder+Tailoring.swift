import AssessmentModel

/// The catalogue as the profile wants it.
extension CatalogDecoder {
    mutating func catalog(_ catalog: Catalog, tailoredBy profile: Profile) -> Catalog? {
        do throws(TailoringError) {
            let tailored = try catalog.tailored(by: profile)
            check(tailored, at: document.root)
            if care == .thorough { inspect(profile, of: catalog, tailored) }
            return tailored
        } catch {
            for found in error.faults { fault(found, in: profile, of: catalog) }
            return nil
        }
    }

    private mutating func fault(_ fault: TailoringError.Fault, in profile: Profile, of catalog: Catalog) {
        // Hints take time, and a file may have any number of faults.
        let isTold = faults.count < CatalogReader.mostFaults
        func hint(_ text: String, _ known: @autoclosure () -> [String]) -> String? {
            isTold ? nearest(text, among: known()) : nil
        }
        let ids = { catalog.criteria.map(\.id.text) }
        let problem: CatalogFault.Problem
        switch fault {
        case .otherCatalog(let id): problem = .otherCatalog(id: id)
        case .otherVersion(let version): problem = .otherVersion(version)
        case .unknownCriterion(let id, _): problem = .danglingReference(id.text, nearest: hint(id.text, ids()))
        case .leftOutAndChanged(let id, _): problem = .leftOutAndChanged(id.text)
        case .unknownTarget(let rating, _):
            problem = .unknownValue(rating.id, allowed: catalog.scale.steps.map(\.rating.id))
        case .takenCriterion(let id):
            // Duplicate ids within the profile have been reported already.
            guard catalog.index(of: id) != nil else { return }
            problem = .duplicateID(id.text)
        case .takenCategory(let id):
            guard catalog.categories.contains(where: { $0.id == id }) else { return }
            problem = .duplicateID(id)
        case .unknownCategory(let id, _):
            let known = catalog.categories.map(\.id) + profile.categories.map(\.id)
            problem = .unknownCategory(id, nearest: hint(id, known))
        case .unknownLeftOutCategory(let id):
            problem = .unknownOmission(.category(id), nearest: hint(id, catalog.categories.map(\.id)))
        case .unknownLeftOutSection(let name):
            let category = catalog.categories.first { $0.id == name.category }
            let known = category.map { $0.heading.sections.map(\.id) } ?? catalog.categories.map(\.id)
            problem = .unknownOmission(
                category == nil ? .category(name.category) : .section(name),
                nearest: hint(category == nil ? name.category : name.section, known))
        case .unknownReference(let id, _):
            problem = .danglingReference(
                id.text, nearest: hint(id.text, ids() + profile.criteria.map(\.criterion.id.text)))
        }
        if let bookmark = profilePlaces[ProfilePlace(fault)] {
            self.fault(problem, at: bookmark)
        } else {
            self.fault(problem, at: document.root)
        }
    }
}

/// The warnings that need the catalogue.
extension CatalogDecoder {
    /// Keeps what the catalogue's criteria demand, so that the profile's own ones are compared with them.
    mutating func keepStatements(of catalog: Catalog) {
        for criterion in catalog.criteria where criterion.status != .retired {
            for variant in criterion.texts.statement.variants where !variant.isEmpty {
                if notes.statements[variant] == nil { notes.statements[variant] = criterion.id }
            }
        }
    }

    private mutating func inspect(_ profile: Profile, of catalog: Catalog, _ tailored: Catalog) {
        inspectRepetitions(in: profile, of: catalog)
        if let place = profilePlaces[.levelWeights] { inspect(levelWeights: tailored.levelWeights, at: place) }
        let filled = Set(profile.criteria.map(\.category))
        for category in profile.categories where !filled.contains(category.id) {
            if let place = profilePlaces[.category(category.id)] { warn(.emptyCategory, at: place) }
        }
        inspectReferences(in: profile, of: catalog, tailored)
    }

    /// Warns about what the catalogue says already.
    private mutating func inspectRepetitions(in profile: Profile, of catalog: Catalog) {
        for part in Profile.Part.allCases {
            for id in profile.criteria(named: part) {
                guard let index = catalog.index(of: id), let bookmark = profilePlaces[.entry(id, in: part)] else {
                    continue
                }
                let criterion = catalog.criteria[index]
                let isSame =
                    switch part {
                    case .levels: profile.levels[id] == criterion.level
                    case .weights: profile.weights[id] == criterion.weight
                    case .targets: profile.targets[id] == (criterion.target ?? catalog.scale.steps.first?.rating)
                    case .leftOut: criterion.status != .current
                    }
                if isSame { warn(.changesNothing, at: bookmark) }
            }
        }
        var effective: Set<Profile.Omission> = []
        for index in catalog.criteria.indices where catalog.criteria[index].status == .current {
            if let (omission, _) = catalog.omission(ofCriterionAt: index, by: profile) { effective.insert(omission) }
        }
        let omissions =
            profile.leftOutCategories.keys.sorted().map(Profile.Omission.category)
            + profile.leftOutSections.keys.sorted { ($0.category, $0.section) < ($1.category, $1.section) }
            .map(Profile.Omission.section)
        for omission in omissions where !effective.contains(omission) {
            if let place = profilePlaces[.leftOut(omission)] { warn(.changesNothing, at: place) }
        }
    }

    /// Warns about criteria that are asked for and build on one that is left out or retired.
    private mutating func inspectReferences(in profile: Profile, of catalog: Catalog, _ tailored: Catalog) {
        for criterion in tailored.criteria where criterion.status == .current {
            for base in criterion.buildsOn {
                guard let index = catalog.index(of: base) else { continue }
                if let (omission, _) = catalog.omission(ofCriterionAt: index, by: profile) {
                    guard let place = profilePlaces[ProfilePlace(omission)] else { continue }
                    warn(.buildsOnLeftOut(criterion.id, base), at: place)
                } else if catalog.criteria[index].status == .retired,
                    let place = profilePlaces[.reference(base, of: criterion.id)]
                {
                    warn(.buildsOnRetired(base), at: place)
                }
            }
        }
    }
}

extension ProfilePlace {
    /// The place of what leaves a criterion out.
    fileprivate init(_ omission: Profile.Omission) {
        switch omission {
        case .criterion(let id): self = .entry(id, in: .leftOut)
        case .section, .category: self = .leftOut(omission)
        }
    }
}
