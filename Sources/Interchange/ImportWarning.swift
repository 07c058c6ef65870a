import AssessmentModel

/// One kind of change or loss during an import, with every place where it occurred.
package struct ImportWarning: Hashable, Sendable {
    /// What happened.
    package enum Kind: Hashable, Sendable {
        /// The file has no known level for the criterion, which got this one.
        case levelAssumed(Level)
        /// A weight out of range became 1.
        case weightReplaced
        /// An invalid or repeated id was replaced.
        case renamed
        /// A rule is included that the benchmark selects only in its profiles.
        case selected
        /// A rule that is not scored became a future criterion, which is not scored either.
        case unscored
        /// The file names no licence.
        case licence
        /// A table that is not UTF-8 was read as Windows-1252.
        case encoding
        /// A checklist answers a criterion more than once, and the worst answer counts.
        case repeatedAnswers
        /// Something was not carried over.
        case left(UnsupportedFeature)
    }

    package let kind: Kind
    /// Every place: the id of a criterion or another name, sometimes with the text from the file. Untrusted.
    package let places: [String]

    package init(kind: Kind, places: [String]) {
        self.kind = kind
        self.places = places
    }
}

/// What imports do not carry over.
package enum UnsupportedFeature: String, CaseIterable, Hashable, Sendable {
    /// Changes by a profile, other than added properties and parts.
    case alterations
    /// Files in an archive beside its documents.
    case attachments
    /// Unknown attributes.
    case attributes
    /// Effects of answers on scores and results.
    case answerRules
    /// Hints for filling in answers automatically.
    case autofill
    /// Automated checks.
    case automatedChecks
    /// Other benchmarks in the same data stream.
    case benchmarks
    /// Unknown columns of a table.
    case columns
    /// What earlier runs found.
    case earlierResults
    /// Rules to extend that do not exist.
    case inheritance
    /// Formulas without a result.
    case formulas
    /// Scripts that fix a system.
    case fixScripts
    /// Other frameworks in the same library.
    case frameworks
    /// Guidelines of parameters.
    case guidelines
    /// Links to other criteria.
    case links
    /// Objects that are in no specification.
    case looseObjects
    /// Other fields.
    case notes
    /// Observations on which findings rest.
    case observations
    /// Placeholders of input fields.
    case placeholders
    /// Profiles that were not chosen.
    case profiles
    /// Links to measures and threats in other libraries.
    case referenceControls
    /// Second places of the same object.
    case repetitions
    /// Sources without references to them.
    case resources
    /// Results of assessments.
    case results
    /// Risks that follow from findings.
    case risks
    /// Ranges of scores that are too long for a scale.
    case scores
    /// Descriptions of the steps of a scale.
    case scoreDescriptions
    /// Other sheets of the same workbook.
    case sheets
    /// Texts of criteria that do not exist.
    case strayTexts
    /// Answers that are no rating, such as not reviewed.
    case undecidedResults
    /// Controls that a profile selects or a checklist answers, and the catalogue does not have.
    case unknownControls
    /// Alternative values of parameters.
    case values
}

/// Collects warnings while a file is read.
struct ImportWarnings {
    private var places: [ImportWarning.Kind: [String]] = [:]

    /// Records a change at a place.
    mutating func note(_ kind: ImportWarning.Kind, at place: String) { places[kind, default: []].append(place) }

    /// Records that something was not carried over.
    mutating func leave(_ feature: UnsupportedFeature, at place: String) { note(.left(feature), at: place) }

    /// Records several kinds of loss at one place.
    mutating func note(_ kinds: [ImportWarning.Kind], at place: String) { for kind in kinds { note(kind, at: place) } }

    /// All of them. What affects scores comes first.
    var all: [ImportWarning] {
        let first: [ImportWarning.Kind] =
            Level.allCases.map { .levelAssumed($0) }
            + [.weightReplaced, .selected, .unscored, .renamed, .encoding, .licence, .repeatedAnswers]
        return (first + UnsupportedFeature.allCases.map { .left($0) }).compactMap { kind in
            places[kind].map { ImportWarning(kind: kind, places: $0) }
        }
    }
}
