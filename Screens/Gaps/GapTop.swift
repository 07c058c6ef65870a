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
        let room = list.columns - 2
        let count = sentences.counts.map { $0[language] }
        // What does not fit at all takes the line of the effect.
        let lines = (count.first { $0.columns <= room } ?? count.last ?? "").wrapped(columns: room).prefix(2)
        for (position, line) in lines.enumerated() { grid.put(line, column: 1, row: list.row - 3 + position) }
        guard let effects = sentences.effects?.map({ $0[language] }), let last = effects.last else { return }
        if lines.count == 1 {
            let effect = effects.first { $0.columns <= room } ?? last.truncated(to: room)
            grid.put(effect, column: 1, row: list.row - 2, style: .muted)
        }
        let indent = "".padded(to: idWidth + 1)
        Span.draw(
            [Span(indent)] + GapRow.columns(room - idWidth - 1, in: model), on: &grid, column: 1, row: list.row - 1,
            limit: list.columns - 2)
    }
}

/// How many criteria are listed, and their effect.
struct GapSentences: Sendable {
    /// The number of criteria, or that there is no way; the longest form first.
    let counts: [LocalizedString]
    /// The gain from them, the longest form first; nil if nothing is missing.
    let effects: [LocalizedString]?

    /// For all gaps.
    init(of gaps: Gaps) {
        let all = gaps.all
        let gate = all.count { $0.holdsGate }
        counts =
            all.isEmpty
            ? [GapText.none] : [GapText.count(all.count, gate: gate), GapText.briefCount(all.count, gate: gate)]
        effects = all.isEmpty ? nil : [GapText.unit, GapText.briefUnit]
    }

    /// For a way, or for its absence.
    init(of way: MinimalPath?, to goal: MinimalPath.Goal, on board: Scoreboard) {
        guard let way else {
            (counts, effects) = ([GapText.noWay(goal)], nil)
            return
        }
        counts = [GapText.way(way.criteria.count, to: goal, isSmallest: way.isSmallest)]
        var then = board
        for index in way.criteria { then.suppose(metAt: index) }
        effects =
            way.criteria.isEmpty
            ? nil : [GapText.change(from: board.overall.claimed, to: then.overall.claimed)]
    }
}
