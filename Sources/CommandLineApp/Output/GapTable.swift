import AssessmentModel
import Cells
import Localization
import Scoring
import Screens

/// What is missing, as lines of text, at most 80 columns wide.
struct GapTable {
    private let gaps: Gaps
    /// The owner of each gap.
    private let owners: [String]
    /// None where nobody owns any of them; long names are cut, as the titles need the room.
    private let ownerWidth: Int
    private let table: ScoreTable

    private var language: Language { table.language }

    init(_ gaps: Gaps, of assessment: Assessment, _ table: ScoreTable) {
        self.gaps = gaps
        self.table = table
        owners = gaps.all.map { assessment.answers[$0.index].ownerName.oneLine }
        let widest = owners.map(\.columns).max() ?? 0
        ownerWidth = widest == 0 ? 0 : min(12, max(widest, GapText.columns.owner[table.language].columns))
    }

    var lines: [String] {
        let heading = ScoreText.heading(table.subject, table.catalog, table.scoreboard.model)
        guard !gaps.all.isEmpty else { return [heading, GapText.none[language]] }
        let columns = GapText.columns
        return [
            heading, GapText.count(gaps.all.count, gate: gaps.all.count { $0.holdsGate })[language], "",
            row(
                [columns.criterion, columns.level, columns.counting, columns.gain].map { $0[language] }
                    + ["", columns.owner[language], ""]),
        ]
            + zip(gaps.all, owners).map { gap, owner in
                let criterion = table.catalog.criteria[gap.index]
                return row([
                    criterion.id.text, criterion.level.name[language], ExplanationText.name(gap.counting)[language],
                    "+\(language.decimal(gap.gain.percentText))", gap.holdsGate ? GapText.gate[language] : "",
                    owner, language.text(criterion.title),
                ])
            }
    }

    /// As wide as the words need; the English ones but for "no evidence" are short.
    private var countingWidth: Int {
        language == .english
            ? 7 : max(7, (gaps.all.map { ExplanationText.name($0.counting)[language].columns }.max() ?? 0) + 1)
    }

    private func row(_ cells: [String]) -> String {
        let owner = ownerWidth == 0 ? "" : TableLine.cut(cells[5], to: ownerWidth).padded(to: ownerWidth + 2)
        let line =
            TableLine.cut(cells[0], to: 20).padded(to: 21) + cells[1].padded(to: 8) + cells[2].padded(to: countingWidth)
            + cells[3].padded(to: 6, right: true) + "  " + cells[4].padded(to: 6) + owner + cells[6]
        return TableLine.trimmed(TableLine.cut(line, to: TableLine.columns))
    }
}

/// A shortest way as lines of text.
struct PathTable {
    let way: MinimalPath
    let goal: MinimalPath.Goal
    let table: ScoreTable

    var lines: [String] {
        let title =
            switch goal {
            case .gate: GapText.gateTitle
            case .tier(let tier): GapText.tier(table.language.text(tier.title))
            }
        return [
            ScoreText.heading(table.subject, table.catalog, table.scoreboard.model),
            GapText.way(way.criteria.count, to: title, isSmallest: way.isSmallest)[table.language],
        ]
            + way.criteria.map { index in
                let criterion = table.catalog.criteria[index]
                return TableLine.entry(criterion.id.text, table.language.text(criterion.title))
            }
    }
}
