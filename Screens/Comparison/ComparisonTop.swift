import Cells
import Localization
import Presentation
import Scoring

/// What stands above the groups of a comparison: the moments, the gate, and the figures of all criteria.
struct ComparisonTop: Sendable {
    private var gates: [Gate] = []
    private var evidencedGates: [Gate] = []
    private var overall: [Tally] = []
    private var differences = 0

    /// Of a catalogue that cannot be scored.
    init() {}

    init(_ comparison: Comparison, _ sides: [ComparedSide]) {
        gates = sides.map(\.scoreboard.gate)
        evidencedGates = sides.map(\.scoreboard.evidencedGate)
        overall = sides.map(\.scoreboard.overall)
        differences = comparison.differences.count
    }

    func draw(
        on grid: inout Grid, above list: Area, _ first: ComparedMoment, _ second: ComparedMoment, _ model: Model
    ) {
        let language = model.language
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(ComparisonPageText.title[language], .muted)])
        let room = list.columns - 2
        let names = [first, second].map { $0.name(model.clock)[language] }
        Span.draw(
            [Span(names[0], .accent), Span(" → ", .muted), Span(names[1], .accent)], on: &grid, column: 1,
            row: list.row - 4, limit: room)
        func states(_ gates: [Gate]) -> String {
            let names = gates.map { $0.name[language] }
            return names.first == names.last ? names.first ?? "" : names.joined(separator: " → ")
        }
        let count =
            differences == 0
            ? ComparisonText.same[language].trimmedSentence : ComparisonText.differences(differences)[language]
        Span.draw(
            [
                Span("\(GateText.label[language]): ", .muted), Span(states(gates)),
                Span(" · \(Explanation.Figure.evidenced.name[language]): ", .muted), Span(states(evidencedGates)),
                Span(" · \(count)", .muted),
            ], on: &grid,
            column: 1, row: list.row - 3, limit: room)
        guard !overall.isEmpty else { return }
        let figures = ComparisonFigures(columns: room, language)
        Span.draw(
            [Span("".padded(to: figures.start))] + figures.titles, on: &grid, column: 1, row: list.row - 2, limit: room)
        let all = ScoreText.all[language].truncated(to: figures.start - 1).padded(to: figures.start)
        Span.draw([Span(all, .strong)] + figures.cells(overall), on: &grid, column: 1, row: list.row - 1, limit: room)
    }
}
