import AssessmentModel

/// One criterion. Source of the rules: the catalogue file format, number 1.
extension CatalogDecoder {
    mutating func criterion(_ node: Node, of mapping: FormatMapping = CatalogFileFormat.criterion) -> Criterion? {
        guard isMapping(node, of: mapping) else { return nil }
        let id = required("id", of: node) { decoder, node in
            let id = decoder.identity(node)
            if let id, !decoder.criterionIDs.insert(id).inserted { decoder.fault(.duplicateID(id), at: node) }
            return id.map { CriterionID($0) }
        }
        let level = required("level", of: node) { $0.level($1) }
        // A profile's own criteria are not in sections, and have no earlier editions.
        let isOfCatalog = mapping.name == CatalogFileFormat.criterion.name
        let criterion = Criterion(
            id: id ?? "", level: level ?? .may, status: member("status", of: node) { $0.choice($1) } ?? .current,
            section: isOfCatalog ? member("section", of: node) { $0.section($1) } : nil,
            weight: member("weight", of: node) { $0.weight($1) } ?? .one,
            target: member("target", of: node) { $0.target($1) },
            title: requiredText("title", of: node), texts: texts(node), rules: rules(node),
            addresses: choices("addresses", of: node), appliesTo: choices("appliesTo", of: node),
            references: words("references", of: node), tags: words("tags", of: node),
            buildsOn: buildsOn(node, from: id ?? ""), replaces: isOfCatalog ? replaces(node) : [])
        if care == .thorough { inspect(criterion, at: node) }
        return id == nil || level == nil ? nil : criterion
    }

    /// The id of a section that this category has already declared.
    mutating func section(_ node: Node) -> String? {
        guard let id = identity(node) else { return nil }
        guard sectionIDs.contains(id) else {
            fault(.unknownSection(id), at: node)
            return nil
        }
        return id
    }

    /// The name of a rating, to be looked up once the scale is known.
    private mutating func target(_ node: Node) -> Rating? {
        guard let id = identity(node) else { return nil }
        targets.append((Rating(id), bookmark(node)))
        return Rating(id)
    }

    private mutating func texts(_ node: Node) -> Criterion.Texts {
        Criterion.Texts(
            statement: requiredText("statement", of: node), why: optionalText("why", of: node),
            met: optionalText("met", of: node), partly: optionalText("partly", of: node),
            verify: optionalText("verify", of: node),
            examples: member("examples", of: node) { $0.examples($1) } ?? Criterion.Examples(),
            evidence: member("evidence", of: node) { decoder, node in
                decoder.list(node) { $0.localizedText($1) }
            } ?? [])
    }

    private mutating func examples(_ node: Node) -> Criterion.Examples? {
        guard isMapping(node, of: CatalogFileFormat.examples) else { return nil }
        return Criterion.Examples(met: optionalText("met", of: node), unmet: optionalText("unmet", of: node))
    }

    private mutating func rules(_ node: Node) -> Criterion.Rules {
        Criterion.Rules(
            notApplicable: member("notApplicable", of: node) { $0.choice($1) } ?? .withReason,
            metNeeds: member("metNeeds", of: node) { $0.choice($1) } ?? .nothing)
    }

    private mutating func choices<Choice>(_ key: StaticString, of node: Node) -> [Choice]
    where Choice: RawRepresentable<String> & CaseIterable {
        member(key, of: node) { decoder, node in decoder.list(node) { $0.choice($1) } } ?? []
    }

    private mutating func words(_ key: StaticString, of node: Node) -> [String] {
        member(key, of: node) { decoder, node in decoder.list(node) { $0.spokenText($1) } } ?? []
    }

    /// The catalogue need not have these criteria any more, so they are not looked up.
    private mutating func replaces(_ node: Node) -> [CriterionID] {
        member("replaces", of: node) { decoder, node in
            decoder.list(node) { decoder, node in decoder.identity(node).map { CriterionID($0) } }
        } ?? []
    }

    private mutating func buildsOn(_ node: Node, from criterion: CriterionID) -> [CriterionID] {
        member("buildsOn", of: node) { decoder, node in
            decoder.list(node) { decoder, node in
                guard let id = decoder.identity(node).map({ CriterionID($0) }) else { return nil }
                decoder.references.append(Reference(from: criterion, to: id, bookmark: decoder.bookmark(node)))
                return id
            }
        } ?? []
    }
}
