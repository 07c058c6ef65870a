import AssessmentModel
import CatalogFormat
import YAML

/// Imports a control catalogue of Gemara, such as the OpenSSF OSPS Baseline. Source: Gemara, control catalogue,
/// versions 0.1 to 1.0.
struct GemaraImporter {
    private let parts: [YAMLNode]
    private let metadata: YAMLNode?
    private let groups: [Applicability]
    /// The index in `groups` of each name of a group.
    private let numbers: [String: Int]
    private let levels: MaturityLevels
    private let file: ImportFile
    private var builder: CatalogBuilder
    private var categories: [String: Int] = [:]
    /// Bounds what is repeated with each requirement of a control.
    private var budget: TextBudget

    /// Situations in which requirements apply.
    private struct Applicability {
        let title: String
        let description: String?
    }

    /// The catalogue of a file, or of several files that contain its metadata and its controls, by group.
    static func imported(
        _ parts: [(file: ImportFile, root: YAMLNode)], _ options: ImportOptions
    ) throws(ImportError) -> Imported {
        guard let first = parts.first(where: { hasControls($0.root) }) ?? parts.first else {
            throw .lacksCatalog(file: "")
        }
        let size = parts.reduce(0) { $0 + $1.file.bytes.count }
        var importer = GemaraImporter(first.file, parts.map(\.root), size: size, options)
        return try importer.imported()
    }

    /// Whether a file is a control catalogue, or the part of one that has its metadata.
    static func recognises(_ root: YAMLNode) -> Bool {
        if hasControls(root) { return true }
        guard let metadata = root.member("metadata") else { return false }
        return metadata.member("type")?.text == "ControlCatalog"
            || GemaraNames.applicabilityGroups.contains { metadata.member($0) != nil }
    }

    /// Whether a file has controls.
    static func hasControls(_ root: YAMLNode) -> Bool {
        let lists = [root] + (root.member("control-families")?.elements ?? [])
        return lists.contains { list in
            list.member("controls")?.elements.contains { $0.member("assessment-requirements") != nil } ?? false
        }
    }

    private init(_ file: ImportFile, _ parts: [YAMLNode], size: Int, _ options: ImportOptions) {
        self.file = file
        self.parts = parts
        metadata = parts.lazy.compactMap { $0.member("metadata") }.first
        let declared = metadata.map { metadata in
            GemaraNames.applicabilityGroups.flatMap { metadata.member($0)?.elements ?? [] }
        }
        let titles = (declared ?? []).compactMap { group in
            group.member("id")?.text.map { id in (id, group) }
        }
        let byID = Dictionary(titles) { first, _ in first }
        let used = parts.flatMap { Self.controls(of: $0) }.flatMap(\.requirements).flatMap {
            $0.member("applicability")?.elements.compactMap(\.text) ?? []
        }
        let names = Set(used).union(byID.keys)
        let ascending = MaturityLevels.ascending(names)
        let ordered = ascending ?? names.sorted()
        groups = ordered.map { name in
            let group = byID[name]
            return Applicability(
                title: group?.member("title")?.text?.tidied ?? name, description: group?.member("description")?.text)
        }
        numbers = Dictionary(ordered.enumerated().map { ($1, $0) }) { first, _ in first }
        levels = MaturityLevels(ascending == nil ? [] : groups.map(\.title))
        builder = CatalogBuilder(file: file, options)
        budget = TextBudget(bytes: size + TextBudget.least)
    }

    /// A control and the group around it, if any.
    private struct Control {
        let fields: YAMLNode
        let group: YAMLNode?

        var id: String { fields.member("id")?.text ?? "" }
        var requirements: [YAMLNode] { fields.member("assessment-requirements")?.elements ?? [] }
    }

    private static func controls(of part: YAMLNode) -> [Control] {
        let own = part.member("controls")?.elements.map { Control(fields: $0, group: nil) } ?? []
        let grouped = part.member("control-families")?.elements.flatMap { group in
            group.member("controls")?.elements.map { Control(fields: $0, group: group) } ?? []
        }
        return own + (grouped ?? [])
    }

    private mutating func imported() throws(ImportError) -> Imported {
        for part in parts {
            for key in GemaraNames.groups { for group in part.member(key)?.elements ?? [] { addCategory(group) } }
            // The first version has one group for each file.
            if let name = part.member("category")?.text { addCategory(part, named: name) }
        }
        for part in parts {
            for control in Self.controls(of: part) { try add(control) }
            for imported in part.member("imported-controls")?.elements ?? [] {
                for target in GemaraNames.targets(of: imported) { builder.warnings.leave(.links, at: target) }
            }
        }
        if let author = metadata?.member("author")?.member("name")?.text {
            builder.warnings.leave(.notes, at: "author \(author)")
        }
        var about = CatalogDraft(id: metadata?.member("id")?.text ?? file.stem)
        about.version = metadata?.member("version")?.text ?? ""
        let title = parts.lazy.compactMap { $0.member("title")?.text }.first ?? metadata?.member("title")?.text
        about.title = local(title)
        let names = groups.map { group in group.description.map { "\(group.title): \($0.unwrapped.tidied)" } }
        let description = metadata?.member("description")?.text?.unwrapped.tidied
        about.summary = LocalizedText(([description] + names).lines, in: builder.language)
        about.tiers = levels.tiers(in: builder.language)
        return try builder.imported(.gemara, about)
    }

