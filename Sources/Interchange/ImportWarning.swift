import AssessmentModel

/// Something in a foreign catalogue that has no place in ours, or got another one.
package enum ImportWarning: Hashable, Sendable {
    /// Ids that ours cannot have, or that stood there twice; with the first of them as an example.
    case renamed(Int, first: String, to: String)
    /// Criteria to which the file gives no level that is known, and which all got this one.
    case levelAssumed(Int, Level)
    /// Weights that ours cannot have; 1 in their place.
    case weights(Int)
    /// Criteria without a statement of their own; their title in its place.
    case statements(Int)
    /// The file does not say on what terms its texts may be used.
    case licence
    /// Columns of a table that have no meaning here.
    case columns([String])
    /// Anything else that stayed behind.
    case left(UnsupportedFeature, Int)
}

/// What stays behind in the file that was imported.
package enum UnsupportedFeature: String, CaseIterable, Hashable, Sendable {
    /// Changes of a profile that are more than additions of properties and parts.
    case alterations
    /// Ideas for filling in answers by program.
    case autofill
    /// Checks that a program would make, in a language of its own.
    case automatedChecks
    /// Persons and organisations with their roles.
    case contacts
    /// Descriptions of sections, of which ours have a title only.
    case descriptions
    /// Rules that take over parts of others.
    case inheritance
    /// Further frameworks of the same library.
    case frameworks
    /// Guidelines of parameters.
    case guidelines
    /// Links to other criteria.
    case links
    /// Fields that have no counterpart.
    case notes
    /// Parts of a criterion of other kinds than statement, guidance and assessment.
    case parts
    /// Hints for input fields.
    case placeholders
    /// Selections of criteria that the file has beside the criteria.
    case profiles
    /// Questions with answers to choose from.
    case questions
    /// Measures and threats of other libraries that criteria point to.
    case referenceControls
    /// Sources that no criterion refers to.
    case resources
    /// Results of checks.
    case results
    /// Descriptions of the steps of a scale, of which ours have a title only.
    case scoreDescriptions
    /// Texts in a language without a valid code, or for criteria that there are not.
    case strayTexts
    /// Criteria that a profile asks for, and that the catalogue does not have.
    case unknownControls
    /// Names that are unique in the world.
    case urns
    /// Values that a check could be tailored with; their names stand in the texts.
    case values
}

/// Counts warnings while a file is read.
struct ImportWarnings {
    private var renamed: (count: Int, first: String, to: String)?
    private var assumed: [Level: Int] = [:]
    private var left: [UnsupportedFeature: Int] = [:]
    var columns: [String] = []
    var weights = 0
    var statements = 0
    var lacksLicence = false

    mutating func rename(_ original: String, to id: String) {
        renamed = ((renamed?.count ?? 0) + 1, renamed?.first ?? original, renamed?.to ?? id)
    }

    mutating func assume(_ level: Level) { assumed[level, default: 0] += 1 }

    mutating func leave(_ leftover: UnsupportedFeature, _ count: Int = 1) {
        if count > 0 { left[leftover, default: 0] += count }
    }

    /// All that was counted; what changes the meaning of a score comes first.
    var all: [ImportWarning] {
        var all: [ImportWarning] = []
        for level in Level.allCases {
            if let count = assumed[level] { all.append(.levelAssumed(count, level)) }
        }
        if weights > 0 { all.append(.weights(weights)) }
        if statements > 0 { all.append(.statements(statements)) }
        if let renamed { all.append(.renamed(renamed.count, first: renamed.first, to: renamed.to)) }
        if lacksLicence { all.append(.licence) }
        if !columns.isEmpty { all.append(.columns(columns)) }
        for leftover in UnsupportedFeature.allCases {
            if let count = left[leftover] { all.append(.left(leftover, count)) }
        }
        return all
    }
}
