import AssessmentModel
import Localization
import Presentation
import Snapshots

/// Text of the workshop's screens.
package enum WorkshopScreenText {
    static let title = LocalizedString("The workshop", "Der Workshop")

    // MARK: The clock

    static let isInBreak = LocalizedString("workshop: a break", "Workshop: Pause")
    static func here(_ time: String) -> LocalizedString { LocalizedString("\(time) here", "\(time) hier") }

    /// Milliseconds that are left, negative once the time is over, in whole minutes.
    static func left(_ milliseconds: Int64) -> LocalizedString {
        if milliseconds <= -60_000 {
            let minutes = -milliseconds / 60_000
            return LocalizedString("\(minutes) min over", "\(minutes) min überzogen")
        }
        guard milliseconds > 0 else { return LocalizedString("time is up", "Zeit ist um") }
        let minutes = (milliseconds + 59_999) / 60_000
        return LocalizedString("\(minutes) min left", "noch \(minutes) min")
    }

    static func covered(_ count: Int, of all: Int) -> LocalizedString {
        LocalizedString("\(count) of \(all) covered", "\(count) von \(all) behandelt")
    }

    static func expected(_ open: Int) -> LocalizedString {
        open == 0
            ? LocalizedString("all get done", "alle zu schaffen")
            : LocalizedString("\(open) stay open", "\(open) bleiben offen")
    }

    static func expectedAtThisPace(_ open: Int) -> LocalizedString {
        let what = expected(open)
        return LocalizedString { $0("at this pace \(what[$0])", "bei diesem Tempo \(what[$0])") }
    }

    // MARK: Going on

    static let goesOn = LocalizedString(
        "The workshop goes on: what is answered now belongs to it. K shows it.",
        "Der Workshop läuft weiter: Was jetzt beantwortet wird, gehört dazu. K zeigt ihn.")
    static let isPaused = LocalizedString(
        "The workshop has a break. K goes on with it.", "Der Workshop hat Pause. K setzt ihn fort.")
    package static let isThrough = LocalizedString(
        "Everything on the agenda is covered. K ends the workshop.",
        "Alles auf der Agenda ist behandelt. K beendet den Workshop.")
    static let begun = LocalizedString(
        "The workshop has begun. space goes through the agenda, r opens a round.",
        "Der Workshop hat begonnen. Leer geht durch die Agenda, r beginnt eine Runde.")
    static let changed = LocalizedString("The workshop is changed.", "Der Workshop ist geändert.")
    static let pausing = LocalizedString("A break. K and enter go on.", "Pause. K und Enter setzen fort.")
    static let resumed = LocalizedString("The workshop goes on.", "Der Workshop geht weiter.")
    static let ended = LocalizedString(
        "The workshop has ended. z takes it up again.", "Der Workshop ist beendet. z nimmt ihn wieder auf.")

    // MARK: The list

    static let none = LocalizedString(
        "There was no workshop yet. One begins with who is in the room, what is to be covered, and how long.",
        "Bisher gab es keinen Workshop. Er beginnt damit, wer im Raum ist, was behandelt wird und wie lange.")
    static let begin = LocalizedString("Begin a workshop", "Einen Workshop beginnen")
    static let pause = LocalizedString("Have a break", "Pause machen")
    static let goOn = LocalizedString("Go on", "Fortsetzen")
    static let change = LocalizedString(
        "Change who takes part, the agenda or the time", "Teilnehmer, Agenda, Zeit ändern")
    static let end = LocalizedString("End it, and look at what came of it", "Beenden und das Ergebnis ansehen")
    static let look = LocalizedString("Look at what came of it so far", "Den Stand ansehen")
    static let all = LocalizedString("All workshops", "Alle Workshops")

    static func takeOver(_ conductor: String) -> LocalizedString {
        LocalizedString {
            $0("Go on here with \(conductor)'s workshop", "Den Workshop von \(conductor) hier fortsetzen")
        }
    }

    static func isElsewhere(_ other: Model.OtherWorkshop) -> LocalizedString {
        let name = other.conductor.oneLine
        return other.phase == .running
            ? LocalizedString(
                "\(name)'s workshop is running in another copy.",
                "Der Workshop von \(name) läuft in einer anderen Kopie.")
            : LocalizedString(
                "\(name)'s workshop in another copy has a break.",
                "Der Workshop von \(name) in einer anderen Kopie hat Pause.")
    }

    static let takenOver = LocalizedString(
        "The workshop goes on here.", "Der Workshop geht hier weiter.")

    static func people(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) \(count == 1 ? "participant" : "participants")", "\(count) Teilnehmer")
    }

    static func criteria(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "criterion" : "criteria")", "\(count) \(count == 1 ? "Kriterium" : "Kriterien")")
    }

    /// What a workshop covers, as it was chosen.
    static func topic(_ workshop: Workshop) -> LocalizedString {
        workshop.topic.isEmpty ? everything : .same(workshop.topic.oneLine)
    }

    static let everything = LocalizedString("everything open", "alles Offene")

    static func minutes(_ milliseconds: Int64) -> LocalizedString {
        let minutes = milliseconds / 60_000
        return LocalizedString(
            "\(minutes) \(minutes == 1 ? "minute" : "minutes")", "\(minutes) \(minutes == 1 ? "Minute" : "Minuten")")
    }

    // MARK: The setup

    static let newTitle = LocalizedString("New workshop", "Neuer Workshop")
    static let changeTitle = LocalizedString("Change the workshop", "Workshop ändern")
    static let who = LocalizedString("Who is in the room", "Wer im Raum ist")
    static let what = LocalizedString("What is to be covered", "Was behandelt wird")
    static let howLong = LocalizedString("How long, without breaks", "Wie lange, ohne Pausen")
    static let nobodyKnown = LocalizedString(
        "Nobody is known yet: N adds a person.", "Noch niemand bekannt: N nimmt jemanden auf.")
    static let asItIs = LocalizedString("the agenda as it is", "die Agenda, wie sie ist")
    static let allOpen = LocalizedString("everything that is open", "alles, was offen ist")
    static let marked = LocalizedString("the marked criteria", "die markierten Kriterien")
    static func category(_ title: String) -> LocalizedString {
        LocalizedString("the category \(title)", "die Kategorie \(title)")
    }
    static let minutesLabel = LocalizedString("minutes", "Minuten")
    static let openEnd = LocalizedString("no limit; digits set one", "ohne Grenze; Ziffern setzen eine")
    static let nothingThere = LocalizedString(
        "There is no criterion to cover. Choose something else.",
        "Hier gibt es kein Kriterium. Etwas anderes wählen.")
    static let noSuchTime = LocalizedString(
        "A workshop takes from 1 to 6000 minutes.", "Ein Workshop dauert 1 bis 6000 Minuten.")
    static let notAPerson = LocalizedString("There is no person here.", "Hier steht keine Person.")
    static let onlyCategory = LocalizedString(
        "Only the category can be changed so.", "So lässt sich nur die Kategorie ändern.")
    static let noName = LocalizedString(
        "A name is needed, of a person or of a group: \"Purchasing\".",
        "Es braucht einen Namen, von einer Person oder einer Gruppe: „Einkauf“.")

    static func removing(_ name: String) -> LocalizedString {
        LocalizedString {
            $0(
                "Remove the name \($0.quoted(name)) for good? What they said stays, without a name.",
                "Den Namen \($0.quoted(name)) endgültig entfernen? Was gesagt wurde, bleibt ohne Namen stehen.")
        }
    }
    static let remove = LocalizedString("remove it for good", "endgültig entfernen")
    static let addTitle = LocalizedString("Who takes part?", "Wer nimmt teil?")
    static let addHint = LocalizedString(
        "The name can be removed later without a trace in what was recorded.",
        "Der Name lässt sich später entfernen, ohne Spur in dem, was festgehalten ist.")
}
