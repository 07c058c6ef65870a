import AssessmentModel

/// A part of a profile that can only be checked against its catalogue.
enum ProfilePlace: Hashable {
    case catalog, catalogVersion
    /// What the profile says of a criterion of the catalogue.
    case entry(CriterionID, in: Profile.Part)
    /// The id of a criterion of the profile's own.
    case criterion(CriterionID)
    /// Where that one says which category it is put into.
    case categoryOf(CriterionID)
    /// The id of a category of the profile's own.
    case category(String)
    /// A criterion that one of the profile's own presupposes.
    case reference(CriterionID, of: CriterionID)
}

extension ProfilePlace {
    /// Where a fault belongs.
    init(_ fault: TailoringError.Fault) {
        self =
            switch fault {
            case .otherCatalog: .catalog
            case .otherVersion: .catalogVersion
            case .unknownCriterion(let id, let part), .leftOutAndChanged(let id, let part): .entry(id, in: part)
            case .takenCriterion(let id): .criterion(id)
            case .takenCategory(let id): .category(id)
            case .unknownCategory(_, let id): .categoryOf(id)
            case .unknownReference(let reference, let id): .reference(reference, of: id)
            }
    }
}
