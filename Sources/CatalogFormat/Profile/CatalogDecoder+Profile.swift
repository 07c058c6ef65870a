import AssessmentModel

/// A profile. Source of the rules: the profile file format, number 1.
extension CatalogDecoder {
    /// Reads a whole profile and, if its catalogue is known, applies it.
    mutating func readProfile(for catalog: Catalog?) -> ProfileReading {
        if care == .thorough, let catalog { keepStatements(of: catalog) }
        let profile = profile(document.root)
        checkCircles()
        if isStrict, let catalog { checkTargets(on: catalog.scale) }
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
        profile.leftOutCategories = Dictionary(
            member("leaveOutCategories", of: root) { $0.omissions($1) { .category($0) } } ?? []
        ) { first, _ in first }
        profile.leftOutSections = leftOutSections(of: root)
        profile.weights = byCriterion("weights", .weights, of: root) { $0.weight($1) }
        profile.targets = byCriterion("targets", .targets, of: root) { $0.identity($1).map { Rating($0) } }
        profile.levelWeights =
            member("levelWeights", of: root) { $0.noted(.levelWeights, $1) { $0.someLevelWeights($1) } } ?? [:]
        profile.tiers = member("tiers", of: root) { $0.tiers($1) }
        profile.gateCounts = member("gate", of: root) { $0.choice($1) } ?? .claimed
        let waivers: WaiverPolicy? = member("waivers", of: root) { $0.choice($1) }
        profile.acceptsWaivers = waivers != .refused
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

    /// Categories, or the sections of one, that are left out, each with the reason.
    private mutating func omissions(
        _ node: Node, _ omission: (String) -> Profile.Omission
    ) -> [(String, LocalizedText)] {
        entries(node) { decoder, name, node in
            guard isIdentity(name) else {
                decoder.fault(.invalidID(name), at: node)
                return nil
            }
            decoder.profilePlaces[.leftOut(omission(name))] = decoder.bookmark(node)
            return decoder.reason(node).map { (name, $0) }
        }
    }

    private mutating func leftOutSections(of root: Node) -> [Profile.SectionName: LocalizedText] {
        let categories = member("leaveOutSections", of: root) { decoder, node in
            decoder.entries(node) { decoder, category, node -> [(Profile.SectionName, LocalizedText)]? in
                guard isIdentity(category) else {
                    decoder.fault(.invalidID(category), at: node)
                    return nil
                }
                return decoder.omissions(node) { .section(.init($0, in: category)) }
                    .map { (Profile.SectionName($0, in: category), $1) }
            }
        }
        return Dictionary((categories ?? []).flatMap(\.self)) { first, _ in first }
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
