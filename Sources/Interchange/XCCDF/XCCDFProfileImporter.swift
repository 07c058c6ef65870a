import AssessmentModel

/// Converts an XCCDF profile for a catalogue that was imported from the same benchmark. Rules that it does not select
/// are left out, and its severities and weights become levels and weights.
struct XCCDFProfileImporter {
    private let profile: XCCDFProfile
    private let catalog: Catalog
    /// The index of each criterion, by id and tags.
    private let indexes: [String: Int]
    private var imported: Profile
    private var warnings = ImportWarnings()
    private var items: Set<String> = []
    private let reason: LocalizedText

    /// - Parameter reason: makes the reason for leaving out a criterion from the profile's title.
    static func imported(
        _ file: ImportFile, _ benchmark: XMLElement, tailoring: XMLElement?, named name: String?, for catalog: Catalog,
        because reason: (_ title: String) -> LocalizedText
    ) throws(ImportError) -> ImportedProfile {
        let profiles = XCCDFProfiles(benchmark: benchmark, tailoring: tailoring)
        let only = profiles.names.count == 1 ? profiles.names.first : nil
        guard let profile = try profiles.profile(named: name ?? only, in: file.name) else {
            throw .unknownProfile(file: file.name, name: nil, known: profiles.names)
        }
        var importer = XCCDFProfileImporter(profile, for: catalog, because: reason(profile.title.shortened))
        importer.addContent(of: benchmark, isSelected: true)
        return importer.result()
    }

    private init(_ profile: XCCDFProfile, for catalog: Catalog, because reason: LocalizedText) {
        self.profile = profile
        self.reason = reason
        // The importer keeps the rule's id as the criterion's id or as a tag.
        let names = catalog.criteria.enumerated().lazy.flatMap { index, criterion in
            ([criterion.id.text] + criterion.tags).map { ($0, index) }
        }
        self.catalog = catalog
        indexes = Dictionary(names) { first, _ in first }
        var identities = Identities()
        imported = Profile(
            id: identities.identity(for: XCCDFNames.short(profile.id)), title: LocalizedText(profile.title),
            for: .init(id: catalog.id, version: catalog.version))
    }

    private mutating func addContent(of element: XMLElement, isSelected: Bool) {
        for inner in element.elements {
            switch inner.name {
            case "Group":
                items.formUnion(XCCDFProfile.names(of: inner))
                addContent(of: inner, isSelected: isSelected && profile.selects(inner))
            case "Rule": add(inner, isSelected: isSelected && profile.selects(inner))
            default: continue
            }
        }
    }

    private mutating func add(_ rule: XMLElement, isSelected: Bool) {
        let id = rule["id"] ?? ""
        items.formUnion(XCCDFProfile.names(of: rule))
        guard let criterion = indexes[id].map({ catalog.criteria[$0] }) else {
            if isSelected { warnings.leave(.unknownControls, at: XCCDFNames.short(id)) }
            return
        }
        guard isSelected else {
            // A criterion that is not current needs no leaving out.
            if criterion.status == .current { imported.leftOut[criterion.id] = reason }
            return
        }
        let refinement = profile.refinement(of: rule)
        if let level = refinement.severity.flatMap({ LevelWords.level(of: $0) }), level != criterion.level {
            imported.levels[criterion.id] = level
        }
        if let text = refinement.weight {
            guard let weight = Fraction(foreign: text) else {
                warnings.note(.weightReplaced, at: "\(criterion.id): \(text)")
                return
            }
            if weight != criterion.weight { imported.weights[criterion.id] = weight }
        }
        if refinement.role != nil { warnings.leave(.alterations, at: "\(criterion.id): role") }
    }

    private func result() -> ImportedProfile {
        var warnings = warnings
        for id in profile.unknown(among: items) { warnings.leave(.unknownControls, at: XCCDFNames.short(id)) }
        for id in Set(profile.selectors.keys).union(profile.values.keys).sorted() {
            warnings.leave(.values, at: XCCDFNames.short(id))
        }
        return ImportedProfile(profile: imported, warnings: warnings.all)
    }
}
