import AssessmentModel
import Localization
import Presentation

/// The words of a request. They explain everything to somebody who sees such a form for the first time.
enum RequestText {
    static let title = LocalizedString("Questions on openness", "Fragen zur Offenheit")
    static let notice = LocalizedString(
        "The answers are declarations of whoever gives them.", "Die Antworten sind Angaben derer, die sie geben.")
    static let howTo = LocalizedString("How to fill in this form", "So wird das Formular ausgefüllt")
    static let asker = LocalizedString("Asked by", "Gefragt von")
    static let subject = LocalizedString(
        "What you answer for: name and version (please fill in)",
        "Worauf sich die Antworten beziehen: Name und Version (bitte ausfüllen)")
    static let respondent = LocalizedString(
        "Who answers, and how to reach you (please fill in)", "Wer antwortet und wie man Sie erreicht (bitte ausfüllen)"
    )

    static let steps = [
        LocalizedString(
            "Answer each question in its row: choose a rating and explain it in the comment. What you leave empty stays open.",
            "Jede Frage in ihrer Zeile beantworten: eine Bewertung wählen und im Kommentar erläutern. Was leer bleibt, bleibt "
                + "offen."),
        LocalizedString(
            "Compare with what the row says of \"met\" and \"partly met\". Rate what can be had today, not what is planned.",
            "Mit dem vergleichen, was in der Zeile unter „erfüllt“ und „teilweise“ steht. Bewerten, was heute erhältlich ist, "
                + "nicht was geplant ist."),
        LocalizedString(
            "\"Not applicable\" needs a reason: why the question does not arise.",
            "„Nicht anwendbar“ braucht eine Begründung: warum sich die Frage nicht stellt."),
        LocalizedString(
            "Name evidence by its file name or as a link that begins with https://, one a line or separated by semicolons, "
                + "and return the files together with this form.",
            "Nachweise mit ihrem Dateinamen nennen oder als Link, der mit https:// beginnt, einen je Zeile oder durch "
                + "Strichpunkte getrennt, und die Dateien zusammen mit dem Formular zurückgeben."),
        LocalizedString(
            "Only the coloured cells are yours. Rows may be sorted or deleted; hidden columns tell which row is which, so "
                + "leave them.",
            "Nur die farbigen Zellen sind auszufüllen. Zeilen dürfen sortiert oder gelöscht werden; verborgene Spalten "
                + "sagen, welche Zeile welche ist, und bleiben bitte stehen."),
    ]

    static let ratings = LocalizedString("What the ratings mean", "Was die Bewertungen bedeuten")

    /// What a step of the scale stands for.
    static func meaning(of step: Scale.Step, on scale: Scale) -> LocalizedString {
        guard scale.isStandard else {
            return LocalizedString { language in
                let percent = NumberText.percent(step.value, language)
                return language("counts \(percent)", "zählt \(percent)")
            }
        }
        return switch step.rating {
        case .met:
            LocalizedString(
                "Everything that the row describes under \"met\" is so.",
                "Alles ist so, wie es in der Zeile unter „erfüllt“ steht.")
        case .partial:
            LocalizedString(
                "It is as the row describes under \"partly met\": a part is there, the rest is missing.",
                "Es ist so, wie es in der Zeile unter „teilweise“ steht: Ein Teil ist da, der Rest fehlt.")
        default: LocalizedString("Neither is so.", "Weder das eine noch das andere.")
        }
    }

    static let percent = LocalizedString("how much of the demand is met", "wie viel von der Forderung erfüllt ist")
    static let notApplicable = LocalizedString(
        "The question does not arise. That somebody else is responsible is no reason.",
        "Die Frage stellt sich nicht. Dass jemand anderes zuständig ist, ist kein Grund.")
    static let neverNotApplicable = LocalizedString(
        "\"Not applicable\" is not possible here.", "„Nicht anwendbar“ ist hier nicht möglich.")
    static let hint = LocalizedString("Choose a rating from the list.", "Eine Bewertung aus der Liste wählen.")

    /// What *met* has to come with; nil for nothing.
    static func needs(_ needs: Criterion.MetNeeds) -> LocalizedString? {
        switch needs {
        case .nothing: nil
        case .justification:
            LocalizedString("\"Met\" needs a comment.", "„Erfüllt“ braucht einen Kommentar.")
        case .evidence:
            LocalizedString("\"Met\" needs evidence.", "„Erfüllt“ braucht einen Nachweis.")
        case .url:
            LocalizedString("\"Met\" needs a link.", "„Erfüllt“ braucht einen Link.")
        }
    }

    // MARK: Columns. Interchange finds those to fill in by these words.

    static let id = LocalizedString("ID", "Kennung")
    static let level = LocalizedString("Level", "Grad")
    static let criterion = LocalizedString("Title", "Titel")
    static let demand = LocalizedString("Demand", "Forderung")
    static let met = LocalizedString("Met if", "Erfüllt, wenn")
    static let partly = LocalizedString("Partly met if", "Teilweise, wenn")
    static let expected = LocalizedString("Suitable evidence", "Geeignete Nachweise")
    static let before = LocalizedString("Answered before", "Bisher beantwortet")
    static let openQuestions = LocalizedString(
        "Open questions (answer in the comment)", "Offene Fragen (im Kommentar beantworten)")
    static let reason = LocalizedString("Reason", "Begründung")
    static let evidence = LocalizedString("Evidence", "Nachweise")
    static let key = LocalizedString("Key (leave as it is)", "Schlüssel (unverändert lassen)")
}

extension Answer.Field {
    /// As the heading of a column.
    var heading: LocalizedString {
        let name = name
        return LocalizedString { language in name[language].prefix(1).uppercased() + name[language].dropFirst() }
    }
}
