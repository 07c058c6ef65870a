import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Draws the part above a list of gaps.
struct GapTop {
    /// The goal of the way on screen; nil for the gaps.
    let goal: MinimalPath.Goal?
    let grouping: GapList.Grouping
    let sentences: GapSentences
    let model: Model

    func draw(on grid: inout Grid, above list: Area, idWidth: Int) {
        let language = model.language
        let title = goal.map { GapText.wayTitle($0) } ?? GapListText.title(grouping)
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)], right: [Span(title[language], .muted)])
        grid.put(sentences.count[language].truncated(to: list.columns - 2), column: 1, row: list.row - 3)
        guard let effect = sentences.effect else { return }
        grid.put(effect[language].truncated(to: list.columns - 2), column: 1, row: list.row - 2, style: .muted)
        let indent = "".padded(to: idWidth + 1)
        Span.draw(
            [Span(indent)] + GapRow.columns(in: model), on: &grid, column: 1, row: list.row - 1,
            limit: list.columns - 2)
    }
}

/// How many criteria are listed, and their effect.
struct GapSentences: Sendable {
    /// The number of criteria, or that there is no way.
    let count: LocalizedString
    /// The gain from them; nil if nothing is missing.
    let effect: LocalizedString?

    /// For all gaps.
    init(of gaps: Gaps) {
        let all = gaps.all
        count = all.isEmpty ? GapText.none : GapText.count(all.count, gate: all.count { $0.holdsGate })
        effect = all.isEmpty ? nil : GapText.unit
    }

    /// For a way, or for its absence.
    init(of way: MinimalPath?, to goal: MinimalPath.Goal, on board: Scoreboard) {
        guard let way else {
            (count, effect) = (GapText.noWay(goal), nil)
            return
        }
        count = GapText.way(way.criteria.count, to: goal, isSmallest: way.isSmallest)
        var then = board
        for index in way.criteria { then.suppose(metAt: index) }
        effect =
            way.criteria.isEmpty
            ? nil : GapText.change(from: board.overall.claimed, to: then.overall.claimed)
    }
}
