import AssessmentModel

/// What came of reading somebody else's catalogue.
package struct Imported: Sendable {
    /// Which form it had.
    package let format: ImportFormat
    /// What could be carried over. Strict reading finds nothing wrong with it.
    package let catalog: Catalog
    /// What could not, most of it counted.
    package let warnings: [ImportWarning]
}

/// The forms of catalogues that are read. The raw values are for the command line.
package enum ImportFormat: String, CaseIterable, Hashable, Sendable {
    /// A catalogue in OSCAL's JSON, by itself or with a profile. Source: OSCAL 1.1, catalog and profile models.
    case oscal
    /// A benchmark in XCCDF 1.1 or 1.2. Source: NIST IR 7275.
    case xccdf
    /// The criteria of the OpenSSF Best Practices badge, by themselves or with their texts in several languages.
    case openssf
    /// A library of CISO Assistant with a framework.
    case ciso
    /// A table with a header row.
    case csv
}

/// A file to import, as it was read.
package struct ImportFile: Sendable {
    /// What to call it in messages: its path.
    package let name: String
    /// Its content.
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The name without folder and ending, for catalogues that do not name themselves.
    var stem: String {
        let name = name.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
        return String(name[..<dot])
    }
}
