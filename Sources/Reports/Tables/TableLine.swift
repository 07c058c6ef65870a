import Cells
import Presentation

/// Lines of tables that show texts of any length.
package enum TableLine {
    /// How wide a table is at most.
    package static let columns = 80

    /// An id and what is to be said of it, cut at the edge.
    static func entry(_ id: String, _ text: String) -> String {
        cut("  " + cut(id, to: 26).padded(to: 27) + text.oneLine).trimmedAtEnd
    }

    /// The text with an ellipsis where it is wider.
    static func cut(_ text: String, to columns: Int = columns) -> String { text.truncated(to: columns) }

    /// Text with its label hanging at the left, if it has one.
    static func labelled(_ label: String?, _ text: String, columns: Int, labelWidth: Int) -> [String] {
        guard let label else { return text.wrapped(columns: columns) }
        return text.wrapped(behind: label.padded(to: labelWidth - 1) + " ", columns: columns)
            .map { ($0.lead + $0.text).trimmedAtEnd }
    }
}
