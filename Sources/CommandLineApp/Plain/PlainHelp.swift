import Localization
import Screens

/// The help of the line mode.
extension PlainCommand {
    /// The word that stands for it.
    var word: LocalizedString {
        switch self {
        case .met: LocalizedString("met", "erfüllt")
        case .partly: LocalizedString("partly", "teilweise")
        case .unmet: LocalizedString("unmet", "unerfüllt")
        case .notApplicable: LocalizedString("n/a", "entfällt")
        case .metAndOn: LocalizedString("met-on", "erfüllt-weiter")
        case .partlyAndOn: LocalizedString("partly-on", "teilweise-weiter")
        case .unmetAndOn: LocalizedString("unmet-on", "unerfüllt-weiter")
        case .vote: LocalizedString("vote", "stimmen")
        case .clear: LocalizedString("withdraw", "zurücknehmen")
        case .comment: LocalizedString("comment", "Kommentar")
        case .attach: LocalizedString("attach", "anhängen")
        case .evidence: LocalizedString("evidence", "Nachweise")
        case .confirm: LocalizedString("confirm", "bestätigen")
        case .park: LocalizedString("park", "zurückstellen")
        case .owner: LocalizedString("owner", "zuständig")
        case .scope: LocalizedString("scope", "Geltung")
        case .nextOpen: LocalizedString("open", "offenes")
        case .next: LocalizedString("next", "nächstes")
        case .previous: LocalizedString("previous", "voriges")
        case .nextCategory: LocalizedString("onward", "weiter")
        case .previousCategory: LocalizedString("back", "zurück")
        case .nextParked: LocalizedString("parked", "zurückgestellt")
        case .nextConflict: LocalizedString("conflict", "Widerspruch")
        case .search: LocalizedString("search", "suchen")
        case .filter: LocalizedString("filter", "Filter")
        case .whatIf: LocalizedString("what-if", "was-wäre-wenn")
        case .list: LocalizedString("list", "Liste")
        case .overview: LocalizedString("overview", "Übersicht")
        case .text: LocalizedString("text", "Text")
        case .history: LocalizedString("history", "Verlauf")
        case .timeline: LocalizedString("timeline", "Zeitleiste")
        case .why: LocalizedString("why", "warum")
        case .gaps: LocalizedString("gaps", "Lücken")
        case .shortest: LocalizedString("shortest", "kürzester")
        case .checks: LocalizedString("checks", "Hinweise")
        case .actions: LocalizedString("actions", "Aufgaben")
        case .undo: LocalizedString("undo", "rückgängig")
        case .redo: LocalizedString("redo", "wiederholen")
        case .sign: LocalizedString("sign", "zeichnen")
        case .profile: LocalizedString("profile", "Profil")
        case .language: LocalizedString("Deutsch", "English")
        case .help: LocalizedString("help", "Hilfe")
        case .quit: LocalizedString("quit", "beenden")
        }
    }

    /// What it does: in the words of the screens where their key does the same.
    var help: LocalizedString {
        switch self {
        case .list: LocalizedString("list the category", "die Kategorie auflisten")
        case .overview: LocalizedString("the figures of all categories", "die Zahlen aller Kategorien")
        case .nextOpen: LocalizedString("next open criterion", "nächstes offenes Kriterium")
        case .search: LocalizedString("search; words may follow", "suchen; die Wörter dürfen gleich folgen")
        case .filter:
            LocalizedString(
                "stay among what a search finds: filter #open; filter - ends it",
                "bei dem bleiben, was eine Suche findet: Filter #offen; Filter - beendet das")
        case .whatIf:
            LocalizedString(
                "only try ratings; again to keep or drop them",
                "Bewertungen nur probieren; noch einmal: übernehmen oder verwerfen")
        case .park:
            LocalizedString(
                "park it for later, or take it up again; a reason may follow: f ask legal",
                "zurückstellen oder wieder aufnehmen; eine Begründung darf folgen: f Recht fragen")
        case .actions:
            LocalizedString(
                "actions and parking lot; what follows is a new action: d Publish the methods",
                "Aufgaben und Themenspeicher; was folgt, ist eine neue Aufgabe: d Methoden veröffentlichen")
        case .text:
            LocalizedString(
                "the whole text of the criterion, with its examples", "der ganze Text des Kriteriums, mit Beispielen")
        case .shortest:
            LocalizedString(
                "the shortest way to the gate and to each tier", "der kürzeste Weg zum Muss und zu jedem Niveau")
        case .why:
            LocalizedString(
                "why claimed is what it is, or the figure that follows: w evidenced",
                "warum „angegeben“ so steht, oder die Zahl, die folgt: w belegt")
        case .vote:
            LocalizedString(
                "vote in the secret round: a rating, and why: vote m Runs in the plant",
                "in der geheimen Runde stimmen: eine Bewertung, und warum: stimmen m Läuft im Werk")
        case .quit: LocalizedString("leave", "beenden")
        case .met, .partly, .unmet, .notApplicable, .metAndOn, .partlyAndOn, .unmetAndOn, .clear, .confirm, .comment,
            .attach, .evidence, .owner, .scope, .next,
            .previous, .nextCategory, .previousCategory, .nextParked, .nextConflict, .history, .timeline, .gaps,
            .checks, .undo,
            .redo, .sign, .profile, .language, .help:
            letters.first.flatMap { KeyReference.help(of: $0) } ?? word
        }
    }
}

extension PlainText {
    /// What stands above the commands.
    static let help = [
        LocalizedString(
            "Type a letter, or the word after it. The id of a criterion goes there.",
            "Einen Buchstaben eingeben, oder das Wort dahinter. Die Kennung eines Kriteriums geht dorthin."),
        LocalizedString(
            "Several ids and an answer give all of them that answer: IOP-01 IOP-02 m.",
            "Mehrere Kennungen und eine Antwort geben allen diese Antwort: IOP-01 IOP-02 m."),
        LocalizedString(
            "What a command asks for may follow it on the same line: c Runs in the plant.",
            "Wonach ein Befehl fragt, darf gleich in derselben Zeile folgen: c Läuft im Werk."),
        LocalizedString(
            "A number is an entry of the list read last, a category in the overview, or a step of the scale from the lowest.",
            "Eine Nummer ist ein Eintrag der zuletzt gelesenen Liste, in der Übersicht eine Kategorie, sonst eine Stufe der "
                + "Skala von unten."),
    ]
    /// What an empty line goes on to in a review.
    static let nextClaimed = LocalizedString("next claimed answer", "nächstes als erfüllt angegebenes")
    static let emptyLine = LocalizedString("enter", "Enter")
}
