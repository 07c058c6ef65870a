import AssessmentModel
import JSON

/// Imports a standard in CycloneDX. Source: CycloneDX 1.6, `definitions.standards`.
struct CycloneDXImporter {
    private let file: ImportFile
    private let root: JSONValue
    private let standard: CycloneDXStandard
    private let levels: MaturityLevels
    private let names: ShortNames
    private let hasTexts: Bool
    private var builder: CatalogBuilder
    private var common: Int?
    /// Bounds the names of levels, which are repeated with each reference to a requirement.
    private var budget: TextBudget
    /// In bytes. Longer values of properties are no use as tags.
    private static let longestTag = 100

    /// The catalogue of the file's first standard.
    static func imported(
        _ file: ImportFile, _ root: JSONValue, _ options: ImportOptions
    ) throws(ImportError) -> Imported {
        let standards = standards(of: root)
        guard let first = standards.first else { throw .notOfFormat(file: file.name, .cyclonedx) }
        var importer = CycloneDXImporter(
            file, root, try CycloneDXStandard(first, file: file.name), CatalogBuilder(file: file, options))
        for other in standards.dropFirst() {
            importer.builder.warnings.leave(.frameworks, at: other["name"]?.string ?? other["bom-ref"]?.string ?? "")
        }
        return try importer.imported()
    }

    /// The standards that a document defines; empty for a bill of materials.
    static func standards(of root: JSONValue) -> [JSONValue] { root["definitions"]?.list("standards") ?? [] }

    private init(_ file: ImportFile, _ root: JSONValue, _ standard: CycloneDXStandard, _ builder: CatalogBuilder) {
        self.file = file
        self.root = root
        self.standard = standard
        self.builder = builder
        levels = MaturityLevels(standard.namesOfLevels)
        let hasTexts = standard.requirements.contains { $0.fields["text"] != nil }
        self.hasTexts = hasTexts
        let criteria = standard.requirements.filter { Self.isCriterion($0, amongTexts: hasTexts) }
        names = ShortNames(
            criteria.map { ($0.reference, $0.fields["identifier"]?.string) }, cutsSharedBeginning: true)
        budget = TextBudget(bytes: file.bytes.count + TextBudget.least)
    }

    /// Whether a requirement can be assessed: one that contains others only if it belongs to a level, and one without a
    /// text only if none has a text. Others are headings.
    private static func isCriterion(_ requirement: CycloneDXStandard.Requirement, amongTexts: Bool) -> Bool {
        if !requirement.levels.isEmpty { return true }
        return requirement.inner.isEmpty && (requirement.fields["text"] != nil || !amongTexts)
    }

    private mutating func imported() throws(ImportError) -> Imported {
        for root in standard.roots {
            let requirement = standard.requirements[root]
            if requirement.inner.isEmpty {
                try add(root, to: commonCategory(), section: nil)
            } else {
                let category = builder.addCategory(
                    name(of: requirement), title: title(of: requirement), summary: summary(of: requirement))
                if Self.isCriterion(requirement, amongTexts: hasTexts) { try add(root, to: category, section: nil) }
                for inner in requirement.inner { try addTree(inner, to: category, section: nil) }
            }
        }
        for (level, reference) in standard.lostReferences {
            let name = budget.spent(on: standard.namesOfLevels[level])
            builder.warnings.leave(.unknownControls, at: "\(name): \(reference)")
        }
        if let owner = standard.fields["owner"]?.string { builder.warnings.leave(.notes, at: "owner \(owner)") }
        try budget.check(file: file.name)
        var about = CatalogDraft(id: standard.fields["bom-ref"]?.string ?? file.stem)
        about.version = standard.fields["version"]?.string ?? ""
        about.title = text("name", of: standard.fields)
        let lines = zip(standard.levels, standard.namesOfLevels).map { level, name in
            level["description"]?.string.map { "\(name): \($0)" }
        }
        about.summary = local(([standard.fields["description"]?.string] + lines).lines)
        about.licence = licence ?? ""
        about.tiers = levels.tiers(in: builder.language)
        return try builder.imported(.cyclonedx, about)
    }

