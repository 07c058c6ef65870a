import AssessmentModel
import Cells
import Localization
import Presentation

extension Walk {
    enum Action: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last
        case previousCategory, nextCategory, goOn, nextParked, nextConflict, conflicts, search, outOfScope
        case unfold, fold
        case scrollUp, scrollDown
        case rate(Rating)
        /// Rates and goes to the next open criterion.
        case rateAndGoOn(Rating)
        /// The step of the scale with this digit; 0 is *not applicable* unless a step has it.
        case rateStep(Int)
        case mark, markAll, copyID, copyText
        case clear, confirm, comment, attach, evidence, park, owner, scope, history, why, gaps, back
        case checks, documents, whatIf, timeline, findings, questions, actionItems
        case workshop, round, decision
    }

    static let allowsTrials = true

    static let keys = KeyTable<Action>(
        [
            rating(.met, .met, LocalizedString("rate it met", "als erfüllt bewerten")),
            rating(.partly, .partial, LocalizedString("rate it partly met", "als teilweise erfüllt bewerten")),
            rating(.unmet, .unmet, LocalizedString("rate it unmet", "als nicht erfüllt bewerten")),
            rating(
                .notApplicable, .notApplicable,
                LocalizedString("not applicable, with its reason", "nicht anwendbar, mit Begründung")),
            ratingAndOn(
                .metAndOn, .met,
                LocalizedString("met, and on to the next open one", "erfüllt, und weiter zum nächsten offenen")),
            ratingAndOn(
                .partlyAndOn, .partial,
                LocalizedString(
                    "partly met, and on to the next open one", "teilweise erfüllt, und weiter zum nächsten offenen")),
            ratingAndOn(
                .unmetAndOn, .unmet,
                LocalizedString(
                    "unmet, and on to the next open one", "nicht erfüllt, und weiter zum nächsten offenen")),
        ]
            + [
                Binding(
                    .change, to: .comment, group: .answerKeys,
                    help: LocalizedString("write the comment", "den Kommentar schreiben"),
                    footer: LocalizedString("comment", "Kommentar"),
                    needs: .work),
                Binding(
                    .attach, to: .attach, group: .answerKeys,
                    help: LocalizedString("attach a file or a link", "eine Datei oder einen Link anhängen"),
                    footer: LocalizedString("attach", "anhängen"),
                    needs: .work),
                Binding(
                    .goOn, to: .goOn, group: .goKeys,
                    help: LocalizedString("next open criterion", "nächstes offenes Kriterium"),
                    footer: LocalizedString("next open", "offenes")),
                Binding(
                    .nextCategory, to: .nextCategory, group: .goKeys,
                    help: LocalizedString("next category", "nächste Kategorie"),
                    footer: LocalizedString("category", "Kategorie")),
                Binding(
                    .previousCategory, to: .previousCategory, group: .goKeys,
                    help: LocalizedString("previous category", "vorige Kategorie")),
                Binding(
                    .down, to: .down, group: .goKeys,
                    help: LocalizedString("next criterion", "nächstes Kriterium")),
                Binding(
                    .up, to: .up, group: .goKeys,
                    help: LocalizedString("previous criterion", "voriges Kriterium")
                ),
                Binding(
                    .tenDown, to: .pageDown, group: .goKeys,
                    help: LocalizedString("ten criteria on", "zehn Kriterien weiter")
                ),
                Binding(
                    .tenUp, to: .pageUp, group: .goKeys,
                    help: LocalizedString("ten criteria back", "zehn Kriterien zurück")
                ),
                Binding(
                    .first, to: .first, group: .goKeys, help: LocalizedString("first criterion", "erstes Kriterium")),
                Binding(.last, to: .last, group: .goKeys, help: LocalizedString("last criterion", "letztes Kriterium")),
                Binding(
                    .search, to: .search, group: .goKeys,
                    help: LocalizedString("search, or walk through some only", "suchen, oder nur durch einige gehen"),
                    footer: LocalizedString("search", "suchen")),
                Binding(
                    .unfold, to: .unfold, group: .goKeys,
                    help: LocalizedString("unfold all sections of the list", "alle Abschnitte der Liste entfalten")),
                Binding(
                    .fold, to: .fold, group: .goKeys,
                    help: LocalizedString("fold those that you are not in", "die anderen Abschnitte falten")),
                Binding(
                    .nextParked, to: .nextParked, group: .goKeys,
                    help: LocalizedString("next parked criterion", "nächstes zurückgestelltes Kriterium")),
                Binding(
                    .nextConflict, to: .nextConflict, group: .goKeys,
                    help: LocalizedString("next conflict to settle", "nächster Widerspruch")),
                Binding(
                    .conflicts, to: .conflicts, group: .goKeys,
                    help: LocalizedString(
                        "all conflicts, to settle them", "alle Widersprüche, um sie zu entscheiden")),
                Binding(
                    .outOfScope, to: .outOfScope, group: .goKeys,
                    help: LocalizedString(
                        "show or hide what is outside the scope", "zeigen oder ausblenden, was nicht gilt")),
                Binding(
                    .pageDown, .nextView, to: .scrollDown, group: .goKeys,
                    help: LocalizedString("read on in the criterion", "im Kriterium weiterlesen")),
                Binding(
                    .pageUp, .previousView, to: .scrollUp, group: .goKeys,
                    help: LocalizedString("back up in the criterion", "im Kriterium zurück")),
                Binding(
                    .back, to: .back, group: .goKeys,
                    help: LocalizedString(
                        "all criteria again; back to the list or overview",
                        "wieder alle Kriterien; zurück zur Liste oder Übersicht")
                ),
                Binding(
                    .evidence, .open, to: .evidence, group: .answerKeys,
                    help: LocalizedString("look at the evidence", "die Nachweise ansehen"),
                    footer: LocalizedString("evidence", "Nachweise")),
                Binding(
                    .history, to: .history, group: .answerKeys,
                    help: LocalizedString("who said what, and when", "wer was gesagt hat, und wann"),
                    footer: LocalizedString("history", "Verlauf")),
                Binding(
                    .why, to: .why, group: .goKeys,
                    help: LocalizedString(
                        "why the category's figures are what they are", "warum die Kategorie so steht")),
                Binding(
                    .gaps, to: .gaps, group: .goKeys,
                    help: LocalizedString("what is missing, and what it would bring", "was fehlt, und was es brächte")),
                Binding(
                    .timeline, to: .timeline, group: .goKeys,
                    help: LocalizedString(
                        "timeline: who changed what, and when", "Zeitleiste: wer wann was geändert hat")),
                Binding(
                    .checks, to: .checks, group: .answerKeys,
                    help: LocalizedString("checks: what is questionable", "Hinweise: was fraglich ist")),
                Binding(
                    .documents, to: .documents, group: .goKeys,
                    help: LocalizedString(
                        "documents: what supports what, and its state",
                        "Dokumente: was was belegt, und in welchem Zustand")),
                Binding(
                    .whatIf, to: .whatIf, group: .answerKeys,
                    help: LocalizedString(
                        "what if: try ratings without giving them", "was wäre wenn: Bewertungen nur probieren"),
                    needs: .work),
                Binding(
                    .park, to: .park, group: .answerKeys,
                    help: LocalizedString(
                        "park it for later, or take it up again", "zurückstellen oder wieder aufnehmen"),
                    footer: LocalizedString("park", "zurückstellen"), needs: .organisation),
                Binding(
                    .confirm, to: .confirm, group: .answerKeys,
                    help: LocalizedString(
                        "confirm an answer marked ↻; when judging, agree",
                        "Antwort mit ↻ bestätigen; beim Urteilen zustimmen"),
                    footer: AuditScreenText.agree, needs: .work),
                Binding(
                    .findings, to: .findings, group: .goKeys,
                    help: LocalizedString("findings of audits", "Feststellungen aus Audits"),
                    footer: FindingText.title),
                Binding(.actionItems, to: .actionItems, group: .goKeys, help: ActionText.title),
                Binding(
                    .questions, to: .questions, group: .goKeys,
                    help: LocalizedString("questions between the parties", "Fragen zwischen den Beteiligten")),
                Binding(
                    .round, to: .round, group: .answerKeys,
                    help: LocalizedString(
                        "a round: everybody votes before anybody sees a vote",
                        "eine Runde: alle stimmen verdeckt ab"), needs: .work),
                Binding(
                    .decision, to: .decision, group: .answerKeys,
                    help: LocalizedString(
                        "the comment is a decision, or no longer", "der Kommentar ist ein Beschluss, oder nicht mehr"),
                    needs: .work),
                Binding(
                    .workshop, to: .workshop, group: .goKeys,
                    help: LocalizedString(
                        "the workshop: begin, have a break, end", "der Workshop: beginnen, Pause machen, beenden")),
                Binding(
                    .owner, to: .owner, group: .answerKeys,
                    help: LocalizedString("owner: say who is to settle it", "Zuständigkeit: wer es klären soll"),
                    footer: LocalizedString("owner", "zuständig"), needs: .vendor),
                Binding(
                    .scope, to: .scope, group: .answerKeys,
                    help: LocalizedString(
                        "scope: say that it is asked of this subject, or not",
                        "Geltung: sagen, ob es diesem Gegenstand gilt"),
                    needs: .vendor),
                Binding(
                    .mark, to: .mark, group: .answerKeys,
                    help: LocalizedString(
                        "mark it, to answer all marked at once",
                        "markieren, um alle markierten zugleich zu beantworten"), needs: .work),
                Binding(
                    .markAll, to: .markAll, group: .answerKeys,
                    help: LocalizedString(
                        "mark all that are listed, or none", "alle in der Liste markieren, oder keines"),
                    needs: .work),
                Binding(
                    .copyID, to: .copyID, group: .goKeys,
                    help: LocalizedString("copy the id to the clipboard", "die Kennung in die Zwischenablage kopieren")),
                Binding(
                    .copyText, to: .copyText, group: .goKeys,
                    help: LocalizedString("copy the text to the clipboard", "den Text in die Zwischenablage kopieren")),
                Binding(
                    .takeAway, to: .clear, group: .answerKeys,
                    help: LocalizedString("take the rating back", "die Bewertung zurücknehmen"), needs: .work),
            ]
            + (0...9).map {
                Binding(
                    [.character(Character(String($0)))], .rateStep($0), group: .answerKeys, help: stepHelp($0),
                    needs: .work)
            })

    private static func rating(
        _ meaning: KeyMeaning, _ rating: Rating, _ help: LocalizedString
    ) -> Binding<Action> {
        Binding(
            meaning, to: .rate(rating), group: .answerKeys, help: help, footer: WalkText.rate,
            needs: .work)
    }

    private static func ratingAndOn(
        _ meaning: KeyMeaning, _ rating: Rating, _ help: LocalizedString
    ) -> Binding<Action> {
        Binding(meaning, to: .rateAndGoOn(rating), group: .answerKeys, help: help, needs: .work)
    }

    private static func stepHelp(_ step: Int) -> LocalizedString {
        switch step {
        case 0: LocalizedString("not applicable", "nicht anwendbar")
        case 1: LocalizedString("the lowest step of the scale (unmet)", "die unterste Stufe der Skala (nicht erfüllt)")
        case 2: LocalizedString("its second step (partly met)", "ihre zweite Stufe (teilweise erfüllt)")
        case 3: LocalizedString("its third step (met)", "ihre dritte Stufe (erfüllt)")
        default: LocalizedString("further steps of a longer scale", "weitere Stufen einer längeren Skala")
        }
    }
}
