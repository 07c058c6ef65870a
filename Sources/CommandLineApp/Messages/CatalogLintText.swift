import AssessmentModel
import CatalogFormat
import Localization

/// What a lint tells of a catalogue in words, with what to write instead.
enum CatalogLintText {
    /// One line a finding: file, line and column first, as editors and other tools read it.
    static func line(_ finding: CatalogFinding) -> LocalizedString {
        let place = "\(finding.file):\(finding.line ?? 1):\(finding.column ?? 1)"
        let path = finding.path.isEmpty ? "" : " \(finding.path):"
        return LocalizedString { "\(place): \(name(finding.severity)[$0]):\(path) \(what(finding)[$0])" }
    }

    /// What is found and what to do, without the place.
    static func what(_ finding: CatalogFinding) -> LocalizedString {
        switch finding.what {
        case .error(let problem): CatalogFaultText.what(problem)
        case .warning(let warning): what(warning)
        }
    }

    /// The last line: how much there is to correct.
    static func summary(_ report: CatalogLint.Report) -> LocalizedString {
        let (errors, warnings) = (report.count(.error), report.count(.warning))
        return LocalizedString { language in
            let counts = language(
                "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")",
                "\(errors) Fehler, \(warnings) \(warnings == 1 ? "Warnung" : "Warnungen")")
            if report.unlisted > 0 {
                return language(
                    "\(counts), and \(report.unlisted) more that are not listed. Correct these first.",
                    "\(counts), und \(report.unlisted) weitere, die nicht aufgeführt sind. Zuerst diese beheben.")
            }
            guard report.findings.isEmpty, let catalog = report.catalog else { return "\(counts)." }
            let content = CommandText.catalog(catalog)[language]
            return language(
                "No faults: \(catalog.id) \(catalog.version), \(content).",
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
                "no text in \(list(languages.map(\.code))), which other texts have. Write "
                    + "\(list(languages.map { "\"\($0.code): ...\"" })) beside the others.",
                "kein Text in \(list(languages.map(\.code))), den andere haben. "
                    + "\(list(languages.map { "„\($0.code): ...“" })) neben die anderen schreiben.")
        case .tooLong(let language, let count, let limit):
            LocalizedString(
                "\(count) characters in \(language.code), and \(limit) are easy to read on a small screen. Shorten it.",
                "\(count) Zeichen in \(language.code); auf einem kleinen Bildschirm sind \(limit) gut lesbar. Kürzen.")
        case .severalDemands(let language, let sign):
            LocalizedString {
                $0(
                    "seems to demand several things (\(language.code): \(name(sign)[$0])). Make a criterion of each.",
                    "verlangt anscheinend mehrerlei (\(language.code): \(name(sign)[$0])). Aus jedem ein Kriterium "
                        + "machen."
                )
            }
        case .missingTexts(let keys):
            LocalizedString(
                "does not say \(list(keys.map { "\"\($0)\"" })). Write it, so that two people rate alike.",
                "ohne \(list(keys.map { "„\($0)“" })). Ergänzen, damit zwei Personen gleich bewerten.")
        case .sameStatement(let id):
            LocalizedString(
                "\(id) says the same. Say what differs, or take one of the two out.",
                "\(id) sagt dasselbe. Den Unterschied nennen, oder eines der beiden löschen.")
        case .repeatedElement(let text):
            LocalizedString(
                "\"\(text)\" stands in the list already. Keep one.",
                "„\(text)“ steht schon in der Liste. Eines behalten.")
        case .buildsOnRetired(let id):
            LocalizedString(
                "\(id) is retired. Name what took its place, or take this reference out.",
                "\(id) gilt nicht mehr. Nennen, was an seine Stelle trat, oder diesen Verweis löschen.")
        case .noCategory:
            LocalizedString(
                "there is no category. Write one, or name the file of one.",
                "es gibt keine Kategorie. Eine schreiben, oder die Datei einer Kategorie nennen.")
        case .emptyCategory:
            LocalizedString(
                "the category has no criteria. Write one, or take the category out.",
                "die Kategorie hat keine Kriterien. Eines schreiben, oder die Kategorie löschen.")
        case .emptySection(let id):
            LocalizedString(
                "no criterion stands in section \"\(id)\". Write \"section: \(id)\" at those that do.",
                "im Abschnitt „\(id)“ steht kein Kriterium. „section: \(id)“ bei denen schreiben, die hineingehören.")
        case .levelWeightsRise(let from, let to):
            LocalizedString(
                "\(to.rawValue) weighs more than \(from.rawValue). Give the stronger level the larger weight.",
                "\(to.rawValue) wiegt mehr als \(from.rawValue). Dem strengeren Grad das größere Gewicht "
                    + "geben."
            )
        case .nothingScored:
            LocalizedString(
                "no criterion counts. Give one that is asked for today a weight above 0.",
                "kein Kriterium zählt. Einem, das heute gefragt ist, ein Gewicht über 0 geben.")
        case .scaleOfOneStep:
            LocalizedString(
                "a scale of one step tells nothing apart. Add a step with the value 0.",
                "eine Skala mit einer Stufe unterscheidet nichts. Eine Stufe mit dem Wert 0 ergänzen.")
        case .scaleWithoutZero:
            LocalizedString(
                "the worst rating earns something. End the scale with the value 0.",
                "auch die schlechteste Bewertung bringt etwas. Die Skala mit dem Wert 0 enden lassen.")
        case .scaleTooFine(let count, let limit):
            LocalizedString(
                "\(count) steps, and there are keys for \(limit). Take \(count - limit) out.",
                "\(count) Stufen, und es gibt Tasten für \(limit). \(count - limit) löschen.")
        case .tierWithoutMinimum:
            LocalizedString(
                "everybody reaches this tier. Ask for a percentage above 0.",
                "dieses Niveau erreichen alle. Einen Prozentwert über 0 verlangen.")
        case .changesNothing:
            LocalizedString(
                "the catalogue says so already. Take this out.", "das steht schon so im Katalog. Dies löschen.")
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
