import AssessmentModel

/// Why a catalogue or profile could not be read.
public enum CatalogError: Error, Hashable, Sendable {
    /// The faults in the order in which they were found; at most ``CatalogReader/mostFaults``.
    case faulty([CatalogFault])
    /// A file or folder could not be read; `errno` says why.
    case unreadable(path: String, errno: Int32)
}

/// One thing that is wrong with a catalogue or profile, and where.
public struct CatalogFault: Hashable, Sendable {
    /// The file, by the name that the caller gave; a category's file by its own name.
    public let file: String
    /// From 1; nil if the fault has no single place.
    public let line: Int?
    /// From 1, in characters (Unicode scalars); nil if the fault has no single place.
    public let column: Int?
    /// Where in the file's structure: `criteria[3].level`; empty for the whole file.
    public let path: String
    /// What is wrong.
    public let problem: Problem

    package init(file: String, line: Int? = nil, column: Int? = nil, path: String = "", problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.problem = problem
    }
}

extension CatalogFault {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The file is not YAML or JSON at all; the string is the parser's, in English.
        case syntax(String)
        /// A text in YAML lacks quotation marks; with what to write in its place, cut to what one can read at a glance.
        case unquoted(correction: String)
        /// The file has more bytes than are read: 8 MB of YAML, 64 MB of JSON.
        case tooLarge(limit: Int)
        /// There are more criteria than the sums of a score have room for.
        case tooManyCriteria(limit: Int)
        /// The file uses a YAML alias. With aliases a few bytes can become a document of any size.
        case aliasNotAllowed(String)
        /// The catalogue's format is newer than the newest known.
        case newerFormat(found: Int, known: Int)
        /// A mapping lacks this key.
        case missingKey(String)
        /// A mapping has this key twice.
        case duplicateKey(String)
        /// The format does not know this key; the nearest that it knows, if one is near enough to be meant.
        case unknownKey(String, nearest: String?)
        /// The value is of another type than expected.
        case wrongType(expected: Expectation)
        /// A text that has to say something is empty.
        case emptyText
        /// The value is none of the allowed words.
        case unknownValue(String, allowed: [String])
        /// The level is not shall, should or may.
        case unknownLevel(String)
        /// The id is not 1 to 64 letters, digits and `. _ - ( )`, begins with a dot or dash, or is a reserved word.
        case invalidID(String)
        /// Two things of one kind have this id.
        case duplicateID(String)
        /// The catalogue has no such criterion; the nearest that it has, if one is near enough to be meant.
        case danglingReference(String, nearest: String?)
        /// The category does not declare this section, or declares it only later.
        case unknownSection(String)
        /// The criterion builds on itself, by way of others.
        case circularReference(String)
        /// This is not the code of a language, such as `en` or `de-CH`.
        case invalidLanguage(String)
        /// This is not the plain name of a file beside the catalogue's.
        case invalidFileName(String)
        /// A category's file is missing or cannot be read; `errno` says why.
        case unreadableFile(String, errno: Int32)
        /// The weight is not 0 to 1000 with at most three decimals, or a fraction with a denominator up to 1000.
        case weightOutOfRange(String)
        /// The value is not 0 to 1.
        case valueOutOfRange(String)
        /// The percentage is not 0 to 100.
        case percentOutOfRange(String)
        /// Weights and values have no common denominator up to this limit, so scores would not be exact.
        case weightsTooFine(limit: Int)
        /// The scale does not start at 1 and fall from step to step.
        case scaleNotDescending

        // Of profiles
        /// The profile is made for another catalogue; this one has this id.
        case otherCatalog(id: String)
        /// The profile is made for another version of the catalogue; this is the one at hand.
        case otherVersion(String)
        /// Neither the catalogue nor the profile has this category; the nearest, if one is near enough to be meant.
        case unknownCategory(String, nearest: String?)
        /// The profile leaves out a category or section that the catalogue does not have; the nearest that it has, if
        /// one is near enough to be meant.
        case unknownOmission(Profile.Omission, nearest: String?)
        /// The profile leaves this criterion out and gives it another level or weight as well.
        case leftOutAndChanged(String)
    }

    /// The type of value that belongs in a place.
    public enum Expectation: Hashable, Sendable {
        /// Keys with values.
        case mapping
        /// Any number of values.
        case list
        /// A text.
        case text
        /// A whole number.
        case integer
        /// A number, with decimals or as a fraction.
        case number
        /// A text, or one for each language.
        case localizedText
    }
}
