import AssessmentModel

/// The differences between the models.
extension ScoringModel {
    /// The weight of a criterion. Source: docs/user/scoring.md.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    func weight(ofCriterionAt index: Int, in catalog: Catalog) -> Fraction {
        switch self {
        case .weighted: catalog.weight(ofCriterionAt: index)
        case .flat, .openssf: .one
        // A rule of XCCDF has one weight, whatever its level.
        case .xccdfDefault, .xccdfFlat, .xccdfAbsolute: catalog.criteria[index].weight
        case .xccdfFlatUnweighted: catalog.criteria[index].weight == .zero ? .zero : .one
        }
    }

    /// Whether only the best rating counts, as a test passes or fails.
    var isAllOrNothing: Bool {
        switch self {
        case .weighted, .flat: false
        case .xccdfDefault, .xccdfFlat, .xccdfFlatUnweighted, .xccdfAbsolute, .openssf: true
        }
    }

    /// Whether a criterion that is not applicable stays in the denominator and counts as met.
    var countsNotApplicable: Bool { self == .openssf }

    /// Whether open criteria are left out of the denominator of *claimed*. Source: XCCDF 1.2, 7.3.2: what was not
    /// checked is not counted.
    var leavesOpenOut: Bool {
        switch self {
        case .weighted, .flat, .openssf: false
        case .xccdfDefault, .xccdfFlat, .xccdfFlatUnweighted, .xccdfAbsolute: true
        }
    }

    /// How the sums of a group become its figures.
    var basis: Tally.Basis {
        switch self {
        case .weighted, .flat: .applicable
        case .xccdfFlat, .xccdfFlatUnweighted, .xccdfDefault: .checked
        case .xccdfAbsolute: .absolute
        case .openssf: .badge
        }
    }
}
