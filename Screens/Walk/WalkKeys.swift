import AssessmentModel
import Cells
import Localization

extension Walk {
    enum Action: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last
        case previousCategory, nextCategory, nextOpen, nextParked, nextConflict, search, outOfScope
        case unfold, fold
        case scrollUp, scrollDown
        case rate(Rating)
        /// A step of the scale, counted from the worst, 1; 0 is *not applicable*.
        case rateStep(Int)
        case clear, comment, attach, evidence, park, owner, scope, history, why, gaps, overview
        case checks, whatIf
    }

    static let allowsTrials = true

    static let keys = KeyTable<Action>(
        [
            rating("m", .met, LocalizedString("rate it met", "als erfüllt bewerten")),
            rating("p", .partial, LocalizedString("rate it partly met", "als teilweise erfüllt bewerten")),
            rating("u", .unmet, LocalizedString("rate it unmet", "als nicht erfüllt bewerten")),
            rating(
                "n", .notApplicable,
                LocalizedString("not applicable, with its reason", "nicht anwendbar, mit Begründung")),
        ]
            + [
                Binding(
                    [.character("c")], .comment, group: .answerKeys,
                    help: LocalizedString("write the comment", "den Kommentar schreiben"),
                    footer: LocalizedString("comment", "Kommentar"),
                    needs: .work),
                Binding(
                    [.character("a")], .attach, group: .answerKeys,
                    help: LocalizedString("attach a file or a link", "eine Datei oder einen Link anhängen"),
                    footer: LocalizedString("attach", "anhängen"),
                    needs: .work),
                Binding(
                    [.character(" ")], .nextOpen, group: .goKeys,
                    help: LocalizedString("next open criterion", "nächstes offenes Kriterium"),
                    footer: LocalizedString("next open", "offenes")),
                Binding(
                    [.character("]"), .right], .nextCategory, group: .goKeys,
                    help: LocalizedString("next category", "nächste Kategorie"),
                    footer: LocalizedString("category", "Kategorie")),
                Binding(
                    [.character("["), .left], .previousCategory, group: .goKeys,
                    help: LocalizedString("previous category", "vorige Kategorie")),
                Binding(
                    [.character("j"), .down], .down, group: .goKeys,
                    help: LocalizedString("next criterion", "nächstes Kriterium")),
                Binding(
                    [.character("k"), .up], .up, group: .goKeys,
                    help: LocalizedString("previous criterion", "voriges Kriterium")
                ),
                Binding(
                    [.control("d")], .pageDown, group: .goKeys,
                    help: LocalizedString("ten criteria on", "zehn Kriterien weiter")
                ),
                Binding(
                    [.control("u")], .pageUp, group: .goKeys,
                    help: LocalizedString("ten criteria back", "zehn Kriterien zurück")
                ),
                Binding([.home], .first, group: .goKeys, help: LocalizedString("first criterion", "erstes Kriterium")),
                Binding([.end], .last, group: .goKeys, help: LocalizedString("last criterion", "letztes Kriterium")),
                Binding(
                    [.character("/")], .search, group: .goKeys,
                    help: LocalizedString("search, or walk through some only", "suchen, oder nur durch einige gehen"),
                    footer: LocalizedString("search", "suchen")),
                Binding(
                    [.character("+")], .unfold, group: .goKeys,
                    help: LocalizedString("unfold all sections of the list", "alle Abschnitte der Liste entfalten")),
                Binding(
                    [.character("-")], .fold, group: .goKeys,
                    help: LocalizedString("fold those that you are not in", "die anderen Abschnitte falten")),
                Binding(
                    [.character("F")], .nextParked, group: .goKeys,
                    help: LocalizedString("next parked criterion", "nächstes zurückgestelltes Kriterium")),
                Binding(
                    [.character("!")], .nextConflict, group: .goKeys,
                    help: LocalizedString("next conflict to settle", "nächster Widerspruch")),
                Binding(
                    [.character(".")], .outOfScope, group: .goKeys,
                    help: LocalizedString(
                        "show or hide what is outside the scope", "zeigen oder ausblenden, was nicht gilt")),
                Binding(
                    [.pageDown, .tab], .scrollDown, group: .goKeys,
                    help: LocalizedString("read on in the criterion", "im Kriterium weiterlesen")),
                Binding(
                    [.pageUp, .backTab], .scrollUp, group: .goKeys,
                    help: LocalizedString("back up in the criterion", "im Kriterium zurück")),
                Binding(
                    [.escape, .character("q"), .character("o")], .overview, group: .goKeys,
                    help: LocalizedString(
                        "walk through all again; back to the list or the overview",
                        "wieder durch alle gehen; zurück zur Liste oder Übersicht")
                ),
                Binding(
                    [.character("e"), .enter], .evidence, group: .answerKeys,
                    help: LocalizedString("look at the evidence", "die Nachweise ansehen"),
                    footer: LocalizedString("evidence", "Nachweise")),
                Binding(
                    [.character("h")], .history, group: .answerKeys,
                    help: LocalizedString("who said what, and when", "wer was gesagt hat, und wann"),
                    footer: LocalizedString("history", "Verlauf")),
                Binding(
                    [.character("w")], .why, group: .goKeys,
                    help: LocalizedString(
                        "why the category's figures are what they are", "warum die Kategorie so steht")),
                Binding(
                    [.character("g")], .gaps, group: .goKeys,
                    help: LocalizedString("what is missing, and what it would bring", "was fehlt, und was es brächte")),
                Binding(
                    [.character("v")], .checks, group: .answerKeys,
                    help: LocalizedString("checks: what is questionable", "Hinweise: was fraglich ist")),
                Binding(
                    [.character("i")], .whatIf, group: .answerKeys,
                    help: LocalizedString(
                        "what if: try ratings without giving them", "was wäre wenn: Bewertungen nur probieren"),
                    needs: .work),
                Binding(
                    [.character("f")], .park, group: .answerKeys,
                    help: LocalizedString(
                        "park it for later, or take it up again", "zurückstellen oder wieder aufnehmen"),
                    footer: LocalizedString("park", "zurückstellen"), needs: .work),
                Binding(
                    [.character("O"), .character("@")], .owner, group: .answerKeys,
                    help: LocalizedString("owner: say who is to settle it", "Zuständigkeit: wer es klären soll"),
                    footer: LocalizedString("owner", "zuständig"), needs: .work),
                Binding(
                    [.character("S")], .scope, group: .answerKeys,
                    help: LocalizedString(
                        "scope: say that it is asked of this subject, or not",
                        "Geltung: sagen, ob es diesem Gegenstand gilt"),
                    needs: .work),
                Binding(
                    [.character("x"), .delete], .clear, group: .answerKeys,
                    help: LocalizedString("take the rating back", "die Bewertung zurücknehmen"), needs: .work),
            ]
            + (0...9).map {
                Binding(
                    [.character(Character(String($0)))], .rateStep($0), group: .answerKeys, help: stepHelp($0),
                    needs: .work)
            })

    private static func rating(_ key: Character, _ rating: Rating, _ help: LocalizedString) -> Binding<Action> {
        Binding(
            [.character(key)], .rate(rating), group: .answerKeys, help: help,
            footer: LocalizedString("rate", "bewerten"),
            needs: .work)
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
