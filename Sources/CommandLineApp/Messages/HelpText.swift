import ArgumentParser
import Localization

extension ArgumentHelp {
    /// Help in the language of this run.
    init(_ string: LocalizedString, valueName: String? = nil) { self.init(string.inHelp, valueName: valueName) }
}

/// Long and shared help texts of commands.
enum HelpText {
    static let json = LocalizedString("Print one JSON object.", "Ein JSON-Objekt ausgeben.")
    static let force = LocalizedString("Overwrite what exists.", "Vorhandenes überschreiben.")
    static let strict = LocalizedString("Treat warnings as errors.", "Warnungen als Fehler behandeln.")
    static let criterion = LocalizedString("The criterion's id.", "Die Kennung des Kriteriums.")
    static let oneOrAll = LocalizedString(
        "The criterion's id; all criteria by default.", "Die Kennung des Kriteriums; ohne Angabe alle.")
    static let evidence = LocalizedString(
        "Its number in cpo show DIR ID, or the beginning of its title, file name or address.",
        "Seine Nummer in cpo show DIR ID oder der Anfang von Titel, Dateiname oder Adresse.")
    static let evidenceTitle = LocalizedString("A title for the evidence.", "Ein Titel für den Nachweis.")
    static let attachEmpty = LocalizedString("Attach a file even if it is empty.", "Auch eine leere Datei anhängen.")
    static let locator = LocalizedString(
        "Where to look in it, for instance \"p. 12\".", "Die Fundstelle darin, zum Beispiel \"S. 12\".")
    static let validUntil = LocalizedString(
        "The last day on which it is valid, for instance 2027-06-30.",
        "Der letzte Tag, an dem er gilt, zum Beispiel 2027-06-30.")
    static let project = LocalizedString("The assessment's directory.", "Das Verzeichnis der Bewertung.")
    static let profile = LocalizedString("The profile.", "Das Profil.")
    static let profileTarget = LocalizedString(
        "The catalogue it tailors; by default the bundled one with that id.",
        "Der Katalog, den es zuschneidet; ohne Angabe der mitgelieferte mit dieser Kennung.")
    static let catalog = LocalizedString(
        "A catalogue's id, file or directory.", "Die Kennung, die Datei oder das Verzeichnis eines Katalogs."
    )
    static let outputFile = LocalizedString(
        "The output file: JSON if its name ends in .json, YAML otherwise.",
        "Die Ausgabedatei: JSON, wenn ihr Name auf .json endet, sonst YAML.")

    static let root = LocalizedString(
        """
        cpo DIR works on the assessment in a directory and resumes where you left off; \
        cpo alone shows the recent ones.

        Results go to standard output, everything else to standard error.
        The language is that of your locale; --lang en or --lang de overrides it.
        --theme sets the colours: auto, dark, light, high-contrast or colour-blind.
        --plain asks and answers in lines, for screen readers, simple terminals and scripts.
        Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 cannot read or write.
        """,
        """
        cpo DIR bearbeitet die Bewertung in einem Verzeichnis und macht weiter, wo Sie aufgehört haben; \
        cpo allein zeigt die letzten.

        Ergebnisse gehen auf die Standardausgabe, alles andere auf die Standardfehlerausgabe.
        Die Sprache ist die Ihrer Locale; --lang en oder --lang de wählt eine andere.
        --theme wählt die Farben: auto, dark, light, high-contrast oder colour-blind.
        --plain fragt und antwortet in Zeilen, für Screenreader, einfache Terminals und Skripte.
        Exit-Codes: 0 erledigt, 1 die Antwort ist Nein, 2 falsch aufgerufen, 3 Lesen oder Schreiben misslungen.
        """)

