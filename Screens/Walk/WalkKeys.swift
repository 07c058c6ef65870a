import Assessment
import Cells
import Wording

extension Walk {
    enum Action: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last
        case previousCategory, nextCategory, nextOpen, nextParked, nextConflict, search
        case unfold, fold
        case scrollUp, scrollDown
        case rate(Rating)
        /// A step of the scale counted from the worst, 1; 0 is *not applicable*.
        case rateStep(Int)
        case clear, comment, attach, evidence, park, owner, history, why, gaps, overview
        case checks, whatIf
    }

    static let keys = KeyTable<Action>(
        [
            rating("m", .met, Phrase("rate it met", "als erfüllt bewerten")),
            rating("p", .partial, Phrase("rate it partly met", "als teilweise erfüllt bewerten")),
            rating("u", .unmet, Phrase("rate it unmet", "als nicht erfüllt bewerten")),
            rating("n", .notApplicable, Phrase("not applicable, with its reason", "nicht anwendbar, mit Begründung")),
        ]
            + [
                Binding(
                    [.character("c")], .comment, group: .answerKeys,
                    help: Phrase("write the comment", "den Kommentar schreiben"),
                    footer: Phrase("comment", "Kommentar"),
                    needs: .work),
                Binding(
                    [.character("a")], .attach, group: .answerKeys,
                    help: Phrase("attach a file or a link", "eine Datei oder einen Link anhängen"),
                    footer: Phrase("attach", "anhängen"),
                    needs: .work),
                Binding(
                    [.character(" ")], .nextOpen, group: .goKeys,
                    help: Phrase("next open criterion", "nächstes offenes Kriterium"),
                    footer: Phrase("next open", "offenes")),
                Binding(
                    [.character("]"), .right], .nextCategory, group: .goKeys,
                    help: Phrase("next category", "nächste Kategorie"), footer: Phrase("category", "Kategorie")),
                Binding(
                    [.character("["), .left], .previousCategory, group: .goKeys,
                    help: Phrase("previous category", "vorige Kategorie")),
                Binding(
                    [.character("j"), .down], .down, group: .goKeys,
                    help: Phrase("next criterion", "nächstes Kriterium")),
                Binding(
                    [.character("k"), .up], .up, group: .goKeys, help: Phrase("previous criterion", "voriges Kriterium")
                ),
                Binding(
                    [.control("d")], .pageDown, group: .goKeys, help: Phrase("ten criteria on", "zehn Kriterien weiter")
                ),
                Binding(
                    [.control("u")], .pageUp, group: .goKeys, help: Phrase("ten criteria back", "zehn Kriterien zurück")
                ),
                Binding([.home], .first, group: .goKeys, help: Phrase("first criterion", "erstes Kriterium")),
                Binding([.end], .last, group: .goKeys, help: Phrase("last criterion", "letztes Kriterium")),
                Binding(
                    [.character("/")], .search, group: .goKeys,
                    help: Phrase("search, or walk through some only", "suchen, oder nur durch einige gehen"),
                    footer: Phrase("search", "suchen")),
                Binding(
                    [.character("+")], .unfold, group: .goKeys,
                    help: Phrase("unfold all sections of the list", "alle Abschnitte der Liste entfalten")),
                Binding(
                    [.character("-")], .fold, group: .goKeys,
                    help: Phrase("fold those that you are not in", "die anderen Abschnitte falten")),
                Binding(
                    [.character("F")], .nextParked, group: .goKeys,
                    help: Phrase("next parked criterion", "nächstes zurückgestelltes Kriterium")),
                Binding(
                    [.character("!")], .nextConflict, group: .goKeys,
                    help: Phrase("next conflict to settle", "nächster Widerspruch")),
                Binding(
                    [.pageDown, .tab], .scrollDown, group: .goKeys,
                    help: Phrase("read on in the criterion", "im Kriterium weiterlesen")),
                Binding(
                    [.pageUp, .backTab], .scrollUp, group: .goKeys,
                    help: Phrase("back up in the criterion", "im Kriterium zurück")),
                Binding(
                    [.escape, .character("q"), .character("o")], .overview, group: .goKeys,
                    help: Phrase(
                        "walk through all again; back to the list or the overview",
                        "wieder durch alle gehen; zurück zur Liste oder Übersicht")
                ),
                Binding(
                    [.character("e"), .enter], .evidence, group: .answerKeys,
                    help: Phrase("look at the evidence", "die Nachweise ansehen"),
                    footer: Phrase("evidence", "Nachweise")),
                Binding(
                    [.character("h")], .history, group: .answerKeys,
                    help: Phrase("who said what, and when", "wer was gesagt hat, und wann"),
                    footer: Phrase("history", "Verlauf")),
                Binding(
                    [.character("w")], .why, group: .goKeys,
                    help: Phrase("why the category's figures are what they are", "warum die Kategorie so steht")),
                Binding(
                    [.character("g")], .gaps, group: .goKeys,
                    help: Phrase("what is missing, and what it would bring", "was fehlt, und was es brächte")),
                Binding(
                    [.character("v")], .checks, group: .answerKeys,
                    help: Phrase("checks: what is questionable", "Prüfungen: was fraglich ist")),
                Binding(
                    [.character("i")], .whatIf, group: .answerKeys,
                    help: Phrase(
                        "what if: try ratings without giving them", "was wäre wenn: Bewertungen nur probieren"),
                    needs: .work),
                Binding(
                    [.character("f")], .park, group: .answerKeys,
                    help: Phrase("park it for later, or take it up again", "zurückstellen oder wieder aufnehmen"),
                    footer: Phrase("park", "zurückstellen"), needs: .work),
                Binding(
                    [.character("O"), .character("@")], .owner, group: .answerKeys,
                    help: Phrase("owner: say who is to settle it", "Zuständigkeit: wer es klären soll"),
                    footer: Phrase("owner", "zuständig"), needs: .work),
                Binding(
                    [.character("x"), .delete], .clear, group: .answerKeys,
                    help: Phrase("take the rating back", "die Bewertung zurücknehmen"), needs: .work),
            ]
            + (0...9).map {
                Binding(
                    [.character(Character(String($0)))], .rateStep($0), group: .answerKeys, help: stepHelp($0),
                    needs: .work)
            })

    private static func rating(_ key: Character, _ rating: Rating, _ help: Phrase) -> Binding<Action> {
        Binding(
            [.character(key)], .rate(rating), group: .answerKeys, help: help, footer: Phrase("rate", "bewerten"),
            needs: .work)
    }

    private static func stepHelp(_ step: Int) -> Phrase {
        switch step {
        case 0: Phrase("not applicable", "nicht anwendbar")
        case 1: Phrase("the lowest step of the scale (unmet)", "die unterste Stufe der Skala (nicht erfüllt)")
        case 2: Phrase("its second step (partly met)", "ihre zweite Stufe (teilweise erfüllt)")
        case 3: Phrase("its third step (met)", "ihre dritte Stufe (erfüllt)")
        default: Phrase("further steps of a longer scale", "weitere Stufen einer längeren Skala")
        }
    }
}
