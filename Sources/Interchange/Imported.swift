import AssessmentModel

/// The result of importing a catalogue.
package struct Imported: Sendable {
    /// The format of the file.
    package let format: ImportFormat
    /// The language of its texts that do not declare their own.
    package let language: LanguageCode
    /// The catalogue, without what could not be carried over. It passes strict reading.
    package let catalog: Catalog
    /// What changed or was not carried over.
    package let warnings: [ImportWarning]
}

/// The formats that can be imported. The raw values are for the command line.
package enum ImportFormat: String, CaseIterable, Hashable, Sendable {
    /// A catalogue in OSCAL, by itself or with a profile, in JSON, YAML or XML. Source: OSCAL 1.1, catalog and profile
    /// models.
    case oscal
    /// A benchmark in XCCDF 1.1 or 1.2. Source: NIST IR 7275.
    case xccdf
    /// The criteria of the OpenSSF Best Practices badge, by themselves or with their texts in several languages.
    case openssf
    /// A library of CISO Assistant with a framework.
    case ciso
    /// A standard in CycloneDX's JSON. Source: CycloneDX 1.6, `definitions.standards`.
    case cyclonedx
    /// A control catalogue of Gemara, in one file or several.
    case gemara
    /// Requirements in ReqIF, in one document or an archive. Source: OMG ReqIF 1.2.
    case reqif
    /// A table with a header row.
    case csv
    /// A workbook of Excel with such a table. Source: ECMA-376, SpreadsheetML.
    case xlsx
}

/// A file to import.
package struct ImportFile: Sendable {
    /// Its path, for messages.
    package let name: String
    /// Its content.
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The name without folder and extension, for catalogues without an id.
    var stem: String {
        let name = name.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
        return String(name[..<dot])
    }
}
