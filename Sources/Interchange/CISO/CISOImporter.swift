import AssessmentModel
import CatalogFormat
import YAML

/// Imports the framework of a CISO Assistant library. Source: the library format of intuitem/ciso-assistant-community.
struct CISOImporter {
    /// A node of the framework, with the indexes of its children.
    private struct Node {
        let fields: YAMLNode
        var inner: [Int] = []
        /// The number of its ancestors.
        let depth: Int
    }

    private let file: ImportFile
    private let library: YAMLNode
    private let framework: YAMLNode
    private var nodes: [Node] = []
    private var roots: [Int] = []
    private var names: [String: Int] = [:]
    private var builder: CatalogBuilder
    private var common: Int?
    /// The limit on nesting.
    private static let deepest = 64

    /// The catalogue of the library's framework.
    static func imported(
        _ file: ImportFile, _ library: YAMLNode, _ options: ImportOptions
    ) throws(ImportError) -> Imported {
        guard let framework = framework(of: library) else { throw .notOfFormat(file: file.name, .ciso) }
        var importer = CISOImporter(file: file, library: library, framework: framework, options)
        return try importer.imported()
    }

    /// The framework of a library, if any.
    static func framework(of library: YAMLNode) -> YAMLNode? {
        let objects = library.member("objects")
        let framework = objects?.member("framework") ?? objects?.member("frameworks")?.elements.first
        return framework?.member("requirement_nodes") == nil ? nil : framework
    }

    private init(file: ImportFile, library: YAMLNode, framework: YAMLNode, _ options: ImportOptions) {
        self.file = file
        self.library = library
        self.framework = framework
        builder = CatalogBuilder(
            file: file, options, declared: LanguageCode(foreign: library.member("locale")?.text))
    }

    private mutating func imported() throws(ImportError) -> Imported {
        try readNodes()
        for root in roots {
            if isRemark(root) {
                builder.warnings.leave(.notes, at: id(of: nodes[root].fields))
            } else if nodes[root].inner.isEmpty {
                try add(root, to: commonCategory(), section: nil)
            } else {
                let fields = nodes[root].fields
                let category = builder.addCategory(id(of: fields), title: title(of: fields), summary: summary(of: root))
                if isCriterion(root) { try add(root, to: category, section: nil) }
                for inner in nodes[root].inner { try addTree(inner, to: category, section: nil) }
            }
        }
        noteLeftovers()
        var about = CatalogDraft(id: framework.member("ref_id")?.text ?? library.member("ref_id")?.text ?? file.stem)
        about.version = library.member("version")?.text ?? ""
        about.title = texts("name", of: framework).tidied ?? texts("name", of: library)
        about.summary = (texts("description", of: framework).tidied ?? texts("description", of: library))
            .followed(by: groups)
        about.licence = library.member("copyright")?.text ?? ""
        about.scale = CISOScale.scale(of: framework, in: builder.language, warnings: &builder.warnings)
        return try builder.imported(.ciso, about)
    }

    /// The names of the implementation groups, whose ids are tags.
    private var groups: LocalizedText {
        let groups = framework.member("implementation_groups_definition")?.elements ?? []
        return groups.map { group in
            let id = group.member("ref_id")?.text ?? ""
            let names = texts("name", of: group).variants.filter { $0.text != id }
            return LocalizedText(names.map { .init($0.language, "\(id): \($0.text)") })
        }.joined
    }

    private mutating func noteLeftovers() {
        for other in (library.member("objects")?.member("frameworks")?.elements ?? []).dropFirst() {
            builder.warnings.leave(.frameworks, at: other.member("ref_id")?.text ?? other.member("name")?.text ?? "")
        }
    }

