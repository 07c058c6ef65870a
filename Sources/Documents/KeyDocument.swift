import Localization
import Screens

/// The list of all keys as Markdown.
package enum KeyDocument {
    /// The whole file, in one language.
    package static func text(_ language: Language) -> String {
        let parts =
            [introduction[language], section(everywhere, KeyReference.common, language)]
            + KeyReference.sections.map { section($0.title, $0.rows, language) }
            + [section(inTexts, KeyReference.text, language)]
        return parts.joined(separator: "\n")
    }

    private static let everywhere = LocalizedString(
        "On every screen of an assessment", "In jeder Ansicht einer Bewertung")
    private static let inTexts = LocalizedString("In every text", "In jedem Text")
    private static let work = LocalizedString("work", "ändert")

    private static let introduction = LocalizedString(
        """
        # Keys

        Written by `make docs` from the tables that the program itself works with. `?` shows the same on the screen, with
        what cannot be used at the moment and why; where letters are text, `F1` does. Keys marked *work* change the
        assessment and are not to be had in a review. [Auf Deutsch](keys.de.md)

        """,
        """
        # Tasten

        Geschrieben von `make docs` aus den Tabellen, mit denen das Programm selbst arbeitet. `?` zeigt dasselbe auf dem
        Bildschirm, mit dem, was gerade nicht geht, und warum; wo Buchstaben Text sind, tut das `F1`. Tasten mit *ändert*
        ändern die Bewertung und sind in einer Prüfansicht nicht zu haben. [In English](keys.md)

        """)

    private static func section(_ title: LocalizedString, _ rows: [KeyRow], _ language: Language) -> String {
        let heading = language("| keys | what they do | |", "| Tasten | was sie tun | |")
        var lines = ["## \(title[language])", "", heading, "|---|---|---|"]
        for row in rows.merged {
            let mark = row.needs == .work ? " *\(work[language])* " : " "
            lines.append("| \(keys(of: row, language)) | \(escaped(row.help[language])) |\(mark)|")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func keys(of row: KeyRow, _ language: Language) -> String {
        row.keys.map { "`\(escaped($0.name(language)))`" }.joined(separator: " ")
    }

    /// Without the one sign that would end a cell of the table.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
