import AssessmentModel
import Localization
import Presentation

/// Text of the screens for questions.
enum QuestionScreenText {
    static let label = LocalizedString("Question", "Frage")
    static let askHint = LocalizedString("N asks one.", "N stellt eine.")
    static let noneShown = LocalizedString(
        "No question is open. tab shows all.", "Keine Frage ist offen. Tab zeigt alle.")
    static let noCriterion = LocalizedString(
        "It is about the assessment as a whole.", "Sie betrifft die Bewertung im Ganzen.")
    static let new = LocalizedString("new question", "neue Frage")
    static let criterion = LocalizedString("criterion", "Kriterium")
    static let text = LocalizedString("question", "Frage")
    static let reply = LocalizedString("reply", "Antwort")
    static let closed = LocalizedString("Closed.", "Geschlossen.")
    static let reopened = LocalizedString("Open again.", "Wieder offen.")
    static let takenBack = LocalizedString("Taken back. z restores it.", "Zurückgenommen. z stellt sie wieder her.")

    static let newHelp = LocalizedString("ask another party", "jemanden fragen")
    static let ask = LocalizedString("ask", "fragen")
    static let replyHelp = LocalizedString("reply to it", "darauf antworten")
    static let replyBriefly = LocalizedString("reply", "antworten")
    static let closeHelp = LocalizedString(
        "close the question, or open it again", "die Frage schließen oder wieder öffnen")
    static let closeBriefly = LocalizedString("close", "schließen")
    static let goHelp = LocalizedString("go to its criterion", "zu ihrem Kriterium gehen")
}
