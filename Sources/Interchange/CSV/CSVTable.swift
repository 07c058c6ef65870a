import AssessmentModel

/// A table of criteria: its rows, and what its columns mean.
struct CSVTable {
    /// What a column can hold.
    enum Field: String, CaseIterable {
        case id, level, status, category, section, weight, title, statement, why, met, partly, verify, evidence
        case notApplicable = "notapplicable"
        case metNeeds = "metneeds"
        case addresses
        case appliesTo = "appliesto"
        case references, tags
    }

    /// A column that has a meaning.
    struct Column: Hashable {
        let field: Field
        /// Of its texts; nil where the header names none.
        let language: LanguageCode?
    }

    let columns: [Column?]
    /// The header's own words for columns that have none.
    let unknown: [String]
    let rows: Slice<CSVRows>

    /// Nil where the first row is not the header of a table of criteria.
    init?(_ rows: CSVRows) {
        guard let header = rows.first, let columns = Self.columns(header) else { return nil }
        self.columns = columns
        unknown = zip(header, columns).compactMap { name, column in
            column == nil && !name.tidied.isEmpty ? name.tidied : nil
        }
        self.rows = rows.dropFirst()
    }

    /// The separator with which the first row of a text becomes the header of a table of criteria.
    static func separator(of bytes: UnsafeRawBufferPointer) -> UInt8? {
        let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let known = separators.compactMap { separator in
            CSVReader.firstRow(bytes, separator: separator).flatMap { columns($0) }.map { columns in
                (separator, columns.compactMap { $0 }.count)
            }
        }
        return known.max { $0.1 < $1.1 }?.0
    }

    /// The first two columns of a meaning say what the rest hold together: without an id, a title or a statement there
    /// are no criteria.
    private static func columns(_ header: [String]) -> [Column?]? {
        var seen: Set<Column> = []
        let columns = header.map { name in
            Column(header: name).flatMap { seen.insert($0).inserted ? $0 : nil }
        }
        let fields = Set(seen.map(\.field))
        let hasText = fields.contains(.title) || fields.contains(.statement)
        return hasText && fields.count >= 2 ? columns : nil
    }
}

extension CSVTable.Column {
    /// `title`, `Title`, `title_de` or `title:de`; nil for any other name.
    init?(header: String) {
        let name = header.tidied.lowercased()
        if let field = CSVTable.Field(rawValue: name) {
            self.init(field: field, language: nil)
            return
        }
        let parts = name.split(maxSplits: 1) { $0 == "_" || $0 == ":" }
        guard parts.count == 2, let field = CSVTable.Field(rawValue: String(parts[0])), field.isText,
            let language = LanguageCode(foreign: String(parts[1]))
        else { return nil }
        self.init(field: field, language: language)
    }
}

extension CSVTable.Field {
    /// Whether it is written in a language.
    fileprivate var isText: Bool {
        switch self {
        case .category, .section, .title, .statement, .why, .met, .partly, .verify, .evidence: true
        default: false
        }
    }
}
