import AssessmentModel
import Localization
import Presentation

/// Messages of commands, apart from file and terminal errors.
enum CommandText {
    static let keysAreFine = LocalizedString(
        "No keys are in each other's way.", "Keine Tasten sind einander im Weg.")
    static let nothingToCompare = LocalizedString(
        "There is no result yet: nothing in this assessment is applicable.",
        "Es gibt noch kein Ergebnis: Nichts in dieser Bewertung ist anwendbar.")
    static let emptySubject = LocalizedString(
        "The subject is empty. Say what you assess: --subject \"Acme PLM 12.1\".",
        "Der Gegenstand ist leer. Angeben, was bewertet wird: --subject \"Acme PLM 12.1\".")
    static let noTerminal = LocalizedString(
        "This needs a terminal. Without one, add --plain, or use show, score, check, log, verify, answer and attach: "
            + "see cpo --help.",
        "Das braucht ein Terminal. Ohne geht es mit --plain, oder mit show, score, check, log, verify, answer und "
            + "attach: siehe cpo --help.")

    static func unknownCommand(_ text: String, nearest: String) -> LocalizedString {
        LocalizedString(
            "\(text) is neither a command nor a directory. Did you mean \(nearest)?",
            "\(text) ist weder ein Befehl noch ein Verzeichnis. Gemeint vielleicht: \(nearest)?")
    }

    static func unknownCommand(_ text: String, of group: String, nearest: String) -> LocalizedString {
        LocalizedString(
            "There is no command \"\(group) \(text)\". Did you mean \(group) \(nearest)?",
            "Es gibt keinen Befehl „\(group) \(text)“. Gemeint vielleicht: \(group) \(nearest)?")
    }

    static func unknownMoment(_ name: String, _ milestones: [String]) -> LocalizedString {
        let names = milestones.joined(separator: ", ")
        return LocalizedString { language in
            let hint =
                milestones.isEmpty
                ? language("there are no milestones yet", "Meilensteine gibt es noch keine")
                : language("the milestones are: \(names)", "Meilensteine sind: \(names)")
            return language(
                "\"\(name)\" is neither a day such as 2026-06-30 nor a milestone; \(hint).",
                "„\(name)“ ist weder ein Tag wie 2026-06-30 noch ein Meilenstein; \(hint).")
        }
    }

    static func unknownLanguage(_ code: String) -> LocalizedString {
        LocalizedString(
            "There is no language \"\(code)\" here. Use --lang en or --lang de.",
            "Die Sprache „\(code)“ gibt es hier nicht. Möglich sind --lang en und --lang de.")
    }

    /// Why a criterion cannot be rated as the command line says.
    static func line(_ fault: RatingWords.Fault) -> LocalizedString {
        switch fault {
        case .unknown(let text, let scale): unknownRating(text, scale)
        case .neverNotApplicable(let id): RatingText.neverNotApplicable(id)
        case .needsReason(let id):
            LocalizedString(
                "Say why \(id) is not applicable: add --reason.",
                "Angeben, warum \(id) nicht anwendbar ist: --reason.")
        case .needsNoReason:
            LocalizedString(
                "Only \"na\" takes a reason. Put anything else in --comment.",
                "Eine Begründung gehört nur zu „na“. Alles andere in --comment schreiben.")
        }
    }

    private static func unknownRating(_ text: String, _ scale: Scale) -> LocalizedString {
        let names =
            scale == .percent
            ? "0 … 100"
            : scale.steps.enumerated().map { position, step in
                let word = step.rating == .partial ? "partly" : step.rating.id
                let digit = scale.isStandard ? nil : scale.digit(ofStepAt: position).map { String($0) }
                return digit.map { $0 == word ? word : "\(word) (\($0))" } ?? word
            }.joined(separator: ", ")
        return LocalizedString(
            "There is no rating \"\(text)\" here. Use one of \(names), na, open.",
            "Die Bewertung „\(text)“ gibt es hier nicht. Möglich sind \(names), na, open.")
    }

    static func unknownCriterion(_ text: String, nearest: CriterionID?) -> LocalizedString {
        LocalizedString { language in
            let hint = nearest.map { language(" Did you mean \($0)?", " Gemeint vielleicht: \($0)?") } ?? ""
            return language(
                "The catalogue has no criterion \"\(text)\".\(hint)", "Der Katalog hat kein Kriterium „\(text)“.\(hint)"
            )
        }
    }

