import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// The score as lines of text, one line per category.
package struct ScoreTable {
    let subject: Subject
    let catalog: Catalog
    let scoreboard: Scoreboard
    let moment: String?
    private let party: Party
    /// How many checks are waived, and how many of those by the vendor.
    private let waived: (all: Int, byParty: Int)
    /// The parties of whom the lowest counts; empty if one of them speaks.
    private let lowestOf: [Party]
    let language: Language

    /// - Parameters:
    ///   - assessment: the one the scoreboard was computed from.
    ///   - moment: such as "as of 1 May 2026"; nil for today.
    ///   - lowestOf: the parties of whom the lowest counts; empty if one of them speaks.
    ///   - waived: how many checks are waived, and how many of those by the vendor.
    package init(
        _ assessment: Assessment, _ scoreboard: Scoreboard, asOf moment: String? = nil, lowestOf: [Party] = [],
        waived: (all: Int, byParty: Int) = (0, 0), _ language: Language
    ) {
        self.lowestOf = lowestOf
        self.waived = waived
        subject = assessment.subject
        party = assessment.voice
        catalog = assessment.catalog
        self.scoreboard = scoreboard
        self.moment = moment
        self.language = language
    }

    /// The heading of every table of figures: subject, catalogue with its language if it is another, model and moment.
    var heading: String {
        [ScoreText.heading(subject.name, catalog, scoreboard.model), language.mark(of: catalog)]
            .compactMap { $0 }.joined(separator: " ") + (moment.map { " · \($0)" } ?? "")
    }

    /// Remarks above every table of figures: conflicts, and criteria outside the scope.
    var remarks: [String] { remarks(of: scoreboard.overall) }

    /// The same for one group.
    func remarks(of tally: Tally) -> [String] {
        (tally.conflicts == 0 ? [] : [ScoreText.conflicts(tally.conflicts)[language]])
            + (tally.outOfScope == 0 ? [] : [ScopeText.count(tally.outOfScope, of: subject)[language]])
    }

    package var lines: [String] {
        let (overall, shall) = (scoreboard.overall, scoreboard.tally(of: .shall))
        var facts = [
            (ScoreText.compliance, ScoreText.figures(overall, of: party)),
            (GateText.label, GateText.sentence(scoreboard.gate, shall, counting: scoreboard.gateCounts)),
            (GateText.evidencedLabel, GateText.evidencedSentence(scoreboard.evidencedGate, shall)),
            (ScoreText.progress, ScoreText.progress(overall)),
        ]
        if overall.conflicts > 0 { facts.append((ScoreText.conflicts, ScoreText.conflicts(overall.conflicts))) }
        if let waived = CheckText.waived(waived.all, byVendor: waived.byParty) {
            facts.append((ScoreText.checks, waived))
        }
        if lowestOf.count > 1 { facts.append((ScoreText.parties, ScoreText.lowest(of: lowestOf))) }
        if overall.outOfScope > 0 {
            facts.append((ScopeText.label, ScopeText.count(overall.outOfScope, of: subject)))
        }
        let labelWidth = (facts.map { $0.0[language].columns }.max() ?? 0) + 2
        var lines = [heading, ""]
        lines += facts.map { $0[language].padded(to: labelWidth) + $1[language] }
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
            let title = language.title(of: tier, in: catalog)
            lines.append(ScoreText.tier(title, scoreboard.state(of: tier), away: away)[language])
        }
        return lines
    }

    private var categories: [(String, Tally)] {
        catalog.categories.enumerated().map { index, category in
            ("\(index + 1) \(language.text(category.title, of: catalog))", scoreboard.tally(ofCategoryAt: index))
        }
    }

    private func row(_ title: String, _ tallies: [Tally], open: Int, width: Int) -> String {
        title.padded(to: width + 2) + tallies.map(Figures.column).joined(separator: "  ")
            + (open == 0 ? Figures.none : String(open)).padded(to: 7, right: true)
    }
}