    static let keys = LocalizedString(
        """
        Own keys are lines of ~/.config/cpo/config (or $XDG_CONFIG_HOME/cpo/config):

        key.go-on = space n
        key.not-applicable = ;

        The names are those that this command lists; keys are written as it shows them. Digits, enter, esc and ctrl-c \
        keep their meaning, and while you type text all keys do.
        """,
        """
        Eigene Tasten sind Zeilen in ~/.config/cpo/config (oder $XDG_CONFIG_HOME/cpo/config):

        key.go-on = space n
        key.not-applicable = ;

        Die Namen sind die, die dieser Befehl auflistet; Tasten schreibt man, wie er sie zeigt. Ziffern, enter, esc und \
        ctrl-c behalten ihre Bedeutung, und beim Tippen von Text behalten sie alle Tasten.
        """)

    static let score = LocalizedString(
        """
        With --fail-under, the exit code is 1 if less than that percentage is claimed.

        A group is all, a level (shall, should, may), a category id, or category/level. A goal is gate or a tier id.
        """,
        """
        Mit --fail-under ist der Exit-Code 1, wenn weniger als dieser Prozentsatz angegeben ist.

        Eine Gruppe ist all, ein Grad (shall, should, may), die Kennung einer Kategorie oder beides als \
        category/level. Ein Ziel ist gate oder die Kennung eines Niveaus.
        """)

    static let scope = LocalizedString(
        """
        The catalogue says which criteria apply to a product or an organisation, and to a vendor, customer or provider. \
        Criteria outside the scope count towards no figure, gate, gap or check. This differs from "not applicable".
        """,
        """
        Der Katalog legt fest, welche Kriterien für ein Produkt oder eine Organisation gelten, und für Anbieter, Kunden \
        oder Dienstleister. Was nicht zum Geltungsbereich gehört, fließt in keine Zahl, keine Lücke und keinen Hinweis \
        ein und zählt nicht zu den Muss-Kriterien. Das ist nicht dasselbe wie „nicht anwendbar“.
        """)

    static let check = LocalizedString(
        """
        Checks the answers against the quality rules: claims without evidence, missing reasons, missing or expired \
        evidence, too many criteria not applicable, and more. The exit code is 1 if any check is open. To accept a \
        check as it is, waive it with a reason: see cpo waive.
        """,
        """
        Prüft die Antworten gegen die Qualitätsregeln: Angaben ohne Nachweis, fehlende Begründungen, fehlende oder \
        abgelaufene Nachweise, zu viele nicht anwendbare Kriterien und mehr. Der Exit-Code ist 1, wenn Hinweise offen \
        sind. Was so bleiben darf, wird mit einem begründeten Verzicht ausgenommen: siehe cpo waive.
        """)

    static let importCatalog = LocalizedString(
        """
        Reads OSCAL catalogues in JSON, YAML or XML (with a profile, if you name both files), XCCDF benchmarks (with a \
        tailoring file, if you name both), the OpenSSF criteria (with the translations next to them), CISO Assistant \
        libraries, CycloneDX standards, Gemara catalogues (in one file or several), ReqIF documents and archives, and CSV \
        and Excel tables with a header row. Lists what it changed or could not carry over: one line per kind, every place with --verbose.
        """,
        """
        Liest OSCAL-Kataloge in JSON, YAML oder XML (mit einem Profil, wenn beide Dateien genannt sind), XCCDF-Benchmarks \
        (mit einer Tailoring-Datei, wenn beide genannt sind), die OpenSSF-Kriterien (mit den Übersetzungen daneben), \
        Bibliotheken von CISO Assistant, Standards in CycloneDX, Gemara-Kataloge (in einer oder mehreren Dateien), \
        ReqIF-Dokumente und -Archive sowie CSV- und Excel-Tabellen mit einer Kopfzeile. Nennt, was geändert oder nicht übernommen wurde: eine Zeile je Art, \
        mit --verbose jede Stelle.
        """)

