import Localization

/// Messages of `cpo request`.
enum RequestCommandText {
    static let help = LocalizedString(
        """
        The form has the questions in English and German, with room for rating, reason, comment and evidence. The ending of \
        its name decides how it is written: a workbook with a sheet a category and lists to choose from, a table of values, \
        or ReqIF for requirements tools. It asks what is in the scope of a vendor's product, unless --kind and --role say \
        otherwise. With --from, the present answers stand in it, to be corrected.

        Each row carries what it asks, so rows may be sorted, deleted or moved to another file. "cpo import DIR FORM" lists \
        what the answers would change, and records it with --write.
        """,
        """
        Das Formular enthält die Fragen auf Deutsch und Englisch, mit Platz für Bewertung, Begründung, Kommentar und \
        Nachweise. Die Endung seines Namens entscheidet, wie es geschrieben wird: als Arbeitsmappe mit einem Blatt je \
        Kategorie und Listen zur Auswahl, als Wertetabelle oder in ReqIF für Anforderungswerkzeuge. Gefragt wird, was für das \
        Produkt eines Anbieters gilt, sofern --kind und --role nichts anderes sagen. Mit --from stehen die jetzigen Antworten \
        darin und können berichtigt werden.

        Jede Zeile trägt bei sich, was sie fragt; deshalb dürfen Zeilen sortiert, gelöscht oder in eine andere Datei \
        übernommen werden. „cpo import DIR FORM“ listet auf, was die Antworten ändern würden, und trägt es mit --write ein.
        """)

    static let subjectIsKnown = LocalizedString(
        "With --from, the assessment says what is asked about: leave out --subject, --kind and --role.",
        "Mit --from sagt die Bewertung, wonach gefragt wird: --subject, --kind und --role weglassen.")
    static let nothingToAsk = LocalizedString(
        "No criterion is in the scope, so there is nothing to ask. Choose another --kind or --role.",
        "Kein Kriterium liegt im Geltungsbereich, also gibt es nichts zu fragen. --kind oder --role anders wählen.")

    static func unknownForm(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) has no known ending. Name the form NAME.xlsx, NAME.csv, NAME.reqif or NAME.reqifz.",
            "\(path) hat keine bekannte Endung. Das Formular NAME.xlsx, NAME.csv, NAME.reqif oder NAME.reqifz nennen.")
    }

    static func written(_ count: Int, to path: String) -> LocalizedString {
        LocalizedString(
            "\(path): \(count) \(count == 1 ? "question" : "questions"). To take in the answers: cpo import DIR FORM",
            "\(path): \(count) \(count == 1 ? "Frage" : "Fragen"). Die Antworten übernehmen: cpo import DIR FORM")
    }
}
