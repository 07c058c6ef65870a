/// One thing that a lint tells of a catalogue, and where.
package struct CatalogFinding: Hashable, Sendable {
    /// Whether the catalogue can be used as it is.
    package enum Severity: String, Hashable, Sendable { case error, warning }

    /// What is found.
    package enum What: Hashable, Sendable {
        /// What makes the catalogue unusable.
        case error(CatalogFault.Problem)
        case warning(CatalogWarning)
    }

    /// The file as the one who asked for it named it.
    package let file: String
    /// From 1; nil where the finding is of the whole file.
    package let line: Int?
    /// From 1, in characters (Unicode scalars); nil where the finding is of the whole file.
    package let column: Int?
    /// Where in the file's structure: `criteria[3].level`; empty for the whole file.
    package let path: String
    package let what: What

    package var severity: Severity {
        switch what {
        case .error: .error
        case .warning: .warning
        }
    }

    /// The name of the rule that is not kept, for programs and documents; it never changes.
    package var rule: String {
        switch what {
        case .error(let problem): problem.rule
        case .warning(let warning): warning.rule
        }
    }
}

extension CatalogFinding {
    init(_ fault: CatalogFault) {
        self.init(
            file: fault.file, line: fault.line, column: fault.column, path: fault.path, what: .error(fault.problem))
    }
}

extension CatalogFault.Problem {
    var rule: String {
        switch self {
        case .syntax: "syntax"
        case .tooLarge: "too-large"
        case .tooManyCriteria: "too-many-criteria"
        case .aliasNotAllowed: "alias"
        case .newerFormat: "newer-format"
        case .missingKey: "missing-key"
        case .duplicateKey: "duplicate-key"
        case .unknownKey: "unknown-key"
        case .wrongType: "wrong-type"
        case .emptyText: "empty-text"
        case .unknownValue: "unknown-value"
        case .unknownLevel: "unknown-level"
        case .invalidID: "invalid-id"
        case .duplicateID: "duplicate-id"
        case .danglingReference: "dangling-reference"
        case .unknownSection: "unknown-section"
        case .circularReference: "circular-reference"
        case .invalidLanguage: "invalid-language"
        case .invalidFileName: "invalid-file-name"
        case .unreadableFile: "unreadable-file"
        case .weightOutOfRange: "weight-out-of-range"
        case .valueOutOfRange: "value-out-of-range"
        case .percentOutOfRange: "percent-out-of-range"
        case .weightsTooFine: "weights-too-fine"
        case .scaleNotDescending: "scale-not-descending"
        }
    }
}

extension CatalogWarning {
    var rule: String {
        switch self {
        case .missingTranslation: "missing-translation"
        case .tooLong: "too-long"
        case .severalDemands: "several-demands"
        case .missingTexts: "missing-texts"
        case .sameStatement: "same-statement"
        case .repeatedElement: "repeated-element"
        case .buildsOnRetired: "builds-on-retired"
        case .noCategory: "no-category"
        case .emptyCategory: "empty-category"
        case .emptySection: "empty-section"
        case .levelWeightsRise: "level-weights-rise"
        case .nothingScored: "nothing-scored"
        case .scaleOfOneStep: "scale-of-one-step"
        case .scaleWithoutZero: "scale-without-zero"
        case .scaleTooFine: "scale-too-fine"
        case .tierWithoutMinimum: "tier-without-minimum"
        }
    }
}
