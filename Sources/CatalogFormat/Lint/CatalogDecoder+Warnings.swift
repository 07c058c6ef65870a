import AssessmentModel

/// The warnings about the parts of a catalogue.
extension CatalogDecoder {
    /// Warns about the catalogue as a whole, once it has been read, with faults or without.
    mutating func inspect(catalogAt root: Node) {
        inspectText("title", of: root, upTo: CatalogLint.longestTitle)
        inspectText("summary", of: root, upTo: CatalogLint.longestText)
        _ = member("categories", of: root) { decoder, node -> Void? in
            if node.shape == .list && !node.elements.contains(where: { _ in true }) {
                decoder.warn(.noCategory, at: node)
            }
            return nil
        }
        for reference in references
        where notes.retired.contains(reference.to) && !notes.retired.contains(reference.from) {
            warn(.buildsOnRetired(reference.to), at: reference.bookmark)
        }
    }

    /// Warns about what only the whole catalogue shows.
    mutating func inspect(_ catalog: Catalog, at root: Node) {
        let current = catalog.criteria.indices.filter { catalog.criteria[$0].status == .current }
        if !catalog.criteria.isEmpty && current.allSatisfy({ catalog.weight(ofCriterionAt: $0) == .zero }) {
            warn(.nothingScored, at: root)
        }
    }

    /// Warns about a category; nil criteria mean that it has no list of them.
    mutating func inspect(_ sections: [Section], _ criteria: [Criterion]?, ofCategoryAt node: Node) {
        inspectText("title", of: node, upTo: CatalogLint.longestTitle)
        inspectText("summary", of: node, upTo: CatalogLint.longestText)
        guard let criteria else { return }
        // Faults may have removed all that are written.
        let isEmpty = node.member("criteria")?.elements.contains { _ in true } == false
        if isEmpty { warn(.emptyCategory, at: node) }
        var filled = Set(criteria.compactMap(\.section))
        for section in sections.reversed() where filled.contains(section.id) {
            if let parent = section.parent { filled.insert(parent) }
        }
        let empty = Set(sections.map(\.id)).subtracting(filled)
        _ = member("sections", of: node) { decoder, list -> Void? in
            guard list.shape == .list else { return nil }
            _ = decoder.list(list) { decoder, node -> Void? in
                decoder.inspectText("title", of: node, upTo: CatalogLint.longestTitle)
                decoder.inspectText("summary", of: node, upTo: CatalogLint.longestText)
                if let id = node.member("id")?.text, empty.contains(id) { decoder.warn(.emptySection(id), at: node) }
                return nil
            }
            return nil
        }
    }

    /// Warns about a criterion, as far as it could be read.
    mutating func inspect(_ criterion: Criterion, at node: Node) {
        inspectText("title", of: node, upTo: CatalogLint.longestTitle)
        inspectText("statement", of: node, upTo: CatalogLint.longestStatement) { decoder, variant, place in
            decoder.inspect(statement: variant, of: criterion, at: place)
        }
        for key: StaticString in ["why", "met", "partly", "verify"] {
            inspectText(key, of: node, upTo: CatalogLint.longestText)
        }
        _ = member("examples", of: node) { decoder, examples -> Void? in
            for key: StaticString in ["met", "unmet"] {
                decoder.inspectText(key, of: examples, upTo: CatalogLint.longestText)
            }
            return nil
        }
        _ = member("evidence", of: node) { decoder, list -> Void? in
            guard list.shape == .list else { return nil }
            _ = decoder.list(list) { decoder, node -> Void? in
                decoder.inspect(textAt: node, upTo: CatalogLint.longestText)
                return nil
            }
            return nil
        }
        for key: StaticString in ["addresses", "appliesTo", "references", "tags", "buildsOn", "replaces"] {
            inspectWords(key, of: node)
        }
        if criterion.replaces.contains(criterion.id) { warn(.replacesItself, at: node) }
        switch criterion.status {
        case .current:
            let texts = [
                ("why", criterion.texts.why), ("met", criterion.texts.met), ("verify", criterion.texts.verify),
            ]
            let missing = texts.filter(\.1.isEmpty).map(\.0)
            if !missing.isEmpty { warn(.missingTexts(missing), at: node) }
        case .future: break
        case .retired: notes.retired.insert(criterion.id)
        }
    }

    private mutating func inspect(statement: LocalizedText.Variant, of criterion: Criterion, at node: Node) {
        if criterion.status == .retired { return }
        if let sign = DemandSigns.first(in: statement) {
            warn(.severalDemands(statement.language, sign), at: node)
        }
        if let other = notes.statements[statement], other != criterion.id {
            warn(.sameStatement(as: other), at: node)
        } else {
            notes.statements[statement] = criterion.id
        }
    }
}

/// Warns about weights, the scale and tiers.
extension CatalogDecoder {
    /// Warns about the weights of the levels, the strongest first.
    mutating func inspect(levelWeights weights: [Fraction], at place: Bookmark) {
        let levels = Array(zip(Level.allCases, weights))
        for (stronger, weaker) in zip(levels, levels.dropFirst()) where stronger.1 < weaker.1 {
            warn(.levelWeightsRise(from: stronger.0, to: weaker.0), at: place)
        }
    }

    /// Warns about a scale, best first, as far as it could be read.
    mutating func inspect(_ steps: [Scale.Step], at node: Node) {
        guard node.shape == .list else { return }
        _ = list(node) { decoder, node -> Void? in
            decoder.inspectText("title", of: node, upTo: CatalogLint.longestTitle)
            return nil
        }
        inspectDigits(of: Scale(steps), at: node)
        if steps.count == 1 { warn(.scaleOfOneStep, at: node) }
        if steps.count > 1 && steps.last?.value != .zero { warn(.scaleWithoutZero, at: node) }
        let isKeyed = steps.indices.allSatisfy { Scale(steps).digit(ofStepAt: $0) != nil }
        if steps.count > CatalogLint.mostSteps && !isKeyed {
            warn(.scaleTooFine(count: steps.count, limit: CatalogLint.mostSteps), at: node)
        }
    }

    /// Warns where the digit keys of the walk would surprise.
    private mutating func inspectDigits(of scale: Scale, at node: Node) {
        let steps = Dictionary(scale.steps.indices.map { (scale.steps[$0].rating.id, $0) }) { first, _ in first }
        _ = list(node) { decoder, node -> Void? in
            guard let id = node.member("id")?.text, let position = steps[id] else { return nil }
            guard let digit = scale.digit(ofStepAt: position) else {
                // Steps beyond the ninth are another warning.
                if scale.steps.count - position <= 9 { decoder.warn(.stepWithoutDigit(id), at: node) }
                return nil
            }
            let texts = [id] + scale.steps[position].title.variants.map(\.text)
            if let number = texts.lazy.compactMap(leadingNumber).first(where: { $0 != digit }) {
                decoder.warn(.otherDigit(digit, of: id, number: number), at: node)
            }
            return nil
        }
    }

    /// Warns about a tier.
    mutating func inspect(_ minimum: [Level: Fraction]?, ofTierAt node: Node) {
        inspectText("title", of: node, upTo: CatalogLint.longestTitle)
        if let minimum, minimum.values.allSatisfy({ $0 == .zero }) { warn(.tierWithoutMinimum, at: node) }
    }
}

/// The number that a text begins with; nil if it begins with none.
private func leadingNumber(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return Int(digits)
}
