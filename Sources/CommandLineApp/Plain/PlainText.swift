import AssessmentModel
import Localization
import Presentation
import Screens

/// Text of the line mode besides what it shares with the screens.
enum PlainText {
    static let rating = LocalizedString("Rating", "Bewertung")
    static let saved = LocalizedString("Saved.", "Gespeichert.")
    static let asItWas = LocalizedString("Left as it was.", "Bleibt, wie es war.")
    static let commented = LocalizedString("The comment is kept.", "Der Kommentar ist übernommen.")
    static let amended = LocalizedString("The details are changed.", "Die Angaben sind geändert.")
    static let attaching = LocalizedString("Copying the file.", "Die Datei wird kopiert.")
    static let nowhere = LocalizedString(
        "You are at no criterion. Type its id, or press enter for the next open one.",
        "Hier ist kein Kriterium. Seine Kennung eingeben, oder Enter: das nächste offene.")
    static let inList = LocalizedString(
        "This is a list. Go to a criterion first: by its number or id, or back with enter.",
        "Das ist eine Liste. Erst zu einem Kriterium gehen: mit Nummer oder Kennung, oder zurück mit Enter.")
    static let onlyRatings = LocalizedString(
        "Only ratings can be tried. i ends what if.",
        "Nur Bewertungen lassen sich probieren. i beendet „Was wäre wenn“.")
    static let trialBegun = LocalizedString(
        "What is rated now is only tried, and nothing is recorded. i ends it, and asks whether to keep the ratings.",
        "Was Sie jetzt bewerten, ist nur probiert und wird nicht aufgezeichnet. i beendet es und fragt, ob die Bewertungen"
            + " gelten sollen.")
    static let whatForSeveral = LocalizedString(
        "Several criteria can be rated, parked (f), or given an owner (@ and a name): IOP-01 IOP-02 m.",
        "Mehrere Kriterien lassen sich bewerten, zurückstellen (f) oder jemandem zuteilen (@ und Name): IOP-01 IOP-02 m."
    )
    static let allAgain = LocalizedString("All criteria again.", "Wieder alle Kriterien.")
    static let noneInFilter = LocalizedString(
        "There is none among those that the filter leaves. filter - ends it.",
        "Unter denen, die der Filter lässt, ist keines. Filter - beendet ihn.")

    /// What the next question is about during a trial.
    static func trying(_ count: Int) -> LocalizedString {
        LocalizedString("What if, \(count) tried.", "Was wäre wenn, \(count) probiert.")
    }

