import AssessmentModel

/// What the user says about the files to import.
package struct ImportOptions: Sendable {
    /// Their format; nil to detect it.
    package var format: ImportFormat?
    /// The language of texts that do not declare their own; nil for the language that the file declares.
    package var language: LanguageCode?
    /// The level of criteria that have none in the file; nil for the usual level of the format.
    package var level: Level?
    /// The id of the benchmark to import from a data stream; nil for the first.
    package var benchmark: String?
    /// The id of the benchmark's profile that selects rules; nil for all rules.
    package var profile: String?
    /// The name or the number, from 1, of the sheet of a workbook; nil for the first one with criteria.
    package var sheet: String?
    /// The meaning of columns whose headers do not tell it.
    package var columns: [ColumnMapping] = []

    package init() {}
}

/// The meaning of one column of a table.
package struct ColumnMapping: Hashable, Sendable {
    /// The field, as our own headers spell it: `statement`, `title_de`.
    package let field: String
    /// The column's header.
    package let header: String

    package init(field: String, header: String) {
        self.field = field
        self.header = header
    }

    /// The names of all fields.
    package static var fields: [String] { CSVTable.Field.allCases.map(\.rawValue) }

    /// An example of a mapping for a table with these headers.
    package static func example(_ headers: [String]) -> String {
        zip(["id", "statement"], headers).map { "\($0)=\($1)" }.joined(separator: ",")
    }

    /// Parses `level=Severity,statement=What to do, and how`. A comma is part of a header unless a field follows it.
    /// Nil if the text does not start with a field.
    package static func mappings(in text: String) -> [ColumnMapping]? {
        var mappings: [ColumnMapping] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if sides.count == 2, CSVTable.Column(header: String(sides[0])) != nil {
                mappings.append(ColumnMapping(field: String(sides[0]).tidied, header: String(sides[1]).tidied))
            } else if let last = mappings.popLast() {
                mappings.append(ColumnMapping(field: last.field, header: "\(last.header),\(part)".tidied))
            } else {
                return nil
            }
        }
        return mappings
    }
}
