import Cells
import Presentation

/// Formats table lines from texts of any length.
package enum TableLine {
    /// The maximum width of a table.
    package static let columns = 80

    /// An id and a text, cut to the table width.
    static func entry(_ id: String, _ text: String) -> String {
        cut("  " + cut(id, to: 26).padded(to: 27) + text.oneLine).trimmedAtEnd
    }

    /// The text, cut with an ellipsis if it is wider.
    static func cut(_ text: String, to columns: Int = columns) -> String { text.truncated(to: columns) }

    /// Wrapped text with an optional hanging label.
    static func labelled(_ label: String?, _ text: String, columns: Int, labelWidth: Int) -> [String] {
        guard let label else { return text.wrapped(columns: columns) }
        return text.wrapped(behind: label.padded(to: labelWidth - 1) + " ", columns: columns)
            .map { ($0.lead + $0.text).trimmedAtEnd }
    }
}