    static let importProfile = LocalizedString(
        """
        Reads an OSCAL profile, or a profile of an XCCDF benchmark, for a catalogue imported earlier: criteria it \
        does not select are left out; its priorities, severities and weights become levels and weights. Lists what it could \
        not carry over.
        """,
        """
        Liest ein OSCAL-Profil oder ein Profil eines XCCDF-Benchmarks für einen zuvor importierten Katalog: Was es \
        nicht auswählt, wird ausgelassen; seine Prioritäten, Schweregrade und Gewichte werden zu Graden und Gewichten. \
        Nennt, was nicht übernommen wurde.
        """)

    static let verboseImport = LocalizedString(
        "List every place that was changed or not carried over.", "Jede geänderte oder nicht übernommene Stelle nennen."
    )

    static let lintCatalog = LocalizedString(
        """
        Lists errors and likely mistakes with file, line and column, and how to fix them. The exit code is 1 if the catalogue has an error; with --strict also if there is a warning.
        """,
        """
        Nennt Fehler und wahrscheinliche Versehen mit Datei, Zeile und Spalte, und wie sie sich beheben lassen. \
        Der Exit-Code ist 1, wenn der Katalog einen Fehler hat; mit --strict auch bei einer Warnung.
        """)

    static let lintProfile = LocalizedString(
        """
        Lists errors and likely mistakes with file, line and column, and how to fix them. The exit code is 1 if the profile has an error; with --strict also if there is a warning.
        """,
        """
        Nennt Fehler und wahrscheinliche Versehen mit Datei, Zeile und Spalte, und wie sie sich beheben lassen. \
        Der Exit-Code ist 1, wenn das Profil einen Fehler hat; mit --strict auch bei einer Warnung.
        """)

    static let answer = LocalizedString(
        """
        RATING is met, partly, unmet or na, or open to withdraw a rating; or a step of the catalogue's scale, by its id, \
        its name or its digit; or a percentage if it rates in percent. Several criteria get the same rating and comment, and undo takes \
        all of it back at once.

        A table has a header row with id and any of rating, comment, reason, owner and date; German names do too. An empty \
        cell changes nothing. The date, such as 2026-06-30, says how old the row is: answers given after that day stay. \
        Without a date, only what nobody has answered is filled in. --overwrite lets the table win. Without --write, the \
        differences are only listed. If any row has an error, nothing is recorded. Undo takes the whole table back.
        """,
        """
        RATING ist met, partly, unmet oder na, oder open, um eine Bewertung zurückzunehmen; oder eine Stufe der Skala des \
        Katalogs mit Kennung, Namen oder Ziffer; oder ein Prozentwert, wenn er in Prozent bewertet. Mehrere Kriterien erhalten dieselbe Bewertung und \
        denselben Kommentar; rückgängig gemacht wird alles auf einmal.

        Eine Tabelle hat eine Kopfzeile mit Kennung und weiteren von Bewertung, Kommentar, Begründung, Zuständig und Datum; \
        englische Namen gehen auch. Eine leere Zelle ändert nichts. Das Datum, etwa 2026-06-30 oder 30.06.2026, ist der \
        Stand der Zeile: Was nach diesem Tag geantwortet wurde, bleibt. Ohne Datum wird nur eingetragen, was noch niemand \
        beantwortet hat. Mit --overwrite gilt die Tabelle. Ohne --write werden die Unterschiede nur aufgelistet. Hat eine \
        Zeile einen Fehler, wird nichts eingetragen. Rückgängig gemacht wird die ganze Tabelle.
        """)

