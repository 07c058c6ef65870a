import AssessmentModel
import CatalogFormat
import YAML

/// Imports the framework of a CISO Assistant library. Source: the library format of intuitem/ciso-assistant-community.
struct CISOImporter {
    /// A node of the framework, with the numbers of those in it.
    private struct Node {
        let fields: YAMLNode
        var inner: [Int] = []
        /// The number of nodes that it stands in.
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
    /// More than any framework has.
    private static let deepest = 64

    /// The catalogue of the library's framework.
    static func imported(_ file: ImportFile, _ library: YAMLNode) throws(ImportError) -> Imported {
        guard let framework = framework(of: library) else { throw .notOfFormat(file: file.name, .ciso) }
        var importer = CISOImporter(file: file, library: library, framework: framework)
        return try importer.imported()
    }

    /// The framework of a library; nil where there is none.
    static func framework(of library: YAMLNode) -> YAMLNode? {
        let objects = library.member("objects")
        let framework = objects?.member("framework") ?? objects?.member("frameworks")?.elements.first
        return framework?.member("requirement_nodes") == nil ? nil : framework
    }

    private init(file: ImportFile, library: YAMLNode, framework: YAMLNode) {
        self.file = file
        self.library = library
        self.framework = framework
        builder = CatalogBuilder(file: file)
        builder.language = LanguageCode(foreign: library.member("locale")?.text) ?? .english
    }

    private mutating func imported() throws(ImportError) -> Imported {
        try readNodes()
        for root in roots {
            let fields = nodes[root].fields
            if nodes[root].inner.isEmpty && isCriterion(root) {
                try add(root, to: commonCategory(), section: nil)
            } else {
                let category = builder.addCategory(
                    id(of: fields), title: title(of: fields), summary: texts("description", of: fields))
                if isCriterion(root) { try add(root, to: category, section: nil) }
                for inner in nodes[root].inner { try addTree(inner, to: category, section: nil) }
            }
        }
        let others = library.member("objects")?.member("frameworks")?.elements.count ?? 1
        builder.warnings.leave(.frameworks, others - 1)
        builder.warnings.leave(.urns, nodes.count)
        var about = CatalogDraft(id: framework.member("ref_id")?.text ?? library.member("ref_id")?.text ?? file.stem)
        about.version = library.member("version")?.text ?? ""
        about.title = texts("name", of: framework).tidied ?? texts("name", of: library)
        about.summary = texts("description", of: framework).tidied ?? texts("description", of: library)
        about.licence = library.member("copyright")?.text ?? ""
        about.scale = CISOScale.scale(of: framework, in: builder.language, warnings: &builder.warnings)
        return try builder.imported(.ciso, about)
    }

    /// Builds the tree. A node stands in one that was before it, so there are no circles.
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

    /// Whether a node asks for something. One that does not say so does if nothing stands in it.
    private func isCriterion(_ number: Int) -> Bool {
        guard let word = nodes[number].fields.member("assessable")?.text else { return nodes[number].inner.isEmpty }
        return word.lowercased() == "true"
    }

    private mutating func commonCategory() -> Int {
        if let common { return common }
        let category = builder.addCategory(
            framework.member("ref_id")?.text ?? file.stem, title: texts("name", of: framework))
        common = category
        return category
    }

    /// Adds a node and those in it. One with others in it becomes a section, which it stands at the beginning of itself
    /// if it asks for something.
    private mutating func addTree(_ number: Int, to category: Int, section: String?) throws(ImportError) {
        let node = nodes[number]
        var section = section
        if !node.inner.isEmpty {
            section = builder.addSection(id(of: node.fields), title: title(of: node.fields), in: section, of: category)
            if !isCriterion(number) && node.fields.member("name")?.text != nil {
                builder.warnings.leave(.descriptions, node.fields.member("description")?.text == nil ? 0 : 1)
            }
        }
        if isCriterion(number) { try add(number, to: category, section: section) }
        if node.inner.isEmpty && !isCriterion(number) { builder.warnings.leave(.notes) }
        for inner in node.inner { try addTree(inner, to: category, section: section) }
    }

    private mutating func add(_ number: Int, to category: Int, section: String?) throws(ImportError) {
        let fields = nodes[number].fields
        var draft = CriterionDraft(id: id(of: fields), level: .shall)
        builder.warnings.assume(.shall)
        draft.title = texts("name", of: fields)
        draft.texts.statement = texts("description", of: fields).tidied ?? draft.title
        draft.texts.why = texts("annotation", of: fields)
        draft.texts.evidence = [texts("typical_evidence", of: fields)]
        draft.tags = fields.member("implementation_groups")?.elements.compactMap(\.text) ?? []
        if let weight = fields.member("weight")?.text {
            let known = Fraction(catalogText: weight).flatMap { $0.isWeight ? $0 : nil }
            if known == nil { builder.warnings.weights += 1 }
            draft.weight = known ?? .one
        }
        builder.warnings.leave(.questions, fields.member("questions")?.ordered.count ?? 0)
        for list in ["reference_controls", "threats"] as [StaticString] {
            builder.warnings.leave(.referenceControls, fields.member(list)?.elements.count ?? 0)
        }
        try builder.add(draft, to: category, section: section)
    }

    /// The name that people use, where it is the node's alone, else the end of its URN.
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

/// Texts of a library in all their languages.
enum CISOText {
    /// The field of this name, and its translations.
    static func texts(_ name: StaticString, of fields: YAMLNode, in language: LanguageCode) -> LocalizedText {
        var variants: [LocalizedText.Variant] = []
        if let text = fields.member(name)?.text { variants.append(LocalizedText.Variant(language, text)) }
        for (code, translation) in fields.member("translations")?.ordered ?? [] {
            guard let language = LanguageCode(foreign: code), let text = translation.member(name)?.text else {
                continue
            }
            variants.append(LocalizedText.Variant(language, text))
        }
        return LocalizedText(variants)
    }
}
