import ArgumentParser
import Localization

extension ArgumentHelp {
    /// Help in the language that the program began to speak in.
    init(_ string: LocalizedString, valueName: String? = nil) { self.init(string.inHelp, valueName: valueName) }
}

/// What the help of commands says at length, and what several of them say.
enum HelpText {
    static let json = LocalizedString("As one JSON object.", "Als ein JSON-Objekt.")
    static let force = LocalizedString("Write over what is there.", "Überschreiben, was da ist.")
    static let strict = LocalizedString("Let a warning, too, be an answer of no.", "Auch eine Warnung gilt als Nein.")
    static let criterion = LocalizedString("The criterion's id.", "Die Kennung des Kriteriums.")
    static let oneOrAll = LocalizedString(
        "The criterion's id; all where none is given.", "Die Kennung des Kriteriums; ohne Angabe alle.")
    static let project = LocalizedString("The directory of the assessment.", "Das Verzeichnis der Bewertung.")
    static let profile = LocalizedString("The profile.", "Das Profil.")
    static let catalog = LocalizedString(
        "A catalogue's id, or a file or directory.", "Die Kennung eines Katalogs, oder eine Datei oder ein Verzeichnis."
    )
    static let outputFile = LocalizedString(
        "A file, written as JSON if its name ends so and as YAML otherwise.",
        "Eine Datei; als JSON geschrieben, wenn ihr Name so endet, sonst als YAML.")

    static let root = LocalizedString(
        """
        cpo DIR works on the assessment in a directory and resumes where you left off; \
        cpo alone shows the recent ones.

        Results go to standard output, everything else to standard error.
        It speaks the language of your locale; --lang en or --lang de chooses another.
        --theme chooses the colours: auto, dark, light, high-contrast or colour-blind.
        Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 cannot read or write.
        """,
        """
        cpo DIR bearbeitet die Bewertung in einem Verzeichnis und macht weiter, wo Sie aufgehört haben; \
        cpo allein zeigt die letzten.

        Ergebnisse gehen auf die Standardausgabe, alles andere auf die Standardfehlerausgabe.
        Die Sprache ist die Ihrer Locale; --lang en oder --lang de wählt eine andere.
        --theme wählt die Farben: auto, dark, light, high-contrast oder colour-blind.
        Exit-Codes: 0 erledigt, 1 die Antwort ist Nein, 2 falsch aufgerufen, 3 Lesen oder Schreiben misslungen.
        """)

    static let score = LocalizedString(
        """
        With --fail-under the exit code is 1 if less than that percentage is claimed.

        A group is all, a level (shall, should, may), the id of a category, or both as category/level. \
        A goal is gate or the id of a tier.
        """,
        """
        Mit --fail-under ist der Exit-Code 1, wenn weniger als dieser Prozentsatz angegeben ist.

        Eine Gruppe ist all, ein Grad (shall, should, may), die Kennung einer Kategorie, oder beides als \
        category/level. Ein Ziel ist gate oder die Kennung eines Niveaus.
        """)

    static let scope = LocalizedString(
        """
        The catalogue says what it asks of a product or an organisation, and of a vendor, customer or provider. What is \
        outside the scope is in no figure, gate, gap or check. It is not the same as "not applicable".
        """,
        """
        Der Katalog sagt, was er ein Produkt oder eine Organisation fragt, und Anbieter, Kunden oder Dienstleister. Was \
        nicht zum Geltungsbereich gehört, steht in keiner Zahl, Lücke und keinem Hinweis und zählt nicht zu den \
        Muss-Kriterien. Es ist nicht dasselbe wie „nicht anwendbar“.
        """)

    static let check = LocalizedString(
        """
        Holds the answers to the quality rules: claims without evidence, missing reasons, evidence that is gone or \
        expired, too much that is not applicable, and more. The exit code is 1 if any check stands. A check that is \
        in order as it is can be waived with its reason: see cpo waive.
        """,
        """
        Misst die Antworten an den Qualitätsregeln: Angaben ohne Nachweis, fehlende Begründungen, verschwundene oder \
        abgelaufene Nachweise, zu viel nicht Anwendbares und mehr. Der Exit-Code ist 1, wenn etwas fraglich bleibt. \
        Was in Ordnung ist, wie es ist, nimmt ein begründeter Verzicht aus: siehe cpo waive.
        """)

