/// Why there is no catalogue.
public enum CatalogError: Error, Hashable, Sendable {
    /// What is wrong with it, in the order in which it was found; at most `CatalogReader.mostFaults`.
    case faulty([CatalogFault])
    /// A file or folder cannot be read; `errno` says why.
    case unreadable(path: String, errno: Int32)
}

/// One thing that is wrong with a catalogue, and where.
public struct CatalogFault: Hashable, Sendable {
    /// The file as the one who asked for it named it; a category's file by its own name.
    public let file: String
    /// From 1; nil where the fault has no one place.
    public let line: Int?
    /// From 1, in characters (Unicode scalars); nil where the fault has no one place.
    public let column: Int?
    /// Where in the file's structure: `criteria[3].level`; empty for the whole file.
    public let path: String
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
        /// More bytes than are read: 8 MB of YAML, 64 MB of JSON.
        case tooLarge(limit: Int)
        /// More criteria than sums of a score have room for.
        case tooManyCriteria(limit: Int)
        /// A YAML alias: with them, a few bytes make a document of any size.
        case aliasNotAllowed(String)
        /// The catalogue's format is newer than the newest known.
        case newerFormat(found: Int, known: Int)
        case missingKey(String)
        case duplicateKey(String)
        /// The nearest known key, if one is near enough to be meant.
        case unknownKey(String, nearest: String?)
        case wrongType(expected: Expectation)
        /// A text that has to say something is empty.
        case emptyText
        /// None of the words that can stand here.
        case unknownValue(String, allowed: [String])
        /// Not shall, should or may.
        case unknownLevel(String)
        /// Not 1 to 64 letters, digits and `. _ - ( )`; or it begins with a dot or dash; or it is a word taken already.
        case invalidID(String)
        case duplicateID(String)
        /// A criterion that the catalogue does not have; the nearest that it has, if that is near enough to be meant.
        case danglingReference(String, nearest: String?)
        /// A section that the category does not declare, or not before this place.
        case unknownSection(String)
        /// Criteria that presuppose each other.
        case circularReference(String)
        /// Not the code of a language, such as `en` or `de-CH`.
        case invalidLanguage(String)
        /// Not the plain name of a file beside the catalogue's.
        case invalidFileName(String)
        /// A category's file that is not there or cannot be read; `errno` says why.
        case unreadableFile(String, errno: Int32)
        /// Not 0 to 1000 with at most three decimals, or a fraction with a denominator up to 1000.
        case weightOutOfRange(String)
        /// Not 0 to 1.
        case valueOutOfRange(String)
        /// Not 0 to 100.
        case percentOutOfRange(String)
        /// Weights and values have no common denominator up to this, so scores could not be exact.
        case weightsTooFine(limit: Int)
        /// A scale that does not go down step by step from 1.
        case scaleNotDescending

        // Of profiles
        /// The profile is made for another catalogue than this one.
        case otherCatalog(id: String)
        /// The profile is made for another version of the catalogue than this one.
        case otherVersion(String)
        /// A category that neither the catalogue nor the profile has; the nearest, if that is near enough to be meant.
        case unknownCategory(String, nearest: String?)
        /// A criterion that is left out has another level or weight besides.
        case leftOutAndChanged(String)
    }

    /// What should stand in a place.
    public enum Expectation: Hashable, Sendable {
        case mapping, list, text, integer, number
        /// A text, or one for each language.
        case localizedText
    }
}
