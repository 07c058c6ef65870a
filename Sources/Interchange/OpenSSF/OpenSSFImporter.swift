import AssessmentModel
import CatalogFormat
import YAML

/// Imports the criteria of the OpenSSF Best Practices badge. Source: the head of its file `criteria.yml`.
struct OpenSSFImporter {
    private let root: YAMLNode
    private let texts: [OpenSSFTexts]
    private var builder: CatalogBuilder
    /// How many levels have a criterion of a name.
    private var levelsOfName: [String: Int] = [:]

    /// The catalogue of the criteria, with their texts in the languages at hand.
    static func imported(
        _ file: ImportFile, _ root: YAMLNode, texts: [OpenSSFTexts]
    ) throws(ImportError) -> Imported {
        // The criteria are written in English, and translated.
        let texts = texts.filter { $0.language == .english } + texts.filter { $0.language != .english }
        var importer = OpenSSFImporter(root: root, texts: texts, builder: CatalogBuilder(file: file))
        return try importer.imported(file)
    }

    /// Whether a text has the form of that file: levels of groups of groups of criteria, each with its category.
    static func recognises(_ root: YAMLNode) -> Bool {
        let groups = root.ordered.first?.value.ordered.first?.value
        return groups?.ordered.first?.value.ordered.first?.value.member("category")?.text != nil
    }

    private init(root: YAMLNode, texts: [OpenSSFTexts], builder: CatalogBuilder) {
        self.root = root
        self.texts = texts
        self.builder = builder
        for level in root.ordered {
            for criterion in level.value.ordered.flatMap({ $0.value.ordered }).flatMap({ $0.value.ordered }) {
                levelsOfName[criterion.name, default: 0] += 1
            }
        }
    }

    private mutating func imported(_ file: ImportFile) throws(ImportError) -> Imported {
        var count = 0
        for (key, groups) in root.ordered {
            let name = Self.levels[key] ?? key
            let title = name.prefix(1).uppercased() + name.dropFirst()
            let category = builder.addCategory(name, title: LocalizedText(title))
            for (group, inner) in groups.ordered {
                let outer = builder.addSection(group, title: heading(group), in: nil, of: category)
                for (subgroup, criteria) in inner.ordered {
                    let section = builder.addSection(subgroup, title: heading(subgroup), in: outer, of: category)
                    for (id, rules) in criteria.ordered {
                        count += 1
                        try add(id, rules, level: key, named: name, to: category, section: section)
                    }
                }
            }
        }
        for language in texts { builder.warnings.leave(.strayTexts, language.count - count) }
        var about = CatalogDraft(id: "openssf-best-practices")
        about.title = LocalizedText("OpenSSF Best Practices")
        about.model = .openssf
        about.licence = Self.licence(of: file) ?? "MIT OR CC-BY-3.0+"
        return try builder.imported(.openssf, about)
    }

    /// Source: coreinfrastructure/best-practices-badge, names of the levels.
    private static let levels = ["0": "passing", "1": "silver", "2": "gold"]

    /// What the file says of its licence at its head. The project's own terms stand in a file beside it.
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
        let isUnique = levelsOfName[name] == 1
        var draft = CriterionDraft(id: isUnique ? name : "\(level).\(name)", level: self.level(of: fields))
        if !isUnique { draft.tags.append(name) }
        draft.title = LocalizedText(name)
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
        builder.warnings.leave(.autofill, fields.member("autofill") == nil ? 0 : 1)
        for field in ["unmet_placeholder", "na_placeholder"] as [StaticString] {
            builder.warnings.leave(.placeholders, text(field, of: name, at: key, fields).isEmpty ? 0 : 1)
        }
        let id = try builder.add(draft, to: category, section: section)
        // Told as a change of name, which the prefix is.
        if !isUnique { builder.warnings.rename(name, to: id.text) }
    }

    private mutating func level(of fields: YAMLNode) -> Level {
        switch fields.member("category")?.text {
        case "MUST": return .shall
        case "SHOULD": return .should
        case "SUGGESTED": return .may
        default:
            builder.warnings.assume(.shall)
            return .shall
        }
    }

    private static func rules(_ fields: YAMLNode) -> Criterion.Rules {
        let notApplicable: Criterion.NotApplicable =
            !fields.isTrue("na_allowed") ? .never : fields.isTrue("na_justification_required") ? .withReason : .freely
        let metNeeds: Criterion.MetNeeds =
            fields.isTrue("met_url_required")
            ? .url : fields.isTrue("met_justification_required") ? .justification : .nothing
        return Criterion.Rules(notApplicable: notApplicable, metNeeds: metNeeds)
    }

    /// A text of a criterion in each language; what stands with the criterion itself is English.
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
    /// Whether the member of this name says so.
    fileprivate func isTrue(_ name: StaticString) -> Bool { member(name)?.text?.lowercased() == "true" }
}