    static func tried(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) ratings tried.", "\(count) Bewertungen probiert.")
    }

    /// What a trial would change.
    static func wouldChange(from before: String, to after: String) -> LocalizedString {
        LocalizedString("Now: \(before). Then: \(after).", "Jetzt: \(before). Dann: \(after).")
    }

    /// What the next question is about under a filter.
    static func only(_ text: String) -> LocalizedString {
        let text = beginning(of: text)
        return LocalizedString("Only \(text).", "Nur \(text).")
    }

    static let voteNeedsReason = LocalizedString(
        "Not applicable needs a reason: write it after the rating.",
        "Nicht anwendbar braucht eine Begründung: nach der Bewertung schreiben.")

    /// A secret round waits for the participant.
    static func roundWaits(_ id: CriterionID) -> LocalizedString {
        LocalizedString(
            "A secret round about \(id) waits for your vote: vote, then the rating and why.",
            "Eine geheime Runde zu \(id) wartet auf Ihre Stimme: stimmen, dann die Bewertung und warum.")
    }

    /// Asks for the vote in a secret round.
    static func vote(_ id: CriterionID) -> LocalizedString {
        LocalizedString(
            "Vote at \(id): the rating, and after it why, if you like; empty votes later",
            "Stimme zu \(id): die Bewertung, danach, wenn Sie mögen, warum; leer stimmt später")
    }

    static let lastCriterion = LocalizedString("This is the last criterion.", "Das ist das letzte Kriterium.")
    static let firstCriterion = LocalizedString("This is the first criterion.", "Das ist das erste Kriterium.")

    /// "1 Interoperability, criterion 3 of 24"
    static func place(_ category: String, _ position: Int, of count: Int) -> LocalizedString {
        LocalizedString(
            "\(category), criterion \(position) of \(count)", "\(category), Kriterium \(position) von \(count)")
    }

    static func nextOpen(_ id: CriterionID) -> LocalizedString {
        LocalizedString("Next open: \(id)", "Nächstes offenes: \(id)")
    }

    static func found(_ count: Int) -> LocalizedString {
        switch count {
        case 0: LocalizedString("Nothing matches.", "Kein Treffer.")
        case 1: LocalizedString("1 match", "1 Treffer")
        default: LocalizedString("\(count) matches", "\(count) Treffer")
        }
    }

    /// What came of a change: "IOP-20: met"
    static func recorded(_ name: LocalizedString, _ what: LocalizedString) -> LocalizedString {
        LocalizedString { "\(name[$0]): \(what[$0])" }
    }

    /// Where a piece of evidence is, for programs of the person's own.
    static func isAt(_ path: String) -> LocalizedString {
        LocalizedString("It is at \(path)", "Zu finden unter \(path)")
    }

    /// Text that was being typed when a program ended.
    static func draft(_ id: CriterionID) -> LocalizedString {
        LocalizedString(
            "A comment at \(id) was being typed when the program ended. c there offers it.",
            "Bei \(id) wurde ein Kommentar geschrieben, als das Programm endete. c bietet ihn dort an.")
    }

    // MARK: What is not understood

    static func unknown(_ line: String) -> LocalizedString {
        let line = beginning(of: line)
        return LocalizedString {
            $0("Not understood: \($0.quoted(line)).", "Nicht verstanden: \($0.quoted(line)).")
        }
    }

    static func takesNoMore(_ line: String) -> LocalizedString {
        let line = beginning(of: line)
        return LocalizedString {
            $0(
                "\($0.quoted(line)) goes on after the command. Put each answer on its own line.",
                "\($0.quoted(line)) geht nach dem Befehl weiter. Jede Antwort in eine eigene Zeile.")
        }
    }

    static func noSuchNumber(_ count: Int) -> LocalizedString {
        count == 0
            ? LocalizedString("There are no numbers here.", "Hier gibt es keine Nummern.")
            : LocalizedString("The numbers go from 1 to \(count).", "Die Nummern gehen von 1 bis \(count).")
    }

    /// How the number of an entry follows a letter.
    static func whichNumber(_ letter: Character) -> LocalizedString {
        LocalizedString("Say which: \(letter) 1, for instance.", "Sagen, welche: zum Beispiel \(letter) 1.")
    }

    static let noFigure = LocalizedString(
        "There is no such figure. There are evidenced, claimed, attainable and so far.",
        "Diese Zahl gibt es nicht. Es gibt belegt, angegeben, erreichbar und bisher.")

    static let tooLong = LocalizedString(
        "The line is longer than a megabyte; it is passed over.",
        "Die Zeile ist länger als ein Megabyte; sie wird übergangen.")

    /// How many lines of a script were not understood.
    static func refused(_ count: Int) -> LocalizedString {
        count == 1
            ? LocalizedString(
                "1 answer was not accepted. All others are recorded.",
                "1 Antwort wurde nicht angenommen. Alle anderen sind aufgezeichnet.")
            : LocalizedString(
                "\(count) answers were not accepted. All others are recorded.",
                "\(count) Antworten wurden nicht angenommen. Alle anderen sind aufgezeichnet.")
    }

    /// A signal ended the program.
    static let ended = LocalizedString(
        "Ended. Every answer that was told as saved is kept.",
        "Beendet. Jede Antwort, die als gespeichert gemeldet ist, bleibt erhalten.")
    static let notSaved = LocalizedString(
        "Not all answers are in the assessment.", "Nicht alle Antworten stehen in der Bewertung.")

    /// The beginning of a line that may be long.
    private static func beginning(of line: String) -> String { line.count > 40 ? "\(line.prefix(39))…" : line }
}