    static func unknownCatalog(_ name: String, _ bundled: [String]) -> LocalizedString {
        let bundled = bundled.joined(separator: ", ")
        return LocalizedString(
            "There is no catalogue \"\(name)\", and no such file. Bundled: \(bundled).",
            "Es gibt keinen Katalog „\(name)“ und keine solche Datei. Mitgeliefert: \(bundled).")
    }

    static func noPercentage(_ text: String) -> LocalizedString {
        LocalizedString(
            "\"\(text)\" is not a percentage. Use a number from 0 to 100 with at most three decimals.",
            "„\(text)“ ist kein Prozentwert. Eine Zahl von 0 bis 100 angeben, mit Punkt und höchstens drei "
                + "Stellen dahinter."
        )
    }

    static func below(_ claimed: Fraction, _ least: String) -> LocalizedString {
        LocalizedString { language in
            let (claimed, least) = (language.decimal(claimed.percentText), language.decimal(least))
            return language(
                "\(claimed) % claimed, less than \(least) %.",
                "\(claimed) % angegeben, weniger als \(least) %.")
        }
    }

    static func catalog(_ catalog: Catalog) -> LocalizedString {
        let (criteria, categories) = (catalog.criteria.count, catalog.categories.count)
        return LocalizedString(
            "\(criteria) criteria in \(categories) categories", "\(criteria) Kriterien in \(categories) Kategorien")
    }

    static func attached(_ title: String, to criterion: CriterionID) -> LocalizedString {
        LocalizedString("\(criterion): attached \(title)", "\(criterion): angehängt: \(title)")
    }

    static func created(_ path: String) -> LocalizedString {
        LocalizedString(
            "Began an assessment in \(path). Work on it with: cpo \(path.shellWord)",
            "Bewertung in \(path) begonnen. Daran arbeiten mit: cpo \(path.shellWord)")
    }

    static func createdCatalog(_ path: String) -> LocalizedString {
        LocalizedString(
            "Began a catalogue in \(path). Check it as you write with: cpo catalog lint \(path.shellWord)",
            "Katalog in \(path) begonnen. Beim Schreiben prüfen mit: cpo catalog lint \(path.shellWord)")
    }

    static func badTemplate(_ path: String, _ what: LocalizedString) -> LocalizedString {
        LocalizedString { language in
            path.isEmpty
                ? language(
                    "Not a valid catalogue: \(what[language])", "Kein gültiger Katalog: \(what[language])")
                : language(
                    "The \(path) is not valid in a catalogue: \(what[language])",
                    "\(path) ist in einem Katalog nicht gültig: \(what[language])")
        }
    }

    static func notEmpty(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) already exists and is not an empty directory. Choose another one.",
            "\(path) gibt es schon und ist kein leeres Verzeichnis. Ein anderes wählen.")
    }

    static func howToStart(_ path: String) -> [LocalizedString] {
        [
            LocalizedString(
                "This is the demo, in a throwaway copy. Try it in a terminal:  cpo \(path.shellWord)",
                "Das ist die Demo, in einer Kopie zum Wegwerfen. In einem Terminal ausprobieren:  cpo \(path.shellWord)"
            ),
            LocalizedString(
                "Begin your own assessment:  cpo new acme-plm --subject \"Acme PLM 12.1\"",
                "Eine eigene Bewertung beginnen:  cpo new acme-plm --subject \"Acme PLM 12.1\""),
        ]
    }

    static func reviewInstead(_ reason: LocalizedString) -> LocalizedString {
        LocalizedString("Opened as a review. \(reason[.english])", "Als Prüfansicht geöffnet. \(reason[.german])")
    }

    static func plotIsSVG(_ path: String) -> LocalizedString {
        LocalizedString {
            $0(
                "The plot is an SVG file: name it .svg, not \($0.quoted(path)).",
                "Die Kurve ist eine SVG-Datei: bitte .svg nennen, nicht \($0.quoted(path)).")
        }
    }

    static let plotIsOfAll = LocalizedString(
        "The plot shows everything from the beginning: leave out the criterion and --since.",
        "Die Kurve zeigt alles von Anfang an: bitte Kriterium und --since weglassen.")

    /// No session of the person is known, to which something could be compared.
    static func noSession(of person: String) -> LocalizedString {
        LocalizedString {
            $0(
                "\(person) has not worked on this assessment on the screens yet, so there is no last time; give a day such as "
                    + "2026-06-30 or a milestone.",
                "\(person) hat an dieser Bewertung noch nicht in der Oberfläche gearbeitet, also gibt es kein letztes Mal; einen "
                    + "Tag wie 2026-06-30 oder einen Meilenstein angeben.")
        }
    }
}