    static let importAnswers = LocalizedString(
        """
        Reads checklists of STIG Viewer (CKL and CKLB), XCCDF test results, OSCAL assessment results in JSON, YAML or XML, \
        CSV tables as cpo answer --from does, and forms that cpo request made, with the evidence that they name. The \
        catalogue must have the same criteria: full and shortened ids match. Passed, not a finding and satisfied become met; \
        failed, open and not satisfied become unmet; not applicable needs its reason where the catalogue demands one; \
        anything else is not taken over.

        Answers given after the file's own stay; if the file has no date, only what nobody has answered is filled in. \
        --overwrite lets the file win. Without --write, the differences are only listed. Lists what was not carried over: \
        one line per kind, every place with --verbose. Undo takes the whole file back.
        """,
        """
        Liest Checklisten von STIG Viewer (CKL und CKLB), Testergebnisse in XCCDF, Assessment Results von OSCAL in JSON, \
        YAML oder XML, CSV-Tabellen wie cpo answer --from und Formulare von cpo request, mit den Nachweisen, die sie nennen. \
        Der Katalog muss dieselben Kriterien haben: Volle und \
        gekürzte Kennungen passen. Bestanden, „not a finding“ und „satisfied“ werden zu erfüllt; durchgefallen, „open“ und \
        „not satisfied“ zu nicht erfüllt; nicht anwendbar braucht die Begründung, die der Katalog verlangt; alles andere \
        wird nicht übernommen.

        Antworten, die jünger sind als die der Datei, bleiben; ohne Datum in der Datei wird nur eingetragen, was noch \
        niemand beantwortet hat. Mit --overwrite gilt die Datei. Ohne --write werden die Unterschiede nur aufgelistet. \
        Nennt, was nicht übernommen wurde: eine Zeile je Art, mit --verbose jede Stelle. Rückgängig gemacht wird die ganze \
        Datei.
        """)

    static let amend = LocalizedString(
        "What is not named stays as it is; an empty value removes it: --valid-until \"\"",
        "Was nicht genannt ist, bleibt; ein leerer Wert entfernt es: --valid-until \"\"")

    static let document = LocalizedString(
        "Its number in cpo documents DIR, or the beginning of its title, file name or address.",
        "Seine Nummer in cpo documents DIR oder der Anfang von Titel, Dateiname oder Adresse.")

    static let documents = LocalizedString(
        """
        A document is a file or an address that was attached as evidence, however many answers it supports. It is \
        missing, changed, expired, about to expire within 30 days, unused or intact.
        """,
        """
        Ein Dokument ist eine Datei oder Adresse, die als Nachweis angehängt wurde, wie viele Antworten sie auch \
        belegt. Es fehlt, ist verändert, abgelaufen, läuft in 30 Tagen ab, ist unbenutzt oder unversehrt.
        """)

    static let describe = LocalizedString(
        "What is not named stays as it is; an empty value removes it: --valid-until \"\"",
        "Was nicht genannt ist, bleibt; ein leerer Wert entfernt es: --valid-until \"\"")

    static let replace = LocalizedString(
        """
        Each rated answer that takes the new version over is marked, to be confirmed. With --only, the others keep the \
        version that they have. The old version and its file stay in the history.
        """,
        """
        Jede bewertete Antwort, die die neue Version übernimmt, ist danach zu bestätigen. Mit --only behalten die \
        anderen ihre Version. Die alte Version und ihre Datei bleiben im Verlauf.
        """)

    static let milestone = LocalizedString(
        """
        --as-of, --since and compare take the name of a milestone where they take a day. It is an event like any other: \
        undo takes it back.
        """,
        """
        --as-of, --since und compare nehmen den Namen eines Meilensteins, wo sie einen Tag nehmen. Er ist ein Ereignis \
        wie jedes andere: er lässt sich rückgängig machen.
        """)

    static let audit = LocalizedString(
        """
        The vendor's directory is only read, so it can be on a read-only medium. Yours has the same format, and goes to the \
        vendor as any copy does: cpo merge DIR MINE. All commands work on yours; what they record there is your voice.
        """,
        """
        Das Verzeichnis des Anbieters wird nur gelesen und kann auf einem schreibgeschützten Medium liegen. Ihres hat \
        dasselbe Format und geht wie jede Kopie an den Anbieter: cpo merge DIR MEINS. Alle Befehle arbeiten mit Ihrem; was \
        sie dort festhalten, ist Ihre Stimme.
        """)

