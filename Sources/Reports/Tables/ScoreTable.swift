import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// The score as lines of text, with a line a category.
package struct ScoreTable {
    let subject: String
    let catalog: Catalog
    let scoreboard: Scoreboard
    let language: Language

    /// - Parameters:
    ///   - subject: what was assessed.
    ///   - catalog: that the scoreboard was made for.
    package init(subject: String, catalog: Catalog, scoreboard: Scoreboard, language: Language) {
        self.subject = subject
        self.catalog = catalog
        self.scoreboard = scoreboard
        self.language = language
    }

    /// What the figures are of, above every table of them.
    var heading: String { ScoreText.heading(subject, catalog, scoreboard.model) }

    package var lines: [String] {
        let overall = scoreboard.overall
        let shall = scoreboard.tally(of: .shall)
        let labels = [ScoreText.compliance, GateText.label, ScoreText.progress].map { $0[language] }
        let facts = [
            Figures.range(overall, language), GateText.sentence(scoreboard.gate, shall)[language],
            ScoreText.progress(overall)[language],
        ]
        let labelWidth = (labels.map(\.columns).max() ?? 0) + 2
        var lines = [heading, ""]
        lines += zip(labels, facts).map { $0.padded(to: labelWidth) + $1 }
        lines.append("")
        let all = ScoreText.all[language]
        let groups = [(all, overall)] + categories
        let width = groups.map(\.0.columns).max() ?? 0
        let header = [all] + Level.allCases.map { $0.name[language] }
        lines.append(
            String(repeating: " ", count: width + 2)
                + header.map { $0.padded(to: Figures.columnWidth, right: true) }.joined(separator: "  ")
                + ScoreText.open[language].padded(to: 7, right: true))
        for (position, (title, tally)) in categories.enumerated() {
            let tallies = [tally] + Level.allCases.map { scoreboard.tally(ofCategoryAt: position, $0) }
            lines.append(row(title, tallies, open: tally.open, width: width))
        }
        let levels = Level.allCases.map { scoreboard.tally(of: $0) }
        lines.append(row(all, [overall] + levels, open: overall.open, width: width))
        for tier in catalog.tiers {
            let away = MinimalPath(to: .tier(tier), on: scoreboard, in: catalog)?.criteria.count
            lines.append(ScoreText.tier(language.text(tier.title), scoreboard.state(of: tier), away: away)[language])
        }
        return lines
    }

    private var categories: [(String, Tally)] {
        catalog.categories.enumerated().map { index, category in
            ("\(index + 1) \(language.text(category.title))", scoreboard.tally(ofCategoryAt: index))
        }
    }

    private func row(_ title: String, _ tallies: [Tally], open: Int, width: Int) -> String {
        title.padded(to: width + 2) + tallies.map(Figures.column).joined(separator: "  ")
            + (open == 0 ? Figures.none : String(open)).padded(to: 7, right: true)
    }
}
