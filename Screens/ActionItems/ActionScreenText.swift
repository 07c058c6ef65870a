import AssessmentModel
import Localization
import Presentation

/// Text of the screens for actions and the parking lot.
package enum ActionScreenText {
    package static let allDone = LocalizedString("Everything is done.", "Alles ist erledigt.")
    static let noneShown = LocalizedString("None is like that. tab shows others.", "Nichts davon. Tab zeigt andere.")
    static let addHint = LocalizedString(
        "N adds an action, f a point for the parking lot.", "N nimmt eine Aufgabe auf, f ein Thema.")
    package static let noCriterion = LocalizedString(
        "It belongs to no criterion.", "Es gehört zu keinem Kriterium.")
    static let newAction = LocalizedString("new action", "neue Aufgabe")
    static let newPoint = LocalizedString("new point for the parking lot", "neues Thema für den Themenspeicher")
    static let tick = LocalizedString("done", "erledigt")
    static let text = LocalizedString("what is to be done", "was zu tun ist")
    static let pointText = LocalizedString("the point", "worum es geht")
    static let conflict = LocalizedString(
        "in conflict; keeping the form settles it", "im Widerspruch; das Formular entscheidet")

    static func ticked(_ label: String, isDone: Bool) -> LocalizedString {
        isDone
            ? LocalizedString("\(label) is done.", "\(label) ist erledigt.")
            : LocalizedString("\(label) is open again.", "\(label) ist wieder offen.")
    }

    static func takenBack(_ label: String) -> LocalizedString {
        LocalizedString(
            "\(label) is taken back. z restores it.", "\(label) ist zurückgenommen. z stellt es wieder her.")
    }

    static func unknownCriterion(_ id: String) -> LocalizedString {
        LocalizedString("There is no criterion \(id).", "Es gibt kein Kriterium \(id).")
    }

    /// Who put it there: "Mira, 14:02".
    static let added = LocalizedString("added by", "aufgenommen von")

    /// "3 more: d"
    static func more(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) more: d", "\(count) weitere: d")
    }
}
