import AssessmentModel

/// A part of a profile that can only be checked against its catalogue.
enum ProfilePlace: Hashable {
    case catalog, catalogVersion, levelWeights
    /// What the profile says about a criterion of the catalogue.
    case entry(CriterionID, in: Profile.Part)
    /// A category or a section that is left out.
    case leftOut(Profile.Omission)
    /// The id of one of the profile's own criteria.
    case criterion(CriterionID)
    /// The category of one of the profile's own criteria.
    case categoryOf(CriterionID)
    /// The id of one of the profile's own categories.
    case category(String)
    /// A reference from one of the profile's own criteria.
    case reference(CriterionID, of: CriterionID)
}

extension ProfilePlace {
    /// The place of a fault.
    init(_ fault: TailoringError.Fault) {
        self =
            switch fault {
            case .otherCatalog: .catalog
            case .otherVersion: .catalogVersion
            case .unknownCriterion(let id, let part), .leftOutAndChanged(let id, let part): .entry(id, in: part)
            case .unknownTarget(_, let id): .entry(id, in: .targets)
            case .takenCriterion(let id): .criterion(id)
            case .takenCategory(let id): .category(id)
            case .unknownCategory(_, let id): .categoryOf(id)
            case .unknownLeftOutCategory(let id): .leftOut(.category(id))
            case .unknownLeftOutSection(let name): .leftOut(.section(name))
            case .unknownReference(let reference, let id): .reference(reference, of: id)
            }
    }
}