    /// The licence of the document, else the one that the standard links to.
    private var licence: String? {
        for choice in root["metadata"]?.list("licenses") ?? [] {
            let licence = choice["license"]
            if let name = choice["expression"] ?? licence?["id"] ?? licence?["name"] { return name.string }
        }
        return standard.fields.list("externalReferences").first { $0["type"]?.string == "license" }?["url"]?.string
    }

    private mutating func commonCategory() -> Int {
        if let common { return common }
        let id = standard.fields["bom-ref"]?.string ?? file.stem
        let category = builder.addCategory(id, title: text("name", of: standard.fields))
        common = category
        return category
    }

    /// Adds a requirement and those in it. One that contains others becomes a section, and also its first criterion if
    /// it belongs to a level.
    private mutating func addTree(_ number: Int, to category: Int, section: String?) throws(ImportError) {
        let requirement = standard.requirements[number]
        var section = section
        if !requirement.inner.isEmpty {
            section = builder.addSection(
                name(of: requirement), title: title(of: requirement), summary: summary(of: requirement), in: section,
                of: category)
        }
        if requirement.inner.isEmpty || Self.isCriterion(requirement, amongTexts: hasTexts) {
            try add(number, to: category, section: section)
        }
        for inner in requirement.inner { try addTree(inner, to: category, section: section) }
    }

    private mutating func add(_ number: Int, to category: Int, section: String?) throws(ImportError) {
        let requirement = standard.requirements[number]
        guard Self.isCriterion(requirement, amongTexts: hasTexts) else {
            let heading = [requirement.fields["identifier"]?.string, requirement.fields["title"]?.string]
            builder.warnings.leave(.notes, at: heading.compactMap { $0 }.joined(separator: ": "))
            return
        }
        let fields = requirement.fields
        var draft = CriterionDraft(id: names.name((requirement.reference, fields["identifier"]?.string)))
        if requirement.reference != draft.id { draft.tags.append(requirement.reference) }
        draft.title = text("title", of: fields)
        draft.texts.statement = text("text", of: fields)
        draft.texts.why = local(fields.list("descriptions").map(\.string).lines)
        draft.level = levels.level(forLowest: requirement.levels.first)
        for level in requirement.levels { draft.tags.append(budget.spent(on: standard.namesOfLevels[level])) }
        // Source: ASVS 4.0, requirements that other ones replace.
        if fields["text"]?.string?.hasPrefix("[DELETED") ?? false { draft.status = .retired }
        draft.references =
            fields.list("openCre").compactMap(\.string)
            + fields.list("externalReferences").compactMap { $0["url"]?.string }
        addProperties(of: fields, to: &draft)
        if let parent = requirement.lostParent { draft.leave(.links, "parent \(parent)") }
        try builder.add(draft, to: category, section: section)
    }

    private func addProperties(of fields: JSONValue, to draft: inout CriterionDraft) {
        for property in fields.list("properties") {
            let name = property["name"]?.string ?? ""
            let value = property["value"]?.string ?? ""
            if value.utf8.count <= Self.longestTag {
                draft.tags.append("\(name): \(value)")
            } else {
                draft.leave(.notes, name)
            }
        }
    }

    /// The name of a heading.
    private func name(of requirement: CycloneDXStandard.Requirement) -> String {
        requirement.fields["identifier"]?.string ?? requirement.reference
    }

    private func title(of requirement: CycloneDXStandard.Requirement) -> LocalizedText {
        let title =
            text("title", of: requirement.fields).tidied ?? text("text", of: requirement.fields).tidied?.shortened
        return title ?? local(name(of: requirement))
    }

    /// The texts of a heading.
    private func summary(of requirement: CycloneDXStandard.Requirement) -> LocalizedText {
        let fields = requirement.fields
        return local(([fields["text"]?.string] + fields.list("descriptions").map(\.string)).lines)
    }

    private func text(_ name: StaticString, of fields: JSONValue) -> LocalizedText { local(fields[name]?.string ?? "") }

    private func local(_ text: String) -> LocalizedText { LocalizedText(text, in: builder.language) }
}
