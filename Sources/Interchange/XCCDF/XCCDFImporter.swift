import AssessmentModel
import CatalogFormat

/// Imports a benchmark. Source: NIST IR 7275, XCCDF 1.1 and 1.2.
struct XCCDFImporter {
    private let file: ImportFile
    private let benchmark: XMLElement
    private let language: LanguageCode
    private let blanks: XMLElement.Blanks
    private let profile: XCCDFProfile?
    private let names: ShortNames
    /// The rules that others extend, by id.
    private let bases: [String: XCCDFBase]
    private var insertions: TextInsertions
    private var builder: CatalogBuilder
    /// The criteria added so far, by rule id.
    private var criteria: [String: CriterionID] = [:]
    /// The names of all rules and groups.
    private var items: Set<String> = []
    /// The category of rules outside real groups.
    private var common: Int?
    /// The limit on inheritance. Real benchmarks have two levels.
    private static let deepest = 16

    /// The position of a rule or a group, and what it inherits from there.
    private struct Place {
        var category: Int?
        var section: String?
        private(set) var tags: [String] = []
        /// The size of the tags, in bytes.
        private(set) var bytesOfTags = 0
        /// Whether all enclosing groups are selected.
        var isSelected = true

        mutating func add(tag: String) {
            tags.append(tag)
            bytesOfTags += tag.utf8.count + 1
        }
    }

    /// The catalogue of a benchmark: all rules, or those that a profile selects.
    ///
    /// - Parameter others: the ids of the file's other benchmarks.
    static func imported(
        _ file: ImportFile, _ benchmark: XMLElement, others: [String], tailoring: XMLElement?, _ options: ImportOptions
    ) throws(ImportError) -> Imported {
        let profiles = XCCDFProfiles(benchmark: benchmark, tailoring: tailoring)
        let profile = try profiles.profile(named: options.profile, in: file.name)
        var importer = XCCDFImporter(file, benchmark, profile, options)
        for id in others { importer.builder.warnings.leave(.benchmarks, at: id) }
        if profile == nil { for name in profiles.names { importer.builder.warnings.leave(.profiles, at: name) } }
        return try importer.imported()
    }

    /// Whether to skip an element: the definitions of automated checks, which make up most of a data stream, and
    /// results.
    static func skips(parent: String, name: String) -> Bool {
        switch parent {
        case "component", "extended-component": name != "Benchmark"
        case "TestResult": true
        default: false
        }
    }

    private init(_ file: ImportFile, _ benchmark: XMLElement, _ profile: XCCDFProfile?, _ options: ImportOptions) {
        self.file = file
        self.benchmark = benchmark
        self.profile = profile
        builder = CatalogBuilder(file: file, options, declared: LanguageCode(foreign: benchmark["lang"]))
        language = builder.language
        // A publisher who uses markup does not lay out texts with white space.
        blanks = benchmark.documentUses(namespace: "http://www.w3.org/1999/xhtml") ? .collapsed : .kept
        var rules: [XMLElement] = []
        Self.collect(benchmark, into: &rules)
        names = ShortNames(rules.map { Self.name(of: $0) }, cutsSharedBeginning: false)
        let extended = Set(rules.compactMap { $0["extends"] })
        let bases = rules.filter { $0["id"].map { extended.contains($0) } ?? false }
        self.bases = Dictionary(bases.map { ($0["id"] ?? "", XCCDFBase($0)) }) { first, _ in first }
        insertions = XCCDFValues.insertions(
            of: benchmark, profile, mostBytes: file.bytes.count + TextBudget.least, &builder.warnings)
    }

    private static func collect(_ element: XMLElement, into rules: inout [XMLElement]) {
        for inner in element.elements {
            if inner.name == "Group" { collect(inner, into: &rules) }
            if inner.name == "Rule" { rules.append(inner) }
        }
    }

    /// The publisher's own name stays the same from one release to the next; the rule's id does not.
    private static func name(of rule: XMLElement) -> ShortNames.Name {
        let version = rule.element("version")?.plainText(.collapsed).tidied
        return (XCCDFNames.short(rule["id"] ?? ""), version)
    }

    private mutating func imported() throws(ImportError) -> Imported {
        let result = benchmark.elements("TestResult").map { XCCDFNames.short($0["id"] ?? "") }
        for id in result { builder.warnings.leave(.results, at: id) }
        for name in ["front-matter", "rear-matter"] where benchmark.element(name) != nil {
            builder.warnings.leave(.notes, at: name)
        }
        try addContent(of: benchmark, at: Place())
        if let profile {
            for id in profile.unknown(among: items) { builder.warnings.leave(.unknownControls, at: id) }
        }
        let about = about()
        try insertions.check(file: file.name)
        return try builder.imported(.xccdf, about)
    }

    private mutating func about() -> CatalogDraft {
        var about = CatalogDraft(id: XCCDFNames.short(benchmark["id"] ?? ""))
        about.version = benchmark.element("version")?.plainText(.collapsed).tidied ?? ""
        if let release = benchmark.elements("plain-text").first(where: { $0["id"] == "release-info" }) {
            about.version += " (\(release.plainText(.collapsed).tidied))"
        }
        var title = texts("title", with: .collapsed, of: benchmark)
        if let profile {
            title = LocalizedText(title.variants.map { .init($0.language, "\($0.text): \(profile.title)") })
        }
        about.title = title
        about.summary = texts("description", of: benchmark)
        about.licence =
            benchmark.elements("notice").map { $0.plainText(.collapsed).tidied }.first { !$0.isEmpty }
            ?? benchmark.element("metadata")?.element("rights")?.plainText(.collapsed) ?? ""
        return about
    }

