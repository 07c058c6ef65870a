import InvisibleCharacters

/// A table as CSV, in UTF-8 with CR LF, for programs and spreadsheets. Source: RFC 4180.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
package struct CSVSheet: Hashable, Sendable {
    package let columns: [String]
    /// Each with as many cells as there are columns.
    package let rows: [[String]]

    package init(columns: [String], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    package var bytes: [UInt8] { ([columns] + rows).flatMap { Array(Self.line($0).utf8) } }

    private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// The one place that escapes a cell. Source of the signs that begin a formula: OWASP, CSV injection.
    private static func cell(_ text: String) -> String {
        let text = text.visible
        let first = text.first { !$0.isWhitespace }
        let isFormula = first.map { "=+-@＝＋－＠|%".contains($0) } ?? false
        let harmless = isFormula ? "'" + text : text
        guard harmless.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D, 0x3B].contains($0) }) else { return harmless }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }
}
