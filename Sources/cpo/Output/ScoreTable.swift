import Assessment
import Cells
import Scoring
import Screens
import Wording

/// The score as lines of text: what `cpo score` prints, and the demo where there is no terminal.
struct ScoreTable {
    let subject: String
    let catalog: Catalog
    let scoreboard: Scoreboard
    let tongue: Tongue

    var lines: [String] {
        let overall = scoreboard.overall
        let shall = scoreboard.tally(of: .shall)
        let labels = [ScoreText.compliance, ScoreText.gate, ScoreText.progress].map { $0[tongue] }
        let facts = [
            Figures.range(overall, tongue), ScoreText.state(scoreboard.gate, shall)[tongue],
            ScoreText.progress(overall)[tongue],
        ]
        let labelWidth = (labels.map(\.columns).max() ?? 0) + 2
        var lines = [ScoreText.heading(subject, catalog, scoreboard.model), ""]
        lines += zip(labels, facts).map { $0.padded(to: labelWidth) + $1 }
        lines.append("")
        let all = ScoreText.all[tongue]
        let groups = [(all, overall)] + categories
        let width = groups.map(\.0.columns).max() ?? 0
        let header = [all] + Level.allCases.map { $0.name[tongue] }
        lines.append(
            String(repeating: " ", count: width + 2)
                + header.map { $0.padded(to: Figures.columnWidth, right: true) }.joined(separator: "  ")
                + ScoreText.open[tongue].padded(to: 7, right: true))
        for (position, (title, tally)) in categories.enumerated() {
            let tallies = [tally] + Level.allCases.map { scoreboard.tally(ofCategoryAt: position, $0) }
            lines.append(row(title, tallies, open: tally.open, width: width))
        }
        let levels = Level.allCases.map { scoreboard.tally(of: $0) }
        lines.append(row(all, [overall] + levels, open: overall.open, width: width))
        for tier in catalog.tiers {
            let away = ShortestWay(to: .tier(tier), on: scoreboard, in: catalog)?.criteria.count
            lines.append(ScoreText.tier(tongue.text(tier.title), scoreboard.state(of: tier), away: away)[tongue])
        }
        return lines
    }

    private var categories: [(String, Tally)] {
        catalog.categories.enumerated().map { index, category in
            ("\(index + 1) \(tongue.text(category.title))", scoreboard.tally(ofCategoryAt: index))
        }
    }

    private func row(_ title: String, _ tallies: [Tally], open: Int, width: Int) -> String {
        title.padded(to: width + 2) + tallies.map(Figures.column).joined(separator: "  ")
            + (open == 0 ? Figures.none : String(open)).padded(to: 7, right: true)
    }
}