    /// Whether a group only wraps one rule, as DISA's do.
    private static func isSingle(_ group: XMLElement) -> Bool {
        group.elements("Rule").count == 1 && group.element("Group") == nil
    }

    private mutating func commonCategory() -> Int {
        if let common { return common }
        let category = builder.addCategory(
            XCCDFNames.short(benchmark["id"] ?? ""), title: texts("title", with: .collapsed, of: benchmark))
        common = category
        return category
    }

    private mutating func addContent(of element: XMLElement, at place: Place) throws(ImportError) {
        for inner in element.elements {
            switch inner.name {
            case "Rule": try add(inner, at: place)
            case "Group": try add(group: inner, at: place)
            default: continue
            }
        }
    }

    private mutating func add(group: XMLElement, at place: Place) throws(ImportError) {
        let id = group["id"] ?? ""
        items.formUnion(XCCDFProfile.names(of: group))
        var inner = place
        inner.isSelected = place.isSelected && isSelected(group)
        for platform in Self.platforms(of: group) { inner.add(tag: platform) }
        if Self.isSingle(group) {
            inner.add(tag: id)
            try addContent(of: group, at: inner)
            return
        }
        let (title, summary) = (texts("title", with: .collapsed, of: group), description(of: group))
        if let category = place.category {
            inner.section = builder.addSection(
                XCCDFNames.short(id), title: title, summary: summary, in: place.section, of: category)
        } else {
            inner.category = builder.addCategory(XCCDFNames.short(id), title: title, summary: summary)
        }
        try addContent(of: group, at: inner)
    }

    /// The platforms of a rule or a group, as tags.
    private static func platforms(of item: XMLElement) -> [String] {
        item.elements("platform").compactMap { $0["idref"] }.map { "platform: \($0)" }
    }

    private func isSelected(_ item: XMLElement) -> Bool {
        profile?.selects(item) ?? XCCDFNames.bool(item["selected"]) ?? true
    }

    private mutating func add(_ element: XMLElement, at place: Place) throws(ImportError) {
        let id = element["id"] ?? ""
        items.formUnion(XCCDFProfile.names(of: element))
        // An abstract rule exists only to be extended.
        if XCCDFNames.bool(element["abstract"]) == true { return }
        let isSelected = place.isSelected && isSelected(element)
        guard isSelected || profile == nil else { return }
        let rule = XCCDFRule(element, bases: chain(from: element), in: language, blanks)
        let name = Self.name(of: element)
        var draft = CriterionDraft(id: names.name(name))
        draft.tags = insertions.take(place.bytesOfTags) ? place.tags : []
        if draft.id != id { draft.tags.append(id) }
        draft.tags += Self.platforms(of: element)
        if !isSelected { draft.note(.selected) }
        if let base = element["extends"], bases[base] == nil { draft.leave(.inheritance, base) }
        rate(rule, &draft)
        draft.title = rule.title(&insertions)
        rule.addTexts(to: &draft, &insertions)
        draft.references = rule.references(&insertions)
        link(element, &draft)
        let category = place.category ?? commonCategory()
        criteria[id] = try builder.add(draft, to: category, section: place.section)
    }

    /// Sets level, weight and status. Source: NIST IR 7275, severity, weight, role and status.
    private func rate(_ rule: XCCDFRule, _ draft: inout CriterionDraft) {
        let refinement = profile?.refinement(of: rule.element)
        let severity = refinement?.severity ?? rule["severity"]
        draft.setLevel(severity)
        draft.usualLevel = severity?.lowercased() == "info" ? .may : .should
        draft.weight = refinement?.weight ?? rule["weight"]
        if rule.isDeprecated {
            draft.status = .retired
        } else if let role = (refinement?.role ?? rule["role"])?.lowercased(), role == "unscored" || role == "unchecked"
        {
            draft.status = .future
            draft.note(.unscored, role)
        }
    }

    /// The bases of a rule, nearest first.
    private func chain(from rule: XMLElement) -> [XCCDFBase] {
        var chain: [XCCDFBase] = []
        var seen: Set<String> = [rule["id"] ?? ""]
        var next = rule["extends"]
        while let id = next, seen.insert(id).inserted, let base = bases[id], chain.count < Self.deepest {
            chain.append(base)
            next = base.element["extends"]
        }
        return chain
    }

    /// Sets what the rule builds on, as far as it comes earlier.
    private func link(_ rule: XMLElement, _ draft: inout CriterionDraft) {
        for link in rule.elements("requires") + rule.elements("conflicts") {
            let ids = (link["idref"] ?? "").split(separator: " ").map(String.init)
            // Several ids are alternatives.
            if link.name == "requires", ids.count == 1, let criterion = criteria[ids[0]] {
                draft.buildsOn.append(criterion)
            } else {
                draft.leave(.links, "\(link.name) \(ids.map { XCCDFNames.short($0) }.joined(separator: ", "))")
            }
        }
    }

    private mutating func description(of group: XMLElement) -> LocalizedText {
        if let fields = group.element("description").flatMap({ DISADescription($0) }) {
            return LocalizedText(fields.text, in: language)
        }
        return texts("description", of: group).followed(by: texts("warning", of: group))
    }

    private mutating func texts(
        _ name: String, with blanks: XMLElement.Blanks? = nil, of element: XMLElement
    ) -> LocalizedText {
        var texts: [LocalizedText] = []
        for text in element.elements(name) {
            let words = text.plainText(blanks ?? self.blanks, &insertions).tidied
            texts.append(LocalizedText(words, in: LanguageCode(foreign: text["lang"]) ?? language))
        }
        return texts.joined
    }
}
