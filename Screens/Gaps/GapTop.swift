import Assessment
import Cells
import Scoring
import Wording

/// Draws what stands above a list of gaps.
struct GapTop {
    /// Where the way on show leads; nil for the gaps.
    let goal: ShortestWay.Goal?
    let grouping: GapList.Grouping
    let model: Model

    func draw(on grid: inout Grid, above list: Area, idWidth: Int) {
        let tongue = model.tongue
        let title = goal.map { GapText.wayTitle($0) } ?? GapText.title(grouping)
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)], right: [Span(title[tongue], .muted)])
        let (first, second) = sentences
        grid.put(first[tongue].truncated(to: list.columns - 2), column: 1, row: list.row - 3)
        guard let second else { return }
        grid.put(second[tongue].truncated(to: list.columns - 2), column: 1, row: list.row - 2, style: .muted)
        let indent = "".padded(to: idWidth + 1)
        Span.draw(
            [Span(indent)] + GapRow.columns(in: model), on: &grid, column: 1, row: list.row - 1,
            limit: list.columns - 2)
    }

    /// What there is, and what it brings; the second only where something is missing.
    private var sentences: (Phrase, Phrase?) {
        let board = model.scoreboard
        guard let goal else {
            let gaps = Gaps(of: board, in: model.catalog).all
            guard !gaps.isEmpty else { return (GapText.none, nil) }
            return (GapText.count(gaps.count, gate: gaps.count { $0.holdsGate }), GapText.unit)
        }
        guard let way = ShortestWay(to: goal, on: board, in: model.catalog) else {
            return (GapText.noWay(goal), nil)
        }
        let first = GapText.way(way.criteria.count, to: goal, isSmallest: way.isSmallest)
        guard !way.criteria.isEmpty else { return (first, nil) }
        var then = board
        for index in way.criteria { then.suppose(metAt: index) }
        return (first, GapText.change(from: board.overall.confirmed, to: then.overall.confirmed))
    }
}
