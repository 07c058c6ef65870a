import AssessmentModel
import Localization

/// Messages of exports.
enum ExportText {
    static let discussion = LocalizedString(
        """
        Categories become specifications, sections headings, and criteria requirements. DOORS, Polarion, Windchill and \
        others find id, title and text without configuration; everything else is in attributes that begin with cpo. \
        "cpo catalog import" reads the file again.
        """,
        """
        Kategorien werden Spezifikationen, Abschnitte Überschriften und Kriterien Anforderungen. DOORS, Polarion, \
        Windchill und andere finden Kennung, Titel und Text ohne Konfiguration; alles Weitere steht in Attributen, die \
        mit cpo beginnen. „cpo catalog import“ liest die Datei wieder ein.
        """)

    static func summary(_ catalog: Catalog, answers: Int? = nil, path: String) -> LocalizedString {
        LocalizedString { language in
            let criteria = UnsupportedFeatureText.criteria(catalog.criteria.count)[language]
            guard let answers else {
                return language("Exported \(criteria) to \(path).", "\(criteria) nach \(path) exportiert.")
            }
            let count = UnsupportedFeatureText.count(
                answers, LocalizedString("answer", "Antwort"), LocalizedString("answers", "Antworten"))[language]
            return language(
                "Exported \(criteria) with \(count) to \(path).", "\(criteria) mit \(count) nach \(path) exportiert.")
        }
    }

    static func unknownFormat(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) has no known ending. Name the file NAME.reqif, or NAME.reqifz for an archive.",
            "\(path) hat keine bekannte Endung. Die Datei NAME.reqif nennen oder NAME.reqifz für ein Archiv.")
    }

    static func noDay(_ text: String) -> LocalizedString {
        LocalizedString(
            "\"\(text)\" is no day such as 2026-06-30.", "„\(text)“ ist kein Tag wie 2026-06-30.")
    }
}
