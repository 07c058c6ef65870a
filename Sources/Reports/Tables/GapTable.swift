import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Gaps as lines of text, at most 80 columns wide.
package struct GapTable {
    private let gaps: Gaps
    /// The owner of each gap, in order.
    private let owners: [String]
    /// 0 if no gap has an owner; capped, as the titles need the room.
    private let ownerWidth: Int
    /// How each gap counts now, in order.
    private let counting: [String]
    private let countingWidth: Int
    private let table: ScoreTable

    private var language: Language { table.language }

    /// The gaps of this assessment; `table` provides the heading.
    package init(_ gaps: Gaps, of assessment: Assessment, _ table: ScoreTable) {
        self.gaps = gaps
        self.table = table
        owners = gaps.all.map { assessment.answers[$0.index].ownerName.oneLine }
        counting = gaps.all.map { gap in
            let rating = assessment.answers[gap.index].rating
            return RatingText.name(
                gap.counting, rating, on: table.catalog.scale, isConflicted: gap.isConflicted)[table.language]
        }
        countingWidth = min(14, max(7, (counting.map(\.columns).max() ?? 0) + 1))
        let widest = owners.map(\.columns).max() ?? 0
        ownerWidth = widest == 0 ? 0 : min(12, max(widest, GapText.columns.owner[table.language].columns))
    }

    package var lines: [String] {
        guard !gaps.all.isEmpty else { return [table.heading, GapText.none[language]] }
        let columns = GapText.columns
        return [
            table.heading, GapText.count(gaps.all.count, gate: gaps.all.count { $0.holdsGate })[language],
        ] + table.remarks + [
            "",
            row(
                [columns.criterion, columns.level, columns.now, columns.gain].map { $0[language] }
                    + ["", columns.owner[language], ""]),
        ]
            + gaps.all.indices.map { position in
                let gap = gaps.all[position]
                let criterion = table.catalog.criteria[gap.index]
                return row([
                    criterion.id.text, criterion.level.name[language], counting[position],
                    GapText.gain(gap.gain, language), gap.holdsGate ? GapText.gate[language] : "",
                    owners[position], language.text(criterion.title, of: table.catalog),
                ])
            }
    }

    private func row(_ cells: [String]) -> String {
        let owner = ownerWidth == 0 ? "" : TableLine.cut(cells[5], to: ownerWidth).padded(to: ownerWidth + 2)
        let line =
            TableLine.cut(cells[0], to: 20).padded(to: 21) + cells[1].padded(to: 8)
            + TableLine.cut(cells[2], to: countingWidth - 1).padded(to: countingWidth)
            + cells[3].padded(to: 6, right: true) + "  " + cells[4].padded(to: 6) + owner + cells[6]
        return TableLine.cut(line).trimmedAtEnd
    }
}

/// The fewest criteria to meet for a goal, as lines of text.
package struct PathTable {
    private let path: MinimalPath
    private let goal: MinimalPath.Goal
    private let table: ScoreTable

    /// The shortest way to a goal; `table` provides the heading.
    package init(_ path: MinimalPath, to goal: MinimalPath.Goal, _ table: ScoreTable) {
        self.path = path
        self.goal = goal
        self.table = table
    }

    package var lines: [String] {
        [
            table.heading
        ] + table.remarks + [
            GapText.way(path.criteria.count, to: goal, isSmallest: path.isSmallest)[table.language]
        ]
            + path.criteria.map { index in
                let criterion = table.catalog.criteria[index]
                return TableLine.entry(criterion.id.text, table.language.text(criterion.title, of: table.catalog))
            }
    }
}
