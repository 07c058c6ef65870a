import Cells
import Localization
import Presentation

/// What a key means wherever letters are not text: one meaning on every screen, whose own words say what that is there.
///
/// The tables of the screens take their keys from here, so that no key can mean one thing here and another there.
package enum KeyMeaning: String, CaseIterable, Hashable, Sendable {
    case met, partly, unmet, notApplicable
    case metAndOn, partlyAndOn, unmetAndOn
    case confirm
    case change, attach, evidence, history, park, owner, scope, takeAway, mark, markAll, copyID, copyText
    case open, back, goOn
    case down, up, first, last, tenDown, tenUp, pageDown, pageUp
    case nextCategory, previousCategory, nextView, previousView, nextParked, nextConflict, conflicts
    case overview, search, why, gaps, checks, whatIf, compare
    case timeline, only, plot, report
    case figure, shortestWay, unfold, fold, outOfScope
    case undo, redo, profile, projector, language, palette, mouse, help, quit, redraw, suspend
    case sign, documents, findings, questions, actionItems
    case workshop, round, decision
    case new, openOther, demo

    /// Its keys, the one to name first.
    package var keys: [Key] {
        switch self {
        case .met: [.character("m")]
        case .partly: [.character("p")]
        case .unmet: [.character("u")]
        case .notApplicable: [.character("n")]
        case .metAndOn: [.character("M")]
        case .partlyAndOn: [.character("P")]
        case .unmetAndOn: [.character("U")]
        case .confirm: [.character("A")]
        case .change: [.character("c")]
        case .attach: [.character("a")]
        case .evidence: [.character("e")]
        case .history: [.character("h")]
        case .park: [.character("f")]
        case .owner: [.character("@")]
        case .scope: [.character("S")]
        case .takeAway: [.character("x"), .delete]
        case .mark: [.character("b")]
        case .markAll: [.character("B")]
        case .copyID: [.character("y")]
        case .copyText: [.character("Y")]
        case .open: [.enter]
        case .back: [.escape, .character("q")]
        case .goOn: [.character(" ")]
        case .down: [.character("j"), .down]
        case .up: [.character("k"), .up]
        case .first: [.home, .twice("g")]
        case .last: [.end, .character("G")]
        case .tenDown: [.control("d")]
        case .tenUp: [.control("u")]
        case .pageDown: [.pageDown, .control("f")]
        case .pageUp: [.pageUp, .control("b")]
        case .nextCategory: [.character("]"), .right]
        case .previousCategory: [.character("["), .left]
        case .nextView: [.tab]
        case .previousView: [.backTab]
        case .nextParked: [.character("F")]
        case .nextConflict: [.character("!")]
        case .conflicts: [.character("C")]
        case .overview: [.character("o")]
        case .search: [.character("/")]
        case .why: [.character("w")]
        case .gaps: [.character("t")]
        case .checks: [.character("v")]
        case .whatIf: [.character("i")]
        case .compare: [.character("=")]
        // t has been the gaps for longer.
        case .timeline: [.character("T")]
        case .only: [.character("*")]
        case .plot: [.character("l")]
        case .report: [.character("R")]
        case .figure: [.character("%")]
        case .shortestWay: [.character("s")]
        case .unfold: [.character("+")]
        case .fold: [.character("-")]
        case .outOfScope: [.character(".")]
        case .undo: [.character("z")]
        case .redo: [.character("Z"), .control("r")]
        case .profile: [.character("V")]
        case .projector: [.character("W")]
        case .language: [.character("L")]
        case .palette: [.character(":")]
        case .mouse: [.control("t")]
        case .help: [.character("?"), .function(1)]
        case .quit: [.character("Q"), .control("c")]
        case .redraw: [.control("l")]
        case .suspend: [.control("z")]
        case .sign: [.character("I")]
        case .documents: [.character("E")]
        case .findings: [.character("X")]
        case .questions: [.character("J")]
        case .actionItems: [.character("d")]
        case .workshop: [.character("K")]
        case .round: [.character("r")]
        case .decision: [.character("H")]
        case .new: [.character("N")]
        case .openOther: [.character("O")]
        case .demo: [.character("D")]
        }
    }

    /// What it means on all screens, for documents.
    package var text: LocalizedString {
        switch self {
        case .met: LocalizedString("met", "erfüllt")
        case .partly: LocalizedString("partly met", "teilweise erfüllt")
        case .unmet: LocalizedString("unmet", "nicht erfüllt")
        case .notApplicable: LocalizedString("not applicable", "nicht anwendbar")
        case .metAndOn: LocalizedString("met, and on to the next open one", "erfüllt, und weiter zum nächsten offenen")
        case .partlyAndOn:
            LocalizedString("partly met, and on to the next open one", "teilweise erfüllt, und weiter")
        case .unmetAndOn: LocalizedString("unmet, and on to the next open one", "nicht erfüllt, und weiter")
        case .confirm:
            LocalizedString(
                "confirm the answer, agree with it, or close the question",
                "die Antwort bestätigen, ihr zustimmen oder die Frage schließen")
        case .change: LocalizedString("write or change its text", "seinen Text schreiben oder ändern")
        case .attach: LocalizedString("attach a file or a link", "eine Datei oder einen Link anhängen")
        case .evidence: LocalizedString("its evidence", "seine Nachweise")
        case .history: LocalizedString("its history", "sein Verlauf")
        case .park: LocalizedString("park it, or take it up again", "zurückstellen oder wieder aufnehmen")
        case .owner: LocalizedString("its owner", "wer zuständig ist")
        case .scope: LocalizedString("whether it is in scope", "ob es gilt")
        case .takeAway: LocalizedString("take away what is selected", "das Gewählte wegnehmen")
        case .mark:
            LocalizedString(
                "mark it, to answer or compare several at once",
                "markieren, um mehrere zugleich zu beantworten oder zu vergleichen")
        case .markAll: LocalizedString("mark all that are listed, or none", "alle in der Liste markieren, oder keines")
        case .copyID: LocalizedString("copy its id to the clipboard", "seine Kennung in die Zwischenablage kopieren")
        case .copyText: LocalizedString("copy its text to the clipboard", "seinen Text in die Zwischenablage kopieren")
        case .open: LocalizedString("open what is selected", "das Gewählte öffnen")
        case .back: LocalizedString("back", "zurück")
        case .goOn: LocalizedString("go on: the next one to answer, or a page", "weiter: zum nächsten, oder eine Seite")
        case .down: LocalizedString("one down", "eins nach unten")
        case .up: LocalizedString("one up", "eins nach oben")
        case .first: LocalizedString("to the first", "zum ersten")
        case .last: LocalizedString("to the last", "zum letzten")
        case .tenDown: LocalizedString("ten down", "zehn nach unten")
        case .tenUp: LocalizedString("ten up", "zehn nach oben")
        case .pageDown: LocalizedString("a page down", "eine Seite nach unten")
        case .pageUp: LocalizedString("a page up", "eine Seite nach oben")
        case .nextCategory: LocalizedString("next category", "nächste Kategorie")
        case .previousCategory: LocalizedString("previous category", "vorige Kategorie")
        case .nextView: LocalizedString("the next part or order", "der nächste Teil, die nächste Ordnung")
        case .previousView: LocalizedString("the part or order before", "der Teil, die Ordnung davor")
        case .nextParked: LocalizedString("next parked criterion", "nächstes zurückgestelltes Kriterium")
        case .nextConflict: LocalizedString("next conflict", "nächster Widerspruch")
        case .conflicts: LocalizedString("all conflicts, to settle them", "alle Widersprüche, um sie zu entscheiden")
        case .overview: LocalizedString("the overview", "die Übersicht")
        case .search: LocalizedString("search", "suchen")
        case .why: LocalizedString("why the figures are what they are", "warum die Zahlen so sind")
        case .gaps:
            LocalizedString("what is left to do, and what it would bring", "was zu tun bleibt, und was es brächte")
        case .checks: LocalizedString("checks: what is questionable", "Hinweise: was fraglich ist")
        case .whatIf: LocalizedString("what if", "was wäre wenn")
        case .compare:
            LocalizedString("compare two moments, or assessments", "zwei Stände vergleichen, oder Bewertungen")
        case .timeline: LocalizedString("timeline: who changed what, and when", "Zeitleiste: wer wann was geändert hat")
        case .only: LocalizedString("only what is selected, or all", "nur das Gewählte, oder alles")
        case .plot: LocalizedString("the figures over time", "die Zahlen im Lauf der Zeit")
        case .report: LocalizedString("reports, to read and to write", "Berichte, zum Lesen und Schreiben")
        case .figure: LocalizedString("the next figure", "die nächste Zahl")
        case .shortestWay: LocalizedString("the shortest way", "der kürzeste Weg")
        case .unfold: LocalizedString("unfold", "entfalten")
        case .fold: LocalizedString("fold", "falten")
        case .outOfScope: LocalizedString("show or hide what is out of scope", "zeigen oder ausblenden, was nicht gilt")
        case .undo: LocalizedString("undo", "rückgängig")
        case .redo: LocalizedString("redo", "wiederholen")
        case .profile: LocalizedString("with or without the profile", "mit oder ohne Profil")
        case .projector: LocalizedString("one criterion, large, for a room", "ein Kriterium, groß, für den Raum")
        case .language: LocalizedString("the other language", "die andere Sprache")
        case .palette: LocalizedString("find an action by its name", "eine Aktion nach ihrem Namen finden")
        case .mouse:
            LocalizedString("leave the mouse to the terminal, or take it", "die Maus dem Terminal lassen, oder nehmen")
        case .help: LocalizedString("all keys", "alle Tasten")
        case .quit: LocalizedString("leave the program", "das Programm verlassen")
        case .redraw: LocalizedString("paint the screen afresh", "den Bildschirm neu zeichnen")
        case .suspend: LocalizedString("back to the shell", "zurück zur Shell")
        case .documents: LocalizedString("all documents", "alle Dokumente")
        case .findings: LocalizedString("findings of audits", "Feststellungen aus Audits")
        case .questions: LocalizedString("questions between the parties", "Fragen zwischen den Beteiligten")
        case .actionItems: ActionText.title
        case .sign: LocalizedString("sign with another name", "mit anderem Namen zeichnen")
        case .workshop:
            LocalizedString("the workshop: begin, have a break, end", "der Workshop: beginnen, Pause machen, beenden")
        case .round: LocalizedString("a round: everybody votes", "eine Runde: alle stimmen ab")
        case .decision:
            LocalizedString("its comment is a decision, or not", "sein Kommentar ist ein Beschluss, oder nicht")
        case .new:
            LocalizedString(
                "begin a new assessment, raise a finding, or ask",
                "eine neue Bewertung beginnen, eine Feststellung treffen oder fragen")
        case .openOther: LocalizedString("open a directory", "ein Verzeichnis öffnen")
        case .demo: LocalizedString("open the demo", "die Demo öffnen")
        }
    }
}
