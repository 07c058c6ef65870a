/// Answers that another program or a person wrote down: in a table, or in a checklist in one of the formats of the
/// field.
package struct AnswerSheet: Sendable {
    /// What a column can contain.
    package enum Column: String, CaseIterable, Hashable, Sendable {
        case id, rating, comment, reason, owner, date
    }

    /// Where answers come from.
    package enum Source: Hashable, Sendable {
        /// A table that somebody filled in for this program: whatever is wrong with a row is a mistake.
        case table
        /// A file of another program, which knows nothing of our catalogue's rules.
        case checklist
    }

    /// The answer to one criterion. All texts are untrusted.
    package struct Row: Sendable {
        /// The line of the file on which it begins, from 1; 0 for the row of a checklist, which may come from several.
        package let line: Int
        /// Text in cells to the right of the header, where an unquoted comma may have moved it; empty as a rule.
        package let surplus: String
        let cells: [Column: String]

        /// The cell in a column, without white space at either end; empty if the file has none.
        package subscript(column: Column) -> String { cells[column] ?? "" }
    }

    /// What kind of file it was.
    package let source: Source
    /// The answers, in the order of the file. In a checklist, each criterion has at most one.
    package let rows: Rows
    /// The headers of unknown columns.
    package let unknown: [String]
    /// The first line that is not UTF-8, if the file was read as Windows-1252; else nil.
    package let windowsLine: Int?
    /// What a checklist has and this sheet does not.
    package let warnings: [ImportWarning]

    init(
        source: Source, rows: Rows, unknown: [String] = [], windowsLine: Int? = nil, warnings: [ImportWarning] = []
    ) {
        self.source = source
        self.rows = rows
        self.unknown = unknown
        self.windowsLine = windowsLine
        self.warnings = warnings
    }
}