    static let importCatalog = LocalizedString(
        """
        Reads OSCAL catalogues in JSON (with a profile, if you name both files), XCCDF benchmarks (with a tailoring file, if \
        you name both), the OpenSSF criteria (with the texts in other languages that lie beside them), libraries of CISO \
        Assistant, and CSV with a header row. What has no place in a catalogue of ours, or got another one, is told: a line \
        for each kind, and with --verbose every place.
        """,
        """
        Liest OSCAL-Kataloge in JSON (mit einem Profil, wenn beide Dateien genannt sind), XCCDF-Benchmarks (mit einer \
        Tailoring-Datei, wenn beide genannt sind), die OpenSSF-Kriterien (mit den Texten anderer Sprachen daneben), \
        Bibliotheken von CISO Assistant und CSV mit einer Kopfzeile. Was in unseren Katalogen keinen Platz hat oder einen \
        anderen bekommt, wird genannt: eine Zeile je Art, mit --verbose jede Stelle.
        """)

    static let importProfile = LocalizedString(
        """
        Reads an OSCAL profile in JSON, or a profile of an XCCDF benchmark, for a catalogue that was imported before: what it \
        does not take is left out, and priorities, severities and weights that it sets become levels and weights. What has no \
        place in a profile of ours is told.
        """,
        """
        Liest ein OSCAL-Profil in JSON oder ein Profil eines XCCDF-Benchmarks für einen zuvor importierten Katalog: Was es \
        nicht übernimmt, wird ausgelassen; Prioritäten, Schweregrade und Gewichte werden zu Graden und Gewichten. Was in \
        unseren Profilen keinen Platz hat, wird genannt.
        """)

    static let verboseImport = LocalizedString(
        "List every place that is changed or not carried over.", "Jede geänderte oder nicht übernommene Stelle nennen.")

    static let lintCatalog = LocalizedString(
        """
        Names all that is wrong, and all that is probably not meant so, with file, line and column and what to \
        write instead. The exit code is 1 if the catalogue has an error; with --strict also if there is a warning.
        """,
        """
        Nennt alles, was falsch oder wohl nicht so gemeint ist, mit Datei, Zeile und Spalte und was stattdessen zu \
        schreiben ist. Der Exit-Code ist 1, wenn der Katalog einen Fehler hat; mit --strict auch bei einer Warnung.
        """)

    static let lintProfile = LocalizedString(
        """
        Names all that is wrong, and all that is probably not meant so, with file, line and column and what to \
        write instead. The exit code is 1 if the profile has an error; with --strict also if there is a warning.
        """,
        """
        Nennt alles, was falsch oder wohl nicht so gemeint ist, mit Datei, Zeile und Spalte und was stattdessen zu \
        schreiben ist. Der Exit-Code ist 1, wenn das Profil einen Fehler hat; mit --strict auch bei einer Warnung.
        """)

    static let answer = LocalizedString(
        "RATING is met, partly, unmet, na, or open to take a rating back; or a name of the catalogue's scale, or a "
            + "percentage where it rates in percent.",
        "RATING ist met, partly, unmet, na, oder open, um eine Bewertung zurückzunehmen; oder ein Name aus der Skala "
            + "des Katalogs, oder ein Prozentwert, wo er in Prozent bewertet.")

    static let assign = LocalizedString(
        """
        The owner is whom you wait for; the name is free, and signs nothing. Gaps can be grouped by owner, and in the \
        walk /@NAME keeps to what somebody owns.
        """,
        """
        Zuständig ist, auf wen zu warten ist; der Name ist frei und zeichnet nichts. Lücken lassen sich nach \
        Zuständigen ordnen, und im Durchgang beschränkt /@NAME auf das, wofür jemand zuständig ist.
        """)

    static let verify = LocalizedString(
        "Reads every line of every journal, the catalogue and all evidence. The exit code is 1 if anything is damaged.",
        "Liest jede Zeile jedes Journals, den Katalog und alle Nachweise. "
            + "Der Exit-Code ist 1, wenn etwas beschädigt ist."
    )

    static let profiles = LocalizedString(
        """
        A profile is a file that tailors a catalogue: other levels and weights, criteria left out or added. \
        To see figures under one, without changing anything: cpo score DIR --profile FILE
        """,
        """
        Ein Profil ist eine Datei, die einen Katalog zuschneidet: andere Grade und Gewichte, Kriterien \
        ausgelassen oder ergänzt. Zahlen damit sehen, ohne etwas zu ändern: cpo score DIR --profile FILE
        """)

    /// What a rule to be waived may be.
    static let rule = LocalizedString("The rule's name.", "Der Name der Regel.")
    static let rules = LocalizedString(
        "One of \(CheckCommandText.ruleNames).", "Eine von \(CheckCommandText.ruleNames).")
}
