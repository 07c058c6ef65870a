/// The rules that a lint checks. Their names are for programs and documents, and never change.
public enum CatalogRule: String, CaseIterable, Hashable, Sendable {
    // Errors
    /// The file is not YAML or JSON.
    case syntax
    /// The file is larger than what is read of one.
    case tooLarge = "too-large"
    /// There are more criteria than a score has room for.
    case tooManyCriteria = "too-many-criteria"
    /// The file uses a YAML alias.
    case alias
    /// A later program wrote the format.
    case newerFormat = "newer-format"
    /// A mapping lacks a key that it needs.
    case missingKey = "missing-key"
    /// A mapping has a key twice.
    case duplicateKey = "duplicate-key"
    /// A mapping has a key that the format does not know.
    case unknownKey = "unknown-key"
    /// A value is of another type than its key takes.
    case wrongType = "wrong-type"
    /// A text that has to say something is empty.
    case emptyText = "empty-text"
    /// A value is none of the words that its key takes.
    case unknownValue = "unknown-value"
    /// A level is not shall, should or may.
    case unknownLevel = "unknown-level"
    /// An id has characters or a length that ids cannot have, or is a reserved word.
    case invalidID = "invalid-id"
    /// Two things of one kind have the same id.
    case duplicateID = "duplicate-id"
    /// A criterion builds on one that the catalogue does not have.
    case danglingReference = "dangling-reference"
    /// A section is used that its category does not declare before.
    case unknownSection = "unknown-section"
    /// Criteria build on each other in a circle.
    case circularReference = "circular-reference"
    /// A language is not a code such as `en` or `de-CH`.
    case invalidLanguage = "invalid-language"
    /// A file is named by more than a plain name beside the catalogue.
    case invalidFileName = "invalid-file-name"
    /// A category's file cannot be read.
    case unreadableFile = "unreadable-file"
    /// A weight is out of range, or too fine.
    case weightOutOfRange = "weight-out-of-range"
    /// The value of a step is not between 0 and 1.
    case valueOutOfRange = "value-out-of-range"
    /// A percentage is not between 0 and 100.
    case percentOutOfRange = "percent-out-of-range"
    /// Weights and values have no common denominator that a score can use.
    case weightsTooFine = "weights-too-fine"
    /// A scale does not start at 1 and fall from step to step.
    case scaleNotDescending = "scale-not-descending"

    // Errors in profiles only
    /// The profile is made for another catalogue.
    case otherCatalog = "other-catalog"
    /// The profile is made for another version of the catalogue.
    case otherVersion = "other-version"
    /// A criterion of the profile is in a category that does not exist.
    case unknownCategory = "unknown-category"
    /// The profile leaves a criterion out and changes it as well.
    case leftOutAndChanged = "left-out-and-changed"

    // Warnings
    /// A text lacks languages that others have.
    case missingTranslation = "missing-translation"
    /// A text is longer than a screen shows comfortably.
    case tooLong = "too-long"
    /// A statement seems to demand more than one thing.
    case severalDemands = "several-demands"
    /// A criterion lacks texts that explain it.
    case missingTexts = "missing-texts"
    /// Two criteria have the same statement.
    case sameStatement = "same-statement"
    /// A list has an element twice.
    case repeatedElement = "repeated-element"
    /// A criterion builds on one that is retired.
    case buildsOnRetired = "builds-on-retired"
    /// A criterion replaces itself.
    case replacesItself = "replaces-itself"
    /// The catalogue has no categories.
    case noCategory = "no-category"
    /// A category has no criteria.
    case emptyCategory = "empty-category"
    /// A section has no criteria.
    case emptySection = "empty-section"
    /// A weaker level weighs more than a stronger one.
    case levelWeightsRise = "level-weights-rise"
    /// Nothing has a weight, so there is never a score.
    case nothingScored = "nothing-scored"
    /// Every rating earns everything.
    case scaleOfOneStep = "scale-of-one-step"
    /// The worst rating earns something.
    case scaleWithoutZero = "scale-without-zero"
    /// The scale has more steps than there are digit keys.
    case scaleTooFine = "scale-too-fine"
    /// A step has no digit key, or another one than the number that its id or title begins with.
    case stepDigits = "step-digits"
    /// A tier asks for nothing.
    case tierWithoutMinimum = "tier-without-minimum"

    // Warnings in profiles only
    /// The profile says what the catalogue says already.
    case changesNothing = "changes-nothing"
    /// A criterion that the profile asks for builds on one that it leaves out.
    case buildsOnLeftOut = "builds-on-left-out"

    /// The rules that only profiles can break.
    package static let ofProfiles: Set<CatalogRule> = [
        .otherCatalog, .otherVersion, .unknownCategory, .leftOutAndChanged, .changesNothing, .buildsOnLeftOut,
    ]
}

extension CatalogFault.Problem {
    /// The rule that is broken.
    var rule: CatalogRule {
        switch self {
        case .syntax, .unquoted: .syntax
        case .tooLarge: .tooLarge
        case .tooManyCriteria: .tooManyCriteria
        case .aliasNotAllowed: .alias
        case .newerFormat: .newerFormat
        case .missingKey: .missingKey
        case .duplicateKey: .duplicateKey
        case .unknownKey: .unknownKey
        case .wrongType: .wrongType
        case .emptyText: .emptyText
        case .unknownValue: .unknownValue
        case .unknownLevel: .unknownLevel
        case .invalidID: .invalidID
        case .duplicateID: .duplicateID
        case .danglingReference: .danglingReference
        case .unknownSection: .unknownSection
        case .circularReference: .circularReference
        case .invalidLanguage: .invalidLanguage
        case .invalidFileName: .invalidFileName
        case .unreadableFile: .unreadableFile
        case .weightOutOfRange: .weightOutOfRange
        case .valueOutOfRange: .valueOutOfRange
        case .percentOutOfRange: .percentOutOfRange
        case .weightsTooFine: .weightsTooFine
        case .scaleNotDescending: .scaleNotDescending
        case .otherCatalog: .otherCatalog
        case .otherVersion: .otherVersion
        case .unknownCategory: .unknownCategory
        case .unknownOmission(.section, _): .unknownSection
        case .unknownOmission: .unknownCategory
        case .leftOutAndChanged: .leftOutAndChanged
        }
    }
}

extension CatalogWarning {
    /// The rule that is broken.
    var rule: CatalogRule {
        switch self {
        case .missingTranslation: .missingTranslation
        case .tooLong: .tooLong
        case .severalDemands: .severalDemands
        case .missingTexts: .missingTexts
        case .sameStatement: .sameStatement
        case .repeatedElement: .repeatedElement
        case .buildsOnRetired: .buildsOnRetired
        case .replacesItself: .replacesItself
        case .noCategory: .noCategory
        case .emptyCategory: .emptyCategory
        case .emptySection: .emptySection
        case .levelWeightsRise: .levelWeightsRise
        case .nothingScored: .nothingScored
        case .scaleOfOneStep: .scaleOfOneStep
        case .scaleWithoutZero: .scaleWithoutZero
        case .scaleTooFine: .scaleTooFine
        case .stepWithoutDigit, .otherDigit: .stepDigits
        case .tierWithoutMinimum: .tierWithoutMinimum
        case .changesNothing: .changesNothing
        case .buildsOnLeftOut: .buildsOnLeftOut
        }
    }
}
