import AssessmentModel
import JSON

/// Imports a catalogue in OSCAL's JSON. Source: OSCAL 1.1, catalog and profile models.
struct OSCALImporter {
    private let file: ImportFile
    private let root: JSONValue
    private var profile: OSCALProfile?
    private let language: LanguageCode
    private var text: OSCALText
    /// Sources by their ids.
    private let sources: [String: String]
    private var builder: CatalogBuilder
    /// What controls became, by their ids.
    private var criteria: [String: CriterionID] = [:]
    private var controls: Set<String> = []
    private var usedSources: Set<String> = []

    /// The catalogue of a file, or what a profile in another file takes of it.
    static func imported(_ file: ImportFile, _ root: JSONValue, profile: JSONValue?) throws(ImportError) -> Imported {
        var importer = OSCALImporter(file, root, profile: profile)
        return try importer.imported()
    }

    private init(_ file: ImportFile, _ root: JSONValue, profile: JSONValue?) {
        var builder = CatalogBuilder(file: file)
        let metadata = root["metadata"]
        let language = LanguageCode(foreign: metadata?["language"]?.string) ?? .english
        builder.language = language
        let selection = profile.map { OSCALProfile($0, warnings: &builder.warnings) }
        var parameters = OSCALParameters(mostBytes: file.bytes.count + TextBudget.least)
        builder.warnings.leave(.guidelines, Self.collect(root, into: &parameters))
        builder.warnings.leave(.guidelines, parameters.add(selection?.settings ?? [], id: "param-id"))
        builder.warnings.leave(.contacts, metadata?.list("parties").count ?? 0)
        self.file = file
        self.root = root
        self.profile = selection
        self.language = language
        self.builder = builder
        text = OSCALText(parameters: parameters)
        sources = Self.sources(root)
    }

    private static func collect(_ node: JSONValue, into parameters: inout OSCALParameters) -> Int {
        var guidelines = parameters.add(node.list("params"))
        for group in node.list("groups") { guidelines += collect(group, into: &parameters) }
        for control in node.list("controls") { guidelines += collect(control, into: &parameters) }
        return guidelines
    }

    private static func sources(_ root: JSONValue) -> [String: String] {
        var sources: [String: String] = [:]
        for resource in root["back-matter"]?.list("resources") ?? [] {
            guard let id = resource["uuid"]?.string else { continue }
            sources[id] = resource["title"]?.string ?? resource["citation"]?["text"]?.string
        }
        return sources
    }

    private mutating func imported() throws(ImportError) -> Imported {
        let metadata = profile?.metadata ?? root["metadata"]
        let title = local(metadata?["title"]?.string)
        if !root.list("controls").isEmpty {
            let category = builder.addCategory(file.stem, title: title)
            for control in root.list("controls") { try add(control, to: category, section: nil) }
        }
        for group in root.list("groups") {
            let category = builder.addCategory(
                group["id"]?.string ?? group["title"]?.string ?? "", title: local(group["title"]?.string),
                summary: overview(of: group))
            try addContent(of: group, to: category, section: nil)
        }
        builder.warnings.leave(.resources, sources.count - usedSources.count)
        builder.warnings.leave(.unknownControls, profile?.missing(from: controls) ?? 0)
        var about = CatalogDraft(id: file.stem)
        about.version = metadata?["version"]?.string ?? ""
        about.title = title
        about.summary = local(metadata?["remarks"]?.string)
        about.licence = metadata.flatMap { Self.licence(of: $0) } ?? ""
        try text.parameters.check(file: file.name)
        return try builder.imported(.oscal, about)
    }

    private static func licence(of metadata: JSONValue) -> String? {
        OSCALProperty.value("license", of: metadata) ?? OSCALProperty.value("rights", of: metadata)
            ?? metadata.list("links").first { $0["rel"]?.string == "license" }?["href"]?.string
    }

    private mutating func addContent(of group: JSONValue, to category: Int, section: String?) throws(ImportError) {
        for control in group.list("controls") { try add(control, to: category, section: section) }
        for inner in group.list("groups") {
            let title = local(inner["title"]?.string)
            let id = inner["id"]?.string ?? inner["title"]?.string ?? ""
            let innermost = builder.addSection(id, title: title, in: section, of: category)
            if !overview(of: inner).isEmpty { builder.warnings.leave(.descriptions) }
            try addContent(of: inner, to: category, section: innermost)
        }
    }

