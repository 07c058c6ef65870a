import Assessment
import Cells
import Scoring
import Screens

/// What is missing, as lines of text, at most 80 columns wide.
struct GapTable {
    private let gaps: Gaps
    private let table: ScoreTable

    init(_ gaps: Gaps, _ table: ScoreTable) {
        self.gaps = gaps
        self.table = table
    }

    var lines: [String] {
        let heading = ScoreText.heading(table.subject, table.catalog, table.scoreboard.model)
        guard !gaps.all.isEmpty else { return [heading, GapText.none] }
        let columns = GapText.columns
        return [
            heading, GapText.count(gaps.all.count, gate: gaps.all.count { $0.holdsGate }), "",
            row([columns.criterion, columns.level, columns.counting, columns.gain, "", ""]),
        ]
            + gaps.all.map { gap in
                let criterion = table.catalog.criteria[gap.index]
                return row([
                    criterion.id.text, criterion.level.rawValue, ExplanationText.name(gap.counting),
                    "+\(gap.gain.percentText)", gap.holdsGate ? GapText.gate : "",
                    table.tongue.text(criterion.title),
                ])
            }
    }

    private func row(_ cells: [String]) -> String {
        let line =
            TableLine.cut(cells[0], to: 20).padded(to: 21) + cells[1].padded(to: 8) + cells[2].padded(to: 7)
            + cells[3].padded(to: 6, right: true) + "  " + cells[4].padded(to: 6) + cells[5]
        return TableLine.trimmed(TableLine.cut(line, to: TableLine.columns))
    }
}

/// A shortest way as lines of text.
struct WayTable {
    let way: ShortestWay
    let goal: ShortestWay.Goal
    let table: ScoreTable

    var lines: [String] {
        let title =
            switch goal {
            case .gate: GapText.gateTitle
            case .tier(let tier): GapText.tier(table.tongue.text(tier.title))
            }
        return [
            ScoreText.heading(table.subject, table.catalog, table.scoreboard.model),
            GapText.way(way.criteria.count, to: title, isSmallest: way.isSmallest),
        ]
            + way.criteria.map { index in
                let criterion = table.catalog.criteria[index]
                return TableLine.entry(criterion.id.text, table.tongue.text(criterion.title))
            }
    }
}
