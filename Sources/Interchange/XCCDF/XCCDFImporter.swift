import AssessmentModel
import CatalogFormat

/// Imports a benchmark. Source: NIST IR 7275, XCCDF 1.1 and 1.2.
struct XCCDFImporter {
    private let benchmark: XMLElement
    private let language: LanguageCode
    private var builder: CatalogBuilder
    /// The names that the benchmark's publisher gives its rules, with how often.
    private var versions: [String: Int] = [:]
    /// Of rules that stand in no group of several.
    private var common: Int?

    /// The benchmark's catalogue.
    static func imported(_ file: ImportFile, _ benchmark: XMLElement) throws(ImportError) -> Imported {
        var importer = XCCDFImporter(file, benchmark)
        return try importer.imported()
    }

    /// The benchmark that a document is, or that is one of its components; nil where there is none.
    static func benchmark(in root: XMLElement) -> XMLElement? {
        if root.name == "Benchmark" && root.namespace.hasPrefix("http://checklists.nist.gov/xccdf/1.") { return root }
        // Source: NIST SP 800-126, data stream collections.
        guard root.name == "data-stream-collection" || root.name == "component" else { return nil }
        return root.elements.lazy.compactMap { benchmark(in: $0) }.first
    }

    /// Whether an element is passed over: the definitions of automated checks, which are most of a data stream, and what
    /// checks have found.
    static func skips(parent: String, name: String) -> Bool {
        switch parent {
        case "component", "extended-component": name != "Benchmark"
        case "TestResult": true
        default: false
        }
    }

    private init(_ file: ImportFile, _ benchmark: XMLElement) {
        self.benchmark = benchmark
        language = LanguageCode(foreign: benchmark["lang"]) ?? .english
        builder = CatalogBuilder(file: file)
        builder.language = language
    }

    private mutating func imported() throws(ImportError) -> Imported {
        count(benchmark)
        for element in benchmark.elements {
            switch element.name {
            case "Rule": try add(element, tags: [], to: commonCategory(), section: nil)
            case "Group":
                if Self.isSingle(element) {
                    try addContent(of: element, tags: [element["id"] ?? ""], to: commonCategory(), section: nil)
                } else {
                    let category = builder.addCategory(
                        element["id"] ?? "", title: texts("title", of: element), summary: described(element))
                    try addContent(of: element, tags: [], to: category, section: nil)
                }
            case "Profile": builder.warnings.leave(.profiles)
            case "Value": builder.warnings.leave(.values)
            case "TestResult": builder.warnings.leave(.results)
            default: continue
            }
        }
        var about = CatalogDraft(id: benchmark["id"] ?? "")
        about.version = benchmark.element("version")?.plainText(keepsLines: false).tidied ?? ""
        if let release = benchmark.elements("plain-text").first(where: { $0["id"] == "release-info" }) {
            about.version += " (\(release.plainText(keepsLines: false).tidied))"
        }
        about.title = texts("title", of: benchmark)
        about.summary = texts("description", of: benchmark)
        about.licence =
            benchmark.elements("notice").map { $0.plainText(keepsLines: false).tidied }.first { !$0.isEmpty }
            ?? benchmark.element("metadata")?.element("rights")?.plainText(keepsLines: false) ?? ""
        return try builder.imported(.xccdf, about)
    }

    private mutating func count(_ element: XMLElement) {
        for inner in element.elements {
            if inner.name == "Group" { count(inner) }
            if inner.name == "Rule", let version = Self.version(of: inner) { versions[version, default: 0] += 1 }
        }
    }

    private static func version(of rule: XMLElement) -> String? {
        rule.element("version")?.plainText(keepsLines: false).tidied
    }

    /// Whether a group is only there to give its one rule a second name, as DISA's are.
    private static func isSingle(_ group: XMLElement) -> Bool {
        group.elements("Rule").count == 1 && group.element("Group") == nil
    }

    private mutating func commonCategory() -> Int {
        if let common { return common }
        let category = builder.addCategory(benchmark["id"] ?? "", title: texts("title", of: benchmark))
        common = category
        return category
    }

    private mutating func addContent(
        of group: XMLElement, tags: [String], to category: Int, section: String?
    ) throws(ImportError) {
        for element in group.elements {
            switch element.name {
            case "Rule": try add(element, tags: tags, to: category, section: section)
            case "Group":
                let id = element["id"] ?? ""
                if Self.isSingle(element) {
                    try addContent(of: element, tags: [id], to: category, section: section)
                } else {
                    let title = texts("title", of: element)
                    let inner = builder.addSection(id, title: title, in: section, of: category)
                    if !described(element).isEmpty { builder.warnings.leave(.descriptions) }
                    try addContent(of: element, tags: [], to: category, section: inner)
                }
            case "Value": builder.warnings.leave(.values)
            default: continue
            }
        }
    }

    private mutating func add(
        _ rule: XMLElement, tags: [String], to category: Int, section: String?
    ) throws(ImportError) {
        let id = rule["id"] ?? ""
        var draft = CriterionDraft(id: id, level: level(of: rule))
        draft.tags = tags
        // The publisher's own name stays the same from one release to the next; the rule's id does not.
        if let version = Self.version(of: rule), versions[version] == 1, isIdentity(version) {
            draft.id = version
            draft.tags.append(id)
        }
        if let weight = rule["weight"] {
            let known = Fraction(catalogText: weight).flatMap { $0.isWeight ? $0 : nil }
            if known == nil { builder.warnings.weights += 1 }
            draft.weight = known ?? .one
        }
        draft.title = texts("title", of: rule)
        draft.texts = XCCDFRule.texts(of: rule, in: language, warnings: &builder.warnings)
        draft.references = XCCDFRule.references(of: rule)
        if rule["extends"] != nil { builder.warnings.leave(.inheritance) }
        try builder.add(draft, to: category, section: section)
    }

    /// Source: NIST IR 7275, severity.
    private mutating func level(of rule: XMLElement) -> Level {
        switch rule["severity"] {
        case "high": return .shall
        case "medium": return .should
        case "low": return .may
        case "info":
            builder.warnings.assume(.may)
            return .may
        default:
            builder.warnings.assume(.should)
            return .should
        }
    }

    private func described(_ group: XMLElement) -> LocalizedText {
        let fields = group.elements("description").map { DISADescription($0)?.text ?? $0.plainText(keepsLines: true) }
        return LocalizedText(fields.first ?? "", in: language).tidied ?? .empty
    }

    private func texts(_ name: String, of element: XMLElement) -> LocalizedText {
        XCCDFRule.texts(name, of: element, in: language)
    }
}