    /// Builds the tree. A parent comes before its children, so there are no cycles.
    private mutating func readNodes() throws(ImportError) {
        var numbers: [String: Int] = [:]
        for fields in framework.member("requirement_nodes")?.elements ?? [] {
            let parent = fields.member("parent_urn")?.text.flatMap { numbers[$0] }
            let depth = parent.map { nodes[$0].depth + 1 } ?? 0
            guard depth < Self.deepest else { throw .tooDeep(file: file.name) }
            if let parent { nodes[parent].inner.append(nodes.count) } else { roots.append(nodes.count) }
            if let urn = fields.member("urn")?.text { numbers[urn] = nodes.count }
            if let name = fields.member("ref_id")?.text { names[name, default: 0] += 1 }
            nodes.append(Node(fields: fields, depth: depth))
        }
    }

    /// Whether a node is assessable. If it does not say, a leaf is.
    private func isCriterion(_ number: Int) -> Bool {
        guard let word = nodes[number].fields.member("assessable")?.text else { return nodes[number].inner.isEmpty }
        return word.lowercased() == "true"
    }

    /// Whether a node is a remark: a leaf that is not assessable.
    private func isRemark(_ number: Int) -> Bool { nodes[number].inner.isEmpty && !isCriterion(number) }

    private mutating func commonCategory() -> Int {
        if let common { return common }
        let category = builder.addCategory(
            framework.member("ref_id")?.text ?? file.stem, title: texts("name", of: framework))
        common = category
        return category
    }

    /// The description of a node that is not a criterion, and the remarks in it.
    private func summary(of number: Int) -> LocalizedText {
        let own = isCriterion(number) ? .empty : texts("description", of: nodes[number].fields)
        let remarks = nodes[number].inner.filter { isRemark($0) }.map { remark in
            [texts("name", of: nodes[remark].fields), texts("description", of: nodes[remark].fields)].joined
        }
        return ([own] + remarks).joined
    }

    /// Adds a node and its children. A node with children becomes a section, and also its first criterion if it is
    /// assessable.
    private mutating func addTree(_ number: Int, to category: Int, section: String?) throws(ImportError) {
        let node = nodes[number]
        var section = section
        if !node.inner.isEmpty {
            section = builder.addSection(
                id(of: node.fields), title: title(of: node.fields), summary: summary(of: number), in: section,
                of: category)
        }
        if isCriterion(number) { try add(number, to: category, section: section) }
        for inner in node.inner where !isRemark(inner) { try addTree(inner, to: category, section: section) }
    }

    private mutating func add(_ number: Int, to category: Int, section: String?) throws(ImportError) {
        let fields = nodes[number].fields
        var draft = CriterionDraft(id: id(of: fields))
        let questions = CISOQuestions(fields, in: builder.language)
        draft.title = texts("name", of: fields)
        let description = texts("description", of: fields).tidied
        // Without any other text, the question is the statement.
        draft.texts.statement = description ?? draft.title.tidied ?? questions.texts
        draft.texts.why = texts("annotation", of: fields)
        draft.texts.verify = questions.linesWithChoices
        draft.texts.evidence = [texts("typical_evidence", of: fields)]
        draft.tags = fields.member("implementation_groups")?.elements.compactMap(\.text) ?? []
        if let urn = fields.member("urn")?.text, urn != draft.id { draft.tags.append(urn) }
        draft.weight = fields.member("weight")?.text
        for rule in questions.rules { draft.leave(.answerRules, rule) }
        for list in ["reference_controls", "threats"] as [StaticString] {
            for element in fields.member(list)?.elements ?? [] { draft.leave(.referenceControls, element.text) }
        }
        try builder.add(draft, to: category, section: section)
    }

    /// The `ref_id` if it is unique, else the end of the URN.
    private func id(of fields: YAMLNode) -> String {
        if let name = fields.member("ref_id")?.text, names[name] == 1 { return name }
        let urn = fields.member("urn")?.text ?? ""
        return urn.split(separator: ":").last.map(String.init) ?? fields.member("ref_id")?.text ?? ""
    }

    private func title(of fields: YAMLNode) -> LocalizedText {
        let title = texts("name", of: fields).tidied ?? texts("description", of: fields).tidied?.shortened
        return title ?? LocalizedText(id(of: fields), in: builder.language)
    }

    private func texts(_ name: StaticString, of fields: YAMLNode) -> LocalizedText {
        CISOText.texts(name, of: fields, in: builder.language)
    }
}
