import AssessmentModel
import JSON

/// Converts an OSCAL profile for a catalogue that was imported before. Controls that it does not select are left out,
/// and its priorities become levels. Source: OSCAL 1.1, profile model.
enum OSCALProfileImporter {
    /// - Parameter reason: makes the reason for leaving out a criterion from the profile's title.
    static func imported(
        _ file: ImportFile, _ root: JSONValue, for catalog: Catalog, because reason: (_ title: String) -> LocalizedText
    ) -> ImportedProfile {
        var warnings = ImportWarnings()
        var selection = OSCALProfile(root, warnings: &warnings)
        var identities = Identities()
        let title = selection.metadata?["title"]?.string ?? file.stem
        var profile = Profile(
            id: identities.identity(for: file.stem), title: LocalizedText(title.isEmpty ? file.stem : title),
            for: .init(id: catalog.id, version: catalog.version))
        let reason = reason(title.shortened)
        for setting in selection.settings { warnings.leave(.values, at: setting["param-id"]?.string ?? "") }
        let sections = catalog.categories.map { taken(among: $0.heading.sections, selection) }
        var known = Set(sections.flatMap(\.keys))
        for (index, criterion) in catalog.criteria.enumerated() {
            let names = names(of: criterion)
            known.formUnion(names)
            let isInTaken = criterion.section.flatMap { sections[catalog.category(ofCriterionAt: index)][$0] } ?? false
            guard takes(names, isInTaken: isInTaken, selection) else {
                // A criterion that is not current needs no leaving out.
                if criterion.status == .current { profile.leftOut[criterion.id] = reason }
                continue
            }
            // If several criteria come from one control, only the first gets the addition.
            let added = names.first { selection.additions[$0] != nil }
            guard let addition = added.flatMap({ selection.additions.removeValue(forKey: $0) }) else { continue }
            for property in addition.properties {
                let name = property["name"]?.string ?? ""
                if OSCALProperty.isLevel(name), let level = property["value"]?.string.flatMap(LevelWords.level) {
                    profile.levels[criterion.id] = level == criterion.level ? nil : level
                } else {
                    warnings.leave(.alterations, at: "\(criterion.id): \(name)")
                }
            }
            for part in addition.parts {
                warnings.leave(.alterations, at: "\(criterion.id): \(part["name"]?.string ?? "")")
            }
        }
        for id in selection.missing(from: known) { warnings.leave(.unknownControls, at: id) }
        return ImportedProfile(profile: profile, warnings: warnings.all)
    }

    /// The possible ids of the control: the importer keeps its id as the criterion's id or as the first tag.
    private static func names(of criterion: Criterion) -> [String] {
        criterion.tags.prefix(1) + [criterion.id.text]
    }

    /// For each section of a category, whether it is, or is inside, a control that is selected with all controls in it.
    private static func taken(among sections: [Section], _ selection: OSCALProfile) -> [String: Bool] {
        var taken: [String: Bool] = [:]
        // A section comes after its parent.
        for section in sections {
            let isInTaken = section.parent.flatMap { taken[$0] } ?? false
            taken[section.id] = isInTaken || selection.takesWhole(section.id)
        }
        return taken
    }

    private static func takes(_ names: [String], isInTaken: Bool, _ selection: OSCALProfile) -> Bool {
        !names.contains { selection.excludes($0) } && names.contains { selection.takes($0, isInTaken: isInTaken) }
    }
}
