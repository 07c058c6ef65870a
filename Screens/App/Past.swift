import AssessmentModel
import Localization
import Presentation
import Scoring

/// The earlier moment that a copy of the model shows. Nothing in it can be changed, and what happens now changes
/// nothing in it.
package struct Past: Sendable {
    /// The last event that had been made by then.
    package let event: Event
    /// The figures of today.
    package let now: Scoreboard
}

/// Text about looking at an earlier moment.
package enum PastText {
    static let readOnly = LocalizedString(
        "This is how it was; it cannot be changed. q in the overview returns to today.",
        "So war es; das lässt sich nicht ändern. q in der Übersicht kehrt zu heute zurück.")
    static let isPast = LocalizedString(
        "This is an earlier moment already. q in the overview returns to today.",
        "Das ist schon ein früherer Zeitpunkt. q in der Übersicht kehrt zu heute zurück.")
    package static let oneView = LocalizedString(
        "An earlier moment is shown in the view of today. q in the overview returns there.",
        "Ein früherer Zeitpunkt erscheint in der Ansicht von heute. q in der Übersicht kehrt dorthin zurück.")
    static let back = LocalizedString("return to today", "zu heute zurückkehren")
    static let backBriefly = LocalizedString("today", "heute")
    static let entered = LocalizedString(
        "All as it was then, to read. q in the overview returns to today.",
        "Alles, wie es war, nur zum Lesen. q in der Übersicht kehrt zu heute zurück.")
    static let left = LocalizedString("Today again.", "Wieder heute.")

    /// "as of 3 May 13:58"
    package static func moment(_ event: Event, _ clock: Clock) -> LocalizedString {
        LocalizedString { language in
            let moment = SittingText.moment(event.at, clock, language)
            return language("as of \(moment)", "Stand \(moment)")
        }
    }
}
