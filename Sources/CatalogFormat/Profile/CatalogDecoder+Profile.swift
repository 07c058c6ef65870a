import AssessmentModel

/// A profile. Source of the rules: the profile file format, number 1.
extension CatalogDecoder {
    /// Reads a whole profile and, if its catalogue is known, applies it.
    mutating func readProfile(for catalog: Catalog?) -> ProfileReading {
        let profile = profile(document.root)
        checkCircles()
        var tailored: Catalog?
        if let profile, let catalog { tailored = self.catalog(catalog, tailoredBy: profile) }
        if care == .thorough { inspectLanguages() }
        return ProfileReading(
            profile: faults.isEmpty ? profile : nil, catalog: faults.isEmpty ? tailored : nil,
            faults: faults, unlistedFaults: unlistedFaults,
            warnings: notes.warnings, unlistedWarnings: notes.unlisted)
    }

    private mutating func profile(_ root: Node) -> Profile? {
        guard root.shape == .mapping else {
            fault(.wrongType(expected: .mapping), at: root)
            return nil
        }
        guard hasKnownFormat(root), isMapping(root, of: ProfileFormat.profile) else { return nil }
        let id = required("profile", of: root) { $0.identity($1) }
        language = member("language", of: root) { $0.language($1) } ?? .english
        let title = requiredText("title", of: root)
        let summary = optionalText("summary", of: root)
        let target = required("catalog", of: root) { $0.noted(.catalog, $1) { $0.identity($1) } }
        let version = member("catalogVersion", of: root) { $0.noted(.catalogVersion, $1) { $0.spokenText($1) } }
        var profile = Profile(
            id: id ?? "", title: title, summary: summary, for: .init(id: target ?? "", version: version))
        profile.levels = byCriterion("levels", .levels, of: root) { $0.level($1) }
        profile.leftOut = byCriterion("leaveOut", .leftOut, of: root) { $0.reason($1) }
        profile.weights = byCriterion("weights", .weights, of: root) { $0.weight($1) }
        profile.levelWeights = member("levelWeights", of: root) { $0.someLevelWeights($1) } ?? [:]
        profile.tiers = member("tiers", of: root) { $0.tiers($1) }
        profile.categories = member("categories", of: root) { $0.list($1) { $0.ownCategory($1) } } ?? []
        profile.criteria = member("criteria", of: root) { $0.list($1) { $0.ownCriterion($1) } } ?? []
        if care == .thorough {
            inspectText("title", of: root, upTo: CatalogLint.longestTitle)
            inspectText("summary", of: root, upTo: CatalogLint.longestText)
        }
        return id == nil || target == nil ? nil : profile
    }

    private mutating func byCriterion<Value>(
        _ key: StaticString, _ part: Profile.Part, of root: Node, _ decode: (inout Self, Node) -> Value?
    ) -> [CriterionID: Value] {
        let entries = member(key, of: root) { decoder, node in
            decoder.entries(node) { decoder, name, node -> (CriterionID, Value)? in
                guard isIdentity(name) else {
                    decoder.fault(.invalidID(name), at: node)
                    return nil
                }
                let id = CriterionID(name)
                decoder.profilePlaces[.entry(id, in: part)] = decoder.bookmark(node)
                return decode(&decoder, node).map { (id, $0) }
            }
        }
        return Dictionary(entries ?? []) { first, _ in first }
    }

    /// The reason why something is left out; strict reading does not accept an empty one.
    private mutating func reason(_ node: Node) -> LocalizedText? {
        guard let text = localizedText(node) else { return nil }
        if isStrict && text.isEmpty { fault(.emptyText, at: node) }
        if care == .thorough { inspect(textAt: node, upTo: CatalogLint.longestText) }
        return text
    }

    private mutating func someLevelWeights(_ node: Node) -> [Level: Fraction]? {
        guard isMapping(node, of: CatalogFileFormat.levelWeights) else { return nil }
        var weights: [Level: Fraction] = [:]
        for (level, key) in zip(Level.allCases, CatalogFileFormat.levelWeights.keys) {
            weights[level] = member(key.name, of: node) { $0.weight($1) }
        }
        return weights
    }

    private mutating func ownCategory(_ node: Node) -> Category.Heading? {
        guard isMapping(node, of: ProfileFormat.category) else { return nil }
        let id = required("id", of: node) { decoder, node in
            let id = decoder.identity(node)
            if let id, !decoder.categoryIDs.insert(id).inserted { decoder.fault(.duplicateID(id), at: node) }
            if let id { decoder.profilePlaces[.category(id)] = decoder.bookmark(node) }
            return id
        }
        let title = requiredText("title", of: node)
        let summary = optionalText("summary", of: node)
        if care == .thorough {
            inspectText("title", of: node, upTo: CatalogLint.longestTitle)
            inspectText("summary", of: node, upTo: CatalogLint.longestText)
        }
        return id.map { Category.Heading(id: $0, title: title, summary: summary) }
    }

    private mutating func ownCriterion(_ node: Node) -> Profile.Addition? {
        let first = references.count
        let criterion = criterion(node, of: ProfileFormat.criterion)
        for reference in references[first...] {
            profilePlaces[.reference(reference.to, of: reference.from)] = reference.bookmark
        }
        guard node.shape == .mapping else { return nil }
        let category = required("category", of: node) { decoder, node in
            let id = decoder.identity(node)
            if let criterion { decoder.profilePlaces[.categoryOf(criterion.id)] = decoder.bookmark(node) }
            return id
        }
        guard let criterion, let category else { return nil }
        _ = member("id", of: node) { $0.noted(.criterion(criterion.id), $1) { _, _ in true } }
        return Profile.Addition(criterion, in: category)
    }

    /// What the closure makes of a node, keeping the node's place.
    private mutating func noted<Value>(
        _ place: ProfilePlace, _ node: Node, _ decode: (inout Self, Node) -> Value?
    ) -> Value? {
        profilePlaces[place] = bookmark(node)
        return decode(&self, node)
    }
}

/// The catalogue as the profile wants it.
extension CatalogDecoder {
    private mutating func catalog(_ catalog: Catalog, tailoredBy profile: Profile) -> Catalog? {
        do throws(TailoringError) {
            let tailored = try catalog.tailored(by: profile)
            check(tailored, at: document.root)
            if care == .thorough { inspect(profile, of: catalog) }
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

    /// Warns about what the catalogue says already.
    private mutating func inspect(_ profile: Profile, of catalog: Catalog) {
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
                    case .leftOut: criterion.status != .current
                    }
                if isSame { warn(.changesNothing, at: bookmark) }
            }
        }
    }
}
