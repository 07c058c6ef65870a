import CatalogFormat

/// Why an import fails.
package enum ImportError: Error, Hashable, Sendable {
    /// The format is not known.
    case unknownFormat(file: String)
    /// The file does not have the format that was given.
    case notOfFormat(file: String, ImportFormat)
    /// The file is malformed. Lines and columns count from 1.
    case faulty(file: String, line: Int?, column: Int?, CatalogFault.Problem)
    /// The encoding is not supported.
    case encoding(file: String, String)
    /// A quotation mark in a table is in the wrong place or missing.
    case quotation(file: String, line: Int)
    /// The file is too large for its format; the limit is in bytes.
    case tooLarge(file: String, limit: Int)
    /// The file declares a document type or entities, which could expand without limit or read other files.
    case documentType(file: String, line: Int)
    /// The nesting is too deep.
    case tooDeep(file: String)
    /// The file has too many of something.
    case tooMany(ImportLimit, file: String, line: Int?, limit: Int)
    /// A CISO Assistant library without a framework, and what it contains instead.
    case noFramework(file: String, found: [String])
    /// A CycloneDX document that defines no standard, such as a bill of materials.
    case noStandard(file: String)
    /// The file has no criteria.
    case noCriteria(file: String)
    /// The file has no profile.
    case noProfile(file: String)
    /// The file has no profile of this name. A nil name means that the user has to choose.
    case unknownProfile(file: String, name: String?, known: [String])
    /// The file has no benchmark of this id.
    case unknownBenchmark(file: String, name: String, known: [String])
    /// A ZIP archive or another binary file that is no workbook of Excel 2007 or later.
    case noWorkbook(file: String)
    /// The workbook has no sheet of this name or number.
    case unknownSheet(file: String, name: String, known: [String])
    /// An option does not apply to the format of the file.
    case unusedOption(file: String, ImportOption)
    /// A table without known columns, and its headers.
    case unknownColumns(file: String, found: [String])
    /// A mapping names a column that the table does not have; and the table's headers.
    case unknownMapping(file: String, ColumnMapping, found: [String])
    /// A table of answers without a column of ids, or with no other known column; and the cells of its first row.
    case noAnswers(file: String, found: [String])
    /// XML, JSON or YAML that holds no answers in a form that can be read.
    case noChecklist(file: String)
    /// A profile or translated texts without their catalogue.
    case lacksCatalog(file: String)
    /// The file does not go with the others.
    case doesNotBelong(file: String)
    /// libxml2 is not installed.
    case noXML
    /// libarchive is not installed.
    case noZIP
}

/// Limits that keep time and memory proportional to the size of a file.
package enum ImportLimit: Hashable, Sendable {
    /// Criteria of a catalogue.
    case criteria
    /// Attributes of one XML element.
    case attributes
    /// Namespaces in scope of one XML element.
    case namespaces
    /// Distinct names of XML elements and attributes.
    case names
    /// Columns of a table.
    case columns
    /// Bytes of text that parameters, values and inheritance insert.
    case insertedText
}

/// Options that apply to some formats only.
package enum ImportOption: String, Hashable, Sendable {
    case benchmark
    case profile
    case columns = "map"
    case sheet
}