    /// Adds a control and those in it. One with others in it becomes a section, which it stands at the beginning of
    /// itself, if it asks for anything.
    private mutating func add(
        _ control: JSONValue, to category: Int, section: String?, isInTaken: Bool = false
    ) throws(ImportError) {
        let id = control["id"]?.string ?? ""
        controls.insert(id)
        let inner = control.list("controls")
        var section = section
        if !inner.isEmpty {
            section = builder.addSection(id, title: local(control["title"]?.string), in: section, of: category)
        }
        if profile?.takes(id, isInTaken: isInTaken) ?? true, let draft = draft(of: control, id, groups: !inner.isEmpty)
        {
            criteria[id] = try builder.add(draft, to: category, section: section)
        }
        let isInTaken = isInTaken || profile?.takesWhole(id) ?? false
        for inner in inner { try add(inner, to: category, section: section, isInTaken: isInTaken) }
    }

    /// What a control asks for; nil for one that only groups others.
    private mutating func draft(of control: JSONValue, _ id: String, groups: Bool) -> CriterionDraft? {
        // Of several controls of one id, the first gets what the profile adds.
        let addition = profile?.additions.removeValue(forKey: id)
        let parts = control.list("parts") + (addition?.parts ?? [])
        let properties = control.list("props") + (addition?.properties ?? [])
        let statement = parts.filter { $0["name"]?.string == "statement" }.flatMap { text.lines($0) }
        if statement.isEmpty && groups { return nil }
        var draft = CriterionDraft(id: OSCALProperty.label(of: control) ?? id, level: .shall)
        draft.title = local(control["title"]?.string)
        draft.texts = texts(of: parts, statement: statement)
        draft.tags = [id]
        var isGraded = false
        for property in properties {
            guard let name = property["name"]?.string, let value = property["value"]?.string else { continue }
            switch (name, value.lowercased()) {
            case ("label", _), ("sort-id", _): continue
            case ("status", "withdrawn"): draft.status = .retired
            case ("priority", let priority):
                guard let level = Self.levels[priority] else { continue }
                draft.level = level
                isGraded = true
            default: draft.tags.append("\(name): \(value)")
            }
        }
        if !isGraded { builder.warnings.assume(.shall) }
        link(control, &draft)
        return draft
    }

    /// Source: NIST SP 800-53 revision 4, priority codes.
    static let levels: [String: Level] = ["p1": .shall, "p2": .should, "p3": .may, "p0": .may]

    private mutating func texts(of parts: [JSONValue], statement: [String]) -> Criterion.Texts {
        var why: [String] = []
        var verify: [String] = []
        for part in parts {
            switch part["name"]?.string {
            case "statement": continue
            case "guidance", "overview", "rationale": why += text.lines(part)
            case "assessment-objective", "objective": verify += text.lines(part)
            case "assessment-method", "assessment": verify.append(text.method(part))
            default: builder.warnings.leave(.parts)
            }
        }
        return Criterion.Texts(
            statement: lines(statement), why: lines(why), verify: lines(verify))
    }

    /// Takes over the sources of a control, and which ones before it it presupposes.
    private mutating func link(_ control: JSONValue, _ draft: inout CriterionDraft) {
        for link in control.list("links") {
            guard let target = link["href"]?.string else { continue }
            let name = target.hasPrefix("#") ? String(target.dropFirst()) : target
            if let source = sources[name] {
                usedSources.insert(name)
                draft.references.append(source)
            } else if !target.hasPrefix("#") {
                draft.references.append(target)
            } else if link["rel"]?.string == "required", let criterion = criteria[name] {
                draft.buildsOn.append(criterion)
            } else {
                builder.warnings.leave(.links)
            }
        }
    }

    private mutating func overview(of group: JSONValue) -> LocalizedText {
        lines(group.list("parts").filter { $0["name"]?.string == "overview" }.flatMap { text.lines($0) })
    }

    private func local(_ text: String?) -> LocalizedText { text.map { LocalizedText($0, in: language) } ?? .empty }

    private func lines(_ lines: [String]) -> LocalizedText { local(lines.joined(separator: "\n")) }
}
