import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// What-if trials in the overview and the walk: their keys, which take precedence there, and their drawing.
enum WhatIf {
    enum Action: Hashable, Sendable { case keep, leave }

    static let keys = KeyTable<Action>([
        Binding(
            [.escape], .leave, group: .tryKeys,
            help: LocalizedString("leave all as it was", "alles lassen, wie es war"),
            footer: LocalizedString("as it was", "verwerfen")),
        Binding(
            .whatIf, to: .keep, group: .tryKeys,
            help: LocalizedString(
                "end it; asks whether to keep the tried ratings",
                "beenden; fragt, ob die probierten Bewertungen gelten sollen"),
            footer: LocalizedString("keep", "übernehmen"), needs: .work),
    ])

    static let rows = keys.rows { _ in nil }

    /// The header of the overview and the walk during a trial: the figures before and after.
    static func drawHeader(on grid: inout Grid, _ trial: Trial, model: Model) {
        let language = model.language
        let (before, after) = (trial.before.overall, model.scoreboard.overall)
        var left = [
            Span(WhatIfText.sign[language], Style(.fair, [.bold, .reverse])), Span("  "),
            Span(Figures.range(before, language), .muted),
        ]
        if before != after { left += [Span(" → ", .muted), Span(Figures.range(after, language), .strong)] }
        left += [Span("  "), Status.gate(model.scoreboard, language)]
        let right = [Span(WhatIfText.tried(trial.ratings.count)[language], Style(.fair))]
        Frame.drawHeader(on: &grid, left: left, right: right)
    }

    /// Draws a bar; if a trial changes it, the earlier and the new bar share its place.
    static func draw(_ bar: Bar, before: Bar?, on grid: inout Grid, column: Int, row: Int, width: Int) {
        guard let before, width >= 5 else { return bar.draw(on: &grid, column: column, row: row, width: width) }
        let half = (width - 1) / 2
        before.draw(on: &grid, column: column, row: row, width: half)
        grid.put("→", column: column + half, row: row, style: Style(.fair, .bold))
        bar.draw(on: &grid, column: column + half + 1, row: row, width: half)
    }
}

package enum WhatIfText {
    package static let sign = LocalizedString("WHAT IF", "WAS WÄRE WENN")
    /// Replaces the person's name.
    static let signature = LocalizedString("what if", "was wäre wenn")
    static let begun = LocalizedString(
        "What is rated now is only tried. i keeps it, esc leaves all as it was.",
        "Was Sie jetzt bewerten, ist nur probiert. i übernimmt es, Esc verwirft es.")
    static let isOn = LocalizedString("It is on already: rate something.", "Läuft schon: etwas bewerten.")
    package static let asItWas = LocalizedString("All is as it was.", "Alles ist, wie es war.")
    static let onlyRatings = LocalizedString(
        "Only ratings can be tried. esc leaves what if.",
        "Nur Bewertungen lassen sich probieren. Esc verlässt „Was wäre wenn“.")
    static let keep = LocalizedString("keep them", "übernehmen")

    static func tried(_ count: Int) -> LocalizedString { LocalizedString("\(count) tried", "\(count) neu") }

    package static func keeping(_ count: Int) -> LocalizedString {
        count == 1
            ? LocalizedString(
                "Keep the tried rating as your answer?", "Die probierte Bewertung als Antwort übernehmen?")
            : LocalizedString(
                "Keep the \(count) tried ratings as your answers?",
                "Die \(count) probierten Bewertungen als Antworten übernehmen?")
    }

    package static func kept(_ count: Int) -> LocalizedString {
        LocalizedString(
            "Kept \(count) \(count == 1 ? "rating" : "ratings"). z takes \(count == 1 ? "it" : "them") back.",
            "\(count) \(count == 1 ? "Bewertung" : "Bewertungen") übernommen. z nimmt sie zurück.")
    }
}