    @discardableResult
    private mutating func addCategory(_ group: YAMLNode, named name: String? = nil) -> Int {
        let title = name ?? group.member("title")?.text
        let id = group.member("id")?.text ?? title ?? ""
        let number = builder.addCategory(id, title: local(title), summary: local(group.member("description")?.text))
        // Controls name their group by its id, or in early versions by its title.
        for name in [id, title ?? id] where categories[name] == nil { categories[name] = number }
        return number
    }

    private mutating func category(of control: Control) -> Int {
        let own = control.group.flatMap { $0.member("id")?.text ?? $0.member("title")?.text }
        let name = own ?? control.fields.member("group")?.text ?? control.fields.member("family")?.text ?? ""
        if let known = categories[name] { return known }
        if name.isEmpty {
            let all = Set(categories.values)
            if let only = all.first, all.count == 1 { return only }
        }
        let number = builder.addCategory(name.isEmpty ? file.stem : name, title: local(name))
        categories[name] = number
        return number
    }

    /// Adds a control as a section, and its requirements as criteria; or the control itself if it has none.
    private mutating func add(_ control: Control) throws(ImportError) {
        let fields = control.fields
        let category = category(of: control)
        let title = local(fields.member("title")?.text)
        let objective = local(fields.member("objective")?.text)
        let section = builder.addSection(control.id, title: title, summary: objective, in: nil, of: category)
        let references = GemaraNames.guidelines.flatMap { fields.member($0)?.elements ?? [] }
            .flatMap { GemaraNames.targets(of: $0) }
        for list in GemaraNames.threats {
            for threat in fields.member(list)?.elements ?? [] {
                for target in GemaraNames.targets(of: threat) {
                    let id = budget.spent(on: control.id)
                    builder.warnings.leave(.referenceControls, at: "\(id): \(target)")
                }
            }
        }
        if let successor = fields.member("replaced-by") {
            builder.warnings.leave(.links, at: "\(control.id): \(GemaraNames.targets(of: successor).joined())")
        }
        let requirements = control.requirements.isEmpty ? [fields] : control.requirements
        for requirement in requirements {
            var draft = draft(of: requirement, in: control)
            if requirements.count == 1 { draft.title = title }
            if draft.texts.statement.isEmpty { draft.texts.statement = objective }
            draft.references = references.map { budget.spent(on: $0) }
            try budget.check(file: file.name)
            try builder.add(draft, to: category, section: section)
        }
    }

    private mutating func draft(of requirement: YAMLNode, in control: Control) -> CriterionDraft {
        var draft = CriterionDraft(id: requirement.member("id")?.text ?? budget.spent(on: control.id))
        draft.texts.statement = local(requirement.member("text")?.text)
        draft.texts.met = local(requirement.member("recommendation")?.text)
        let situations = requirement.member("applicability")?.elements.compactMap(\.text) ?? []
        let applicable = situations.compactMap { numbers[$0] }
        draft.level = levels.level(forLowest: applicable.min())
        draft.tags = applicable.map { budget.spent(on: groups[$0].title) }
        let states = [requirement, control.fields].compactMap { $0.member("state")?.text?.lowercased() }
        if states.contains(where: { $0 == "retired" || $0 == "deprecated" }) {
            draft.status = .retired
        } else if states.contains("draft") {
            draft.status = .future
        }
        for key in ["source", "replaced-by"] as [StaticString] {
            for target in requirement.member(key).map({ GemaraNames.targets(of: $0) }) ?? [] {
                draft.leave(.links, "\(key) \(target)")
            }
        }
        return draft
    }

    private func local(_ text: String?) -> LocalizedText { LocalizedText(text?.unwrapped ?? "", in: builder.language) }
}

/// Members whose names differ between the versions of Gemara.
private enum GemaraNames {
    static let applicabilityGroups: [StaticString] = ["applicability-groups", "applicability-categories"]
    static let groups: [StaticString] = ["groups", "families", "control-families"]
    static let guidelines: [StaticString] = ["guidelines", "guideline-mappings", "mappings"]
    static let threats: [StaticString] = ["threats", "threat-mappings"]

    /// What a mapping refers to, each as the name of the document and the id in it.
    static func targets(of mapping: YAMLNode) -> [String] {
        let document = mapping.member("reference-id")?.text
        let entries = (mapping.member("entries")?.elements ?? []) + (mapping.member("identifiers")?.elements ?? [])
        let ids = entries.compactMap { $0.text ?? $0.member("reference-id")?.text ?? $0.member("id")?.text }
        let all = ids.isEmpty ? [mapping.member("entry-id")?.text].compactMap { $0 } : ids
        if all.isEmpty { return [document].compactMap { $0 } }
        return all.map { [document, $0].compactMap { $0 }.joined(separator: " ") }
    }
}

extension String {
    /// Without the line breaks that only limit the length of lines: those inside a paragraph. Lines that are indented
    /// or start with a bullet stay on their own.
    fileprivate var unwrapped: String {
        var lines: [String] = []
        for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let starts = line.first.map { $0 == " " || "-*+".contains($0) || $0.isNumber } ?? true
            if starts || (lines.last ?? "").isEmpty {
                lines.append(String(line))
            } else {
                lines[lines.count - 1] += " " + line
            }
        }
        return lines.joined(separator: "\n")
    }
}
