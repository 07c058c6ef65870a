import Screens

/// The list of all keys as Markdown.
package enum KeyDocument {
    /// The whole file.
    package static var text: String {
        let parts =
            [introduction, section("On every screen of an assessment", KeyReference.common)]
            + KeyReference.sections.map { section($0.title, $0.rows) }
            + [section("In every text", KeyReference.text)]
        return parts.joined(separator: "\n")
    }

    private static let introduction = """
        # Keys

        Written by `make docs` from the tables that the program itself works with. `?` shows the same on the screen, with
        what cannot be used at the moment and why; where letters are text, `F1` does. Keys marked *work* change the
        assessment and are not to be had in a review.

        """

    private static func section(_ title: String, _ rows: [KeyRow]) -> String {
        var lines = ["## \(title)", "", "| keys | what they do | |", "|---|---|---|"]
        for row in rows.merged {
            lines.append("| \(keys(of: row)) | \(escaped(row.help)) |\(row.needs == .work ? " *work* " : " ")|")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func keys(of row: KeyRow) -> String {
        row.keys.map { "`\(escaped($0.name))`" }.joined(separator: " ")
    }

    /// Without the one sign that would end a cell of the table.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
