import AssessmentModel
import CatalogFormat
import YAML

/// Imports the criteria of the OpenSSF Best Practices badge. Source: the head of its file `criteria.yml`.
struct OpenSSFImporter {
    private let root: YAMLNode
    private let texts: [OpenSSFTexts]
    private var builder: CatalogBuilder
    /// How many levels have a criterion of each name.
    private var levelsOfName: [String: Int] = [:]

    /// The catalogue of the criteria, with texts in all languages that were read.
    static func imported(
        _ file: ImportFile, _ root: YAMLNode, texts: [OpenSSFTexts], _ options: ImportOptions
    ) throws(ImportError) -> Imported {
        // English is the original.
        let texts = texts.filter { $0.language == .english } + texts.filter { $0.language != .english }
        var importer = OpenSSFImporter(root: root, texts: texts, builder: CatalogBuilder(file: file, options))
        return try importer.imported(file)
    }

    /// Whether a file has the structure level, group, subgroup, criterion with a category.
    static func recognises(_ root: YAMLNode) -> Bool {
        let groups = levels(of: root).first?.value.ordered.first?.value
        return groups?.ordered.first?.value.ordered.first?.value.member("category")?.text != nil
    }

    /// The levels, without metadata.
    private static func levels(of root: YAMLNode) -> [(name: String, value: YAMLNode)] {
        root.ordered.filter { !$0.name.hasPrefix("_") }
    }

    private init(root: YAMLNode, texts: [OpenSSFTexts], builder: CatalogBuilder) {
        self.root = root
        self.texts = texts
        self.builder = builder
        for level in Self.levels(of: root) {
            for criterion in level.value.ordered.flatMap({ $0.value.ordered }).flatMap({ $0.value.ordered }) {
                levelsOfName[Self.id(criterion.name, criterion.value), default: 0] += 1
            }
        }
    }

    private mutating func imported(_ file: ImportFile) throws(ImportError) -> Imported {
        var known: Set<String> = []
        for (key, groups) in Self.levels(of: root) {
            let name = Self.levels[key] ?? key
            let title = name.prefix(1).uppercased() + name.dropFirst()
            let category = builder.addCategory(name, title: LocalizedText(title))
            for (group, inner) in groups.ordered {
                let outer = builder.addSection(group, title: heading(group), in: nil, of: category)
                for (subgroup, criteria) in inner.ordered {
                    let section = builder.addSection(subgroup, title: heading(subgroup), in: outer, of: category)
                    for (id, rules) in criteria.ordered {
                        known.insert("\(key) \(id)")
                        try add(id, rules, level: key, named: name, to: category, section: section)
                    }
                }
            }
        }
        for language in texts {
            for name in language.names where !known.contains(name) {
                builder.warnings.leave(.strayTexts, at: "\(language.language.code) \(name)")
            }
        }
        let isBaseline = root.member("_metadata") != nil
        var about = CatalogDraft(id: isBaseline ? "openssf-baseline" : "openssf-best-practices")
        about.title = LocalizedText(isBaseline ? "OpenSSF Baseline" : "OpenSSF Best Practices")
        // The address ends with the version.
        about.version =
            root.member("_metadata")?.member("source_url")?.text?.split(separator: "/").last.map(String.init) ?? ""
        about.model = .openssf
        about.licence = Self.licence(of: file) ?? "MIT OR CC-BY-3.0+"
        return try builder.imported(.openssf, about)
    }

    /// The id in the original standard, else the name in the badge application. Source:
    /// coreinfrastructure/best-practices-badge, `baseline_criteria.yml`.
    private static func id(_ name: String, _ fields: YAMLNode) -> String { fields.member("original_id")?.text ?? name }

    /// Source: coreinfrastructure/best-practices-badge, names of the levels.
    private static let levels = ["0": "passing", "1": "silver", "2": "gold"]

    /// The licence in the comments at the top of the file. The project's own licence is in another file.
    private static func licence(of file: ImportFile) -> String? {
        for line in file.bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 100) {
            guard line.first == UInt8(ascii: "#") else { return nil }
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            if let mark = words.firstIndex(of: "SPDX-License-Identifier:") {
                return words[words.index(after: mark)...].joined(separator: " ")
            }
        }
        return nil
    }

    private mutating func add(
        _ name: String, _ fields: YAMLNode, level key: String, named level: String, to category: Int, section: String
    ) throws(ImportError) {
        let id = Self.id(name, fields)
        let isUnique = levelsOfName[id] == 1
        var draft = CriterionDraft(id: isUnique ? id : "\(level).\(id)")
        draft.setLevel(fields.member("category")?.text)
        if draft.id != name { draft.tags.append(name) }
        draft.title = id == name ? LocalizedText(name) : .empty
        if fields.isTrue("obsolete") {
            draft.status = .retired
        } else if fields.isTrue("future") {
            draft.status = .future
        }
        draft.texts = Criterion.Texts(
            statement: text("description", of: name, at: key, fields),
            why: text("rationale", of: name, at: key, fields),
            met: text("details", of: name, at: key, fields),
            evidence: [text("met_placeholder", of: name, at: key, fields)])
        draft.rules = Self.rules(fields)
        if fields.member("autofill") != nil { draft.leave(.autofill) }
        for field in ["unmet_placeholder", "na_placeholder"] as [StaticString]
        where !text(field, of: name, at: key, fields).isEmpty {
            draft.leave(.placeholders, "\(field)")
        }
        // The prefix changes the id.
        if !isUnique { builder.warnings.note(.renamed, at: "\"\(id)\" → \"\(draft.id)\"") }
        try builder.add(draft, to: category, section: section)
    }

    private static func rules(_ fields: YAMLNode) -> Criterion.Rules {
        let notApplicable: Criterion.NotApplicable =
            !fields.isTrue("na_allowed") ? .never : fields.isTrue("na_justification_required") ? .withReason : .freely
        let metNeeds: Criterion.MetNeeds =
            fields.isTrue("met_url_required")
            ? .url : fields.isTrue("met_justification_required") ? .justification : .nothing
        return Criterion.Rules(notApplicable: notApplicable, metNeeds: metNeeds)
    }

    /// A text of a criterion in each language. A text in the criteria file itself is English.
    private func text(_ field: StaticString, of name: String, at level: String, _ fields: YAMLNode) -> LocalizedText {
        var variants = texts.compactMap { language in
            language.text(field, of: name, at: level).map {
                LocalizedText.Variant(language.language, $0.withoutMarkup)
            }
        }
        if let own = fields.member(field)?.text, !variants.contains(where: { $0.language == .english }) {
            variants.insert(LocalizedText.Variant(.english, own.withoutMarkup), at: 0)
        }
        return LocalizedText(variants).tidied ?? .empty
    }

    private func heading(_ words: String) -> LocalizedText {
        let translations = texts.filter { $0.language != .english }.compactMap { language in
            language.headings[words].map { LocalizedText.Variant(language.language, $0) }
        }
        return LocalizedText([LocalizedText.Variant(.english, words)] + translations)
    }
}

extension YAMLNode {
    /// Whether a member is true.
    fileprivate func isTrue(_ name: StaticString) -> Bool { member(name)?.text?.lowercased() == "true" }
}
