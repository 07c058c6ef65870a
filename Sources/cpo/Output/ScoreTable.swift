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
        var lines = [
            ScoreText.heading(subject, catalog, scoreboard.model), "",
            "Compliance  \(Figures.range(overall, tongue))",
            "Shall gate  \(gate(shall))",
            "Progress    \(overall.criteria - overall.open) of \(overall.criteria) rated, "
                + "\(overall.notApplicable) not applicable", "",
        ]
        let groups = [(Text.all, overall)] + categories
        let width = groups.map(\.0.columns).max() ?? 0
        let header = [Text.all] + Level.allCases.map(\.rawValue)
        lines.append(
            String(repeating: " ", count: width + 2)
                + header.map { $0.padded(to: Figures.columnWidth, right: true) }.joined(separator: "  ") + "   open")
        for (position, (title, tally)) in categories.enumerated() {
            let tallies = [tally] + Level.allCases.map { scoreboard.tally(ofCategoryAt: position, $0) }
            lines.append(row(title, tallies, open: tally.open, width: width))
        }
        let levels = Level.allCases.map { scoreboard.tally(of: $0) }
        lines.append(row(Text.all, [overall] + levels, open: overall.open, width: width))
        for tier in catalog.tiers {
            lines.append(
                "Tier \(tongue.text(tier.title)): \(Text.name(scoreboard.state(of: tier)))\(way(to: tier))")
        }
        return lines
    }

    private func way(to tier: Tier) -> String {
        let way = ShortestWay(to: .tier(tier), on: scoreboard, in: catalog)
        return way.map { ScoreText.between($0.criteria.count) } ?? ""
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

    private func gate(_ shall: Tally) -> String {
        switch scoreboard.gate {
        case .passed: "passed: every applicable shall is met"
        case .failed: "failed: \(shall.partial + shall.unmet) of \(shall.criteria) below met"
        case .open: "open: \(shall.open) of \(shall.criteria) not rated yet"
        }
    }

    private enum Text {
        static let all = "all"

        static func name(_ state: TierState) -> String {
            switch state {
            case .reached: "reached"
            case .possible: "still possible"
            case .outOfReach: "out of reach"
            }
        }
    }
}
