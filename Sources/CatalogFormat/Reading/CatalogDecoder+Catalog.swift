import AssessmentModel

/// The catalogue itself and its categories. Source of the rules: the catalogue file format, number 1.
extension CatalogDecoder {
    typealias Part = (category: Category.Heading, criteria: [Criterion])

    /// Reads the whole catalogue.
    mutating func read() -> CatalogReading {
        let catalog = decode(document.root)
        if let catalog { check(catalog, at: document.root) }
        if care == .thorough { inspectLanguages() }
        return CatalogReading(
            catalog: faults.isEmpty ? catalog : nil, faults: faults, unlistedFaults: unlistedFaults,
            warnings: notes.warnings, unlistedWarnings: notes.unlisted)
    }

    private mutating func decode(_ root: Node) -> Catalog? {
        guard root.shape == .mapping else {
            fault(.wrongType(expected: .mapping), at: root)
            return nil
        }
        // Nothing else can be said about a newer format.
        guard hasKnownFormat(root), isMapping(root, of: CatalogFileFormat.catalog) else { return nil }
        let id = required("id", of: root) { $0.identity($1) }
        let version = required("version", of: root) { $0.spokenText($1) }
        language = member("language", of: root) { $0.language($1) } ?? .english
        let title = requiredText("title", of: root)
        let summary = optionalText("summary", of: root)
        let licence = member("licence", of: root) { $0.text($1) } ?? ""
        let model = member("model", of: root) { $0.choice($1, of: ScoringModel.self) } ?? .weighted
        let weights = member("levelWeights", of: root) { $0.levelWeights($1) }
        let scale = member("scale", of: root) { $0.scale($1) }
        let tiers = member("tiers", of: root) { $0.tiers($1) }
        let parts = required("categories", of: root) { decoder, list in
            decoder.list(list) { decoder, node in
                if let fetch = decoder.fetch, let name = node.text {
                    return decoder.categoryFile(name, at: node, fetch)
                }
                return decoder.category(node)
            }
        }
        checkReferences()
        checkTargets(on: scale ?? .standard)
        if care == .thorough { inspect(catalogAt: root) }
        guard let id, let version, let parts else { return nil }
        return Catalog(
            id: id, version: version, title: title, summary: summary, licence: licence,
            model: model, levelWeights: weights ?? Catalog.standardLevelWeights, scale: scale ?? .standard,
            tiers: tiers ?? [],
            categories: parts)
    }

    mutating func hasKnownFormat(_ root: Node) -> Bool {
        required("format", of: root) { decoder, node -> Bool? in
            guard let format = node.integer else {
                decoder.fault(.wrongType(expected: .integer), at: node)
                return nil
            }
            if format == CatalogReader.format { return true }
            decoder.fault(
                format > CatalogReader.format
                    ? .newerFormat(found: format, known: CatalogReader.format)
                    : .unknownValue("\(format)", allowed: ["\(CatalogReader.format)"]), at: node)
            return nil
        } ?? false
    }

    private mutating func categoryFile(_ name: String, at node: Node, _ fetch: (String) -> Fetched) -> Part? {
        guard isPlainFileName(name) else {
            fault(.invalidFileName(name), at: node)
            return nil
        }
        guard fileNames.insert(name).inserted else {
            fault(.duplicateID(name), at: node)
            return nil
        }
        switch fetch(name) {
        case .document(let document): return reading(document) { $0.category(document.root) }
        case .unreadable(let errno): fault(.unreadableFile(name, errno: errno), at: node)
        case .faulty(let found): add(found)
        }
        lacksCriteria = true
        return nil
    }

    private mutating func category(_ node: Node) -> Part? {
        guard isMapping(node, of: CatalogFileFormat.category) else { return nil }
        let id = required("category", of: node) { decoder, node in
            let id = decoder.identity(node)
            if let id, !decoder.categoryIDs.insert(id).inserted { decoder.fault(.duplicateID(id), at: node) }
            return id
        }
        let title = requiredText("title", of: node)
        let summary = optionalText("summary", of: node)
        let sections = member("sections", of: node) { $0.sections($1) } ?? []
        sectionIDs = Set(sections.map(\.id))
        let criteria = required("criteria", of: node) { decoder, list in decoder.list(list) { $0.criterion($1) } }
        if care == .thorough { inspect(sections, criteria, ofCategoryAt: node) }
        guard let id, let criteria else { return nil }
        return (Category.Heading(id: id, title: title, summary: summary, sections: sections), criteria)
    }

