import Assessment
import Cells

extension Walk {
    enum Action: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last
        case previousCategory, nextCategory, nextOpen, nextParked, nextConflict, search
        case unfold, fold
        case scrollUp, scrollDown
        case rate(Rating)
        /// A step of the scale counted from the worst, 1; 0 is *not applicable*.
        case rateStep(Int)
        case clear, comment, attach, evidence, park, history, overview
    }

    static let keys = KeyTable<Action>(
        [
            rating("m", .met, "rate it met"),
            rating("p", .partial, "rate it partly met"),
            rating("u", .unmet, "rate it unmet"),
            rating("n", .notApplicable, "not applicable, with its reason"),
        ]
            + [
                Binding(
                    [.character("c")], .comment, group: "Answer", help: "write the comment", footer: "comment",
                    needs: .work),
                Binding(
                    [.character("a")], .attach, group: "Answer", help: "attach a file or a link", footer: "attach",
                    needs: .work),
                Binding([.character(" ")], .nextOpen, group: "Go", help: "next open criterion", footer: "next open"),
                Binding(
                    [.character("]"), .right], .nextCategory, group: "Go", help: "next category", footer: "category"),
                Binding([.character("["), .left], .previousCategory, group: "Go", help: "previous category"),
                Binding([.character("j"), .down], .down, group: "Go", help: "next criterion"),
                Binding([.character("k"), .up], .up, group: "Go", help: "previous criterion"),
                Binding([.control("d")], .pageDown, group: "Go", help: "ten criteria on"),
                Binding([.control("u")], .pageUp, group: "Go", help: "ten criteria back"),
                Binding([.home], .first, group: "Go", help: "first criterion"),
                Binding([.end], .last, group: "Go", help: "last criterion"),
                Binding(
                    [.character("/")], .search, group: "Go", help: "search, or walk through some only", footer: "search"
                ),
                Binding([.character("+")], .unfold, group: "Go", help: "unfold all sections of the list"),
                Binding([.character("-")], .fold, group: "Go", help: "fold those that you are not in"),
                Binding([.character("F")], .nextParked, group: "Go", help: "next parked criterion"),
                Binding([.character("!")], .nextConflict, group: "Go", help: "next conflict to settle"),
                Binding([.pageDown, .tab], .scrollDown, group: "Go", help: "read on in the criterion"),
                Binding([.pageUp, .backTab], .scrollUp, group: "Go", help: "back up in the criterion"),
                Binding(
                    [.escape, .character("q"), .character("o")], .overview, group: "Go",
                    help: "walk through all again; back to the overview"),
                Binding(
                    [.character("e"), .enter], .evidence, group: "Answer", help: "look at the evidence",
                    footer: "evidence"),
                Binding(
                    [.character("h")], .history, group: "Answer", help: "who said what, and when", footer: "history"),
                Binding(
                    [.character("f")], .park, group: "Answer", help: "park it for later, or take it up again",
                    footer: "park", needs: .work),
                Binding(
                    [.character("x"), .delete], .clear, group: "Answer", help: "take the rating back", needs: .work),
            ]
            + (0...9).map {
                Binding(
                    [.character(Character(String($0)))], .rateStep($0), group: "Answer", help: stepHelp($0),
                    needs: .work)
            })

    private static func rating(_ key: Character, _ rating: Rating, _ help: String) -> Binding<Action> {
        Binding([.character(key)], .rate(rating), group: "Answer", help: help, footer: "rate", needs: .work)
    }

    private static func stepHelp(_ step: Int) -> String {
        switch step {
        case 0: "not applicable"
        case 1: "the lowest step of the scale (unmet)"
        case 2: "its second step (partly met)"
        case 3: "its third step (met)"
        default: "further steps of a longer scale"
        }
    }
}