    static let judge = LocalizedString(
        """
        Your judgement stands beside the vendor's claim, with evidence and comments of your own, and never takes its place. \
        The vendor's directory is only read. All commands work on yours: cpo score MINE prints both, cpo score MINE \
        --differences where you differ, and --profile sees it under your profile.
        """,
        """
        Ihr Urteil steht neben der Angabe des Anbieters, mit eigenen Nachweisen und Kommentaren, und nie an ihrer Stelle. \
        Das Verzeichnis des Anbieters wird nur gelesen. Alle Befehle arbeiten mit Ihrem: cpo score MEINS gibt beides aus, \
        cpo score MEINS --differences, wo Sie abweichen, und --profile zeigt es unter Ihrem Profil.
        """)

    static let finding = LocalizedString(
        """
        Findings are raised and decided on in an auditor's directory, and replied to in the vendor's. A finding keeps its \
        number for ever. An unmet should is no nonconformity, and a may allows only an opportunity for improvement.
        """,
        """
        Feststellungen werden im Verzeichnis des Auditors getroffen und entschieden, im Verzeichnis des Anbieters wird \
        darauf geantwortet. Eine Feststellung behält ihre Nummer für immer. Ein nicht erfülltes Soll ist keine \
        Nichtkonformität, und ein Kann erlaubt höchstens ein Verbesserungspotenzial.
        """)

    static let sample = LocalizedString(
        """
        Population, size, seed, method and result are recorded. docs/user/audit.md has ten lines of Python that draw the \
        same. A sample that was taken back stays listed.
        """,
        """
        Grundgesamtheit, Umfang, Startwert, Verfahren und Ergebnis werden festgehalten. docs/user/audit.de.md hat zehn Zeilen \
        Python, die dasselbe ziehen. Eine zurückgenommene Stichprobe bleibt aufgeführt.
        """)

    static let examine = LocalizedString(
        "What nobody looked at is listed by cpo audit MINE --status, or cpo judge. A new version of a document is to be looked at again.",
        """
        Was niemand angesehen hat, führt cpo audit MEINS --status auf, oder cpo judge. Eine neue Fassung eines Dokuments ist erneut \
        anzusehen.
        """)

    static let detach = LocalizedString(
        "Its file and its history stay in the project, and undo attaches it again.",
        "Seine Datei und sein Verlauf bleiben im Projekt; rückgängig gemacht, ist er wieder angehängt.")

    static let assign = LocalizedString(
        """
        The owner is the person you are waiting for. Any name will do; it signs nothing. Gaps can be grouped by owner, \
        and in the walk /@NAME filters by owner.
        """,
        """
        Zuständig ist die Person, auf die Sie warten. Der Name ist frei wählbar und zeichnet nichts. Lücken lassen \
        sich nach Zuständigen gruppieren, und im Durchgang filtert /@NAME danach.
        """)

    static let new = LocalizedString(
        """
        With --from, the new assessment begins with the ratings, comments, owners and evidence of an earlier one, of \
        which nothing is changed. Each answer is marked to be confirmed. Where the catalogue is another edition, answers \
        follow their criteria; what was split or merged is offered as a comment and has to be rated.
        """,
        """
        Mit --from beginnt die neue Bewertung mit Bewertungen, Kommentaren, Zuständigen und Nachweisen einer früheren, an \
        der sich nichts ändert. Jede Antwort ist als zu bestätigen markiert. Bei einer anderen Ausgabe des Katalogs folgen \
        die Antworten ihren Kriterien; Aufgeteiltes und Zusammengelegtes steht als Kommentar da und ist zu bewerten.
        """)

