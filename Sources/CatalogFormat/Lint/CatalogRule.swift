/// The rules that a lint holds catalogues to. Their names are for programs and documents, and never change.
public enum CatalogRule: String, CaseIterable, Hashable, Sendable {
    // Of errors
    case syntax
    case tooLarge = "too-large"
    case tooManyCriteria = "too-many-criteria"
    case alias
    case newerFormat = "newer-format"
    case missingKey = "missing-key"
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case wrongType = "wrong-type"
    case emptyText = "empty-text"
    case unknownValue = "unknown-value"
    case unknownLevel = "unknown-level"
    case invalidID = "invalid-id"
    case duplicateID = "duplicate-id"
    case danglingReference = "dangling-reference"
    case unknownSection = "unknown-section"
    case circularReference = "circular-reference"
    case invalidLanguage = "invalid-language"
    case invalidFileName = "invalid-file-name"
    case unreadableFile = "unreadable-file"
    case weightOutOfRange = "weight-out-of-range"
    case valueOutOfRange = "value-out-of-range"
    case percentOutOfRange = "percent-out-of-range"
    case weightsTooFine = "weights-too-fine"
    case scaleNotDescending = "scale-not-descending"

    // Of errors in profiles only
    case otherCatalog = "other-catalog"
    case otherVersion = "other-version"
    case unknownCategory = "unknown-category"
    case leftOutAndChanged = "left-out-and-changed"

    // Of warnings
    case missingTranslation = "missing-translation"
    case tooLong = "too-long"
    case severalDemands = "several-demands"
    case missingTexts = "missing-texts"
    case sameStatement = "same-statement"
    case repeatedElement = "repeated-element"
    case buildsOnRetired = "builds-on-retired"
    case noCategory = "no-category"
    case emptyCategory = "empty-category"
    case emptySection = "empty-section"
    case levelWeightsRise = "level-weights-rise"
    case nothingScored = "nothing-scored"
    case scaleOfOneStep = "scale-of-one-step"
    case scaleWithoutZero = "scale-without-zero"
    case scaleTooFine = "scale-too-fine"
    case tierWithoutMinimum = "tier-without-minimum"

    // Of warnings in profiles only
    case changesNothing = "changes-nothing"

    /// The rules that only profiles can break.
    package static let ofProfiles: Set<CatalogRule> = [
        .otherCatalog, .otherVersion, .unknownCategory, .leftOutAndChanged, .changesNothing,
    ]
}

extension CatalogFault.Problem {
    /// What is not kept.
    var rule: CatalogRule {
        switch self {
        case .syntax: .syntax
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
        case .leftOutAndChanged: .leftOutAndChanged
        }
    }
}

extension CatalogWarning {
    /// What is not kept.
    var rule: CatalogRule {
        switch self {
        case .missingTranslation: .missingTranslation
        case .tooLong: .tooLong
        case .severalDemands: .severalDemands
        case .missingTexts: .missingTexts
        case .sameStatement: .sameStatement
        case .repeatedElement: .repeatedElement
        case .buildsOnRetired: .buildsOnRetired
        case .noCategory: .noCategory
        case .emptyCategory: .emptyCategory
        case .emptySection: .emptySection
        case .levelWeightsRise: .levelWeightsRise
        case .nothingScored: .nothingScored
        case .scaleOfOneStep: .scaleOfOneStep
        case .scaleWithoutZero: .scaleWithoutZero
        case .scaleTooFine: .scaleTooFine
        case .tierWithoutMinimum: .tierWithoutMinimum
        case .changesNothing: .changesNothing
        }
    }
}