    /// A section can only be in one that is declared before it, so sections cannot form a circle.
    private mutating func sections(_ node: Node) -> [Section] {
        sectionIDs = []
        return list(node) { decoder, node in
            guard decoder.isMapping(node, of: CatalogFileFormat.section) else { return nil }
            let parent = decoder.member("in", of: node) { $0.section($1) }
            let id = decoder.required("id", of: node) { decoder, node in
                let id = decoder.identity(node)
                if let id, !decoder.sectionIDs.insert(id).inserted { decoder.fault(.duplicateID(id), at: node) }
                return id
            }
            let title = decoder.requiredText("title", of: node)
            let summary = decoder.optionalText("summary", of: node)
            return id.map { Section(id: $0, title: title, summary: summary, parent: parent) }
        }
    }

    private mutating func levelWeights(_ node: Node) -> [Fraction]? {
        guard isMapping(node, of: CatalogFileFormat.levelWeights) else { return nil }
        let keys: [StaticString] = ["shall", "should", "may"]
        let weights = zip(keys, Catalog.standardLevelWeights).map { key, standard in
            member(key, of: node) { $0.weight($1) } ?? standard
        }
        if care == .thorough { inspect(levelWeights: weights, at: bookmark(node)) }
        return weights
    }

    private mutating func scale(_ node: Node) -> Scale? {
        if node.shape == .scalar {
            guard let word = text(node) else { return nil }
            if word == CatalogReader.percentScale { return .percent }
            fault(.unknownValue(word, allowed: [CatalogReader.percentScale]), at: node)
            return nil
        }
        var names: Set<String> = []
        let steps = list(node) { decoder, node -> Scale.Step? in
            guard decoder.isMapping(node, of: CatalogFileFormat.step) else { return nil }
            let id = decoder.required("id", of: node) { decoder, node in
                let id = decoder.identity(node)
                if let id, !names.insert(id).inserted { decoder.fault(.duplicateID(id), at: node) }
                if id == Rating.notApplicable.id { decoder.fault(.invalidID(Rating.notApplicable.id), at: node) }
                return id
            }
            let title = decoder.optionalText("title", of: node)
            let value = decoder.required("value", of: node) { $0.value($1) }
            guard let id, let value else { return nil }
            return Scale.Step(Rating(id), value, title: title)
        }
        let isDescending =
            steps.first?.value == .one && zip(steps, steps.dropFirst()).allSatisfy { $0.value > $1.value }
        if isStrict && !isDescending { fault(.scaleNotDescending, at: node) }
        if care == .thorough { inspect(steps, at: node) }
        return Scale(steps)
    }

    mutating func tiers(_ node: Node) -> [Tier] {
        var names: Set<String> = []
        return list(node) { decoder, node in
            guard decoder.isMapping(node, of: CatalogFileFormat.tier) else { return nil }
            let id = decoder.required("id", of: node) { decoder, node in
                let id = decoder.identity(node)
                if let id, !names.insert(id).inserted { decoder.fault(.duplicateID(id), at: node) }
                return id
            }
            let title = decoder.requiredText("title", of: node)
            let minimum = decoder.required("minimum", of: node) { $0.minimum($1) }
            if decoder.care == .thorough { decoder.inspect(minimum, ofTierAt: node) }
            let counts = decoder.member("counts", of: node) { $0.choice($1, of: CountedRatings.self) }
            guard let id, let minimum else { return nil }
            return Tier(id: id, title: title, minimum: minimum, counts: counts ?? .claimed)
        }
    }

    private mutating func minimum(_ node: Node) -> [Level: Fraction] {
        let shares = entries(node) { decoder, name, node -> (Level, Fraction)? in
            guard let level = Level(rawValue: name) else {
                decoder.fault(.unknownLevel(name), at: node)
                return nil
            }
            return decoder.percent(node).map { (level, $0) }
        }
        return Dictionary(shares) { first, _ in first }
    }
}

/// Whether a name can only mean a file beside the catalogue's own, even if an attacker chose it.
private func isPlainFileName(_ name: String) -> Bool {
    guard (1...255).contains(name.utf8.count), !name.hasPrefix(".") else { return false }
    return name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") }
}
