import AssessmentModel
import CatalogFormat
import JSON

/// Imports a catalogue in OSCAL, as it is in JSON. Source: OSCAL 1.1, catalog and profile models.
struct OSCALImporter {
    private let file: ImportFile
    private let root: JSONValue
    private var profile: OSCALProfile?
    private let names: ShortNames
    private let sources: [String: String]
    private var control: OSCALControl
    private var builder: CatalogBuilder
    /// The criteria added so far, by control id.
    private var criteria: [String: CriterionID] = [:]
    private var controls: Set<String> = []

    /// The catalogue of a file, or the part of it that a profile selects.
    static func imported(
        _ file: ImportFile, _ root: JSONValue, profile: JSONValue?, _ options: ImportOptions
    ) throws(ImportError) -> Imported {
        var importer = OSCALImporter(file, root, profile: profile, options)
        return try importer.imported()
    }

    private init(_ file: ImportFile, _ root: JSONValue, profile: JSONValue?, _ options: ImportOptions) {
        var builder = CatalogBuilder(file: file, options, declared: Self.language(of: root))
        let selection = profile.map { OSCALProfile($0, warnings: &builder.warnings) }
        var parameters = OSCALParameters(in: builder.language, mostBytes: file.bytes.count + TextBudget.least)
        var names: [ShortNames.Name] = []
        let guided =
            Self.collect(root, into: &parameters, &names)
            + parameters.add(selection?.settings ?? [], id: "param-id")
        for id in guided { builder.warnings.leave(.guidelines, at: id) }
        let sources = Self.sources(root)
        let text = OSCALText(parameters: parameters, sources: sources)
        self.file = file
        self.root = root
        self.profile = selection
        self.names = ShortNames(names, cutsSharedBeginning: true)
        self.sources = sources
        control = OSCALControl(text: text, in: builder.language)
        self.builder = builder
    }

    /// The declared language. Without one, a German modal verb in the properties of the first control implies German.
    private static func language(of root: JSONValue) -> LanguageCode? {
        let declared =
            root["metadata"]?["language"]?.string
            ?? root["metadata"].flatMap {
                OSCALProperty.value("language", of: $0)
            }
        if let language = LanguageCode(foreign: declared) { return language }
        var node = root
        while let first = node.each("controls").first(where: { _ in true })
            ?? node.each("groups").first(where: { _ in true })
        {
            node = first
            let properties = node.list("props") + node.list("parts").flatMap { $0.list("props") }
            let verb = properties.first { OSCALProperty.isLevel($0["name"]?.string ?? "") }?["value"]?.string
            if let verb { return LevelWords.isGerman(verb) ? .german : nil }
        }
        return nil
    }

    /// Collects the parameters and names of all controls. Returns the ids of parameters with guidelines.
    private static func collect(
        _ node: JSONValue, into parameters: inout OSCALParameters, _ names: inout [ShortNames.Name]
    ) -> [String] {
        var guided = parameters.add(node.list("params"))
        for group in node.each("groups") { guided += collect(group, into: &parameters, &names) }
        for control in node.each("controls") {
            // Adding that many fails later.
            guard names.count <= CatalogReader.mostCriteria else { break }
            names.append((control["id"]?.string ?? "", OSCALProperty.label(of: control)))
            guided += collect(control, into: &parameters, &names)
        }
        return guided
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
        let title = control.title(of: metadata)
        if root["controls"] != nil {
            let category = builder.addCategory(file.stem, title: title)
            for control in root.each("controls") { try add(control, to: category, section: nil) }
        }
        for group in root.each("groups") {
            let category = builder.addCategory(
                group["id"]?.string ?? group["title"]?.string ?? "", title: control.title(of: group),
                summary: control.summary(of: group))
            try addContent(of: group, to: category, section: nil)
        }
        for (id, source) in sources.sorted(by: { $0.value < $1.value }) where !control.usedSources.contains(id) {
            builder.warnings.leave(.resources, at: source)
        }
        for id in profile?.missing(from: controls) ?? [] { builder.warnings.leave(.unknownControls, at: id) }
        var about = CatalogDraft(id: file.stem)
        about.version = metadata?["version"]?.string ?? ""
        about.title = title
        about.summary = control.remarks(metadata)
        about.licence = metadata.flatMap { Self.licence(of: $0) } ?? ""
        try control.text.parameters.check(file: file.name)
        return try builder.imported(.oscal, about)
    }

    private static func licence(of metadata: JSONValue) -> String? {
        OSCALProperty.value("license", of: metadata) ?? OSCALProperty.value("rights", of: metadata)
            ?? metadata.list("links").first { $0["rel"]?.string == "license" }?["href"]?.string
    }

    private mutating func addContent(of group: JSONValue, to category: Int, section: String?) throws(ImportError) {
        for control in group.each("controls") { try add(control, to: category, section: section) }
        for inner in group.each("groups") {
            let id = inner["id"]?.string ?? inner["title"]?.string ?? ""
            let innermost = builder.addSection(
                id, title: control.title(of: inner), summary: control.summary(of: inner), in: section, of: category)
            try addContent(of: inner, to: category, section: innermost)
        }
    }

    /// Adds a control and the controls in it. A control that contains others becomes a section as well, and the first
    /// criterion in it.
    private mutating func add(
        _ node: JSONValue, to category: Int, section: String?, isInTaken: Bool = false
    ) throws(ImportError) {
        let id = node["id"]?.string ?? ""
        controls.insert(id)
        var section = section
        if node["controls"]?.count ?? 0 > 0 {
            section = builder.addSection(id, title: control.title(of: node), in: section, of: category)
        }
        if profile?.takes(id, isInTaken: isInTaken) ?? true {
            let name = names.name((id, OSCALProperty.label(of: node)))
            // If several controls share an id, only the first gets the addition.
            let addition = profile?.additions.removeValue(forKey: id)
            let draft = control.draft(of: node, id, named: name, with: addition, after: criteria)
            criteria[id] = try builder.add(draft, to: category, section: section)
        }
        let isInTaken = isInTaken || profile?.takesWhole(id) ?? false
        for inner in node.each("controls") { try add(inner, to: category, section: section, isInTaken: isInTaken) }
    }
}
