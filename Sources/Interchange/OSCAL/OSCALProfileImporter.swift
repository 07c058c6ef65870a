import AssessmentModel
import JSON

/// What came of reading somebody else's profile.
package struct ImportedProfile: Sendable {
    /// What could be carried over.
    package let profile: Profile
    /// What could not, most of it counted.
    package let warnings: [ImportWarning]
}

/// Imports a profile in OSCAL's JSON for a catalogue that was imported before: what it does not take is left out, and
/// priorities that it sets become levels. Source: OSCAL 1.1, profile model.
package enum OSCALProfileImporter {
    /// The profile of a file, for this catalogue.
    ///
    /// - Parameter reason: says why something is left out, by the profile's title.
    /// - Throws: `ImportError`; `notOfFormat` for anything but a profile.
    package static func imported(
        _ file: ImportFile, for catalog: Catalog, because reason: (_ title: String) -> LocalizedText
    ) throws(ImportError) -> ImportedProfile {
        guard let root = try ForeignDocument(file, as: .oscal).profile else {
            throw .notOfFormat(file: file.name, .oscal)
        }
        var warnings = ImportWarnings()
        let selection = OSCALProfile(root, warnings: &warnings)
        var identities = Identities()
        let title = selection.metadata?["title"]?.string ?? file.stem
        var profile = Profile(
            id: identities.identity(for: file.stem), title: LocalizedText(title.isEmpty ? file.stem : title),
            for: .init(id: catalog.id, version: catalog.version))
        warnings.leave(.values, selection.settings.count)
        let sections = catalog.categories.map { taken(among: $0.heading.sections, selection) }
        var known = Set(sections.flatMap(\.keys))
        for (index, criterion) in catalog.criteria.enumerated() {
            let names = names(of: criterion)
            known.formUnion(names)
            let isInTaken = criterion.section.flatMap { sections[catalog.category(ofCriterionAt: index)][$0] } ?? false
            guard takes(names, isInTaken: isInTaken, selection) else {
                // What is not asked for anyway needs no leaving out.
                if criterion.status == .current { profile.leftOut[criterion.id] = reason(title) }
                continue
            }
            guard let addition = names.lazy.compactMap({ selection.additions[$0] }).first else { continue }
            let priorities = addition.properties.compactMap { property in
                property["name"]?.string == "priority"
                    ? property["value"]?.string.flatMap { OSCALImporter.levels[$0.lowercased()] } : nil
            }
            if let level = priorities.last, level != criterion.level { profile.levels[criterion.id] = level }
            warnings.leave(.alterations, addition.properties.count - priorities.count + addition.parts.count)
        }
        warnings.leave(.unknownControls, selection.missing(from: known))
        return ImportedProfile(profile: profile, warnings: warnings.all)
    }

    /// What a control may be called: an import keeps its id as the first tag, and takes its label as the criterion's.
    private static func names(of criterion: Criterion) -> [String] {
        criterion.tags.prefix(1) + [criterion.id.text]
    }

    /// The sections of a category, each with whether it is, or stands in, a control that is taken with all that is in it.
    private static func taken(among sections: [Section], _ selection: OSCALProfile) -> [String: Bool] {
        var taken: [String: Bool] = [:]
        // Sections stand after those that they are in.
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
