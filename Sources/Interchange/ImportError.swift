import CatalogFormat

/// Why nothing was imported.
package enum ImportError: Error, Hashable, Sendable {
    /// None of the forms that are read.
    case unknownFormat(file: String)
    /// Not of the form that it was said to have.
    case notOfFormat(file: String, ImportFormat)
    /// The file cannot be read; lines and columns count from 1.
    case faulty(file: String, line: Int?, column: Int?, CatalogFault.Problem)
    /// Written in an encoding that is not read, by its name.
    case encoding(file: String, String)
    /// A field of a table that quotation marks do not stand around as they should.
    case quotation(file: String, line: Int)
    /// More bytes than are read of this form.
    case tooLarge(file: String, limit: Int)
    /// A document type or an entity of the file's own: with them, a few bytes make a document of any size, or read
    /// other files.
    case documentType(file: String, line: Int)
    /// More levels of nesting than any catalogue has.
    case tooDeep(file: String)
    /// More of something than is read.
    case tooMany(ImportLimit, file: String, line: Int?, limit: Int)
    /// There is no criterion in it.
    case noCriteria(file: String)
    /// A profile, or texts in another language, without the catalogue that they belong to.
    case lacksCatalog(file: String)
    /// A file that does not belong to the first one.
    case doesNotBelong(file: String)
    /// The system has no libxml2.
    case noXML
}

/// What an import reads a limited number of, so that no file takes more time or memory than its size explains.
package enum ImportLimit: Hashable, Sendable {
    /// More would not fit the scores.
    case criteria
    /// Attributes of one XML element.
    case attributes
    /// Namespaces in scope of one XML element.
    case namespaces
    /// Different names of XML elements and attributes.
    case names
    /// Columns of a table.
    case columns
    /// Bytes of text that a file has once and its criteria have in many places: values of parameters.
    case insertedText
}