    static let migrate = LocalizedString(
        """
        Says what becomes of each criterion and its answer: carried, reworded, moved, split, merged or withdrawn, and what \
        is new. Answers stay with their criteria; those whose words changed are marked to be confirmed. Where criteria were \
        split or merged, the earlier answers are offered as a comment with their evidence, and no rating is made up. \
        Without --write, nothing is recorded.
        """,
        """
        Sagt, was aus jedem Kriterium und seiner Antwort wird: übernommen, neu formuliert, verschoben, aufgeteilt, \
        zusammengelegt oder weggefallen, und was neu ist. Antworten bleiben bei ihren Kriterien; wo sich die Worte ändern, \
        sind sie als zu bestätigen markiert. Wurde aufgeteilt oder zusammengelegt, stehen die früheren Antworten als \
        Kommentar mit Nachweisen da; erfunden wird keine Bewertung. Ohne --write wird nichts eingetragen.
        """)

    static let merge = LocalizedString(
        """
        A copy is a directory that was copied from this one, or this one from it; or a file that cpo pack made of one. \
        Changes, evidence and profiles that are \
        only there are added; nothing that is here is changed. Where two people decided differently, both values are kept \
        and the lower one counts, until somebody decides again.
        """,
        """
        Eine Kopie ist ein Verzeichnis, das von diesem kopiert wurde oder dieses von ihm, oder eine Datei, die cpo pack \
        daraus gemacht hat. Änderungen, Nachweise und \
        Profile, die es nur dort gibt, kommen hinzu; nichts Vorhandenes wird geändert. Wo zwei verschieden entschieden \
        haben, bleiben beide Werte und der niedrigere zählt, bis jemand neu entscheidet.
        """)

    static let sync = LocalizedString(
        """
        The directory is a git repository, or lies in one, and its branch belongs to a branch of a remote. Commits what is \
        new here, fetches and merges what others pushed, and pushes. Answers of two people never get in each other's way: \
        where they decided differently, both values are kept, as with cpo merge. Nothing is forced, and no file is removed.
        """,
        """
        Das Verzeichnis ist ein git-Repository oder liegt in einem, und sein Branch gehört zu einem entfernten. Trägt ein, \
        was hier neu ist (commit), holt und vereint, was andere übertragen haben (fetch, merge), und überträgt (push). \
        Antworten zweier Menschen kommen sich nie in die Quere: Wo sie verschieden entschieden haben, bleiben beide Werte, \
        wie bei cpo merge. Nichts wird erzwungen, und keine Datei wird entfernt.
        """)

    static let verify = LocalizedString(
        "Reads every line of every journal, the catalogue and all evidence, and compares them with every seal. The exit code is 1 "
            + "if anything is damaged, a seal does not hold, or, with --signers, none is signed by one of them; 3 if a signature "
            + "or a time stamp could not be checked.",
        "Liest jede Zeile jedes Journals, den Katalog und alle Nachweise und vergleicht sie mit jedem Siegel. Der Exit-Code ist 1, "
            + "wenn etwas beschädigt ist, ein Siegel nicht hält oder, bei --signers, keines von einem davon signiert ist; 3, wenn "
            + "sich eine Signatur oder ein Zeitstempel nicht prüfen ließ."
    )

    static let profiles = LocalizedString(
        """
        A profile is a file that tailors a catalogue: it changes levels and weights, leaves criteria out or adds some. \
        To view figures under a profile without changing anything: cpo score DIR --profile FILE
        """,
        """
        Ein Profil ist eine Datei, die einen Katalog zuschneidet: Sie ändert Grade und Gewichte, lässt Kriterien aus oder \
        ergänzt welche. Zahlen mit einem Profil ansehen, ohne etwas zu ändern: cpo score DIR --profile FILE
        """)

    static let rule = LocalizedString("The rule's name.", "Der Name der Regel.")
    static let rules = LocalizedString(
        "One of \(CheckCommandText.ruleNames).", "Eine von \(CheckCommandText.ruleNames).")
}
