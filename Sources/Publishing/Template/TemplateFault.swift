/// Why a template cannot be used.
package struct TemplateFaults: Error, Hashable, Sendable {
    /// The faults in the order of the file; at most `PublicationTemplate.mostFaults`.
    package let faults: [TemplateFault]
    /// How many more there were.
    package let unlisted: Int
}

/// One thing that is wrong with a template, and where.
package struct TemplateFault: Hashable, Sendable {
    /// From 1; nil if the fault has no single place.
    package let line: Int?
    /// From 1, in characters (Unicode scalars); nil if the fault has no single place.
    package let column: Int?
    /// Where in the file's structure: `sections[3].heading`; empty for the whole file.
    package let path: String
    /// What is wrong.
    package let problem: Problem
}

extension TemplateFault {
    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// The file is not YAML at all; the string is the parser's, in English.
        case syntax(String)
        /// A text lacks quotation marks; with what to write in its place.
        case unquoted(correction: String)
        /// The file uses a YAML alias. With aliases a few bytes can become a document of any size.
        case aliasNotAllowed(String)
        /// A mapping has this key twice.
        case duplicateKey(String)
        /// The template has more bytes than are read.
        case tooLarge(limit: Int)
        /// The template's format is newer than the newest known.
        case newerFormat(found: Int, known: Int)
        /// A mapping lacks this key.
        case missingKey(String)
        /// A mapping has a key that the format does not know.
        case unknownKey(String, known: [String])
        /// The value is of another type than expected.
        case wrongType(expected: Expectation)
        /// A text that has to say something is empty.
        case emptyText
        /// This is not the code of a language that documents are written in.
        case unknownLanguage(String, known: [String])
        /// A text for each language lacks this one.
        case missingLanguage(String)
        /// A text has something between braces that is no placeholder.
        case unknownPlaceholder(String, known: [String])
        /// The document has no such section.
        case unknownSection(String, known: [String])
        /// The section is listed before.
        case duplicateSection(String)
        /// This is not a colour.
        case invalidColour(String)
        /// This is not the plain name of a file beside the template.
        case invalidFileName(String)
        /// The file is missing or cannot be read; `errno` says why.
        case unreadableFile(String, errno: Int32)
        /// The file has more bytes than a logo may have.
        case fileTooLarge(String, limit: Int)
        /// The file is no picture in PNG, JPEG or SVG.
        case notAPicture(String)
    }

    /// The type of value that belongs in a place.
    package enum Expectation: Hashable, Sendable {
        /// Keys with values.
        case mapping
        /// Any number of values.
        case list
        /// A text.
        case text
        /// A whole number.
        case integer
        /// A text, or one for each language.
        case localizedText
        /// The name of a section, or a mapping of a heading and a text.
        case section
    }
}
