import AssessmentModel
import CatalogFormat
import Localization

/// Describes lint findings and how to fix them.
enum CatalogLintText {
    /// One line per finding, in the FILE:LINE:COLUMN form that editors parse.
    static func line(_ finding: CatalogFinding) -> LocalizedString {
        let place = "\(finding.file):\(finding.line ?? 1):\(finding.column ?? 1)"
        let path = finding.path.isEmpty ? "" : " \(finding.path):"
        return LocalizedString { "\(place): \(name(finding.severity)[$0]):\(path) \(what(finding)[$0])" }
    }

    /// The finding and its fix, without the position.
    static func what(_ finding: CatalogFinding) -> LocalizedString {
        switch finding.what {
        case .error(let problem): CatalogFaultText.what(problem)
        case .warning(let warning): what(warning)
        }
    }

    /// The last line: how many findings there are.
    static func summary(_ report: CatalogLint.Report) -> LocalizedString {
        let (errors, warnings) = (report.count(.error), report.count(.warning))
        return LocalizedString { language in
            let counts = language(
                "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")",
                "\(errors) Fehler, \(warnings) \(warnings == 1 ? "Warnung" : "Warnungen")")
            if report.unlisted > 0 {
                return language(
                    "\(counts), and \(report.unlisted) more not listed. Fix these first.",
                    "\(counts), und \(report.unlisted) weitere, die nicht aufgeführt sind. Zuerst diese beheben.")
            }
            guard report.findings.isEmpty, let catalog = report.catalog else { return "\(counts)." }
            let content = CommandText.catalog(catalog)[language]
            return language(
                "No errors: \(catalog.id) \(catalog.version), \(content).",
                "Keine Fehler: \(catalog.id) \(catalog.version), \(content).")
        }
    }

    private static func name(_ severity: CatalogFinding.Severity) -> LocalizedString {
        switch severity {
        case .error: LocalizedString("error", "Fehler")
        case .warning: LocalizedString("warning", "Warnung")
        }
    }

    private static func what(_ warning: CatalogWarning) -> LocalizedString {
        switch warning {
        case .missingTranslation(let languages):
            LocalizedString(
                "no text in \(list(languages.map(\.code))), which other texts have. Add "
                    + "\(list(languages.map { "\"\($0.code): ...\"" })) next to the others.",
                "kein Text in \(list(languages.map(\.code))), den andere haben. "
                    + "\(list(languages.map { "„\($0.code): ...“" })) neben die anderen schreiben.")
        case .tooLong(let language, let count, let limit):
            LocalizedString(
                "\(count) characters in \(language.code), but only \(limit) are easy to read on a small screen. Shorten it.",
                "\(count) Zeichen in \(language.code); auf einem kleinen Bildschirm sind \(limit) gut lesbar. Kürzen.")
        case .severalDemands(let language, let sign):
            LocalizedString {
                $0(
                    "seems to demand several things (\(language.code): \(name(sign)[$0])). Make each a criterion of its own.",
                    "verlangt anscheinend mehrerlei (\(language.code): \(name(sign)[$0])). Aus jedem ein Kriterium "
                        + "machen."
                )
            }
        case .missingTexts(let keys):
            LocalizedString(
                "lacks \(list(keys.map { "\"\($0)\"" })). Add it, so that two people rate alike.",
                "ohne \(list(keys.map { "„\($0)“" })). Ergänzen, damit zwei Personen gleich bewerten.")
        case .sameStatement(let id):
            LocalizedString(
                "\(id) says the same. Say what differs, or remove one of them.",
                "\(id) sagt dasselbe. Den Unterschied nennen oder eines der beiden löschen.")
        case .repeatedElement(let text):
            LocalizedString(
                "\"\(text)\" is already in the list. Keep one.",
                "„\(text)“ steht schon in der Liste. Eines behalten.")
        case .buildsOnRetired(let id):
            LocalizedString(
                "\(id) is retired. Name its replacement, or remove this reference.",
                "\(id) gilt nicht mehr. Den Nachfolger nennen oder diesen Verweis löschen.")
        case .replacesItself:
            LocalizedString(
                "replaces itself. Remove this: a criterion that keeps its id is found again by it.",
                "ersetzt sich selbst. Hier löschen: Ein Kriterium mit gleicher Kennung findet sich von selbst wieder.")
        case .noCategory:
            LocalizedString(
                "there is no category. Write one, or name the file that has one.",
                "es gibt keine Kategorie. Eine schreiben, oder die Datei einer Kategorie nennen.")
        case .emptyCategory:
            LocalizedString(
                "the category has no criteria. Add one, or remove the category.",
                "die Kategorie hat keine Kriterien. Eines schreiben, oder die Kategorie löschen.")
        case .emptySection(let id):
            LocalizedString(
                "section \"\(id)\" has no criteria. Add \"section: \(id)\" to the criteria that belong there.",
                "der Abschnitt „\(id)“ hat keine Kriterien. „section: \(id)“ zu denen schreiben, die hineingehören.")
        case .levelWeightsRise(let from, let to):
            LocalizedString(
                "\(to.rawValue) weighs more than \(from.rawValue). Give the stronger level the larger weight.",
                "\(to.rawValue) wiegt mehr als \(from.rawValue). Dem strengeren Grad das größere Gewicht "
                    + "geben."
            )
        case .nothingScored:
            LocalizedString(
                "no criterion counts. Give a current criterion a weight above 0.",
                "kein Kriterium zählt. Einem aktuellen Kriterium ein Gewicht über 0 geben.")
        case .scaleOfOneStep:
            LocalizedString(
                "a scale with one step cannot distinguish anything. Add a step with the value 0.",
                "eine Skala mit einer Stufe unterscheidet nichts. Eine Stufe mit dem Wert 0 ergänzen.")
        case .scaleWithoutZero:
            LocalizedString(
                "even the worst rating earns points. End the scale with the value 0.",
                "auch die schlechteste Bewertung bringt Punkte. Die Skala mit dem Wert 0 enden lassen.")
        case .scaleTooFine(let count, let limit):
            LocalizedString(
                "\(count) steps, but there are only keys for \(limit). Remove \(count - limit).",
                "\(count) Stufen, aber nur Tasten für \(limit). \(count - limit) löschen.")
        case .stepWithoutDigit(let id):
            LocalizedString(
                "\"\(id)\" has no digit key: the one that it would have is the id of another step. Use digits for all ids, "
                    + "or for none.",
                "„\(id)“ hat keine Zifferntaste: Die, die es hätte, ist die Kennung einer anderen Stufe. Für alle Kennungen "
                    + "Ziffern verwenden, oder für keine.")
        case .otherDigit(let digit, let id, let number):
            LocalizedString(
                "the key for \"\(id)\" is \(digit), not \(number). Use the digit that people see as the id, or no number.",
                "die Taste für „\(id)“ ist \(digit), nicht \(number). Die sichtbare Ziffer als Kennung verwenden, oder keine "
                    + "Zahl.")
        case .tierWithoutMinimum:
            LocalizedString(
                "everyone reaches this tier. Require a percentage above 0.",
                "dieses Niveau erreichen alle. Einen Prozentwert über 0 verlangen.")
        case .changesNothing:
            LocalizedString(
                "the catalogue already says so. Remove this.", "das steht schon so im Katalog. Hier löschen.")
        case .buildsOnLeftOut(let id, let base):
            LocalizedString(
                "\(id) is asked for and builds on \(base), which is left out. Ask for \(base), or leave out \(id) too.",
                "\(id) wird verlangt und baut auf \(base) auf, das ausgelassen ist. \(base) verlangen, oder auch \(id) "
                    + "auslassen.")
        }
    }

    private static func name(_ sign: CatalogWarning.Sign) -> LocalizedString {
        switch sign {
        case .semicolon: LocalizedString("the semicolon", "der Strichpunkt")
        case .sentences: LocalizedString("more than one sentence", "mehr als ein Satz")
        case .obligations(let words): LocalizedString { language in list(words.map(language.quoted)) }
        case .connective(let words): LocalizedString { $0.quoted(words) }
        }
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
